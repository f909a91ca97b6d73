"""The loop that can be recorded gives the codes of the plain one. Recording itself needs a CUDA device."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch

from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.engine.conditioning.prompt_encoder import Conditioning
from musicgen_desktop.engine.decoder.delay_pattern import DelayPattern
from musicgen_desktop.engine.decoder.loop import decode_ids
from musicgen_desktop.engine.decoder.sampling import NonFiniteLogitsError, Sampler, take_generators
from musicgen_desktop.engine.decoder.static_loop import StaticLoop, decode_ids_statically
from musicgen_desktop.engine.decoder.torch_decoder import IncrementalDecoder
from musicgen_desktop.engine.weights.linear import DenseSource
from tests.support.random_checkpoint import SHAPES, random_model

TAKES = 2
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


def job(params: GenerationParams) -> tuple[Conditioning, DelayPattern, Sampler]:
    rows = TAKES * (2 if params.guided else 1)
    text = torch.randn(rows, 5, 32, generator=torch.Generator().manual_seed(1))
    mask = torch.arange(5) < torch.tensor([[5], [3]] * (rows // 2))
    return Conditioning(text, mask), DelayPattern(4, 1, 40, 64), Sampler(params, take_generators(3, TAKES, "cpu"))


@pytest.mark.parametrize("params", SETTINGS)
@torch.inference_mode()
def test_its_codes_are_those_of_the_plain_loop(decoder, params):
    conditioning, pattern, sampler = job(params)
    expected, _ = decode_ids(decoder, conditioning, pattern, sampler, TAKES, lambda ids, steps: True)
    conditioning, pattern, sampler = job(params)
    seen: list[int] = []
    loop = StaticLoop(decoder, conditioning, pattern, sampler, TAKES)
    ids, steps = decode_ids_statically(loop, pattern.total_steps, lambda _, done: not seen.append(done), as_it_is)
    assert torch.equal(ids, expected)
    assert ids.unique().numel() > 4
    assert steps == pattern.total_steps
    assert seen == list(range(1, pattern.total_steps + 1))


@torch.inference_mode()
def test_after_going_back_it_makes_the_same_again(decoder):
    """What was heard before, in warm-up steps, leaves no trace."""
    conditioning, pattern, sampler = job(GenerationParams(do_sample=False))
    loop = StaticLoop(decoder, conditioning, pattern, sampler, TAKES)
    first = decode_ids_statically(loop, pattern.total_steps, lambda *_: True, as_it_is)[0].clone()
    loop.rewind()
    assert torch.equal(decode_ids_statically(loop, pattern.total_steps, lambda *_: True, as_it_is)[0], first)


@torch.inference_mode()
def test_it_stops_when_asked(decoder):
    conditioning, pattern, sampler = job(GenerationParams())
    whole, _ = decode_ids(decoder, conditioning, pattern, sampler, TAKES, lambda *_: True)
    conditioning, pattern, sampler = job(GenerationParams())
    loop = StaticLoop(decoder, conditioning, pattern, sampler, TAKES)
    ids, steps = decode_ids_statically(loop, pattern.total_steps, lambda _, done: done < 10, as_it_is)
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
    conditioning, pattern, sampler = job(GenerationParams(do_sample=do_sample))
    loop = StaticLoop(decoder, conditioning, pattern, sampler, TAKES)
    with pytest.raises(NonFiniteLogitsError):
        decode_ids_statically(loop, pattern.total_steps, lambda _, steps: not done.append(steps), as_it_is)
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
        conditioning, pattern, _ = job(params)
        sampler = Sampler(params, take_generators(3, TAKES, "cuda"))
        loop = StaticLoop(decoder, conditioning, pattern, sampler, TAKES)
        results.append(decode_ids_statically(loop, pattern.total_steps, lambda *_: True, record)[0].cpu())
    assert torch.equal(*results)
