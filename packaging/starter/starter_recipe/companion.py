"""A second process that learns from half of each batch.

Networks this small keep one core busy and two cores waiting for each other at every product; two processes wait once a
batch.
"""

from __future__ import annotations

import signal
from typing import Any

import torch
from torch import Tensor, multiprocessing

from starter_recipe.device import Place
from starter_recipe.learner import Batch, Learner
from starter_recipe.sizes import Sizes


class Companion:
    """Computes gradients beside a learner whose weights it shares.

    Args:
        learner: its weights are moved to memory that both processes see.
    """

    def __init__(self, learner: Learner, sizes: Sizes, vocabulary: int, place: Place) -> None:
        self._weights = list(learner.parameters())
        for weight in self._weights:
            weight.data.share_memory_()
        self._gradients = [torch.zeros_like(weight.data).share_memory_() for weight in self._weights]
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        shared = [weight.data for weight in self._weights]
        self._process = context.Process(
            target=_run, args=(theirs, shared, self._gradients, sizes, vocabulary, place), daemon=True
        )
        self._process.start()
        theirs.close()  # so that its end is heard here when the process has died

    def ask(self, method: str, *arguments: Any) -> None:
        """Begin a call of ``Learner``'s method there."""
        self._pipe.send((method, arguments))

    def answer(self) -> list[float]:
        """Wait for its losses; its gradients are averaged into the learner's own."""
        losses = self._pipe.recv()
        for weight, gradient in zip(self._weights, self._gradients, strict=True):
            if weight.grad is not None:
                weight.grad.add_(gradient).mul_(0.5)
        return losses

    def close(self) -> None:
        """End the process."""
        self._process.terminate()
        self._process.join()


def _run(
    pipe: Any, weights: list[Tensor], gradients: list[Tensor], sizes: Sizes, vocabulary: int, place: Place
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    torch.set_num_threads(1)
    learner = Learner(sizes, vocabulary, place)
    for own, shared in zip(learner.parameters(), weights, strict=True):
        own.data = shared
    while True:
        method, arguments = pipe.recv()
        batch = [_as_tensors(argument) for argument in arguments]
        losses = getattr(learner, method)(*batch)
        for own, gradient in zip(learner.parameters(), gradients, strict=True):
            if own.grad is not None:
                gradient.copy_(own.grad)
        pipe.send(losses)


def _as_tensors(argument: Any) -> Any:
    """A batch travels as arrays: each tensor sent would stay a file of shared memory."""
    return argument.unpacked() if isinstance(argument, PackedBatch) else argument


class PackedBatch:
    """A batch as arrays."""

    def __init__(self, batch: Batch) -> None:
        self._arrays = [batch.codes.numpy(), batch.onsets.numpy(), batch.outline.numpy(), batch.dropped.numpy()]
        self._tokens = {name: values.numpy() for name, values in batch.tokens.items()}

    def unpacked(self) -> Batch:
        """The batch."""
        codes, onsets, outline, dropped = (torch.from_numpy(array) for array in self._arrays)
        return Batch(
            codes, onsets, outline, {name: torch.from_numpy(values) for name, values in self._tokens.items()}, dropped
        )
