"""Melody checkpoints: what is put before the music.

``MusicgenMelodyForConditionalGeneration`` has no cross-attention: chroma and text stand before the
codes as further positions. A melody is cut to the length that the checkpoint's melodies have, or repeated
up to it. Where there is none, and in the half that guidance leads away from, the reference puts the chroma of
silence (all energy in the first of the twelve pitch classes). Each window of longer music hears the tune from where
the window begins, over and over (audiocraft, ``MusicGen.generate`` with ``extend_stride``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.source import Melody, Source, no_going_on
from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.tune import FRAME_RATE
from musicgen_desktop.engine.conditioning.conditioning import Conditioning
from musicgen_desktop.engine.conditioning.prompt_encoder import PromptEncoder


@dataclass(frozen=True, slots=True, eq=False)
class MelodyConditioning(Conditioning):
    """What a melody checkpoint hears from the beginning of the piece, and how its tune goes on.

    Attributes:
        tune: (frames, decoder width): the whole melody as the decoder hears it.
        rows: the first ones, which hear it.
        length: their positions that are melody.
        frame_rate: frames of the tune per second.
    """

    tune: Tensor = field(kw_only=True)
    rows: int = field(kw_only=True)
    length: int = field(kw_only=True)
    frame_rate: float = field(kw_only=True)

    def at(self, seconds: float) -> Conditioning:
        """See ``Conditioning.at``."""
        states = self.hidden_states.clone()
        states[: self.rows, : self.length] = _over_and_over(
            self.tune.roll(-round(seconds * self.frame_rate), 0), self.length
        )
        return Conditioning(states, self.mask, self.notes)


class MelodyPromptEncoder:
    """Makes the prefix of a melody checkpoint: chroma, then text.

    Args:
        text: tokenizer and text encoder.
        projection: chroma → decoder width, or None where they are equal.
        num_chroma: pitch classes.
        chroma_length: frames of chroma in the prefix.
        melody: float32 (frames, pitch classes), zeros for a rest; None: there is none.
        frame_rate: frames of the melody per second.
    """

    def __init__(
        self,
        text: PromptEncoder,
        projection: nn.Linear | None,
        num_chroma: int,
        chroma_length: int,
        melody: NDArray[np.float32] | None = None,
        frame_rate: float = FRAME_RATE,
    ) -> None:
        self._text = text
        self._projection = projection
        self._num_chroma = num_chroma
        self._chroma_length = chroma_length
        self._rest = np.zeros((1, num_chroma), np.float32)
        self._melody = self._rest if melody is None or not len(melody) else melody
        self._frame_rate = frame_rate

    def following(self, melody: NDArray[np.float32], frame_rate: float = FRAME_RATE) -> MelodyPromptEncoder:
        """The same encoder with a melody: float32 (frames, pitch classes)."""
        return MelodyPromptEncoder(
            self._text, self._projection, self._num_chroma, self._chroma_length, melody, frame_rate
        )

    def encode(self, prompts: Sequence[str], guided: bool, negative_prompt: str = "") -> Conditioning:
        """Encode prompts, one decoder row each (two with guidance); see ``PromptEncoder.encode``.

        Returns:
            The prefix in ``hidden_states`` (rows, chroma length + text length, decoder width). It
            has no mask: padded text is zeros that are attended to, as in the reference.
        """
        text = self._text.encode(prompts, guided, negative_prompt)
        rows, length = text.hidden_states.shape[0], self._chroma_length
        tune = self._heard(self._melody, text.hidden_states)
        melody, silence = _over_and_over(tune, length)[None], self.silence(text.hidden_states)[None]
        chroma = torch.cat([melody.repeat(len(prompts), 1, 1), silence.repeat(rows - len(prompts), 1, 1)])
        return MelodyConditioning(
            torch.cat([chroma, text.hidden_states], dim=1),
            None,
            text.notes,
            tune=tune,
            rows=len(prompts),
            length=length,
            frame_rate=self._frame_rate,
        )

    def silence(self, like: Tensor) -> Tensor:
        """What stands before music without a melody: (chroma length, decoder width), of the type of another tensor."""
        return _over_and_over(self._heard(self._rest, like), self._chroma_length)

    def _heard(self, melody: NDArray[np.float32], like: Tensor) -> Tensor:
        """Frames of a melody as the decoder hears them (frames, decoder width)."""
        chroma = like.new_tensor(melody)
        chroma[(chroma == 0).all(dim=1), 0] = 1
        return chroma if self._projection is None else self._projection(chroma)


def _over_and_over(frames: Tensor, length: int) -> Tensor:
    """The first ``length`` frames, repeated where there are fewer."""
    return frames.repeat(-(-length // len(frames)), 1)[:length]


def following(
    encoder: PromptEncoder | MelodyPromptEncoder, source: Source | None
) -> PromptEncoder | MelodyPromptEncoder:
    """The encoder with the melody of a source, if it is one."""
    if isinstance(source, Melody) and isinstance(encoder, MelodyPromptEncoder):
        return encoder.following(source.chroma, source.frame_rate)
    return encoder


def check_source(source: Source | None, hears_melodies: bool) -> None:
    """Raise ``InvalidRequestError`` for a source that a checkpoint of this kind cannot begin with."""
    if source is None or isinstance(source, Melody) == hears_melodies:
        return
    if hears_melodies:
        raise no_going_on()
    raise InvalidRequestError(
        "source", tr("This checkpoint hears text alone, no melody."), tr("Choose a melody checkpoint.")
    )
