"""Sound to files and back: samples, tags, and everything that is refused."""

import contextlib
import io
import math
import os
import struct
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from musicgen_desktop.audio.encode import SUFFIXES, check_suffix, encode_audio
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.audio.resample import resample
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.files.atomic import write_bytes

RATE = 32_000
NO_TAGS = AudioTags()
LOSSLESS = (".wav", ".flac")


def tone(seconds: float = 1.0, channels: int = 1, rate: int = RATE, peak: float = 0.5) -> NDArray[np.float32]:
    """A chord with another pitch in each channel, shape (channels, samples)."""
    time = np.arange(int(seconds * rate)) / rate
    return np.stack([peak * np.sin(2 * np.pi * (220 + 110 * c) * time) for c in range(channels)]).astype(np.float32)


def recipe_of(prompt: str) -> Recipe:
    return Recipe(prompt, GenerationParams(seed=2**53 - 1), 3, "starter", "ab" * 32, "cpu", "fp32", "0.1.0", True)


def saved(
    tmp_path: Path, values: NDArray[np.float32], suffix: str, rate: int = RATE, tags: AudioTags = NO_TAGS
) -> Path:
    path = tmp_path / f"säved 音{suffix}"
    write_bytes(path, encode_audio(values, rate, suffix, tags).data, overwrite=True)
    return path


def level_of_error(made: NDArray[np.float32], read: NDArray[np.float32]) -> float:
    """Error against signal, in dB."""
    return 10 * math.log10(float(np.mean((made - read) ** 2) / np.mean(made**2)) + 1e-30)


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("suffix", LOSSLESS)
def test_lossless_formats_keep_24_bits(tmp_path: Path, suffix: str, channels: int):
    values = np.random.default_rng(1).uniform(-1, 1, (channels, 5_001)).astype(np.float32)
    read = read_audio(saved(tmp_path, values, suffix))
    assert read.sampling_rate == RATE
    assert read.audio_values.shape == values.shape
    assert np.abs(read.audio_values - values).max() <= 2**-23
    assert not read.audio_values.flags.writeable


@pytest.mark.parametrize("suffix", LOSSLESS)
def test_reading_and_writing_again_changes_nothing(tmp_path: Path, suffix: str):
    first = read_audio(saved(tmp_path, tone(channels=2), suffix)).audio_values
    again = read_audio(saved(tmp_path, first, suffix)).audio_values
    assert np.array_equal(first, again)


