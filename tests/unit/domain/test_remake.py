"""A clip made again is told from another clip, and what was otherwise is named."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.remake import Condition, Remake, asks_the_same, made_first
from musicgen_desktop.domain.remake_texts import condition_texts, remake_text

PLAIN = Recipe("piano", GenerationParams(takes=4, seed=7), 2, "starter", "ab", "cpu", "int8", "1.0", stopped=False)
RECIPE = replace(PLAIN, variant="avx512vnni", threads=4)
AGAIN = replace(RECIPE, params=RECIPE.params.of_take(2), take=0)
MADE = datetime(2026, 11, 3, tzinfo=UTC)


def clip(job_id: str, recipe: Recipe | None, days: int = 0) -> Clip:
    made = MADE + timedelta(days=days)
    return Clip(job_id, job_id, "piano", recipe, made, 1.0, 32_000, 1, 1.0, None, None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "condition"),
    [
        ({"device": "cuda"}, Condition.DEVICE),
        ({"precision": "fp32"}, Condition.DEVICE),
        ({"variant": "avx2"}, Condition.VARIANT),
        ({"threads": 2}, Condition.THREADS),
        ({"checkpoint_sha256": "cd"}, Condition.CHECKPOINT),
        ({"program_version": "1.1"}, Condition.PROGRAM),
        ({"stopped": True}, Condition.STOPPED),
    ],
)
def test_another_condition_asks_for_the_same_and_is_named(change: dict[str, object], condition: Condition) -> None:
    other = replace(AGAIN, **change)  # type: ignore[arg-type]
    remake = Remake(clip("first", RECIPE), clip("again", other), same=False)
    assert asks_the_same(RECIPE, other)
    assert remake.apart == (condition,)
    assert len(condition_texts(remake)) == 1


def test_what_an_older_version_did_not_keep_is_not_compared() -> None:
    older = replace(RECIPE, variant="", threads=0)
    assert Remake(clip("first", older), clip("again", AGAIN), same=False).apart == ()


@pytest.mark.parametrize("change", [{"prompt": "organ"}, {"take": 1}, {"newer_text": "{}"}, {"negative_prompt": "x"}])
def test_another_wish_is_no_remake(change: dict[str, object]) -> None:
    assert not asks_the_same(RECIPE, replace(RECIPE, **change))  # type: ignore[arg-type]


def test_the_first_is_the_oldest_of_another_request() -> None:
    again, first, second = clip("again", AGAIN, 2), clip("first", RECIPE), clip("second", AGAIN, 1)
    later, brought = clip("later", AGAIN, 3), clip("brought", None)
    assert made_first(again, [second, later, first, brought, again]) == first
    assert made_first(first, [second, later, again, brought]) is None
    assert made_first(brought, [first]) is None


def test_what_differs_without_a_reason_is_said_to_have_none() -> None:
    remake = Remake(clip("first", RECIPE), clip("again", AGAIN), same=False)
    assert remake.apart == ()
    assert condition_texts(remake)[0] in remake_text(remake)
    assert not condition_texts(replace(remake, same=True))
