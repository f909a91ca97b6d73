"""MusicGen's delay pattern: codebook *k* speaks *k* steps after the first (arXiv:2306.05284, 2.2).

Step *s* of the decode loop yields frame ``s - delay`` of each codebook; before its first frame and
after its last one a codebook is silent and carries the pad token. A stereo checkpoint interleaves
left (even) and right (odd) codebooks, and each pair shares its delay.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn.functional import pad

UNDECIDED = -1
"""Stands among delayed ids where one is still to be chosen."""


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

    def asked(self, rows: int) -> Tensor:
        """Delayed ids that ask for everything; see ``delay``."""
        return self.delay(torch.empty(rows, self.num_codebooks, 0, dtype=torch.long))

    def delay(self, codes: Tensor) -> Tensor:
        """Delayed ids that begin with given codes and ask for all the others.

        Args:
            codes: int64 (rows, codebooks, frames) of the clip's first frames.

        Returns:
            int64 (rows, codebooks, total steps): codes where they are given, the pad token where a codebook is silent,
            ``UNDECIDED`` elsewhere.
        """
        frames = pad(codes, (0, self.frames - codes.shape[-1]), value=UNDECIDED)
        silence = self.max_delay
        shifted = [pad(frames[:, k], (d, silence - d), value=self.pad_token_id) for k, d in enumerate(self.delays)]
        return torch.stack(shifted, dim=1)

    def undelay(self, ids: Tensor, start: int, stop: int) -> Tensor:
        """Frames ``start`` to ``stop`` as codes.

        Args:
            ids: delayed ids (rows, codebooks, steps), complete for the asked frames.

        Returns:
            Codes (rows, codebooks, stop - start).
        """
        return torch.stack([ids[:, k, start + d : stop + d] for k, d in enumerate(self.delays)], dim=1)
