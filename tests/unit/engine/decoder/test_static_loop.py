"""The loop that can be recorded gives the codes of the plain one. Recording itself needs a CUDA device."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from torch import Tensor

from musicgen_desktop.domain.params import GenerationParams, take_seeds
from musicgen_desktop.engine.conditioning.conditioning import Conditioning
from musicgen_desktop.engine.decoder.delay_pattern import DelayPattern
from musicgen_desktop.engine.decoder.loop import decode_ids
from musicgen_desktop.engine.decoder.sampling import NonFiniteLogitsError, Sampler, seeded_generators
from musicgen_desktop.engine.decoder.static_loop import StaticLoop, decode_ids_statically
from musicgen_desktop.engine.decoder.torch_decoder import IncrementalDecoder
from musicgen_desktop.engine.weights.linear import DenseSource
from tests.support.random_checkpoint import SHAPES, random_model

TAKES, PAD = 2, 64
SETTINGS = [
    pytest.param(GenerationParams(do_sample=False, guidance_scale=3.0), id="greedy-guided"),
    pytest.param(GenerationParams(guidance_scale=1.0, top_k=0), id="sampled-unguided"),
    pytest.param(GenerationParams(guidance_scale=4.5, temperature=1.2, top_k=20, top_p=0.9), id="sampled-guided"),
]


def as_it_is(loop: StaticLoop) -> Callable[[], None]:
    return loop.step


@pytest.fixture(scope="module")
def decoder():
    network = random_model(SHAPES["tiny"]).decoder
    return IncrementalDecoder(network.config, DenseSource(network.state_dict().__getitem__, "cpu", torch.float32))


def job(params: GenerationParams, given: int = 0) -> tuple[Conditioning, Tensor, Sampler]:
    rows = TAKES * (2 if params.guided else 1)
    text = torch.randn(rows, 5, 32, generator=torch.Generator().manual_seed(1))
    mask = torch.arange(5) < torch.tensor([[5], [3]] * (rows // 2))
    codes = torch.randint(64, (1, 4, given), generator=torch.Generator().manual_seed(2)).expand(TAKES, -1, -1)
    asked = DelayPattern(4, 1, 40, PAD).delay(codes)
    sampler = Sampler(params, seeded_generators(take_seeds(3, TAKES), "cpu"))
    sampler.glide(torch.linspace(0, 1, asked.shape[-1]))
    return Conditioning(text, mask), asked, sampler


@pytest.mark.parametrize("given", [0, 1, 17, 39])
@pytest.mark.parametrize("params", [*SETTINGS, GenerationParams(guidance_end=1.0, temperature_end=0.3)])
@torch.inference_mode()
def test_its_codes_are_those_of_the_plain_loop(decoder, params, given):
    conditioning, asked, sampler = job(params, given)
    expected, _ = decode_ids(decoder, conditioning, asked, PAD, sampler, lambda ids, steps: True)
    conditioning, asked, sampler = job(params, given)
    seen: list[int] = []
    loop = StaticLoop(decoder, conditioning, asked, PAD, sampler)
    ids, steps = decode_ids_statically(loop, lambda _, done: not seen.append(done), as_it_is)
    assert torch.equal(ids, expected)
    assert ids.unique().numel() > 4
    assert steps == asked.shape[-1]
    assert seen == list(range(given + 1, asked.shape[-1] + 1))


@torch.inference_mode()
def test_after_going_back_it_makes_the_same_again(decoder):
    """What was heard before, in warm-up steps, leaves no trace."""
    conditioning, asked, sampler = job(GenerationParams(do_sample=False))
    loop = StaticLoop(decoder, conditioning, asked, PAD, sampler)
    first = decode_ids_statically(loop, lambda *_: True, as_it_is)[0].clone()
    loop.rewind()
    assert torch.equal(decode_ids_statically(loop, lambda *_: True, as_it_is)[0], first)


@torch.inference_mode()
def test_it_stops_when_asked(decoder):
    conditioning, asked, sampler = job(GenerationParams())
    whole, _ = decode_ids(decoder, conditioning, asked, PAD, sampler, lambda *_: True)
    conditioning, asked, sampler = job(GenerationParams())
    loop = StaticLoop(decoder, conditioning, asked, PAD, sampler)
    ids, steps = decode_ids_statically(loop, lambda _, done: done < 10, as_it_is)
    assert steps == 10
    assert torch.equal(ids[..., :10], whole[..., :10])


@pytest.mark.parametrize("do_sample", [True, False])
@torch.inference_mode()
def test_numbers_that_overflow_are_found_at_their_step(decoder, do_sample, monkeypatch):
    predict = IncrementalDecoder.step_at
    done: list[int] = []

    def overflowing(self, state, ids, position):
        return torch.where(position == 7, torch.nan, predict(self, state, ids, position))

    monkeypatch.setattr(IncrementalDecoder, "step_at", overflowing)
    conditioning, asked, sampler = job(GenerationParams(do_sample=do_sample))
    loop = StaticLoop(decoder, conditioning, asked, PAD, sampler)
    with pytest.raises(NonFiniteLogitsError):
        decode_ids_statically(loop, lambda _, steps: not done.append(steps), as_it_is)
    assert done == list(range(1, 8))


@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
@pytest.mark.parametrize("params", SETTINGS)
@torch.inference_mode()
def test_the_recorded_step_gives_the_codes_of_the_same_step_run_call_by_call(params):
    from musicgen_desktop.engine.decoder.cuda_graph import record_step

    network = random_model(SHAPES["tiny"]).decoder
    decoder = IncrementalDecoder(network.config, DenseSource(network.state_dict().__getitem__, "cuda", torch.float16))
    results = []
    for record in (as_it_is, record_step):
        conditioning, asked, _ = job(params)
        sampler = Sampler(params, seeded_generators(take_seeds(3, TAKES), "cuda"))
        loop = StaticLoop(decoder, conditioning, asked, PAD, sampler)
        results.append(decode_ids_statically(loop, lambda *_: True, record)[0].cpu())
    assert torch.equal(*results)
