"""A decoder's matrices in 8 bits.

Weights are whole numbers from -127 to 127 with one scale for each output channel. At two rows a product takes as long
as reading its weights, so a quarter of the bytes is a quarter of the time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import pad

_LARGEST = 127

PANEL, GROUP, BLOCK = 32, 4, 64
"""Outputs and inputs that the native code reads together, and what inputs come in multiples of (native.h)."""

ZERO_POINT = 128
"""What the native code reads for a weight that is zero (native.h)."""


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
        """Round a matrix, each row to its own scale.

        A row that is not finite has a scale that is not, so that nobody takes what it says for music; one whose scale
        would have no reciprocal is zeros.
        """
        weight = weight.float()
        scales = weight.abs().amax(dim=1) / _LARGEST
        scales[scales < torch.finfo().tiny] = 1.0
        rounded = (weight / scales[:, None]).round_()
        rounded[~scales.isfinite()] = 0
        return cls(rounded.to(torch.int8), scales)

    @classmethod
    def joined(cls, weights: Sequence[Int8Weight]) -> Int8Weight:
        """Matrices that read the same input, one below the other."""
        if len(weights) == 1:
            return weights[0]
        return cls(torch.cat([weight.values for weight in weights]), torch.cat([weight.scales for weight in weights]))


@dataclass(frozen=True, slots=True, eq=False)
class PackedWeight:
    """A quantised matrix in the order in which the native code reads it.

    Attributes:
        values: uint8 (panels, groups, PANEL, GROUP): whole numbers and ``ZERO_POINT``; zeros beyond the matrix.
        scales: float32 (panels · PANEL,).
        outs: out_features.
    """

    values: Tensor
    scales: Tensor
    outs: int

    @classmethod
    def of(cls, weight: Int8Weight) -> PackedWeight:
        """Bring a matrix in that order."""
        outs, ins = weight.values.shape
        shifted = weight.values.view(torch.uint8) ^ ZERO_POINT
        values = pad(shifted, (0, -ins % BLOCK, 0, -outs % PANEL), value=ZERO_POINT)
        panels, groups, *_ = shape = packed_shape(outs, ins)
        # As whole groups, which are copied many times faster than single bytes.
        words = values.view(torch.int32).view(panels, PANEL, groups).transpose(1, 2).contiguous()
        return cls(words.view(torch.uint8).view(shape), pad(weight.scales, (0, -outs % PANEL)), outs)


def packed_shape(outs: int, ins: int) -> tuple[int, int, int, int]:
    """The shape of a ``PackedWeight``'s values for a matrix of so many outputs and inputs."""
    return -(-outs // PANEL), -(-ins // BLOCK) * (BLOCK // GROUP), PANEL, GROUP
