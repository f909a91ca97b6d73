"""A decoder's matrices in 8 bits.

Weights are whole numbers from -127 to 127 with one scale for each output channel. At two rows a product takes as long
as reading its weights, so a quarter of the bytes is a quarter of the time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

_LARGEST = 127


@dataclass(frozen=True, slots=True, eq=False)
class Int8Weight:
    """A quantised matrix.

    Attributes:
        values: int8 (out_features, in_features).
        scales: float32 (out_features,); a weight is its value times its row's scale.
    """

    values: Tensor
    scales: Tensor

    @classmethod
    def of(cls, weight: Tensor) -> Int8Weight:
        """Round a matrix, each row to its own scale."""
        weight = weight.float()
        scales = weight.abs().amax(dim=1) / _LARGEST
        # A row of zeros needs any scale but zero.
        scales[scales == 0] = 1.0
        return cls((weight / scales[:, None]).round_().to(torch.int8), scales)

    @classmethod
    def joined(cls, weights: Sequence[Int8Weight]) -> Int8Weight:
        """Matrices that read the same input, one below the other."""
        if len(weights) == 1:
            return weights[0]
        return cls(torch.cat([weight.values for weight in weights]), torch.cat([weight.scales for weight in weights]))
