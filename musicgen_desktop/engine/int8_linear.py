"""8-bit matrix products on the processor: the one file that knows torch's quantised kernels.

Weights are whole numbers from -127 to 127 with one scale for each output channel; what is multiplied
with them is rounded to 8 bits in the moment of use, with one scale for each call. At two rows a
product takes as long as reading its weights, so a quarter of the bytes is a quarter of the time.

``python -m tests.benchmarks.linears`` compares the ways that torch has.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from musicgen_desktop.domain.text import tr

_ENGINES = ("fbgemm", "qnnpack")
"""torch's kernels for x86 and for arm; where torch has both, the first is the fast one."""

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


class Int8Linear:
    """A ``Linear`` over 8-bit weights, which it copies into the order that the processor reads them in.

    ``prepare_int8`` must have been called before.
    """

    def __init__(self, weight: Int8Weight) -> None:
        self._packed = torch.ops.quantized.linear_prepack(_quantised(weight), None)
        # Without VNNI fbgemm adds pairs of products in 16 bits, which overflow unless one factor has 7.
        self._reduce_range = int8_engine() == "fbgemm" and not _has_vnni()
        self._multiply = torch.ops.quantized.linear_dynamic.default

    def __call__(self, x: Tensor) -> Tensor:
        """``x @ weight.T``, float32; the outputs of joined matrices stand side by side."""
        return self._multiply(x, self._packed, self._reduce_range)


def prepare_int8() -> None:
    """Choose torch's 8-bit kernels for this process."""
    torch.backends.quantized.engine = int8_engine()
    with warnings.catch_warnings():
        # Once in a process torch says that it means to move quantised tensors to another package.
        warnings.simplefilter("ignore")
        _quantised(Int8Weight(torch.zeros(1, 1, dtype=torch.int8), torch.ones(1)))


def int8_engine() -> str:
    """The name of torch's 8-bit kernels for this processor; empty where it has none."""
    supported = torch.backends.quantized.supported_engines
    return next((engine for engine in _ENGINES if engine in supported), "")


def int8_in_words() -> str:
    """What computes in 8 bits on this processor, for people."""
    engine = int8_engine()
    if not engine:
        return tr("none: this processor computes in fp32")
    if engine == "fbgemm":
        return tr("fbgemm with VNNI") if _has_vnni() else tr("fbgemm without VNNI (7-bit inputs)")
    return tr("QNNPACK")


def _quantised(weight: Int8Weight) -> Tensor:
    zeros = torch.zeros(len(weight.scales), dtype=torch.int64)
    make = torch._make_per_channel_quantized_tensor  # pyright: ignore[reportPrivateImportUsage]
    return make(weight.values, weight.scales.double(), zeros, 0)


def _has_vnni() -> bool:
    return torch.cpu._is_vnni_supported()
