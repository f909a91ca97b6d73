"""A loop of whole bars by the real engine: asked for, made longer, cut, and made again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from musicgen_desktop.domain.bar_loop import Bars, LoopFit
from musicgen_desktop.domain.errors import InvalidRequestError, UserError
from musicgen_desktop.domain.events import AudioChunk, Phase, PhaseChanged
from musicgen_desktop.domain.request import Ending, GenerationRequest
from musicgen_desktop.engine.musicgen import MusicGenEngine
from musicgen_desktop.engine.runner import JobRunner
from tests.support.engine.engine_requests import a_request, result_of, run_job

BARS = Bars(2, 125.0)


@pytest.fixture
def request_of_loop(checkpoint_of) -> GenerationRequest:
    return a_request(checkpoint_of("starter"), "house", duration=BARS.seconds, bars=BARS, takes=2)


def test_the_starters_loops_are_exact_and_their_seams_do_not_stand_out(request_of_loop):
    runner = JobRunner(MusicGenEngine, lambda checkpoint, _token: checkpoint)
    events = run_job(runner, request_of_loop)
    result = result_of(events)
    rate = result.sampling_rate
    for sound, cut in zip(result.sounds, result.loops, strict=True):
        if cut.fit in (LoopFit.EXACT, LoopFit.NO_TEMPO):
            assert sound.shape[-1] == round(8 * 60 / 125 * rate)
        else:
            assert cut.bars is not None
            assert sound.shape[-1] == cut.bars.samples(rate)
        bend = np.abs(np.diff(np.tile(sound, 8), 2, axis=-1)).max(axis=0)
        length, around = sound.shape[-1], 64
        seams = np.concatenate([bend[at - around : at + around] for at in range(length, 8 * length, length)])
        assert seams.max() <= bend[around : length - around].max()
    # The whole of it is heard while it is made, and its codes are kept.
    chunks = [event for event in events if isinstance(event, AudioChunk)]
    assert sum(chunk.audio_values.shape[-1] for chunk in chunks) / rate == pytest.approx(4 * 4 * 60 / 125, abs=0.02)
    assert result.codes.shape[-1] == chunks[-1].total_samples * result.frame_rate / rate
    assert any(isinstance(event, PhaseChanged) and event.phase is Phase.CUTTING for event in events)

    again = result_of(run_job(runner, replace(request_of_loop, job_id="again")))
    assert again.loops == result.loops
    assert np.array_equal(again.audio_values, result.audio_values)


def test_the_prompt_of_a_loop_names_its_tempo_once(request_of_loop):
    assert request_of_loop.prompts[0] == "house, 125 bpm"
    assert replace(request_of_loop, prompt="house, 90 bpm").prompts[0] == "house, 90 bpm"
    assert replace(request_of_loop, prompt="").prompts[0] == ""


@pytest.mark.parametrize("bars", [Bars(0, 125.0), Bars(4, 10.0), Bars(4, 125.0, 1), Bars(4, float("nan"))])
def test_impossible_bars_are_refused(request_of_loop, bars):
    with pytest.raises(UserError):
        replace(request_of_loop, params=replace(request_of_loop.params, bars=bars)).validate()


def test_a_loop_has_no_ending_and_is_as_long_as_its_bars(request_of_loop):
    with pytest.raises(InvalidRequestError):
        replace(request_of_loop, ending=Ending.FADE).validate()
    with pytest.raises(InvalidRequestError):
        replace(request_of_loop, params=replace(request_of_loop.params, duration=9.0)).validate()
