"""From logits to the next ids: guidance, temperature, top-k, top-p, and one random stream a take.

The order and the arithmetic are those of Transformers' logits processors, so that the same logits
and the same random stream give the same ids as ``generate()``.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.text import tr


class NonFiniteLogitsError(UserError):
    """The decoder's numbers overflowed, as may happen in half precision."""


def seeded_generators(seeds: Sequence[int], device: torch.device | str) -> list[torch.Generator]:
    """A random stream for each seed."""
    return [torch.Generator(device).manual_seed(seed) for seed in seeds]


class Sampler:
    """Chooses the next ids of all rows.

    Args:
        params: guidance, temperature, top-k, top-p, greedy or not.
        generators: the rows are shared out evenly among them, in order; one generator for each
            take in the program, a single one for all rows when compared with ``generate()``.
    """

    def __init__(self, params: GenerationParams, generators: Sequence[torch.Generator]) -> None:
        self._params = params
        self._guidance: float | Tensor = params.guidance_scale
        self._temperature: float | Tensor = params.temperature
        self.generators = tuple(generators)

    @property
    def halves(self) -> int:
        """How many rows of logits make one row of ids: two with guidance."""
        return 2 if self._params.guided else 1

    def glide(self, shares: Tensor) -> None:
        """Say how much of the way guidance and temperature have gone at each step of the next run of the loop.

        Args:
            shares: float32 (steps,), 0 at the beginning of the new music to 1 at its end.
        """
        params = self._params
        self._guidance = _line(params.guidance_scale, params.guidance_end, shares)
        self._temperature = _line(params.temperature, params.temperature_end, shares)

    def __call__(self, logits: Tensor, step: int | Tensor = 0) -> Tensor:
        """Next ids.

        Args:
            logits: float32 (rows, codebooks, vocabulary); with guidance twice the rows, first the
                ones that saw the prompt, then those that did not.
            step: of this run of the loop; a number, or on the device int64 (1,).

        Returns:
            int64 (rows, codebooks).
        """
        scores = self._guided(logits, step)
        if not self._params.do_sample:
            self._check(scores)
            return scores.argmax(dim=-1)
        probabilities = self._warped(scores.flatten(0, 1), step).softmax(dim=-1)
        self._check(probabilities)
        drawn = [
            torch.multinomial(part, 1, generator=generator)
            for part, generator in zip(probabilities.chunk(len(self.generators)), self.generators, strict=True)
        ]
        return torch.cat(drawn).view(scores.shape[:2])

    def choose(self, logits: Tensor, step: int | Tensor = 0) -> tuple[Tensor, Tensor]:
        """The same ids without the host having to wait for anything.

        Returns:
            Ids, and on the device whether all numbers were finite; if not, the ids mean nothing.
        """
        scores = self._guided(logits, step)
        if not self._params.do_sample:
            return scores.argmax(dim=-1), torch.isfinite(scores).all()
        probabilities = self._warped(scores.flatten(0, 1), step).softmax(dim=-1)
        # What torch.multinomial does inside, but for its own look at the numbers, which waits for them.
        waits = [
            torch.empty_like(part).exponential_(generator=generator)
            for part, generator in zip(probabilities.chunk(len(self.generators)), self.generators, strict=True)
        ]
        drawn = (probabilities / torch.cat(waits)).argmax(dim=-1)
        return drawn.view(scores.shape[:2]), torch.isfinite(probabilities).all()

    def _guided(self, logits: Tensor, step: int | Tensor) -> Tensor:
        if not self._params.guided:
            return logits
        with_prompt, without = logits.chunk(2)
        # arXiv:2306.05284, 3.1; written as in ClassifierFreeGuidanceLogitsProcessor.
        return without + (with_prompt - without) * _at(self._guidance, step)

    def _warped(self, scores: Tensor, step: int | Tensor) -> Tensor:
        temperature = _at(self._temperature, step)
        if isinstance(temperature, Tensor) or temperature != 1.0:
            scores = scores / temperature
        if self._params.top_k:
            kept = min(self._params.top_k, scores.shape[-1])
            scores = scores.masked_fill(scores < _lowest_of(kept, scores), -torch.inf)
        if 0.0 < self._params.top_p < 1.0:
            ascending, order = scores.sort(descending=False)
            unlikely = ascending.softmax(dim=-1).cumsum(dim=-1) <= 1 - self._params.top_p
            unlikely[:, -1] = False
            scores = scores.masked_fill(unlikely.scatter(1, order, unlikely), -torch.inf)
        return scores

    @staticmethod
    def _check(values: Tensor) -> None:
        if not torch.isfinite(values).all():
            raise non_finite_error()


def _line(start: float, end: float | None, shares: Tensor) -> float | Tensor:
    return start if end is None or end == start else start + (end - start) * shares


def _at(value: float | Tensor, step: int | Tensor) -> float | Tensor:
    if not isinstance(value, Tensor):
        return value
    return value.index_select(0, step) if isinstance(step, Tensor) else value[step]


def _lowest_of(kept: int, scores: Tensor) -> Tensor:
    """Of each row the lowest of its ``kept`` highest scores: (rows, 1)."""
    if scores.device.type != "cpu":
        return scores.topk(kept).values[:, -1:]
    # Sorts nothing that need not be sorted: a tenth of the time.
    return torch.from_numpy(np.partition(scores.numpy(), -kept)[:, -kept, None])


def non_finite_error() -> NonFiniteLogitsError:
    """What is raised when numbers overflowed."""
    return NonFiniteLogitsError(
        tr("The checkpoint's numbers overflowed even in fp32, so no music came out."),
        tr("Its weights are damaged, or were so when they were saved: install or copy it again, or use another one."),
    )
