"""A part of a sound file: exactly what was asked for, and words for what is not there."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from musicgen_desktop.audio.excerpt import MAX_EXCERPT, read_excerpt
from musicgen_desktop.domain.errors import FileError

RATE = 8_000


def a_file(folder: Path, seconds: float = 3.0, channels: int = 1, suffix: str = ".wav") -> tuple[Path, np.ndarray]:
    sound = np.random.default_rng(1).uniform(-0.5, 0.5, (round(seconds * RATE), channels)).astype(np.float32)
    path = folder / f"a söng{suffix}"
    soundfile.write(path, sound, RATE, subtype="FLOAT" if suffix == ".wav" else "PCM_24")
    return path, sound.T


@pytest.mark.parametrize("suffix", [".wav", ".flac"])
@pytest.mark.parametrize("channels", [1, 2])
def test_what_is_between_start_and_stop_is_read(tmp_path, channels, suffix):
    path, sound = a_file(tmp_path, channels=channels, suffix=suffix)
    part = read_excerpt(path, 0.5, 2.25)
    assert part.sampling_rate == RATE
    assert np.abs(part.audio_values - sound[:, 4_000:18_000]).max() < 2**-22
    assert not part.audio_values.flags.writeable
    assert np.abs(read_excerpt(path).audio_values - sound).max() < 2**-22


def test_many_channels_are_mixed_down(tmp_path):
    path, sound = a_file(tmp_path, channels=8)
    assert np.allclose(read_excerpt(path).audio_values, sound.mean(0, keepdims=True), atol=1e-6)


def test_of_three_hours_only_what_is_asked_for_is_read(tmp_path):
    path = tmp_path / "long.wav"
    with soundfile.SoundFile(path, "w", 1_000, 1, "PCM_16") as file:
        for _ in range(180):
            file.write(np.full(60_000, 0.3, np.float32))
    assert read_excerpt(path, 10_000.0, 10_004.0).audio_values.shape == (1, 4_000)
    with pytest.raises(FileError, match=f"{MAX_EXCERPT / 60:g} minutes"):
        read_excerpt(path)


@pytest.mark.parametrize(
    ("start", "stop"),
    [(3.0, None), (-1.0, None), (2.0, 1.0), (1.0, 1.0), (0.0, 9.0), (0.0, 0.02), (float("nan"), None)],
)
def test_parts_that_are_not_there_are_refused(tmp_path, start, stop):
    with pytest.raises(FileError):
        read_excerpt(a_file(tmp_path)[0], start, stop)


def test_silence_is_refused_where_the_music_would_go_on(tmp_path):
    path = tmp_path / "fades.wav"
    soundfile.write(path, np.repeat([0.3, 0.0], [RATE, 20 * RATE]).astype(np.float32), RATE)
    with pytest.raises(FileError, match="silent"):
        read_excerpt(path)
    assert read_excerpt(path, stop=1.5).audio_values.shape[-1] == 1.5 * RATE


@pytest.mark.parametrize("content", [b"", b"hello, this is text", b"RIFF\x24\0\0\0WAVEfmt "])
def test_what_is_no_sound_is_refused(tmp_path, content):
    path = tmp_path / "text.wav"
    path.write_bytes(content)
    with pytest.raises(FileError):
        read_excerpt(path)


def test_a_file_that_is_cut_short_is_refused(tmp_path):
    path, _ = a_file(tmp_path, suffix=".flac")
    path.write_bytes(path.read_bytes()[:-20_000])
    with pytest.raises(FileError):
        read_excerpt(path)
