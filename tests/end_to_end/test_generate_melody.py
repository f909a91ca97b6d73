"""``generate --melody``: music that follows the tune of a file, and words for what cannot be followed."""

from __future__ import annotations

import mido
import numpy as np
import pytest
import soundfile

from musicgen_desktop.app import container
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.source import Origin, Relation
from tests.support.engine.ten_architectures import architecture, write_installed
from tests.support.run_program import run_here


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory):
    return write_installed(architecture("musicgen-melody"), tmp_path_factory.mktemp("melody") / "tiny-melody")


@pytest.fixture
def generate(engine, capsys, tmp_path, monkeypatch, checkpoint):
    monkeypatch.setattr(container, "_build_engine", lambda: engine)
    return lambda *options, on=checkpoint: run_here(
        capsys, "generate", "house loop", "-o", tmp_path / "out.wav", "--duration", "1", "--seed", "7",
        *(() if on is None else ("--checkpoint", on)), *options,
    )  # fmt: skip


def write_song(path, rate=44_100, channels=2, pitch=1.0, seconds=5.0, level=0.3):
    t = np.arange(round(seconds * rate)) / rate
    tune = np.sin(2 * np.pi * 440 * pitch * t * (1 + 0.5 * (t > seconds / 2)))
    soundfile.write(path, level * np.stack([tune] * channels, axis=1), rate)
    return path


def test_two_tunes_make_two_pieces_with_one_seed(generate, tmp_path):
    made = []
    for pitch in (1.0, 1.2):
        song = write_song(tmp_path / "söng.flac", pitch=pitch)
        assert generate("--melody", song, "--from", "1", "--to", "4", "--overwrite").code == 0
        made.append(read_audio(tmp_path / "out.wav"))
    assert made[0].audio_values.shape[-1] == 32_000
    assert not np.array_equal(made[0].audio_values, made[1].audio_values)
    assert made[0].tags.recipe is not None
    assert made[0].tags.recipe.origin == Origin("söng.flac", "", 1.0, 4.0, Relation.MELODY)


def test_the_tune_of_a_midi_file_is_followed(generate, tmp_path):
    midi = mido.MidiFile(type=0)
    track = midi.add_track()
    for pitch in (60, 64, 67):
        track.append(mido.Message("note_on", note=pitch))
        track.append(mido.Message("note_off", note=pitch, time=480))
    midi.save(tmp_path / "tune.MID")
    assert generate("--melody", tmp_path / "tune.MID").code == 0
    recipe = read_audio(tmp_path / "out.wav").tags.recipe
    assert recipe is not None
    assert recipe.origin == Origin("tune.MID", "", 0.0, 1.5, Relation.MELODY)


def test_a_file_longer_than_a_melody_is_followed_from_its_beginning(generate, tmp_path):
    assert generate("--melody", write_song(tmp_path / "long.flac", 8_000, 1, seconds=700)).code == 0
    recipe = read_audio(tmp_path / "out.wav").tags.recipe
    assert recipe is not None
    assert recipe.origin == Origin("long.flac", "", 0.0, 30.0, Relation.MELODY)


@pytest.mark.parametrize(("rate", "channels"), [(8_000, 1), (48_000, 8)])
def test_any_rate_and_number_of_channels_is_followed(generate, tmp_path, rate, channels):
    assert generate("--melody", write_song(tmp_path / "song.wav", rate, channels)).code == 0


def bad_files(folder):
    (folder / "empty.wav").touch()
    (folder / "text.wav").write_text("la la la " * 400, encoding="utf-8")
    (folder / "text.mid").write_text("la la la " * 400, encoding="utf-8")
    write_song(folder / "silent.wav", level=0.0)
    write_song(folder / "short.wav", seconds=0.02)
    cut = write_song(folder / "cut.flac")
    cut.write_bytes(cut.read_bytes()[:-500])


@pytest.mark.parametrize(
    "name", ["nowhere.wav", "empty.wav", "text.wav", "silent.wav", "short.wav", "cut.flac", "text.mid"]
)
def test_what_cannot_be_followed_is_refused_in_words(generate, tmp_path, name):
    bad_files(tmp_path)
    ended = generate("--melody", tmp_path / name)
    assert ended.code == 1
    assert "Traceback" not in ended.err
    assert name in ended.err
    assert not (tmp_path / "out.wav").exists()


def test_a_melody_on_a_text_checkpoint_is_refused_in_words(generate, tmp_path):
    ended = generate("--melody", write_song(tmp_path / "song.wav"), on=None)
    assert (ended.code, "Traceback" in ended.err) == (1, False)
    assert not (tmp_path / "out.wav").exists()


@pytest.mark.parametrize("verb", ["--continue", "--redo"])
def test_going_on_from_a_sound_is_refused_in_words_on_a_melody_checkpoint(generate, tmp_path, verb):
    ended = generate(verb, write_song(tmp_path / "song.wav"), "--from", "1", "--to", "2")
    assert (ended.code, "Traceback" in ended.err) == (1, False)
    assert not (tmp_path / "out.wav").exists()
