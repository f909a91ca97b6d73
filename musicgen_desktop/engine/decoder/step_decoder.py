"""What makes the steps of a job, in whatever precision."""

from __future__ import annotations

from typing import Any, Protocol

import torch
from torch import Tensor

from musicgen_desktop.engine.conditioning.conditioning import Conditioning


class StepDecoder(Protocol):
    """A MusicGen decoder that runs step by step; see ``IncrementalDecoder``."""

    num_codebooks: int
    vocab_size: int

    @property
    def device(self) -> torch.device:
        """Where the steps are computed."""
        ...

    def begin(self, conditioning: Conditioning, total_steps: int) -> Any:
        """The state of a new job."""
        ...

    def hear(self, state: Any, ids: Tensor) -> None:
        """Read the ids of many steps (rows, codebooks, steps) in one pass and predict nothing."""
        ...

    def repeated(self, state: Any, copies: int) -> Any:
        """A state in which each row stands ``copies`` times in a row, ready for steps."""
        ...

    def step(self, state: Any, ids: Tensor) -> Tensor:
        """Read the ids of one step (rows, codebooks) and predict the next: logits (rows, codebooks, vocabulary)."""
        ...
