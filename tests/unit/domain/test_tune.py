"""A tune is drawn, moved, transposed and cut as asked, and every step of it can be taken back."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.domain.tune import FRAME_RATE, MAX_FRAMES, REST, Note, Tune, frame_start, frames_in
from musicgen_desktop.domain.tune_history import TuneHistory

TUNE = Tune((0, 0, REST, 11, REST))


def test_chroma_and_back():
    assert TUNE.chroma.shape == (5, 12)
    assert TUNE.chroma.sum() == 3
    assert not TUNE.chroma.flags.writeable
    assert Tune.of_chroma(TUNE.chroma) == TUNE


def test_notes_are_stretches_of_one_pitch():
    assert TUNE.notes == (Note(0, 2, 0), Note(3, 4, 11))
    assert TUNE.note_at(1) == Note(0, 2, 0)
    assert TUNE.note_at(2) is None


@pytest.mark.parametrize(
    ("changed", "pitches"),
    [
        (TUNE.drawn(1, 4, 5), (0, 5, 5, 5, REST)),
        (TUNE.drawn(-3, 2, REST), (REST, REST, REST, 11, REST)),
        (TUNE.drawn(4, 99, 2), (0, 0, REST, 11, 2)),
        (TUNE.drawn(7, 9, 2), TUNE.pitches),
        (TUNE.transposed(1), (1, 1, REST, 0, REST)),
        (TUNE.transposed(-1), (11, 11, REST, 10, REST)),
        (TUNE.transposed(2, (3, 5)), (0, 0, REST, 1, REST)),
        (TUNE.moved((0, 2), 3), (REST, REST, REST, 0, 0)),
        (TUNE.moved((0, 2), 1, 1), (REST, 1, 1, 11, REST)),
        (TUNE.moved((0, 2), -1), (0, REST, REST, 11, REST)),
        (TUNE.moved((2, 4), -2), (0, 11, REST, REST, REST)),
        (TUNE.moved((0, 5), 90), (REST,) * 5),
        (TUNE.resized(2), (0, 0)),
        (TUNE.resized(7), (*TUNE.pitches, REST, REST)),
        (TUNE.resized(0), (0,)),
        (TUNE.resized(10_000), (*TUNE.pitches, *(REST,) * (MAX_FRAMES - 5))),
    ],
)
def test_a_change_gives_another_tune(changed, pitches):
    assert changed == Tune(pitches)


@pytest.mark.parametrize("pitches", [(), (12,), (-2,), (0,) * (MAX_FRAMES + 1)])
def test_what_no_checkpoint_hears_is_no_tune(pitches):
    with pytest.raises(ValueError, match="no tune"):
        Tune(pitches)


def test_frames_lie_around_their_times():
    assert [frames_in(Tune.rests(frames).duration) for frames in range(1, MAX_FRAMES + 1)] == [
        *range(1, MAX_FRAMES + 1)
    ]
    assert Tune.rests(frames_in(8.0)).duration == 8.0
    assert np.allclose(frame_start(10) + 0.5 / FRAME_RATE, 10 / FRAME_RATE)
    assert Tune.rests(MAX_FRAMES).duration == 30.0
    assert np.isclose(Tune.rests(2).duration, 1.5 * 4096 / 32_000)


def test_states_are_taken_back_and_done_again():
    history = TuneHistory(TUNE)
    assert not history.undo()
    assert history.push(TUNE.drawn(0, 1, 4))
    assert not history.push(TUNE.drawn(0, 1, 4))
    assert history.push(Tune.rests(3))
    assert history.undo()
    assert history.undo()
    assert history.tune == TUNE
    assert not history.can_undo
    assert history.redo()
    assert history.tune == TUNE.drawn(0, 1, 4)
    assert history.push(Tune.rests(9))
    assert not history.redo()
    assert history.undo()
    assert history.tune == TUNE.drawn(0, 1, 4)