@pytest.mark.parametrize("suffix", LOSSLESS)
def test_the_same_sound_gives_the_same_bytes(suffix: str):
    tags = AudioTags.of_recipe(recipe_of("piano"))
    first, second = (encode_audio(tone(channels=2), RATE, suffix, tags) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("suffix", [".ogg", ".mp3", ".OGG"])
@pytest.mark.parametrize("channels", [1, 2])
def test_lossy_formats_stay_close_and_aligned(tmp_path: Path, suffix: str, channels: int):
    values = tone(channels=channels)
    read = read_audio(saved(tmp_path, values, suffix))
    assert read.audio_values.shape == values.shape
    assert level_of_error(values, read.audio_values) < -25


@pytest.mark.parametrize(("suffix", "rate", "written"), [
    (".mp3", 47_000, 48_000), (".mp3", 7_000, 8_000), (".mp3", 96_000, 48_000), (".ogg", 250_000, 192_000),
    (".wav", 47_001, 47_001), (".flac", 192_000, 192_000),
])  # fmt: skip
def test_a_rate_the_format_cannot_hold_is_changed(tmp_path: Path, suffix: str, rate: int, written: int):
    read = read_audio(saved(tmp_path, tone(rate=rate), suffix, rate))
    assert read.sampling_rate == written
    assert read.audio_values.shape[1] == pytest.approx(written, abs=2)
    assert level_of_error(tone(rate=written)[:, 2000:-2000], read.audio_values[:, 2000 : written - 2000]) < -25


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_peaks_above_full_scale_are_scaled_to_fit(tmp_path: Path, suffix: str):
    values = tone(peak=2.5)
    encoded = encode_audio(values, RATE, suffix, NO_TAGS)
    assert encoded.gain == pytest.approx(0.4, rel=1e-3)
    read = read_audio(saved(tmp_path, values, suffix))
    expected = resample(values * np.float32(encoded.gain), RATE, read.sampling_rate)
    assert level_of_error(expected, read.audio_values) < -25


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_sound_within_full_scale_is_not_scaled(suffix: str):
    assert encode_audio(tone(peak=1.0), RATE, suffix, NO_TAGS).gain == 1.0


def test_full_scale_does_not_wrap_around(tmp_path: Path):
    values = np.array([[1.0, -1.0, 0.0, 1.0]], np.float32)
    read = read_audio(saved(tmp_path, values, ".wav")).audio_values
    assert np.allclose(read, values, atol=2**-22)


def test_a_long_vorbis_file_is_written_in_blocks(tmp_path: Path):
    minutes = np.tile(tone(1.0, channels=2), (1, 240))
    assert read_audio(saved(tmp_path, minutes, ".ogg")).audio_values.shape == minutes.shape


@pytest.mark.parametrize(
    ("suffix", "bits", "subtype"),
    [(".wav", 16, "PCM_16"), (".wav", 24, "PCM_24"), (".wav", 32, "FLOAT"), (".flac", 16, "PCM_16"),
     (".flac", 32, "PCM_24"), (".mp3", 16, "MPEG_LAYER_III"), (".opus", 16, "OPUS")],
)  # fmt: skip
def test_samples_are_as_fine_as_wished_where_the_format_has_a_choice(suffix: str, bits: int, subtype: str):
    data = encode_audio(tone(), RATE, suffix, NO_TAGS, bits=bits, new_sampling_rate=48_000).data
    with soundfile.SoundFile(io.BytesIO(data)) as file:
        assert (file.subtype, file.samplerate) == (subtype, 48_000)


def test_sixteen_bits_are_dithered_and_silence_stays_silent(tmp_path: Path):
    """Without dither the error of a tone of one step follows the tone; with it, it is noise."""
    values = np.concatenate([tone(4.0, peak=1.2 * 2**-15), np.zeros((1, RATE), np.float32)], axis=1)
    file = tmp_path / "quiet.wav"
    file.write_bytes(encode_audio(values, RATE, ".wav", NO_TAGS, bits=16).data)
    read = read_audio(file).audio_values
    assert not read[:, -RATE:].any()
    error = (read - values)[0, : 4 * RATE]
    spectrum = np.abs(np.fft.rfft(error * np.hanning(error.size))) ** 2
    assert spectrum[10:].max() < 40 * spectrum[10:].mean()
    assert encode_audio(values, RATE, ".wav", NO_TAGS, bits=16).data == file.read_bytes()


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_samples_that_are_not_finite_are_a_bug(bad: float):
    values = tone()
    values[0, 17] = bad
    with pytest.raises(ValueError, match="finite"):
        encode_audio(values, RATE, ".wav", NO_TAGS)


@pytest.mark.parametrize("shape", [(100,), (3, 100), (1, 0), (1, 1, 100)])
def test_other_shapes_are_a_bug(shape: tuple[int, ...]):
    with pytest.raises(ValueError, match="shape"):
        encode_audio(np.zeros(shape, np.float32), RATE, ".wav", NO_TAGS)


@pytest.mark.parametrize("suffix", ["", ".wma", "wav", ".wav ", ".\0"])
def test_an_unknown_suffix_is_told_with_the_known_ones(suffix: str):
    with pytest.raises(FileError) as caught:
        check_suffix(suffix)
    assert ".flac" in caught.value.advice


ODD_PROMPTS = {
    "plain": "warm lo-fi piano",
    "empty": "",
    "emoji": "🎹🥁 drum & bass 🇩🇪 👩‍🎤",
    "right to left": "פסנתר חם עם תופים مع طبول",
    "quotes": "\"quoted\" 'single' \\back\\slash {json: [1]} <xml/> %s",
    "2 kB": "slow strings, " * 150,
    "50 kB": "größe " * 7_000,
    "NUL and control": "a\0b\x01\x1b[31m\r\nc\t",
}


@pytest.mark.parametrize("prompt", ODD_PROMPTS.values(), ids=ODD_PROMPTS.keys())
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_recipe_comes_back_whole(tmp_path: Path, suffix: str, prompt: str):
    recipe = recipe_of(prompt)
    tags = AudioTags.of_recipe(recipe)
    read = read_audio(saved(tmp_path, tone(0.3), suffix, tags=tags))
    assert read.tags.recipe == recipe
    assert read.tags == tags
    assert read.tags.software == "MusicGen Desktop 0.1.0"
    assert len(read.tags.title) <= 80
    assert read.audio_values.shape == (1, round(0.3 * read.sampling_rate))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_no_tag_can_hold_is_replaced(tmp_path: Path, suffix: str):
    tags = AudioTags("lone \ud800 surrogate", "with \0 NUL", "x")
    assert read_audio(saved(tmp_path, tone(), suffix, tags=tags)).tags == AudioTags(
        "lone ? surrogate", "with   NUL", "x"
    )


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_without_tags_has_no_recipe(tmp_path: Path, suffix: str):
    tags = read_audio(saved(tmp_path, tone(), suffix)).tags
    assert tags == NO_TAGS
    assert tags.recipe is None


@pytest.mark.parametrize(
    "comment", ["", "a song", "{}", "[]", '{"format": 99}', '{"format": 1}', "[" * 100_000, "null"]
)
def test_a_foreign_comment_is_no_recipe(comment: str):
    assert AudioTags(comment=comment).recipe is None


def test_other_programs_read_our_tags(tmp_path: Path):
    """As far as libsndfile reads them: short WAV texts, and Latin-1 in MP3."""
    tags = AudioTags("Title", "Comment", "Software")
    for suffix in SUFFIXES:
        with soundfile.SoundFile(saved(tmp_path, tone(), suffix, tags=tags)) as file:
            assert (file.title, file.comment) == ("Title", "Comment")


@pytest.mark.parametrize(
    ("form", "subtype"),
    [("WAV", "PCM_U8"), ("WAV", "PCM_16"), ("WAV", "FLOAT"), ("WAV", "DOUBLE"), ("WAVEX", "PCM_24"), ("RF64", "PCM_16"),
     ("AIFF", "PCM_16"), ("AIFF", "FLOAT"), ("OGG", "OPUS"), ("FLAC", "PCM_16")],
)  # fmt: skip
def test_the_common_foreign_formats_are_read(tmp_path: Path, form: str, subtype: str):
    path = tmp_path / "foreign.snd"
    soundfile.write(path, tone(channels=2, rate=48_000).T, 48_000, format=form, subtype=subtype)
    read = read_audio(path)
    assert read.audio_values.shape == (2, 48_000)
    assert level_of_error(tone(channels=2, rate=48_000), read.audio_values) < -20


@pytest.mark.parametrize(
    ("form", "subtype", "words"),
    [("WAV", "IMA_ADPCM", "IMA ADPCM"), ("WAV", "MS_ADPCM", "Microsoft ADPCM"), ("WAV", "GSM610", "GSM"),
     ("WAV", "ULAW", "µ-law"), ("AIFF", "ULAW", "AIFC"), ("AU", "PCM_16", "not a sound file"),
     ("CAF", "ALAC_16", "not a sound file"), ("W64", "PCM_16", "not a sound file")],
)  # fmt: skip
def test_exotic_codings_are_refused_before_a_decoder_sees_them(tmp_path: Path, form: str, subtype: str, words: str):
    path = tmp_path / "exotic.wav"
    soundfile.write(path, tone().T, RATE, format=form, subtype=subtype)
    with pytest.raises(FileError, match=words) as caught:
        read_audio(path)
    assert "FLAC" in caught.value.advice


@pytest.mark.parametrize("part", [0.05, 0.3, 0.5, 0.9])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_cut_short_is_refused(tmp_path: Path, suffix: str, part: float, capfd: pytest.CaptureFixture[str]):
    path = saved(tmp_path, np.random.default_rng(2).uniform(-0.5, 0.5, (2, RATE)).astype(np.float32), suffix)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])
    with pytest.raises(FileError, match="damaged or cut short"):
        read_audio(path)
    assert capfd.readouterr() == ("", "")


