"""Where the sound that was heard while it was made is in the loop that was cut out of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.domain.bar_loop import Bars, LoopCut, LoopFit
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.events import AudioChunk
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.ui.stage.live_job import LiveJob

BARS = Bars(1, 120.0)
REQUEST = GenerationRequest("job", "", GenerationParams(bars=BARS, duration=2.0), Checkpoint("a", "", Path()))
MADE = np.zeros((1, 1, 6_000), np.float32)
RESULT = GenerationResult(
    MADE[..., :2_000], np.zeros((1, 4, 300), np.int64), 1_000, 50.0, False, "", "cpu", "fp32", (), 1.0,
    loops=(LoopCut(LoopFit.EXACT, BARS, 1.0, 1.01),),
)  # fmt: skip


@pytest.fixture
def job() -> LiveJob:
    job = LiveJob(REQUEST)
    job.add(AudioChunk("job", 0, MADE, 1_000, 6_000))
    return job


@pytest.mark.parametrize(("made", "place"), [(1.0, 0.0), (2.0, 1.01), (4.0, 1.03), (0.5, 1.495)])
def test_the_place_in_the_music_stays(job: LiveJob, made: float, place: float) -> None:
    assert job.place_in_loop(0, made) is None
    job.finish(RESULT)
    assert job.place_in_loop(0, made) == pytest.approx(place)


def test_what_is_heard_goes_on_until_the_loop_takes_its_place(job: LiveJob) -> None:
    (before,) = job.sources
    job.finish(RESULT)
    assert (before.samples, before.finished) == (6_000, True)
    assert job.sources[0].samples == 2_000
    assert job.waveform(0).made == 2.0


def test_what_was_not_cut_keeps_its_source(job: LiveJob) -> None:
    sources = job.sources
    job.finish(replace(RESULT, audio_values=MADE, loops=()))
    assert job.sources == sources
