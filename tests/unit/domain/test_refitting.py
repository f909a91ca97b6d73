"""What was fitted before is fitted from the sound it was made from, as far as both changes together are in reach."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.fitting import Fit, Heard, Wanted, fitting
from musicgen_desktop.domain.fitting_texts import tempo_words
from musicgen_desktop.domain.musical_key import Key, Mode
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.refitting import composed, done_before, fitted_title, unfitted_id
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


@pytest.mark.parametrize(("done", "bpm"), [(160.0, 90.0), (90.0, 160.0)])
def test_what_is_in_reach_is_what_was_in_reach_of_the_original(done: float, bpm: float) -> None:
    """Of 120 bpm in C, brought to F sharp."""
    original = replace(clip_of(None), id="a" * 32)
    before = Stretch(done / 120.0, -6)
    there = fitted_clip(before)
    heard = Heard(done, 1.0, Key(6, Mode.MAJOR))
    how = fitting(Wanted(bpm, Key(5, Mode.MAJOR)), heard, done_before(there, [original]))
    whole = composed(there, how)
    assert how.is_met
    assert whole is not None
    assert (whole.speed * 120.0, whole.semitones) == (pytest.approx(bpm), 5)


def test_what_was_too_far_for_the_original_stays_so_and_is_said_of_it() -> None:
    how = fitting(Wanted(340.0), Heard(150.0), Stretch(1.25))
    assert how.tempo is Fit.TOO_FAR
    assert "from 120 to 340 bpm" in tempo_words(how)
    assert fitting(Wanted(340.0), Heard(150.0)).tempo is Fit.BROUGHT


def test_what_was_brought_as_far_as_can_be_is_kept_there() -> None:
    """Though a measure that is a little off puts it a hair further."""
    assert fitting(Wanted(168.0), Heard(167.8), Stretch(1.4)).is_plain


def test_an_original_that_is_gone_counts_for_nothing() -> None:
    original = replace(clip_of(None), id="a" * 32)
    assert done_before(fitted_clip(Stretch(1.1)), [original]) == Stretch(1.1)
    assert done_before(fitted_clip(Stretch(1.1)), [replace(original, missing=True)]) == PLAIN
    assert done_before(fitted_clip(Stretch(1.1)), []) == PLAIN


def test_a_title_says_it_once() -> None:
    assert fitted_title("Song") == "Song, fitted"
    assert fitted_title("Song, fitted") == "Song, fitted"
    assert fitted_title(", fitted") == ", fitted, fitted"