def test_an_aiff_cut_short_is_refused(tmp_path: Path):
    path = tmp_path / "a.aiff"
    soundfile.write(path, tone().T, RATE)
    path.write_bytes(path.read_bytes()[:20_000])
    with pytest.raises(FileError, match="damaged or cut short"):
        read_audio(path)


@pytest.mark.parametrize("data", [
    b"", b"RIFF", b"hello world, this is text", bytes(5_000), b"\xff\xfb", b"ID3\x04" + bytes(20), b"OggS", b"fLaC",
    b"RIFF\0\0\0\0WAVE", b"FORM\0\0\0\0AIFF", b"\xff" * 500,
])  # fmt: skip
def test_what_is_no_sound_is_refused(tmp_path: Path, data: bytes):
    path = tmp_path / "fake.wav"
    path.write_bytes(data)
    with pytest.raises(FileError, match=r"not a sound file|damaged"):
        read_audio(path)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_random_damage_never_raises_anything_else(tmp_path: Path, suffix: str):
    good = saved(tmp_path, tone(0.2), suffix, tags=AudioTags.of_recipe(recipe_of("x"))).read_bytes()
    path = tmp_path / f"damaged{suffix}"
    random = np.random.default_rng(3)
    for _ in range(60):
        data = bytearray(good)
        for position in random.integers(0, min(len(data), 400), 3):
            data[position] = random.integers(256)
        path.write_bytes(data)
        with contextlib.suppress(FileError):
            assert np.isfinite(read_audio(path).audio_values).all()


