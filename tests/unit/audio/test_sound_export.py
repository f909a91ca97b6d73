"""Exported sound: rates, channels, fades, levels, and what the file says about itself."""

import io
from dataclasses import replace

import numpy as np
import pytest
import soundfile

from musicgen_desktop.audio.encode import SUFFIXES
from musicgen_desktop.audio.loudness import measure_lufs, true_peak
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.audio.sound_export import export_audio
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.export_format import EXPORT_LOUDNESS, EXPORT_RATES, ExportFormat
from musicgen_desktop.domain.marker import Marker
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.source import Origin
from musicgen_desktop.domain.stretch import Stretch

RATE = 32_000
ORIGIN = Origin("grandma's tape.wav", "", 0.0, 4.0, source_id="f" * 64)
RECIPE = Recipe(
    "größer 音 🎹",
    GenerationParams(seed=5),
    0,
    "musicgen-small",
    "ab" * 32,
    "cpu",
    "fp32",
    "0.1.0",
    False,
    origin=ORIGIN,
)


def music(seconds=2.0, channels=2, amplitude=0.2):
    noise = np.random.default_rng(3).normal(0, amplitude, (channels, int(seconds * RATE)))
    return noise.clip(-1, 1).astype(np.float32)


def exported(tmp_path, form, values=None, tags=None):
    path = tmp_path / f"out{form.suffix}"
    path.write_bytes(export_audio(music() if values is None else values, RATE, form, tags or AudioTags()).data)
    return path


@pytest.mark.parametrize("rate", EXPORT_RATES)
@pytest.mark.parametrize("channels", [0, 1, 2])
def test_rate_and_channels_are_as_wished(tmp_path, rate, channels):
    info = soundfile.info(exported(tmp_path, ExportFormat(sampling_rate=rate, channels=channels)))
    assert (info.samplerate, info.channels) == (rate or RATE, channels or 2)
    assert info.frames == pytest.approx(2 * (rate or RATE), abs=2)


def test_one_channel_is_the_mean_of_two_and_two_are_one_twice(tmp_path):
    values = music()
    mono = read_audio(exported(tmp_path, ExportFormat(bits=32, channels=1), values)).audio_values
    np.testing.assert_allclose(mono, values.mean(axis=0, keepdims=True), atol=1e-6)
    stereo = read_audio(exported(tmp_path, ExportFormat(bits=32, channels=2), values[:1])).audio_values
    np.testing.assert_array_equal(stereo, np.repeat(values[:1], 2, axis=0))


@pytest.mark.parametrize("level", EXPORT_LOUDNESS)
def test_the_finished_file_has_the_wished_loudness(tmp_path, level):
    form = ExportFormat(sampling_rate=48_000, channels=1, level=level, fade_in=0.3, fade_out=0.5)
    audio = read_audio(exported(tmp_path, form, music(4.0, amplitude=0.02)))
    assert measure_lufs(audio.audio_values, 48_000) == pytest.approx(level, abs=0.1)


def test_a_true_peak_is_at_minus_one_db_at_the_new_rate(tmp_path):
    audio = read_audio(exported(tmp_path, ExportFormat(sampling_rate=44_100, level="peak")))
    assert 20 * np.log10(true_peak(audio.audio_values, 44_100)) == pytest.approx(-1.0, abs=0.01)


@pytest.mark.parametrize(("rise", "fall"), [(0.5, 0.0), (0.0, 0.5), (0.5, 1.0), (60.0, 60.0)])
def test_fades_begin_and_end_in_silence_and_leave_the_middle(tmp_path, rise, fall):
    values = np.full((2, 2 * RATE), 0.5, np.float32)
    audio = read_audio(exported(tmp_path, ExportFormat(bits=32, fade_in=rise, fade_out=fall), values)).audio_values
    assert audio.shape == values.shape
    assert (audio[0, 0] == 0) == (rise > 0)
    assert (audio[0, -1] < 1e-6) == (fall > 0)
    steps = np.diff(audio[0])
    turn = round(RATE * (rise if rise + fall <= 2 else 1))
    assert (steps[:turn] >= 0).all()
    assert (steps[turn:] <= 0).all()
    assert audio.max() == pytest.approx(0.5, abs=1e-6)


