"""``generate`` with sections, endings and glides, and words for what cannot be."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.app import container
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.request import Ending, Section
from tests.support.run_program import run_here

TWO = '[[section]]\nprompt = "slow piano"\nduration = 1.5\n[[section]]\nprompt = "house loop"\nduration = 2\n'


@pytest.fixture
def generate(engine, capsys, tmp_path, monkeypatch):
    monkeypatch.setattr(container, "_build_engine", lambda: engine)
    return lambda *options: run_here(
        capsys, "generate", "house loop", "-o", tmp_path / "out.wav", "--seed", "7", *options
    )


def test_sections_make_one_piece(generate, tmp_path):
    (tmp_path / "piece.toml").write_text(TWO)
    assert generate("--sections", tmp_path / "piece.toml").code == 0
    made = read_audio(tmp_path / "out.wav")
    assert made.audio_values.shape[-1] == round(3.5 * 32_000)
    assert made.tags.recipe is not None
    assert made.tags.recipe.sections == (Section("slow piano", 1.5), Section("house loop", 2.0))


@pytest.mark.parametrize(
    "text",
    ["", "section = 3", "[[section", "section = []", "[other]", TWO + "volume = 3", '[[section]]\nprompt = "a"',
     '[[section]]\nprompt = "a"\nduration = true', '[[section]]\nprompt = 3\nduration = 3', "\ud800",
     '[[section]]\nprompt = "a"\nduration = nan', '[[section]]\nprompt = "a"\nduration = -3', "a=" + "[" * 9000],
)  # fmt: skip
def test_what_are_no_sections_is_refused_in_words(generate, text, tmp_path):
    (tmp_path / "piece.toml").write_bytes(text.encode(errors="surrogatepass"))
    ended = generate("--sections", tmp_path / "piece.toml")
    assert ended.code == 1
    assert "Traceback" not in ended.err
    assert not (tmp_path / "out.wav").exists()


def test_sections_must_be_as_long_as_what_is_asked_for(generate, tmp_path):
    (tmp_path / "piece.toml").write_text(TWO)
    assert "3.5 s" in generate("--sections", tmp_path / "piece.toml", "--duration", "8").err
    assert generate("--sections", tmp_path / "nowhere.toml").code == 1


@pytest.mark.parametrize("ending", list(Ending))
def test_music_ends_as_asked(generate, ending, tmp_path):
    assert generate("--duration", "2", "--ending", ending).code == 0
    made = read_audio(tmp_path / "out.wav")
    assert made.tags.recipe is not None
    assert made.tags.recipe.ending is ending
    assert 2.0 <= made.audio_values.shape[-1] / 32_000 <= 6.0
    assert (np.abs(made.audio_values[0, -1]) < 1e-4) == (ending is not Ending.CUT)


def test_guidance_and_temperature_glide(generate, tmp_path):
    assert generate("--duration", "1", "--guidance-end", "1", "--temperature-end", "0.5").code == 0
    recipe = read_audio(tmp_path / "out.wav").tags.recipe
    assert recipe is not None
    assert (recipe.params.guidance_end, recipe.params.temperature_end) == (1.0, 0.5)


@pytest.mark.parametrize("option", [("--guidance-end", "20"), ("--temperature-end", "0"), ("--guidance-end", "nan")])
def test_a_glide_to_where_nothing_is_is_refused(generate, option):
    assert generate(*option).code == 1
