"""``generate --continue``: new music behind a sound file, and words for what cannot be continued."""

from __future__ import annotations

import numpy as np
import pytest
import soundfile

from musicgen_desktop.app import container
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.source import Origin, Relation
from tests.support.run_program import run_here


@pytest.fixture
def generate(engine, capsys, tmp_path, monkeypatch):
    monkeypatch.setattr(container, "_build_engine", lambda: engine)
    return lambda *options: run_here(
        capsys, "generate", "house loop", "-o", tmp_path / "out.wav", "--duration", "1", "--seed", "7", *options
    )


@pytest.fixture
def song(tmp_path):
    t = np.arange(5 * 44_100) / 44_100
    path = tmp_path / "söng.flac"
    soundfile.write(path, 0.3 * np.stack([np.sin(660 * t), np.sin(990 * t)], axis=1), 44_100)
    return path


def test_new_music_follows_a_file(generate, song, tmp_path):
    assert generate("--continue", song, "--from", "1", "--to", "4").code == 0
    made = read_audio(tmp_path / "out.wav")
    assert made.audio_values.shape == (1, 4 * 32_000)
    t = np.arange(32_000, 4 * 32_000 - 640) / 32_000
    expected = 0.15 * (np.sin(660 * t) + np.sin(990 * t))
    middle = slice(2_000, -2_000)  # resampling rings at the ends of what it is given
    assert np.abs(made.audio_values[0, : len(t)][middle] - expected[middle]).max() < 1e-3
    assert np.abs(made.audio_values[0, 3 * 32_000 + 640 :]).max() > 0.01
    assert made.tags.recipe is not None
    assert made.tags.recipe.origin == Origin("söng.flac", "", 1.0, 4.0)


def test_the_same_call_makes_the_same_file(generate, song, tmp_path):
    assert generate("--continue", song).code == 0
    first = (tmp_path / "out.wav").read_bytes()
    assert generate("--continue", song, "--overwrite").code == 0
    assert (tmp_path / "out.wav").read_bytes() == first


@pytest.mark.parametrize(
    "options", [["--continue", "nowhere.wav"], ["--from", "1"], ["--to", "1"], ["--overlap", "30"]]
)
def test_what_cannot_be_is_refused_in_words(generate, options, tmp_path):
    ended = generate(*options)
    assert ended.code == 1
    assert "Traceback" not in ended.err
    assert not (tmp_path / "out.wav").exists()


def test_more_than_one_window_holds_is_made_in_several(generate, tmp_path):
    assert generate("--duration", "38").code == 0
    made = read_audio(tmp_path / "out.wav")
    assert made.audio_values.shape[-1] == 38 * 32_000
    levels = np.sqrt((made.audio_values[0].reshape(38, -1) ** 2).mean(axis=1))
    assert levels.min() > 1e-3


def test_a_region_of_a_file_is_made_anew(generate, song, tmp_path):
    assert generate("--redo", song, "--from", "1.5", "--to", "3").code == 0
    made = read_audio(tmp_path / "out.wav")
    assert made.audio_values.shape == (1, 5 * 32_000)
    t = np.arange(5 * 32_000) / 32_000
    expected = 0.15 * (np.sin(660 * t) + np.sin(990 * t))
    off = np.abs(made.audio_values[0] - expected)
    assert off[2_000 : round(1.25 * 32_000)].max() < 1e-3
    assert off[round(3.25 * 32_000) : -2_000].max() < 1e-3
    assert off[round(1.6 * 32_000) : round(2.7 * 32_000)].max() > 0.01
    assert made.tags.recipe is not None
    assert made.tags.recipe.origin == Origin("söng.flac", "", 1.5, 3.0, Relation.REDO)


@pytest.mark.parametrize("region", [["--from", "6"], ["--from", "1", "--to", "1.01"], ["--from", "3", "--to", "2"]])
def test_a_region_that_is_none_is_refused_in_words(generate, song, region, tmp_path):
    ended = generate("--redo", song, *region)
    assert ended.code == 1
    assert "region" in ended.err
    assert not (tmp_path / "out.wav").exists()
