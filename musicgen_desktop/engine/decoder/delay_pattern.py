"""MusicGen's delay pattern: codebook *k* speaks *k* steps after the first (arXiv:2306.05284, 2.2).

Step *s* of the decode loop yields frame ``s - delay`` of each codebook; before its first frame and
after its last one a codebook is silent and carries the pad token. A stereo checkpoint interleaves
left (even) and right (odd) codebooks, and each pair shares its delay.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor


@dataclass(frozen=True, slots=True)
class DelayPattern:
    """Maps between codes (codebooks × frames) and delayed ids (codebooks × steps).

    Attributes:
        num_codebooks: all codebooks, both channels together.
        audio_channels: 1 or 2.
        frames: code frames of the clip.
        pad_token_id: stands where a codebook is silent; also the very first input.
    """

    num_codebooks: int
    audio_channels: int
    frames: int
    pad_token_id: int

    @property
    def delays(self) -> list[int]:
        """Delay of each codebook in steps."""
        return [codebook // self.audio_channels for codebook in range(self.num_codebooks)]

    @property
    def max_delay(self) -> int:
        """Delay of the last codebook: so many steps more than frames are needed."""
        return (self.num_codebooks - 1) // self.audio_channels

    @property
    def total_steps(self) -> int:
        """Steps of the decode loop; Transformers calls this number ``max_new_tokens``."""
        return self.frames + self.max_delay

    def complete_frames(self, steps: int) -> int:
        """How many leading frames have all their codes after ``steps`` steps."""
        return min(self.frames, max(0, steps - self.max_delay))

    def speaking(self, device: torch.device | str = "cpu") -> Tensor:
        """Bool (steps, codebooks): whether a codebook yields a frame at a step."""
        steps = torch.arange(self.total_steps, device=device)[:, None]
        delays = torch.tensor(self.delays, device=device)[None, :]
        return (steps >= delays) & (steps < delays + self.frames)

    def undelay(self, ids: Tensor, start: int, stop: int) -> Tensor:
        """Frames ``start`` to ``stop`` as codes.

        Args:
            ids: delayed ids (rows, codebooks, steps), complete for the asked frames.

        Returns:
            Codes (rows, codebooks, stop - start).
        """
        return torch.stack([ids[:, k, start + d : stop + d] for k, d in enumerate(self.delays)], dim=1)
