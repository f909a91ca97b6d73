"""Sampling against Transformers' logits processors, and the random streams of takes."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from transformers import TemperatureLogitsWarper, TopKLogitsWarper, TopPLogitsWarper

from musicgen_desktop.domain.params import GenerationParams, take_seed, take_seeds
from musicgen_desktop.engine.decoder.sampling import NonFiniteLogitsError, Sampler, seeded_generators


def expected_ids(logits: torch.Tensor, params: GenerationParams, seed: int) -> torch.Tensor:
    scores = logits.flatten(0, 1)
    ids: Any = torch.zeros(scores.shape[0], 1, dtype=torch.long)
    scores = TemperatureLogitsWarper(params.temperature)(ids, scores)
    if params.top_k:
        scores = TopKLogitsWarper(params.top_k)(ids, scores)
    if 0 < params.top_p < 1:
        scores = TopPLogitsWarper(params.top_p)(ids, scores)
    torch.manual_seed(seed)
    return torch.multinomial(scores.softmax(-1), 1).view(logits.shape[:2])


@pytest.mark.parametrize("temperature", [0.1, 1.0, 2.0])
@pytest.mark.parametrize("top_k", [0, 1, 7, 5_000])
@pytest.mark.parametrize("top_p", [0.0, 0.3, 0.95, 1.0])
def test_choices_are_those_of_transformers(temperature, top_k, top_p):
    params = GenerationParams(temperature=temperature, top_k=top_k, top_p=top_p, guidance_scale=1.0)
    logits = torch.randn(3, 4, 100, generator=torch.Generator().manual_seed(1)) * 3
    sampler = Sampler(params, [torch.Generator().manual_seed(5)])
    assert torch.equal(sampler(logits), expected_ids(logits, params, seed=5))


def test_guidance_pushes_away_from_the_promptless_half():
    with_prompt = torch.tensor([[[1.0, 2.0, 0.0]]])
    without = torch.tensor([[[0.0, 3.0, 0.0]]])
    greedy = GenerationParams(do_sample=False, guidance_scale=3.0)
    assert Sampler(greedy, [])(torch.cat([with_prompt, without])).item() == 0
    assert Sampler(GenerationParams(do_sample=False, guidance_scale=1.0), [])(with_prompt).item() == 1


def test_each_take_draws_from_its_own_stream():
    params = GenerationParams(guidance_scale=1.0)
    logits = torch.zeros(3, 4, 500)
    together = Sampler(params, seeded_generators(take_seeds(8, 3), "cpu"))(logits)
    for take in range(3):
        alone = Sampler(params, seeded_generators(take_seeds(8, 3), "cpu")[take : take + 1])(logits[take : take + 1])
        assert torch.equal(together[take], alone[0])


def test_a_take_is_made_alone_by_its_own_seed():
    params = GenerationParams(guidance_scale=1.0)
    logits = torch.zeros(3, 4, 500)
    together = Sampler(params, seeded_generators(take_seeds(8, 3), "cpu"))(logits)
    for take in range(3):
        alone = Sampler(params, seeded_generators(take_seeds(take_seed(8, take), 1), "cpu"))(logits[take : take + 1])
        assert torch.equal(together[take], alone[0])


@pytest.mark.parametrize("bad", [torch.nan, torch.inf])
@pytest.mark.parametrize("do_sample", [True, False])
def test_overflow_is_an_error_in_words(bad, do_sample):
    logits = torch.zeros(1, 4, 10)
    logits[0, 2, 3] = bad
    sampler = Sampler(
        GenerationParams(guidance_scale=1.0, do_sample=do_sample), seeded_generators(take_seeds(0, 1), "cpu")
    )
    with pytest.raises(NonFiniteLogitsError, match="fp32"):
        sampler(logits)
