"""Transformers' own ``generate()``: what our loop is measured against, and whose codes it has to give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from transformers import (
    AutoConfig,
    AutoTokenizer,
    MusicgenForConditionalGeneration,
    MusicgenMelodyForConditionalGeneration,
)
from transformers.utils import logging as transformers_logging

from musicgen_desktop.domain.params import GenerationParams


@dataclass
class Reference:
    """A checkpoint run by Transformers alone.

    Attributes:
        folder: the checkpoint.
        device, dtype: of all its parts, as a plain user of Transformers would load it.
    """

    folder: Path
    device: str = "cpu"
    dtype: torch.dtype = torch.float32
    model: Any = field(init=False)
    tokenizer: Any = field(init=False)

    def __post_init__(self) -> None:
        transformers_logging.set_verbosity_error()
        transformers_logging.disable_progress_bar()
        config = AutoConfig.from_pretrained(self.folder, local_files_only=True)
        melody = config.model_type == "musicgen_melody"
        kind: Any = MusicgenMelodyForConditionalGeneration if melody else MusicgenForConditionalGeneration
        self.model = kind.from_pretrained(self.folder, local_files_only=True, dtype=self.dtype).to(self.device).eval()
        self.tokenizer = AutoTokenizer.from_pretrained(self.folder, local_files_only=True)

    @torch.inference_mode()
    def generate(
        self,
        prompts: Sequence[str],
        params: GenerationParams,
        steps: int,
        seed: int,
        input_values: Tensor | None = None,
        input_features: Tensor | None = None,
        decoder_input_ids: Tensor | None = None,
    ) -> tuple[Tensor, Tensor]:
        """Codes (rows, codebooks, frames) and sound (rows, channels, samples), on the CPU.

        With ``input_values``, float32 (rows, channels, samples), it goes on from these sounds, which it gives back too.
        With ``input_features``, float32 (rows, frames, pitch classes), it follows these melodies.
        With ``decoder_input_ids``, int64 (rows, codebooks, frames), it goes on from these codes and gives them back.
        """
        seen: list[Tensor] = []
        decode = self.model.audio_encoder.decode

        def spying_decode(codes: Tensor, *args: Any, **kwargs: Any) -> Any:
            seen.append(codes[0])
            return decode(codes, *args, **kwargs)

        if any(prompts):
            inputs = dict(self.tokenizer(list(prompts), padding=True, return_tensors="pt").to(self.device))
        else:
            inputs = dict(self.model.get_unconditional_inputs(len(prompts)))
            inputs.pop("guidance_scale", None)
        if input_values is not None:
            inputs["input_values"] = input_values.to(self.device, self.dtype)
            inputs["padding_mask"] = None
        if input_features is not None:
            inputs["input_features"] = input_features.to(self.device, self.dtype)
        if decoder_input_ids is not None:
            inputs["decoder_input_ids"] = decoder_input_ids.flatten(0, 1).to(self.device)
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
        return torch.stack(seen, dim=2).flatten(1, 2).cpu(), sound.cpu()
