from pathlib import Path

import numpy as np
import pytest
import soundfile

from musicgen_desktop.audio.outline import read_outline
from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.domain.errors import FileError, JobCancelledError


def nothing() -> None:
    """Nobody gives up."""


@pytest.mark.parametrize("channels", [1, 2, 8])
def test_a_file_read_in_pieces_has_the_outline_of_the_whole(tmp_path: Path, channels: int) -> None:
    sound = np.random.default_rng(2).uniform(-1, 1, (600_001, channels)).astype(np.float32)
    file = tmp_path / "sound.wav"
    soundfile.write(file, sound, 16_000, "FLOAT")
    peaks, rate = read_outline(file, nothing)
    whole = PeaksPyramid()
    whole.append(sound.T)
    assert (rate, peaks.frames) == (16_000, 600_001)
    np.testing.assert_array_equal(peaks.window(0, 600_001, 500), whole.window(0, 600_001, 500))


def test_it_is_given_up_when_asked_to(tmp_path: Path) -> None:
    file = tmp_path / "sound.wav"
    soundfile.write(file, np.zeros(600_000, np.float32), 16_000)
    asked: list[int] = []

    def check() -> None:
        asked.append(1)
        if len(asked) == 2:
            raise JobCancelledError

    with pytest.raises(JobCancelledError):
        read_outline(file, check)


@pytest.mark.parametrize("content", [b"", b"Shall I compare thee", b"RIFF\x24\0\0\0WAVEfmt "])
def test_what_is_no_sound_is_said_in_words(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "sound.wav").write_bytes(content)
    with pytest.raises(FileError):
        read_outline(tmp_path / "sound.wav", nothing)


def test_more_than_an_hour_is_said_in_words(tmp_path: Path) -> None:
    file = tmp_path / "sound.wav"
    soundfile.write(file, np.zeros(3 * 3600 * 100, np.int16), 100, "PCM_U8")
    with pytest.raises(FileError):
        read_outline(file, nothing)
