"""Activation functions by the names that configurations give them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType

import torch
from torch import Tensor
from torch.nn import functional

Activation = Callable[[Tensor], Tensor]


def _gelu_new(x: Tensor) -> Tensor:
    """Transformers' ``NewGELUActivation``, of which no bit may differ."""
    return 0.5 * x * (1.0 + torch.tanh(math.sqrt(2.0 / math.pi) * (x + 0.044715 * torch.pow(x, 3.0))))


_USUAL: Mapping[str, Activation] = MappingProxyType(
    {"gelu": functional.gelu, "relu": functional.relu, "gelu_new": _gelu_new}
)
"""Those of all published checkpoints."""


def activation(name: str) -> Activation:
    """What ``ACT2FN`` of Transformers gives, which is imported for unusual names only. Raises ``KeyError``."""
    if name in _USUAL:
        return _USUAL[name]
    from transformers.activations import ACT2FN

    return ACT2FN[name]
