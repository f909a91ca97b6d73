"""The decoder's matrix products, one class for each way the weights are held."""

from __future__ import annotations

from typing import Protocol

import torch
from torch import Tensor
from torch.nn import functional


class Linear(Protocol):
    """Maps (…, in_features) to (…, out_features)."""

    def __call__(self, x: Tensor) -> Tensor:
        """The product, in the dtype of ``x``."""
        ...


class DenseLinear:
    """Weights kept as they are computed with: fp32 or fp16, without bias.

    Several matrices that read the same input are joined into one product.
    """

    def __init__(self, weight: Tensor, *further: Tensor) -> None:
        # cat copies, so a single matrix, shared with nobody, is taken as it is.
        self._weight = torch.cat([weight, *further]).detach() if further else weight.detach()

    def __call__(self, x: Tensor) -> Tensor:
        """``x @ weight.T``; the outputs of joined matrices stand side by side."""
        return functional.linear(x, self._weight)
