"""Music that follows a melody: the codes are those of Transformers' ``generate(input_features=…)``."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.events import JobFailed
from musicgen_desktop.domain.source import Melody, Origin, Relation
from musicgen_desktop.domain.tune import FRAME_RATE
from musicgen_desktop.engine.conditioning.melody import MelodyPromptEncoder
from musicgen_desktop.engine.decoder.loop import decode_ids
from musicgen_desktop.engine.decoder.sampling import Sampler
from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.loader import load_checkpoint
from musicgen_desktop.engine.musicgen import MusicGenEngine
from musicgen_desktop.engine.runner import JobRunner
from tests.integration.test_continuation import a_sound, heard
from tests.support.engine.comparison import ONE, SETTINGS, SEVERAL, pattern_of
from tests.support.engine.engine_requests import a_checkpoint, a_request, result_of, run_job
from tests.support.engine.melody_reference import MelodyReference
from tests.support.engine.ten_architectures import TEN, architecture, write_installed
from tests.support.random_checkpoint import STARTER

FRAMES, SEED = 40, 7
LENGTHS = {"short": 50, "whole": 235, "long": 300}


def a_tune(frames: int, seed: int = 0) -> np.ndarray:
    """Twelve notes a bar, one rest among them; float32 (frames, 12)."""
    notes = np.random.default_rng(seed).integers(0, 12, -(-frames // 4)).repeat(4)[:frames]
    chroma = np.eye(12, dtype=np.float32)[notes]
    chroma[4:8] = 0
    return chroma


def melody(chroma: np.ndarray) -> Melody:
    return Melody(Origin("a tune", "", 0.0, len(chroma) / FRAME_RATE, Relation.MELODY), chroma, FRAME_RATE)


@pytest.fixture(scope="module")
def folder_of(tmp_path_factory):
    parent = tmp_path_factory.mktemp("melody")
    return lambda id: parent / id if (parent / id).exists() else write_installed(architecture(id), parent / id)


@pytest.fixture(scope="module", params=[one.id for one in TEN if one.melody])
def pair(request, folder_of):
    folder = folder_of(request.param)
    return MelodyReference(folder), load_checkpoint(a_checkpoint(folder), Placement("cpu", "fp32"))


@pytest.fixture(scope="module")
def runner():
    return JobRunner(MusicGenEngine, lambda checkpoint, token: checkpoint)


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("prompts", [ONE, SEVERAL], ids=["one", "several"])
@pytest.mark.parametrize("params", SETTINGS)
@torch.inference_mode()
def test_codes_are_those_of_generate(pair, params, prompts, length, record_property):
    reference, loaded = pair
    pattern, chroma = pattern_of(loaded, FRAMES), a_tune(LENGTHS[length])
    features = torch.from_numpy(chroma).repeat(len(prompts), 1, 1)
    features[:, 4:8, 0] = 1  # a rest is silence, for which the reference's features say so
    expected, _ = reference.generate(prompts, params, pattern.total_steps, SEED, input_features=features)

    encoder = loaded.prompt_encoder
    assert isinstance(encoder, MelodyPromptEncoder)
    ids, _ = decode_ids(
        loaded.decoder,
        encoder.following(chroma).encode(prompts, params.guided),
        pattern.asked(len(prompts)),
        pattern.pad_token_id,
        Sampler(params, [torch.Generator().manual_seed(SEED)]),
        lambda *_: True,
    )
    codes = pattern.undelay(ids, 0, FRAMES)
    assert codes.unique().numel() > 1
    assert torch.equal(codes, expected)
    record_property("codes_compared", codes.numel())


@pytest.mark.parametrize("precision", ["fp32", "int8"])
@pytest.mark.parametrize("prompt", ["slow piano", ""])
@pytest.mark.parametrize("id", ["musicgen-melody", "musicgen-stereo-melody"])
def test_each_melody_makes_music_of_its_own_with_the_same_seed(folder_of, runner, id, prompt, precision):
    request = replace(a_request(a_checkpoint(folder_of(id)), prompt=prompt), precision=precision, device="cpu")
    sources = (melody(a_tune(235)), melody(a_tune(235, seed=1)), None)
    first, second, none = (result_of(run_job(runner, replace(request, source=source))).codes for source in sources)
    assert not np.array_equal(first, second)
    assert not np.array_equal(first, none)
    again = result_of(run_job(runner, replace(request, source=sources[0]))).codes
    assert np.array_equal(first, again)


def test_a_job_makes_the_codes_of_generate(folder_of, runner):
    folder = folder_of("musicgen-melody")
    request = replace(a_request(a_checkpoint(folder), prompt=ONE[0], do_sample=False, duration=1.0), precision="fp32")
    result = result_of(run_job(runner, replace(request, source=melody(a_tune(100)), device="cpu")))
    features = torch.from_numpy(a_tune(100))[None]
    features[:, 4:8, 0] = 1
    expected, _ = MelodyReference(folder).generate(ONE, request.params, 53, SEED, input_features=features)
    assert np.array_equal(result.codes, expected.numpy())


@pytest.mark.parametrize(
    ("folder", "source"),
    [(None, melody(a_tune(235))), ("musicgen-melody", heard(a_sound(1.0, 32_000, 1), 32_000))],
    ids=["a melody on a text checkpoint", "a sound on a melody checkpoint"],
)
def test_what_a_checkpoint_cannot_begin_with_is_refused_in_words(folder_of, runner, folder, source):
    checkpoint = a_checkpoint(STARTER if folder is None else folder_of(folder))
    ending = run_job(runner, replace(a_request(checkpoint), source=source))[-1]
    assert isinstance(ending, JobFailed)
    assert isinstance(ending.error, UserError)


@pytest.mark.parametrize("frames", [100, 300])
def test_each_window_of_longer_music_follows_the_tune_from_where_it_begins(folder_of, runner, frames, record_property):
    """As audiocraft does: over and over, so that the second window begins in the middle of the tune."""
    folder, rate, tune = folder_of("musicgen-melody"), 50, a_tune(frames)
    request = replace(a_request(a_checkpoint(folder), prompt=ONE[0], do_sample=False, duration=31.0), precision="fp32")
    result = result_of(run_job(runner, replace(request, source=melody(tune), device="cpu")))
    heard_by_second = np.roll(tune, -round(18 * FRAME_RATE), axis=0)
    features = torch.from_numpy(heard_by_second)[None]
    features[(features == 0).all(dim=2)] = torch.eye(12)[0]
    known = torch.from_numpy(np.array(result.codes[:, :, 18 * rate : 30 * rate]))
    expected, _ = MelodyReference(folder).generate(
        ONE, request.params, rate + 3, SEED, input_features=features, decoder_input_ids=known
    )
    assert np.array_equal(result.codes[:, :, 18 * rate :], expected.numpy())
    record_property("codes_compared", expected[:, :, known.shape[2] :].numel())


def test_a_melody_without_a_tone_is_refused():
    request = replace(a_request(a_checkpoint(STARTER)), source=melody(np.zeros((235, 12), np.float32)))
    with pytest.raises(UserError):
        request.validate()
