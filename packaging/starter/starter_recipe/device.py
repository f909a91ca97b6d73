"""Where the training runs and in which precision."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

import torch


@dataclass(frozen=True, slots=True)
class Place:
    """Where and how networks are trained.

    Attributes:
        bf16: the networks run in bfloat16 (weights and losses stay in float32).
        companion: a second process learns from half of each of the decoder's batches, and a third one makes tokens.
    """

    device: torch.device
    bf16: bool
    companion: bool = False

    def autocast(self) -> AbstractContextManager[Any]:
        """The context in which networks are called."""
        return torch.autocast(self.device.type, torch.bfloat16, enabled=self.bf16)


def find_device(name: str) -> torch.device:
    """The named device; "auto" is CUDA where there is one, otherwise the processor."""
    return torch.device(("cuda" if torch.cuda.is_available() else "cpu") if name == "auto" else name)


def multiplies_bf16(device: torch.device) -> bool:
    """Whether it is a processor with instructions for bfloat16; without, autocast only slows it down."""
    return device.type == "cpu" and bool(torch.cpu.get_capabilities().get("avx512_bf16", False))
