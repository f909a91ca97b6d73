"""What was fitted before is fitted from the sound it was made from, as far as both changes together are in reach."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.refitting import composed, fitted_title, unfitted_id
from musicgen_desktop.domain.source import Origin, Relation
from musicgen_desktop.domain.stretch import PLAIN, Stretch


def fitted_clip(how: Stretch | None, relation: Relation = Relation.FITTED) -> Clip:
    origin = Origin("Song", "a" * 32, 0.0, 8.0, relation)
    return clip_of(
        Recipe("house", GenerationParams(), 0, "", "", "", "", "0.1.0", stopped=False, origin=origin, fitted=how)
    )


def clip_of(recipe: Recipe | None) -> Clip:
    made = datetime(2026, 1, 1, tzinfo=UTC)
    return Clip("b" * 32, "job", "Song, fitted", recipe, made, 8.0, 32_000, 1, 1.0, Path("b.flac"), None)


def test_only_a_fitted_clip_is_another_ones_sound() -> None:
    assert unfitted_id(fitted_clip(Stretch(1.1))) == "a" * 32
    assert unfitted_id(fitted_clip(None)) == "a" * 32  # brought back to what it was
    assert unfitted_id(fitted_clip(Stretch(1.1), Relation.LOOP)) == ""
    assert unfitted_id(clip_of(None)) == ""


@pytest.mark.parametrize(
    ("before", "more", "both"),
    [
        (Stretch(1.05, -2), Stretch(1.1, 3), Stretch(1.155, 1)),
        (None, Stretch(1.1), Stretch(1.1)),
        (Stretch(1.05, 2), Stretch(1 / 1.05, -2), PLAIN),
        (Stretch(1.25), Stretch(0.8, 6), Stretch(1.0, 6)),
        (Stretch(1.3), Stretch(1.1), None),
        (Stretch(0.8), Stretch(0.8), None),
        (Stretch(1.0, 4), Stretch(1.0, 3), None),
        (Stretch(1.0, -4), Stretch(1.0, -3), None),
    ],
)
def test_both_changes_are_one(before: Stretch | None, more: Stretch, both: Stretch | None) -> None:
    one = composed(fitted_clip(before), more)
    if both is None or one is None:
        assert one is both
    else:
        assert (one.speed, one.semitones) == (pytest.approx(both.speed), both.semitones)


def test_a_title_says_it_once() -> None:
    assert fitted_title("Song") == "Song, fitted"
    assert fitted_title("Song, fitted") == "Song, fitted"
    assert fitted_title(", fitted") == ", fitted, fitted"
