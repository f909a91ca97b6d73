"""The takes of a job at the tempo and in the key that were asked."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop import __version__
from musicgen_desktop.analysis.analyse import analyse_rhythm
from musicgen_desktop.analysis.fit_takes import fit_takes
from musicgen_desktop.domain.bar_loop import Bars, LoopCut, LoopFit
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import JobCancelledError
from musicgen_desktop.domain.fitting import Wanted
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import recipes_of
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.stretch import Stretch
from tests.support.sound.groove import LEAD, RATE, groove


def result(*sounds: np.ndarray, loops: tuple[LoopCut, ...] = (), notes: tuple[str, ...] = ()) -> GenerationResult:
    audio_values = np.stack(sounds)
    codes = np.zeros((len(sounds), 4, audio_values.shape[-1] // 640), np.int64)
    return GenerationResult(audio_values, codes, RATE, 50.0, False, "", "cpu", "fp32", notes, 1.0, loops=loops)


def test_each_take_is_brought_to_the_asked_tempo_and_its_recipe_says_how() -> None:
    made = result(groove(120.0, LEAD + 6.0), groove(126.0, LEAD + 6.0))
    done = fit_takes(made, Wanted(126.0), None, CancelToken())
    assert done.fitted[1] is None
    assert done.fitted[0] is not None
    assert done.fitted[0].speed == pytest.approx(1.05, rel=0.005)
    assert np.array_equal(done.sounds[1], made.sounds[1])
    assert done.sounds[0].shape[-1] == round(made.sounds[0].shape[-1] / done.fitted[0].speed)
    rhythm = analyse_rhythm(done.sounds[0], RATE)
    assert rhythm is not None
    assert rhythm.bpm == pytest.approx(126.0, rel=0.01)
    assert [note[:7] for note in done.notes] == ["Take 1:", "Take 2:"]
    assert "→ 126 bpm" in done.notes[0]
    assert done.notes[1].endswith("bpm, as asked.")
    assert done.codes is made.codes
    assert done.made_seconds == pytest.approx(made.duration, abs=0.02)
    request = GenerationRequest("job", "house, 126 bpm", GenerationParams(takes=2), Checkpoint("starter", "", Path()))
    assert [recipe.fitted for recipe in recipes_of(request, done, __version__)] == list(done.fitted)
    assert done.of_take(0).fitted == done.fitted[:1]


def test_a_loop_that_kept_its_own_tempo_keeps_the_asked_one() -> None:
    own, asked = Bars(2, 110.0), Bars(2, 125.0)
    cut = LoopCut(LoopFit.OTHER_TEMPO, own)
    sound = groove(110.0, LEAD + own.seconds)[:, round(LEAD * RATE) :][:, : own.samples(RATE)]
    note = "Made at 110 bpm, 125 were asked: the loop keeps its own tempo."
    done = fit_takes(result(sound, loops=(cut,), notes=("Long.", note)), Wanted(125.0), asked, CancelToken())
    assert done.audio_values.shape == (1, 1, asked.samples(RATE))
    assert done.loops[0].fit is LoopFit.EXACT
    assert done.loops[0].bars == asked
    assert done.notes == ("Long.", "110 → 125 bpm, at 113.6 % of its speed.")
    assert done.fitted == (Stretch(125 / 110),)


def test_what_cannot_be_brought_stays_as_it_was_made_and_says_so() -> None:
    silence = np.zeros((2, RATE), np.float32)
    made = result(silence)
    done = fit_takes(made, Wanted(126.0), None, CancelToken())
    assert done.audio_values is made.audio_values
    assert not done.fitted
    assert done.notes == ("No steady tempo was found, so it cannot be brought to 126 bpm.",)
    assert fit_takes(made, Wanted(), None, CancelToken()).notes == ("No tempo and no key is asked for.",)


def test_it_can_be_cancelled_between_two_takes() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(JobCancelledError):
        fit_takes(result(groove(120.0, 3.0)), Wanted(126.0), None, token)
