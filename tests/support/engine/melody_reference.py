"""Transformers' own ``generate()`` for melody checkpoints that hear text alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from transformers import AutoTokenizer, MusicgenMelodyForConditionalGeneration

from tests.support.engine.reference import Reference


@dataclass
class MelodyReference(Reference):
    """A melody checkpoint run by Transformers alone, in fp32 on the CPU, without its feature extractor."""

    def __post_init__(self) -> None:
        self.model: Any = MusicgenMelodyForConditionalGeneration.from_pretrained(
            self.folder, dtype=torch.float32, local_files_only=True
        ).eval()
        self.tokenizer: Any = AutoTokenizer.from_pretrained(self.folder, local_files_only=True)
        self.model.get_unconditional_inputs = self._unconditional_inputs

    def _unconditional_inputs(self, samples: int) -> dict[str, Tensor]:
        # As MusicgenMelodyProcessor makes them; the processor itself needs torchaudio.
        inputs = dict(self.tokenizer([""] * samples, return_tensors="pt", return_attention_mask=True))
        return inputs | {"attention_mask": torch.zeros_like(inputs["attention_mask"])}
