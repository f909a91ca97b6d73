"""Sound files of whatever make, read in a process of their own: each comes in whole, or is refused in words."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from musicgen_desktop.audio.encode import encode_audio
from musicgen_desktop.audio.foreign_sound import RewrittenSound
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import FileError, JobCancelledError
from musicgen_desktop.services.library.sound_decoder import DecodeLimits, decode_sound
from tests.support.faults.disks import small_disk

RATE = 8_000


def noise(seconds: float = 0.5, channels: int = 1, peak: float = 0.5) -> np.ndarray:
    values = np.random.default_rng(1).uniform(-1, 1, (round(seconds * RATE), channels)).astype(np.float32)
    return values * np.float32(peak / np.abs(values).max())


def a_wav(folder: Path, values: np.ndarray, subtype: str = "FLOAT") -> Path:
    soundfile.write(folder / "a sound.wav", values, RATE, subtype=subtype)
    return folder / "a sound.wav"


def decoded(path: Path, limits: DecodeLimits | None = None, token: CancelToken | None = None) -> RewrittenSound:
    target = path.parent / "target.part"
    return decode_sound(path, target, {"job_id": "x"}, token or CancelToken(), lambda _share: None, limits)


@pytest.mark.parametrize(("name", "form", "subtype", "rate"), [
    ("a.wav", "WAV", "PCM_16", RATE), ("a.wav", "WAV", "PCM_U8", RATE), ("a.wav", "RF64", "PCM_24", RATE),
    ("a.aiff", "AIFF", "PCM_24", RATE), ("a.aif", "AIFF", "FLOAT", RATE), ("a.flac", "FLAC", "PCM_16", RATE),
    ("a.ogg", "OGG", "VORBIS", RATE), ("a.opus", "OGG", "OPUS", 48_000), ("a.mp3", "MP3", "MPEG_LAYER_III", RATE),
])  # fmt: skip
def test_what_musicians_exchange_comes_in_sample_by_sample(
    tmp_path: Path, name: str, form: str, subtype: str, rate: int
):
    path = tmp_path / name
    soundfile.write(path, noise(channels=2), rate, format=form, subtype=subtype)
    sound = decoded(path)
    before, after = read_audio(path), read_audio_of(tmp_path / "target.part")
    assert (sound.channels, sound.samples, sound.sampling_rate) == (2, before.audio_values.shape[1], rate)
    assert np.abs(before.audio_values * sound.gain - after).max() <= 2**-23


def read_audio_of(part: Path) -> np.ndarray:
    return read_audio(part.rename(part.with_name("target.flac"))).audio_values


def test_what_is_louder_than_full_scale_is_kept_whole_with_its_gain(tmp_path: Path):
    loud = noise(peak=2.5)
    sound = decoded(a_wav(tmp_path, loud))
    assert sound.gain == pytest.approx(0.4)
    assert np.abs(read_audio_of(tmp_path / "target.part") / sound.gain - loud.T).max() < 1e-6


def test_of_many_channels_one_is_made(tmp_path: Path):
    surround = noise(channels=6)
    assert decoded(a_wav(tmp_path, surround)).channels == 1
    assert np.abs(read_audio_of(tmp_path / "target.part")[0] - surround.mean(axis=1)).max() < 1e-6


def test_the_same_sound_has_the_same_digest_in_whatever_file(tmp_path: Path):
    for name in ("a.wav", "a.flac", "a.aiff"):
        soundfile.write(tmp_path / name, (noise() * 2**15).astype(np.int16), RATE)
    digests = set()
    for name in ("a.wav", "a.flac", "a.aiff"):
        digests.add(decoded(tmp_path / name).digest)
        (tmp_path / "target.part").unlink()
    assert len(digests) == 1


@pytest.mark.parametrize(("title", "expected"), [("Morning Raga", "Morning Raga"), ("", "a song")])
def test_the_title_is_the_tag_or_the_file_name(tmp_path: Path, title: str, expected: str):
    path = tmp_path / "a song.flac"
    path.write_bytes(encode_audio(noise().T, RATE, ".flac", AudioTags(title)).data)
    assert decoded(path).title == expected


def _without_a_length(folder: Path) -> Path:
    path = folder / "piped.flac"
    data = bytearray(encode_audio(noise().T, RATE, ".flac", AudioTags()).data)
    data[21] &= 0xF0
    data[22:26] = bytes(4)
    path.write_bytes(data)
    return path


def _truncated(folder: Path) -> Path:
    path = a_wav(folder, noise())
    path.write_bytes(path.read_bytes()[:2_000])
    return path


def _with_header(folder: Path, channels: int, rate: int, frame_bytes: int, size: int) -> Path:
    path = folder / "lie.wav"
    path.write_bytes(struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + size, b"WAVE", b"fmt ", 16, 1, channels, rate,
                                 rate * frame_bytes, frame_bytes, 8, b"data", size) + bytes(100))  # fmt: skip
    return path


def _flac_bomb(folder: Path) -> Path:
    """Some kilobytes that promise days of sound."""
    path = folder / "bomb.flac"
    data = bytearray(encode_audio(noise().T, RATE, ".flac", AudioTags()).data)
    data[21] |= 0x0F
    path.write_bytes(data)
    return path


def _ogg_chain(folder: Path) -> Path:
    path = folder / "chain.ogg"
    streams = [encode_audio(noise(seconds).T, RATE, ".ogg", AudioTags()).data for seconds in (0.3, 0.4, 0.5)]
    path.write_bytes(b"".join(streams))
    return path


def _ogg_that_lies(folder: Path) -> Path:
    """Its last page says that it is a moment long; there is more than a minute in it."""
    path = folder / "lie.ogg"
    data = bytearray(encode_audio(noise(80).T, RATE, ".ogg", AudioTags()).data)
    last = data.rfind(b"OggS")
    data[last + 6 : last + 14] = struct.pack("<q", 10)
    path.write_bytes(data)
    return path


def _numbers_that_are_none(folder: Path) -> Path:
    values = noise()
    values[7] = np.nan
    return a_wav(folder, values)


def _garbage(folder: Path) -> Path:
    path = folder / "garbage.mp3"
    path.write_bytes(np.random.default_rng(4).bytes(50_000))
    return path


def _exotic(folder: Path) -> Path:
    soundfile.write(folder / "a.wav", noise(), RATE, subtype="IMA_ADPCM")
    return folder / "a.wav"


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.wav")
    return folder / "pipe.wav"


def _folder(folder: Path) -> Path:
    (folder / "folder.wav").mkdir()
    return folder / "folder.wav"


def _endless(folder: Path) -> Path:
    (folder / "endless.wav").symlink_to("/dev/zero")
    return folder / "endless.wav"


@pytest.mark.parametrize("make", [
    _truncated, _flac_bomb, _ogg_chain, _ogg_that_lies, _numbers_that_are_none, _garbage, _exotic, _pipe, _folder,
    _endless, _without_a_length,
    lambda folder: a_wav(folder, np.zeros((0, 1), np.float32)),
    lambda folder: _with_header(folder, 1, 48_000, 1, 0xFFFFFF00),
    lambda folder: _with_header(folder, 0, 48_000, 1, 100),
    lambda folder: _with_header(folder, 60_000, 48_000, 60_000, 100),
    lambda folder: _with_header(folder, 1, 0, 1, 100),
    lambda folder: _with_header(folder, 1, 4_000_000_000, 1, 100),
    lambda folder: _with_header(folder, 4, 48_000, 1, 100),
    lambda folder: folder / "not there.wav",
])  # fmt: skip
def test_a_hostile_file_is_refused_in_words_and_leaves_nothing(tmp_path: Path, make: Callable[[Path], Path]):
    path = make(tmp_path)
    with pytest.raises(FileError) as caught:
        decoded(path)
    assert caught.value.message
    assert caught.value.advice
    assert not (tmp_path / "target.part").exists()


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".ogg", ".mp3"])
def test_random_damage_comes_in_or_is_refused(tmp_path: Path, suffix: str):
    good = encode_audio(noise().T, RATE, suffix, AudioTags("x")).data
    random = np.random.default_rng(5)
    for number in range(6):
        data = bytearray(good)
        for position in random.integers(0, min(len(data), 600), 4):
            data[position] = random.integers(256)
        path = tmp_path / f"{number}{suffix}"
        path.write_bytes(data)
        try:
            assert decoded(path).samples
            (tmp_path / "target.part").unlink()
        except FileError:
            assert not (tmp_path / "target.part").exists()


@pytest.mark.parametrize("limits", [
    DecodeLimits(file_bytes=1_000),
    DecodeLimits(memory=20 << 20),
    DecodeLimits(silent_seconds=0.0),
])  # fmt: skip
def test_what_takes_more_than_it_may_is_refused(tmp_path: Path, limits: DecodeLimits):
    with pytest.raises(FileError):
        decoded(a_wav(tmp_path, noise()), limits)
    assert not (tmp_path / "target.part").exists()


def test_a_cancelled_reading_ends_at_once_and_leaves_nothing(tmp_path: Path):
    token = CancelToken()
    token.cancel()
    with pytest.raises(JobCancelledError):
        decoded(a_wav(tmp_path, noise()), token=token)
    assert not (tmp_path / "target.part").exists()


def test_a_full_disk_is_told_and_nothing_stays(tmp_path: Path):
    path = a_wav(tmp_path, noise(60))
    with small_disk(tmp_path / "disk", 200_000) as disk:
        with pytest.raises(FileError, match=r"not enough room to write a sound\.wav"):
            decode_sound(path, disk / "target.part", {}, CancelToken(), lambda _share: None)
        assert not list(disk.iterdir())
