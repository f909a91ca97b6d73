"""The decoder's matrix products, and where their weights come from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import torch
from torch import Tensor
from torch.nn.functional import linear

ReadTensor = Callable[[str], Tensor]
"""Name → the tensor as it is stored, on the CPU."""


class Linear(Protocol):
    """Maps (…, in_features) to (…, out_features), without bias."""

    def __call__(self, x: Tensor) -> Tensor:
        """The product, in the dtype of ``x``."""
        ...


class WeightSource(Protocol):
    """Hands out a decoder's weights by the names that Transformers gives them, ready to compute with."""

    def tensor(self, name: str) -> Tensor:
        """One tensor on its device, in the dtype of the computation."""
        ...

    def linear(self, *names: str) -> Linear:
        """The product with one matrix, or with several that read the same input, side by side."""
        ...


class DenseLinear:
    """Weights kept as they are computed with: fp32, bf16 or fp16.

    Several matrices that read the same input are joined into one product.
    """

    def __init__(self, weight: Tensor, *further: Tensor) -> None:
        # cat copies, so a single matrix, shared with nobody, is taken as it is.
        self._weight = torch.cat([weight, *further]).detach() if further else weight.detach()

    def __call__(self, x: Tensor) -> Tensor:
        """``x @ weight.T``; the outputs of joined matrices stand side by side."""
        return linear(x, self._weight)


class DenseSource:
    """Weights in the dtype they are computed with, moved to their device one by one."""

    def __init__(self, read: ReadTensor, device: torch.device | str, dtype: torch.dtype) -> None:
        self._read = read
        self._device = device
        self._dtype = dtype

    def tensor(self, name: str) -> Tensor:
        """See ``WeightSource.tensor``."""
        return self._read(name).detach().to(self._device, self._dtype)

    def linear(self, *names: str) -> DenseLinear:
        """See ``WeightSource.linear``."""
        return DenseLinear(*[self.tensor(name) for name in names])
