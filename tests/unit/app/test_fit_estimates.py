"""What the form's job takes of the memory, all that belongs to it counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from musicgen_desktop.app.fit_estimates import estimate_fits
from musicgen_desktop.domain.checkpoint import STARTER_ID, Checkpoint
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import Ending, GenerationRequest
from musicgen_desktop.domain.source import Origin, promised_source
from musicgen_desktop.engine.memory.footprint import KnownSizes
from musicgen_desktop.services.checkpoints.fit_service import FitQuestion
from tests.support.random_checkpoint import STARTER

CHECKPOINT = Checkpoint(STARTER_ID, "Starter", STARTER)


@pytest.mark.parametrize("change", [{"ending": Ending.NATURAL},
                                    {"source": promised_source(Origin("song.wav", "", 0.0, 30.0), 30.0)}])  # fmt: skip
def test_a_longer_job_takes_more_wherever_it_is_made(change) -> None:
    plain = GenerationRequest("", "piano", GenerationParams(duration=10.0, takes=8), CHECKPOINT)
    jobs = (plain, replace(plain, **change))
    few, many = (estimate_fits(FitQuestion((CHECKPOINT,), (), job), KnownSizes())[CHECKPOINT.id] for job in jobs)
    assert few.need.peak < many.need.peak
    assert all(less[2] < more[2] for less, more in zip(few.others, many.others, strict=True))
