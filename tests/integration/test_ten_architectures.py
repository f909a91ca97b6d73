"""Each of the ten published architectures makes, from text alone, exactly the codes of Transformers' ``generate()``."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.loader import load_checkpoint
from musicgen_desktop.engine.musicgen import MusicGenEngine
from musicgen_desktop.engine.runner import JobRunner
from tests.support.engine.comparison import NOTHING, ONE, SETTINGS, SEVERAL, codes_and_sound
from tests.support.engine.engine_requests import a_checkpoint, a_request, result_of, run_job
from tests.support.engine.melody_reference import MelodyReference
from tests.support.engine.reference import Reference
from tests.support.engine.ten_architectures import TEN, Architecture, write_installed

FRAMES = 40
SEED = 7
MELODY = [one for one in TEN if one.melody]


@pytest.fixture(scope="module")
def folder_of(tmp_path_factory):
    parent = tmp_path_factory.mktemp("ten")
    return lambda one: parent / one.id if (parent / one.id).exists() else write_installed(one, parent / one.id)


@pytest.fixture
def runner():
    return JobRunner(MusicGenEngine, lambda checkpoint, token: checkpoint)


def reference_of(one: Architecture, folder) -> Reference:
    return MelodyReference(folder) if one.melody else Reference(folder)


def codes_of(folder, prompts, params):
    loaded = load_checkpoint(a_checkpoint(folder), Placement("cpu", "fp32"))
    return codes_and_sound(loaded, prompts, params, FRAMES, SEED)


@pytest.mark.parametrize("one", TEN, ids=lambda one: one.id)
def test_greedy_codes_and_channels_are_those_of_transformers(one, folder_of, runner, record_property):
    folder = folder_of(one)
    request = a_request(a_checkpoint(folder), prompt=ONE[0], do_sample=False, duration=1.0)
    result = result_of(run_job(runner, replace(request, precision="fp32", device="cpu")))
    expected_codes, expected_sound = reference_of(one, folder).generate(ONE, request.params, 53, SEED)
    assert np.unique(result.codes).size > 10
    assert np.array_equal(result.codes, expected_codes.numpy())
    assert result.audio_values.shape == (1, 2 if one.stereo else 1, 32_000) == tuple(expected_sound.shape)
    assert np.abs(result.audio_values - expected_sound.numpy()).max() < 1e-5
    if one.stereo:
        assert not np.array_equal(result.audio_values[0, 0], result.audio_values[0, 1])
    record_property("codes_compared", result.codes.size)


@pytest.mark.parametrize("params", SETTINGS)
@pytest.mark.parametrize("prompts", [ONE, SEVERAL, NOTHING], ids=["one", "several", "unconditional"])
@pytest.mark.parametrize("one", MELODY, ids=lambda one: one.id)
@torch.inference_mode()
def test_melody_checkpoints_without_a_melody_are_those_of_transformers(
    one, folder_of, prompts, params, record_property
):
    folder = folder_of(one)
    channels = one.shape.audio_channels
    steps = FRAMES + one.shape.num_codebooks // channels - 1
    expected_codes, expected_sound = reference_of(one, folder).generate(prompts, params, steps, SEED)
    codes, sound = codes_of(folder, prompts, params)
    assert codes.unique().numel() > 1
    assert torch.equal(codes, expected_codes)
    assert (sound - expected_sound).abs().max() < 1e-5
    record_property("codes_compared", codes.numel())


@pytest.mark.parametrize("one", MELODY, ids=lambda one: one.id)
def test_melody_checkpoints_hear_the_text(one, folder_of, runner):
    first, second = (
        result_of(run_job(runner, a_request(a_checkpoint(folder_of(one)), prompt=prompt, do_sample=False)))
        for prompt in ("slow piano", "heavy metal with loud drums")
    )
    assert not np.array_equal(first.codes, second.codes)


@pytest.mark.parametrize("precision", ["int8", "bf16", "fp16"])
@pytest.mark.parametrize("one", TEN, ids=lambda one: one.id)
def test_other_precisions_play_too_and_the_same_again(one, folder_of, runner, precision):
    request = replace(a_request(a_checkpoint(folder_of(one)), takes=2), precision=precision, device="cpu")
    result, again = (result_of(run_job(runner, request)) for _ in range(2))
    assert (result.device, result.precision) == ("cpu", precision)
    assert np.isfinite(result.audio_values).all()
    assert np.array_equal(result.audio_values, again.audio_values)
    assert not np.array_equal(result.codes[0], result.codes[1])


@pytest.mark.parametrize("one", MELODY[:1], ids=lambda one: one.id)
def test_a_take_of_a_melody_checkpoint_does_not_depend_on_how_many_there_are(one, folder_of, runner):
    request = replace(a_request(a_checkpoint(folder_of(one))), precision="fp32", device="cpu")
    alone = result_of(run_job(runner, request))
    among = result_of(run_job(runner, replace(request, params=replace(request.params, takes=4))))
    assert np.array_equal(alone.codes[0], among.codes[0])
