"""Melody checkpoints from text alone: what is put before the music when no melody is given.

``MusicgenMelodyForConditionalGeneration`` has no cross-attention: chroma and text stand before the
codes as further positions. Without a melody the reference puts the chroma of silence there (all
energy in the first of the twelve pitch classes), as often as the checkpoint's melodies are long,
and in both halves of guidance.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from musicgen_desktop.engine.conditioning.prompt_encoder import Conditioning, PromptEncoder


class MelodyPromptEncoder:
    """Makes the prefix of a melody checkpoint: chroma, then text.

    Args:
        text: tokenizer and text encoder.
        projection: chroma → decoder width, or None where they are equal.
        num_chroma: pitch classes.
        chroma_length: frames of chroma in the prefix.
    """

    def __init__(self, text: PromptEncoder, projection: nn.Linear | None, num_chroma: int, chroma_length: int) -> None:
        self._text = text
        self._projection = projection
        self._num_chroma = num_chroma
        self._chroma_length = chroma_length

    def encode(self, prompts: Sequence[str], guided: bool, negative_prompt: str = "") -> Conditioning:
        """Encode prompts, one decoder row each (two with guidance); see ``PromptEncoder.encode``.

        Returns:
            The prefix in ``hidden_states`` (rows, chroma length + text length, decoder width). It
            has no mask: padded text is zeros that are attended to, as in the reference.
        """
        text = self._text.encode(prompts, guided, negative_prompt)
        rows = text.hidden_states.shape[0]
        chroma = self._silence(text.hidden_states).expand(rows, self._chroma_length, -1)
        return Conditioning(torch.cat([chroma, text.hidden_states], dim=1), None, text.notes)

    def _silence(self, like: Tensor) -> Tensor:
        """One frame of chroma of no melody (1, 1, decoder width)."""
        chroma = like.new_zeros(1, 1, self._num_chroma)
        chroma[:, :, 0] = 1
        return chroma if self._projection is None else self._projection(chroma)
