import sys
from typing import Any, cast

import numpy as np
import PySide6
import pytest

from musicgen_desktop.services.playback.audio_output import AudioBackend, NoOutputError
from musicgen_desktop.services.playback.output_converter import AudioFormat, SampleType
from musicgen_desktop.services.playback.qt_output import choose_format, open_backend

# Qt looks for PipeWire first and says so where it is not.
pytestmark = pytest.mark.qt_log_ignore("pipewire", extend=True)

SOURCE = AudioFormat(32_000, 1)


@pytest.fixture
def qt():
    return pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)


def test_where_qtmultimedia_cannot_be_loaded_there_is_no_output_and_nothing_breaks(monkeypatch, caplog):
    monkeypatch.delattr(PySide6, "QtMultimedia", raising=False)
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)

    backend = open_backend()

    assert type(backend) is AudioBackend
    assert backend.next_output() is None
    with pytest.raises(NoOutputError):
        backend.open(SOURCE, lambda frames: np.zeros((frames, 1), dtype=np.float32))
    assert "no audio output" in caplog.text


@pytest.mark.parametrize("channels", [1, 2])
def test_the_takes_own_format_is_asked_for_first(qt, channels):
    source = AudioFormat(32_000, channels)

    qt_format, chosen = choose_format(qt, cast("Any", Device(qt, supports=True)), source)

    assert chosen == source
    assert (qt_format.sampleRate(), qt_format.channelCount()) == (32_000, channels)
    assert qt_format.sampleFormat() == qt.QAudioFormat.SampleFormat.Float


@pytest.mark.parametrize(
    ("sample_format", "expected"),
    [
        ("Float", SampleType.FLOAT32),
        ("Int16", SampleType.INT16),
        ("Int32", SampleType.INT32),
        ("UInt8", SampleType.INT16),
    ],
)
def test_a_device_that_does_not_know_it_gets_its_favourite(qt, sample_format, expected):
    device = Device(qt, supports=False, sample_format=sample_format)

    qt_format, chosen = choose_format(qt, cast("Any", device), SOURCE)

    assert chosen == AudioFormat(48_000, 2, expected)
    assert qt_format.bytesPerFrame() == chosen.bytes_per_frame


class Device:
    """What ``QtBackend`` asks a QAudioDevice, which cannot be built with answers of one's own."""

    def __init__(self, qt, supports, sample_format="Float"):
        self._supports = supports
        self._favourite = qt.QAudioFormat()
        self._favourite.setSampleRate(48_000)
        self._favourite.setChannelCount(2)
        self._favourite.setSampleFormat(qt.QAudioFormat.SampleFormat[sample_format])

    def isFormatSupported(self, qt_format):  # noqa: N802 - Qt's name
        return self._supports

    def preferredFormat(self):  # noqa: N802 - Qt's name
        return self._favourite
