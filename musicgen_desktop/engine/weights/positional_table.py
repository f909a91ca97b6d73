"""MusicGen's sinusoidal positional table: weights that no file holds, computed as far as the music goes."""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn.functional import pad

_LONGEST_WAVE = 10_000.0


class PositionalTable:
    """Has no longest position: what a configuration says about that is where its training ended.

    Args:
        hidden_size: width of the decoder.
        device, dtype: where and in what it is added.
    """

    def __init__(self, hidden_size: int, device: torch.device | str, dtype: torch.dtype) -> None:
        self._hidden_size = hidden_size
        self._rows = torch.empty(0, hidden_size, device=device, dtype=dtype)

    def rows(self, count: int) -> Tensor:
        """At least the first ``count`` rows: (positions, hidden), contiguous. Kept until more of them are asked for."""
        if count > len(self._rows):
            self._rows = _waves(count, self._hidden_size).to(self._rows)
        return self._rows


def _waves(positions: int, width: int) -> Tensor:
    """``MusicgenSinusoidalPositionalEmbedding.get_embedding``, of which no bit may differ."""
    half = width // 2
    speeds = torch.exp(torch.arange(half).float() * -(math.log(_LONGEST_WAVE) / (half - 1)))
    angles = torch.arange(positions).float()[:, None] * speeds
    return pad(torch.cat([angles.cos(), angles.sin()], dim=1), (0, width % 2))
