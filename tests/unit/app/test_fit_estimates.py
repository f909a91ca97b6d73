"""What the form's job takes of the memory, all that belongs to it counted."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace

import pytest

from musicgen_desktop.app.fit_estimates import FitEstimates
from musicgen_desktop.domain.checkpoint import STARTER_ID, Checkpoint
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import Ending, GenerationRequest
from musicgen_desktop.domain.source import Origin, promised_source
from musicgen_desktop.services.checkpoints.fit_service import FitQuestion
from tests.support.random_checkpoint import STARTER, write_published_checkpoint

CHECKPOINT = Checkpoint(STARTER_ID, "Starter", STARTER)


@pytest.mark.parametrize("change", [{"ending": Ending.NATURAL},
                                    {"source": promised_source(Origin("song.wav", "", 0.0, 30.0), 30.0)}])  # fmt: skip
def test_a_longer_job_takes_more_wherever_it_is_made(change) -> None:
    plain = GenerationRequest("", "piano", GenerationParams(duration=10.0, takes=8), CHECKPOINT)
    jobs = (plain, replace(plain, **change))
    estimates = FitEstimates()
    few, many = (estimates(FitQuestion((CHECKPOINT,), (), job))[CHECKPOINT.id] for job in jobs)
    assert few.need.peak < many.need.peak
    assert all(less[2] < more[2] for less, more in zip(few.others, many.others, strict=True))


def test_no_file_of_a_checkpoint_is_read_again_while_its_stamp_is_the_same(tmp_path) -> None:
    folder = write_published_checkpoint(tmp_path / "melody", "melody", tiny=True, shard_bytes=100_000)
    checkpoint, elsewhere = replace(CHECKPOINT, folder=folder), tmp_path / "elsewhere"
    question = FitQuestion((checkpoint,), (), GenerationRequest("", "piano", GenerationParams(), checkpoint))
    estimates = FitEstimates()
    first = estimates(question)[STARTER_ID]
    for file in (folder / "config.json", folder / "model.safetensors.index.json"):
        stat = file.stat()
        with file.open("r+b") as opened:
            opened.write(b"x" * stat.st_size)
        os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert estimates(question)[STARTER_ID].need == first.need
    folder.rename(elsewhere)
    assert not estimates(question)
    shutil.copytree(STARTER, folder)
    assert estimates(question)[STARTER_ID].need != first.need
