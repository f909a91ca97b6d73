"""Transformers' own ``generate()``, the reference for codes and sound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from transformers import AutoTokenizer, MusicgenForConditionalGeneration

from musicgen_desktop.domain.params import GenerationParams


@dataclass
class Reference:
    """A checkpoint run by Transformers alone, in fp32 on the CPU."""

    folder: Path
    model: Any = field(init=False)
    tokenizer: Any = field(init=False)

    def __post_init__(self) -> None:
        self.model = MusicgenForConditionalGeneration.from_pretrained(self.folder, dtype=torch.float32).eval()
        self.tokenizer = AutoTokenizer.from_pretrained(self.folder)

    @torch.inference_mode()
    def generate(
        self, prompts: Sequence[str], params: GenerationParams, steps: int, seed: int
    ) -> tuple[Tensor, Tensor]:
        """Codes (rows, codebooks, frames) and sound (rows, channels, samples)."""
        seen: list[Tensor] = []
        decode = self.model.audio_encoder.decode

        def spying_decode(codes: Tensor, *args: Any, **kwargs: Any) -> Any:
            seen.append(codes[0])
            return decode(codes, *args, **kwargs)

        if any(prompts):
            inputs = dict(self.tokenizer(list(prompts), padding=True, return_tensors="pt"))
        else:
            inputs = dict(self.model.get_unconditional_inputs(len(prompts)))
            inputs.pop("guidance_scale", None)
        torch.manual_seed(seed)
        self.model.audio_encoder.decode = spying_decode
        try:
            sound = self.model.generate(
                **{name: value for name, value in inputs.items() if value is not None},
                max_new_tokens=steps,
                do_sample=params.do_sample,
                guidance_scale=params.guidance_scale if params.guided else None,
                temperature=params.temperature if params.do_sample else None,
                top_k=params.top_k if params.do_sample else None,
                top_p=(params.top_p or 1.0) if params.do_sample else None,
            )
        finally:
            self.model.audio_encoder.decode = decode
        # Stereo decodes left and right by themselves: interleave their codebooks again.
        return torch.stack(seen, dim=2).flatten(1, 2), sound
