"""What finished jobs teach about the next ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.pace import MOST_PACES, Pace, PaceBook, pace_of
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import (
    MOST_MORE_SECONDS,
    DeviceChoice,
    Ending,
    GenerationRequest,
    GenerationResult,
    PrecisionChoice,
)
from musicgen_desktop.domain.source import Continuation, Heard, Origin, Redo, Relation

SMALL = Checkpoint("small", "Small", Path("small"), weights_sha256="5a")
FOLDER = Checkpoint("/music/folder", "folder", Path("/music/folder"))

MADE = Pace("5a", "auto", "auto", "cpu", "int8", takes=1, guided=True, duration=10.0, seconds=20.0)


def request(
    checkpoint: Checkpoint = SMALL,
    device: DeviceChoice = "auto",
    precision: PrecisionChoice = "auto",
    prompt: str = "piano",
    **params: float,
) -> GenerationRequest:
    fields = {"duration": 10.0, **params}
    return GenerationRequest("id", prompt, GenerationParams(**fields), checkpoint, device, precision)  # pyright: ignore[reportArgumentType]


def seconds(book: PaceBook, asked: GenerationRequest) -> float:
    estimate = book.estimate(asked)
    assert estimate is not None
    return estimate.seconds


def test_nothing_is_said_before_anything_was_made() -> None:
    assert PaceBook().estimate(request()) is None
    assert PaceBook([MADE]).estimate(request(FOLDER)) is None


def test_the_same_job_takes_as_long_again() -> None:
    estimate = PaceBook([MADE]).estimate(request())
    assert estimate is not None
    assert (estimate.seconds, estimate.device, estimate.measured) == (pytest.approx(20.0), "cpu", True)


def test_the_latest_job_counts() -> None:
    assert seconds(PaceBook([MADE, replace(MADE, seconds=30.0)]), request()) == pytest.approx(30.0)


def test_the_weights_tell_checkpoints_apart_wherever_they_lie() -> None:
    moved = Checkpoint("other", "Other", Path("other"), weights_sha256="5a")
    assert seconds(PaceBook([MADE]), request(moved)) == pytest.approx(20.0)


@pytest.mark.parametrize(("length", "measured"), [(5.0, True), (20.0, True), (30.0, False), (2.0, False)])
def test_time_grows_with_the_length(length: float, measured: bool) -> None:
    estimate = PaceBook([MADE]).estimate(request(duration=length))
    assert estimate is not None
    assert (estimate.seconds, estimate.measured) == (pytest.approx(2.0 * length), measured)


def test_more_takes_cost_less_than_as_many_jobs() -> None:
    estimate = PaceBook([MADE]).estimate(request(takes=4))
    assert estimate is not None
    assert not estimate.measured
    assert 1.5 * 20 < estimate.seconds < 2.0 * 20


def test_takes_cost_what_this_checkpoint_showed() -> None:
    four = replace(MADE, takes=4, seconds=32.0)  # two seconds for each further row
    book = PaceBook([MADE, four])
    assert seconds(book, request(takes=4)) == pytest.approx(32.0)
    assert seconds(book, request(takes=2)) == pytest.approx(24.0)
    assert seconds(book, request(takes=8)) == pytest.approx(48.0)


def test_takes_cost_what_another_checkpoint_showed() -> None:
    others = [replace(MADE, checkpoint="77", seconds=5.0), replace(MADE, checkpoint="77", takes=4, seconds=6.5)]
    assert seconds(PaceBook([*others, MADE]), request(takes=4)) == pytest.approx(20.0 * 1.3)


@pytest.mark.parametrize("four", [1.0, 1000.0])
def test_an_odd_measurement_does_not_make_absurd_estimates(four: float) -> None:
    book = PaceBook([MADE, replace(MADE, takes=4, seconds=four)])
    assert 10.0 <= seconds(book, request(takes=2)) <= 40.0


def test_guidance_off_needs_half_the_rows() -> None:
    book = PaceBook([MADE])
    unguided, silent = request(guidance_scale=1.0), request(prompt="")
    assert 10.0 < seconds(book, unguided) < 20.0
    # Without a prompt nothing guides, whatever the form says.
    assert seconds(book, silent) == seconds(book, unguided)
    # Two takes without guidance are as many rows as one with it.
    assert seconds(book, request(guidance_scale=1.0, takes=2)) == pytest.approx(20.0)


def test_devices_and_precisions_are_kept_apart() -> None:
    book = PaceBook([replace(MADE, asked_device="cuda", device="cuda", precision="fp16", seconds=1.0), MADE])
    assert seconds(book, request(device="cuda")) == pytest.approx(1.0)
    assert seconds(book, request()) == pytest.approx(20.0)
    assert book.estimate(request(precision="fp32")) is None


def test_what_auto_means_is_learnt_from_other_checkpoints_too() -> None:
    explicit = replace(MADE, asked_device="cpu", asked_precision="int8")
    assert PaceBook([explicit]).estimate(request()) is None
    learnt = PaceBook([replace(MADE, checkpoint="77"), explicit])
    assert seconds(learnt, request()) == pytest.approx(20.0)


def test_the_book_does_not_grow_for_ever() -> None:
    book = PaceBook(replace(MADE, checkpoint=str(number)) for number in range(MOST_PACES + 50))
    assert len(book.paces) == MOST_PACES
    assert book.paces[-1].checkpoint == str(MOST_PACES + 49)


def a_continuation(given: float, has_codes: bool = True) -> GenerationRequest:
    sound = np.zeros((1, round(given * 100)), np.float32)
    codes = np.zeros((4, round(given * 50)), np.int64) if has_codes else None
    return replace(request(), source=Continuation(Origin("song", "", 0.0, given), Heard(sound, 100, codes)))


def test_given_sound_is_only_heard() -> None:
    book = PaceBook([MADE])
    assert seconds(book, request()) < seconds(book, a_continuation(10.0)) < 1.2 * seconds(book, request())


def test_windows_hear_again_what_is_before_them() -> None:
    book = PaceBook([MADE])
    plain, windows = MADE.rate * 300.0, seconds(book, request(duration=300.0))
    assert plain < windows < 1.1 * plain
    assert windows < seconds(book, request(duration=300.0, overlap=28.0))


def test_a_region_takes_as_long_as_it_is() -> None:
    heard = Heard(np.zeros((1, 6000), np.float32), 100)
    redo = replace(request(), source=Redo(Origin("song", "", 20.0, 22.0, Relation.REDO), heard))
    assert seconds(PaceBook([MADE]), redo) < seconds(PaceBook([MADE]), request())


def test_what_a_continuation_teaches_is_about_its_new_music() -> None:
    asked = a_continuation(20.0)
    values = np.zeros((1, 1, 30 * 100), np.float32)
    made = GenerationResult(values, np.zeros((1, 4, 3), np.int64), 100, 50.0, False, "5a", "cpu", "int8", (), 20.0)
    pace = pace_of(asked, made)
    assert pace is not None
    assert 10.0 < pace.duration < 14.0
    assert seconds(PaceBook([pace]), asked) == pytest.approx(20.0)


def test_a_natural_ending_may_take_its_time() -> None:
    book, natural = PaceBook([MADE]), replace(request(), ending=Ending.NATURAL)
    assert seconds(book, natural) == pytest.approx((10.0 + MOST_MORE_SECONDS) * MADE.rate)


def test_sound_without_codes_is_encoded_first() -> None:
    book = PaceBook([MADE])
    assert seconds(book, a_continuation(20.0)) < seconds(book, a_continuation(20.0, has_codes=False))
