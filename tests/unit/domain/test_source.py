"""What a source that is not read yet stands for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.domain.source import Continuation, Origin, Relation, promised_source

CLIP, FILE = "0" * 32, ""
JOB = GenerationRequest("", "piano", GenerationParams(duration=10.0), Checkpoint("small", "Small", Path()))


@pytest.mark.parametrize(
    ("origin", "seconds", "is_encoded"),
    [
        (Origin("song", CLIP, 0.0, 12.0), 12.0, False),
        (Origin("song", CLIP, 4.0, 12.0), 8.0, True),
        (Origin("song.wav", FILE, 2.0, 12.0), 10.0, True),
        (Origin("song.wav", FILE, 0.0, 0.0), 30.0, True),
    ],
)
def test_a_promised_sound_is_as_long_as_what_is_named(origin: Origin, seconds: float, is_encoded: bool) -> None:
    source = promised_source(origin, unknown=30.0)
    assert isinstance(source, Continuation)
    assert (source.heard.duration, source.heard.codes is None) == (seconds, is_encoded)
    job = replace(JOB, source=source)
    job.validate()
    assert job.total_seconds == seconds + 10.0


def test_a_promised_region_and_a_promised_tune_can_be_checked() -> None:
    region = Origin("song", CLIP, 3.0, 5.0, Relation.REDO)
    replace(JOB, source=promised_source(region, 30.0)).validate()
    with pytest.raises(InvalidRequestError):
        replace(JOB, source=promised_source(replace(region, stop=3.01), 30.0)).validate()
    tune = replace(JOB, source=promised_source(replace(region, relation=Relation.MELODY), 30.0))
    tune.validate()
    assert tune.guided