def test_missing_files_folders_and_pipes_are_told(tmp_path: Path):
    for path, words in [(tmp_path / "no.wav", "does not exist"), (tmp_path, "is a folder"), (Path("a\0b"), "possible")]:
        with pytest.raises(FileError, match=words):
            read_audio(path)


def test_a_pipe_is_refused_without_waiting(tmp_path: Path):
    if not hasattr(os, "mkfifo"):
        pytest.skip("no named pipes here")
    os.mkfifo(tmp_path / "pipe.wav")
    with pytest.raises(FileError, match="not a sound file"):
        read_audio(tmp_path / "pipe.wav")


def wav_with(channels: int, rate: int, frames: int) -> bytes:
    """A WAV of zeros as 8-bit PCM."""
    size = channels * frames
    header = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + size, b"WAVE", b"fmt ", 16, 1, channels, rate,
                         rate * channels, channels, 8, b"data", size)  # fmt: skip
    return header + bytes([128]) * size


@pytest.mark.parametrize(
    ("channels", "rate", "frames", "words"),
    [(6, 48_000, 10, "6 channels"), (1, 400_000, 10, "400000 samples"), (1, 100, 3600 * 100 + 1, "too long"),
     (1, 8_000, 0, "no sound")],
)  # fmt: skip
def test_what_is_too_much_is_refused_with_the_figure(tmp_path: Path, channels: int, rate: int, frames: int, words: str):
    path = tmp_path / "big.wav"
    path.write_bytes(wav_with(channels, rate, frames))
    with pytest.raises(FileError, match=words):
        read_audio(path)


def test_damaged_float_samples_are_refused(tmp_path: Path):
    values = tone()
    values[0, 5] = np.nan
    soundfile.write(tmp_path / "nan.wav", values.T, RATE, subtype="FLOAT")
    with pytest.raises(FileError, match="damaged"):
        read_audio(tmp_path / "nan.wav")


def test_an_mp3_with_a_foreign_tag_and_padding_is_read(tmp_path: Path):
    plain = encode_audio(tone(), RATE, ".mp3", NO_TAGS).data
    body = b"TIT2\0\0\0\x05\0\0\0Song" + bytes(300)
    tagged = b"ID3\x03\0\0" + bytes([0, 0, len(body) >> 7, len(body) & 127]) + body + plain
    path = tmp_path / "foreign.mp3"
    path.write_bytes(tagged)
    assert read_audio(path).audio_values.shape == (1, RATE)


@pytest.mark.parametrize("version", [3, 4])
@pytest.mark.parametrize(
    ("mark", "encoding", "title"),
    [(0, "latin-1", "Übung"), (1, "utf-16", "音楽"), (2, "utf-16-be", "音楽"), (3, "utf-8", "音楽")],
)
def test_the_title_that_another_program_gave_an_mp3_is_read(
    tmp_path: Path, version: int, mark: int, encoding: str, title: str
):
    text = bytes([mark]) + title.encode(encoding) + bytes(2)
    body = b"TIT2" + len(text).to_bytes(4) + bytes(2) + text + bytes(20)
    tag = b"ID3" + bytes([version, 0, 0, 0, 0, 0, len(body)]) + body
    path = tmp_path / "foreign.mp3"
    path.write_bytes(tag + encode_audio(tone(), RATE, ".mp3", NO_TAGS).data)
    assert read_audio(path).tags.title == title
