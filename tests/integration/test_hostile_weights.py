"""A checkpoint with numbers that no training leaves makes music or ends in words, and the next job runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.events import JobFailed, JobFinished
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.engine.musicgen import MusicGenEngine
from musicgen_desktop.engine.runner import JobRunner
from tests.support.engine.engine_requests import a_checkpoint, a_request, ending_of, result_of, run_job
from tests.support.engine.hostile_numbers import KINDS
from tests.support.random_checkpoint import Shape, random_model, write_checkpoint

WIDE_FFN = Shape(ffn_dim=4_096, num_codebooks=2, upsampling_ratios=(8, 5, 4, 4, 2), num_filters=2)
"""Rows of many blocks, in few weights, and few steps a second."""

SMALL = ("zero", "subnormal", "tiny", "barely too small")
LARGE = ("largest", "one large")
WRONG = ("infinite", "nan")


Spoil = Callable[[Tensor], Tensor]


def spoilt_checkpoint(folder: Path, parts: dict[str, Spoil]) -> Checkpoint:
    """The weights of the decoder whose names have a part in them are changed."""
    model = random_model(WIDE_FFN)
    with torch.no_grad():
        for name, weight in model.decoder.named_parameters():
            for part, spoil in parts.items():
                if part in name:
                    weight.copy_(spoil(weight))
    return a_checkpoint(write_checkpoint(folder, model))


@pytest.fixture
def runner() -> JobRunner:
    return JobRunner(MusicGenEngine, lambda checkpoint, token: checkpoint)


def in_int8(checkpoint: Checkpoint) -> GenerationRequest:
    return replace(a_request(checkpoint), precision="int8")


@pytest.mark.parametrize("part", ["layer_norm.weight", "fc1"])
@pytest.mark.parametrize("kind", SMALL)
def test_tiny_weights_make_sound(runner, tmp_path, kind, part):
    result = result_of(run_job(runner, in_int8(spoilt_checkpoint(tmp_path / "spoilt", {part: KINDS[kind]}))))
    assert result.precision == "int8"
    assert np.isfinite(result.audio_values).all()


def test_usual_weights_between_which_numbers_become_tiny_make_sound(runner, tmp_path):
    small: dict[str, Spoil] = {"final_layer_norm.weight": lambda x: x * 1e-35, "fc1": lambda x: x * 1e-2}
    result = result_of(run_job(runner, in_int8(spoilt_checkpoint(tmp_path / "spoilt", small))))
    assert result.precision == "int8"


@pytest.mark.parametrize("kind", [*LARGE, *WRONG])
def test_others_make_sound_or_end_in_words_and_the_next_job_runs(runner, checkpoint_of, tmp_path, kind):
    ending = ending_of(run_job(runner, in_int8(spoilt_checkpoint(tmp_path / "spoilt", {"fc1": KINDS[kind]}))))
    if isinstance(ending, JobFinished):
        assert kind in LARGE
        assert np.isfinite(ending.result.audio_values).all()
    else:
        assert isinstance(ending, JobFailed)
        assert isinstance(ending.error, UserError)
    result_of(run_job(runner, in_int8(checkpoint_of("two-codebooks-25hz"))))
