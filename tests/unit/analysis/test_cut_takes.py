"""The loops of a job, where cutting one of them breaks down."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.analysis import cut_takes as module
from musicgen_desktop.analysis.cut_loop import cut_loop
from musicgen_desktop.analysis.cut_takes import cut_takes
from musicgen_desktop.domain.bar_loop import Bars, LoopFit, loop_words
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.request import GenerationResult
from tests.support.sound.groove import RATE, groove


@pytest.mark.allow_error_logs
def test_a_take_that_cannot_be_cut_is_kept_whole_beside_the_loops_of_the_others(monkeypatch: pytest.MonkeyPatch):
    takes = np.stack([groove(120.0, 7.0), groove(120.0, 7.0)[:, ::-1], groove(120.0, 7.0)])
    asked, broken = Bars(2, 120.0), takes[1]

    def cut(take: np.ndarray, *others: object) -> object:
        if np.array_equal(take, broken):
            raise MemoryError
        return cut_loop(take, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "cut_loop", cut)
    made = GenerationResult(takes, np.zeros((3, 4, 350), np.int64), RATE, 50.0, False, "", "cpu", "fp32", (), 1.0)
    done = cut_takes(made, asked, CancelToken())
    assert [loop.fit for loop in done.loops] == [LoopFit.EXACT, LoopFit.NOT_CUT, LoopFit.EXACT]
    assert [sound.shape[-1] for sound in done.sounds] == [asked.samples(RATE), takes.shape[-1], asked.samples(RATE)]
    assert np.array_equal(done.sounds[1], broken)
    assert not done.loops[1].is_loop
    assert loop_words(done.loops[1]) == "not cut"
    (note,) = done.notes
    assert note.startswith("Take 2: The loop could not be cut, so all of it is kept")
