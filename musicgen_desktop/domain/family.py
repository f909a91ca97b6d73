"""Who came of whom."""

from __future__ import annotations

from dataclasses import dataclass

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.remake import Remake


@dataclass(frozen=True, slots=True)
class Family:
    """A clip and its next of kin.

    Attributes:
        clip: the clip itself.
        takes: all of its job, itself among them, by number.
        ancestors: its parent, the parent's parent and so on, as far as they are in the library.
        children: what has grown from it, oldest first, each with how many have grown from that.
        remake: the clip beside the first one of its recipe; None where it is that itself.
    """

    clip: Clip
    takes: tuple[Clip, ...]
    ancestors: tuple[Clip, ...]
    children: tuple[tuple[Clip, int], ...]
    remake: Remake | None = None

    @property
    def members(self) -> tuple[Clip, ...]:
        """All of them."""
        return (self.clip, *self.takes, *self.ancestors, *(child for child, _ in self.children))
