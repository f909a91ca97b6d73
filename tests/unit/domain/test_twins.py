"""A job that would only make what is there is known before it is made."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.request import Ending, GenerationRequest
from musicgen_desktop.domain.twins import twin_of

PARAMS = GenerationParams(takes=2, seed=7)
REQUEST = GenerationRequest("", "piano", PARAMS, Checkpoint("starter", "Starter", Path()))
RECIPE = Recipe("piano", PARAMS, 0, "starter", "hash", "cpu", "fp32", "0.1.0", stopped=False)


def clip(recipe: Recipe) -> Clip:
    made = datetime(2026, 1, 1, tzinfo=UTC)
    return Clip(f"clip{recipe.take}", "job", "piano", recipe, made, 8.0, 32_000, 1, 1.0, Path("a.flac"), None)


FIRST, SECOND = clip(RECIPE), clip(replace(RECIPE, take=1))


def test_the_same_request_makes_what_is_there() -> None:
    assert twin_of(REQUEST, (SECOND, FIRST)) == FIRST


def test_a_take_alone_is_what_it_was_among_others() -> None:
    assert twin_of(replace(REQUEST, params=PARAMS.of_take(1)), (FIRST, SECOND)) == SECOND


def test_with_one_take_more_something_is_new() -> None:
    assert twin_of(REQUEST, (FIRST,)) is None


@pytest.mark.parametrize(
    "other",
    [
        replace(REQUEST, prompt="guitar"),
        replace(REQUEST, params=replace(PARAMS, seed=8)),
        replace(REQUEST, params=replace(PARAMS, temperature=1.1)),
        replace(REQUEST, checkpoint=Checkpoint("small", "Small", Path())),
        replace(REQUEST, device="cuda"),
        replace(REQUEST, ending=Ending.FADE),
    ],
)
def test_whatever_is_asked_otherwise_is_new(other: GenerationRequest) -> None:
    assert twin_of(other, (FIRST, SECOND)) is None


def test_a_clip_that_was_stopped_is_not_the_whole() -> None:
    stopped = clip(replace(RECIPE, stopped=True))
    assert twin_of(replace(REQUEST, params=PARAMS.of_take(0)), (stopped,)) is None
