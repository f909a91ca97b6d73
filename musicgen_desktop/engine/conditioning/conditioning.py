"""What the decoder hears beside the music."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor


@dataclass(frozen=True, slots=True, eq=False)
class Conditioning:
    """Text states of all decoder rows.

    Attributes:
        hidden_states: (rows, text length, decoder width). With guidance the second half of the rows hears the
            negative prompt; without one it is zeros: with no bias in their projections, they hear no prompt at all.
        mask: bool (rows, text length), True where there is text, behind which a row is padded; None when none is.
        notes: sentences for the user, for example that a prompt was cut.
    """

    hidden_states: Tensor
    mask: Tensor | None
    notes: tuple[str, ...] = ()

    def at(self, seconds: float) -> Conditioning:  # noqa: ARG002
        """What is heard by a window that begins so far into the piece: words are the same everywhere."""
        return self

    def repeated(self, takes: int) -> Conditioning:
        """The same prompts for several takes: each row stands ``takes`` times in a row."""
        mask = None if self.mask is None else self.mask.repeat_interleave(takes, dim=0)
        return Conditioning(self.hidden_states.repeat_interleave(takes, dim=0), mask, self.notes)
