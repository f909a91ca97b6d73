"""Melody checkpoints: what is put before the music.

``MusicgenMelodyForConditionalGeneration`` has no cross-attention: chroma and text stand before the
codes as further positions. A melody is cut to the length that the checkpoint's melodies have, or repeated
up to it. Where there is none, and in the half that guidance leads away from, the reference puts the chroma of
silence (all energy in the first of the twelve pitch classes).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.source import Melody, Source
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.conditioning.prompt_encoder import Conditioning, PromptEncoder


class MelodyPromptEncoder:
    """Makes the prefix of a melody checkpoint: chroma, then text.

    Args:
        text: tokenizer and text encoder.
        projection: chroma → decoder width, or None where they are equal.
        num_chroma: pitch classes.
        chroma_length: frames of chroma in the prefix.
        melody: float32 (frames, pitch classes), zeros for a rest; None: there is none.
    """

    def __init__(
        self,
        text: PromptEncoder,
        projection: nn.Linear | None,
        num_chroma: int,
        chroma_length: int,
        melody: NDArray[np.float32] | None = None,
    ) -> None:
        self._text = text
        self._projection = projection
        self._num_chroma = num_chroma
        self._chroma_length = chroma_length
        self._melody = np.empty((0, num_chroma), np.float32) if melody is None else melody

    def following(self, melody: NDArray[np.float32]) -> MelodyPromptEncoder:
        """The same encoder with a melody: float32 (frames, pitch classes)."""
        return MelodyPromptEncoder(self._text, self._projection, self._num_chroma, self._chroma_length, melody)

    def encode(self, prompts: Sequence[str], guided: bool, negative_prompt: str = "") -> Conditioning:
        """Encode prompts, one decoder row each (two with guidance); see ``PromptEncoder.encode``.

        Returns:
            The prefix in ``hidden_states`` (rows, chroma length + text length, decoder width). It
            has no mask: padded text is zeros that are attended to, as in the reference.
        """
        text = self._text.encode(prompts, guided, negative_prompt)
        rows = text.hidden_states.shape[0]
        silence = self._chroma(np.zeros((1, self._num_chroma), np.float32), text.hidden_states)
        melody = self._chroma(self._melody, text.hidden_states) if len(self._melody) else silence
        chroma = torch.cat([melody.repeat(len(prompts), 1, 1), silence.repeat(rows - len(prompts), 1, 1)])
        return Conditioning(torch.cat([chroma, text.hidden_states], dim=1), None, text.notes)

    def _chroma(self, melody: NDArray[np.float32], like: Tensor) -> Tensor:
        """A melody as the decoder hears it (1, chroma length, decoder width)."""
        chroma = like.new_tensor(melody)
        chroma[(chroma == 0).all(dim=1), 0] = 1
        heard = chroma if self._projection is None else self._projection(chroma)
        return heard.repeat(-(-self._chroma_length // len(heard)), 1)[None, : self._chroma_length]


def following(
    encoder: PromptEncoder | MelodyPromptEncoder, source: Source | None
) -> PromptEncoder | MelodyPromptEncoder:
    """The encoder with the melody of a source, if it is one."""
    if isinstance(source, Melody) and isinstance(encoder, MelodyPromptEncoder):
        return encoder.following(source.chroma)
    return encoder


def check_source(source: Source | None, hears_melodies: bool) -> None:
    """Raise ``InvalidRequestError`` for a source that a checkpoint of this kind cannot begin with."""
    if source is None or isinstance(source, Melody) == hears_melodies:
        return
    if hears_melodies:
        raise InvalidRequestError(
            "source",
            tr("Melody checkpoints cannot go on from a sound."),
            tr("Choose a checkpoint without melody, or use the sound as a melody."),
        )
    raise InvalidRequestError(
        "source", tr("This checkpoint hears text alone, no melody."), tr("Choose a melody checkpoint.")
    )
