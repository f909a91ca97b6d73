"""A recipe comes back from its text exactly, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.request import clean_prompt

RECIPE = Recipe(
    prompt='"lo-fi" 😀 موسيقى',
    params=GenerationParams(duration=12.5, takes=4, seed=2**53 - 1, top_p=0.3),
    take=3,
    checkpoint_id="starter",
    checkpoint_sha256="ab" * 32,
    device="cpu",
    precision="fp32",
    program_version="0.1.0",
    stopped=True,
)


def test_round_trip():
    text = RECIPE.to_json()
    assert "\n" not in text
    assert Recipe.from_json(text) == RECIPE
    assert Recipe.from_json(text).to_json() == text


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", "made with love", '{"format": 2}', RECIPE.to_json().replace('"take"', '"bake"')]
)
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - JSON's own error is one too
        Recipe.from_json(text)


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("  slow\tpiano\r\nand\x00drums\u2028 ", "slow piano and drums"),
        ("\x00\x07\n", ""),
        ("../../x", "../../x"),
        ("lone \ud800 surrogate", "lone surrogate"),
        ("😀 موسيقى", "😀 موسيقى"),
    ],
)
def test_prompts_become_one_clean_line(typed, cleaned):
    assert clean_prompt(typed) == cleaned
