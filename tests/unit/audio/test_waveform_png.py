import io

import numpy as np
from PySide6.QtGui import QImage

from musicgen_desktop.audio.waveform_png import PICTURE_HEIGHT, PICTURE_WIDTH, waveform_png


def _picture(values: np.ndarray) -> QImage:
    image = QImage()
    assert image.loadFromData(io.BytesIO(waveform_png(values.astype(np.float32))).getvalue(), "PNG")
    return image


def _height(image: QImage, x: int) -> int:
    return sum(image.pixelColor(x, y).alpha() > 0 for y in range(image.height()))


def test_loud_and_soft_are_seen() -> None:
    sound = np.concatenate([np.zeros(32_000), np.sin(np.arange(32_000))])

    image = _picture(sound[None])

    assert (image.width(), image.height()) == (PICTURE_WIDTH, PICTURE_HEIGHT)
    assert _height(image, 1201) > 0.95 * PICTURE_HEIGHT
    assert 0 < _height(image, 401) <= 4


def test_silence_and_a_single_sample_have_a_picture() -> None:
    assert _height(_picture(np.zeros((2, 9_000))), 0) > 0
    assert not _picture(np.ones((1, 1))).isNull()