@pytest.mark.parametrize("suffix", [".mp3", ".ogg", ".opus"])
def test_a_lower_quality_is_a_smaller_file(suffix):
    sizes = [len(export_audio(music(), RATE, ExportFormat(suffix, quality=quality), AudioTags()).data)
             for quality in ("best", "good", "small")]  # fmt: skip
    assert sizes[0] > sizes[1] > sizes[2]


@pytest.mark.parametrize("rate", [320, 256, 192, 128])
def test_an_mp3_has_the_wished_bit_rate(rate):
    data = export_audio(music(10.0), RATE, ExportFormat(".mp3", sampling_rate=44_100, quality=rate), AudioTags()).data
    assert len(data) * 8 / 10 / 1000 == pytest.approx(rate, rel=0.02)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("with_recipe", [True, False])
def test_every_format_says_title_prompt_licence_tempo_and_key_and_the_recipe_where_wished(
    tmp_path, suffix, with_recipe
):
    tags = AudioTags.of_export(RECIPE, "Öde — 終", 97.6, "F#m")
    path = exported(tmp_path, ExportFormat(suffix, recipe=with_recipe), tags=tags)
    read = read_audio(path).tags
    assert (read.title, read.comment, read.tempo, read.key) == ("Öde — 終", RECIPE.prompt, "98", "F#m")
    assert "CC-BY-NC-4.0" in read.licence
    assert read.recipe == (RECIPE if with_recipe else None)
    assert replace(read, recipe_text="") == replace(tags, recipe_text="")
    assert b"grandma" in path.read_bytes() or not with_recipe


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_sound_that_nobody_has_a_recipe_of_says_what_is_known(tmp_path, suffix):
    read = read_audio(exported(tmp_path, ExportFormat(suffix), tags=AudioTags.of_export(None, "field recording"))).tags
    assert read == AudioTags("field recording", software="MusicGen Desktop")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_export_is_the_same_file(suffix):
    form = ExportFormat(suffix, bits=32)
    first, second = (export_audio(music(), RATE, form, AudioTags.of_export(RECIPE)) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("suffix", [".flac", ".ogg", ".opus"])
@pytest.mark.parametrize("length", [0, 1, 254, 255, 256, 65_025, 65_026, 300_000])
def test_tags_of_any_length_stand_beside_the_same_sound(suffix, length):
    plain, tagged = (
        export_audio(music(1.0), RATE, ExportFormat(suffix), AudioTags(comment="x" * count)).data
        for count in (0, length)
    )
    first, second = (soundfile.read(io.BytesIO(data))[0] for data in (plain, tagged))
    np.testing.assert_array_equal(first, second)
    with soundfile.SoundFile(io.BytesIO(tagged)) as file:
        assert len(file.comment) == length


def test_another_tempo_and_pitch_are_exact_and_markers_go_with_it(tmp_path):
    times = np.arange(4 * RATE) / RATE
    values = (0.3 * np.sin(2 * np.pi * 440 * times)).astype(np.float32)[None]
    form = ExportFormat(stretch=Stretch(0.8, -12))
    data = export_audio(values, RATE, form, AudioTags(), (Marker(1.0, "here"),)).data

    out, rate = soundfile.read(io.BytesIO(data))

    assert (len(out), rate) == (5 * RATE, RATE)
    spectrum = np.abs(np.fft.rfft(out[RATE : 4 * RATE] * np.hanning(3 * RATE), 1 << 20))
    assert 1200 * abs(np.log2(np.argmax(spectrum) * RATE / (1 << 20) / 220)) < 1.0
    cue = data.index(b"cue ")
    assert int.from_bytes(data[cue + 32 : cue + 36], "little") == round(1.25 * RATE)
