"""A tag that is called otherwise in the whole library, became one with another, or is gone from it."""

from __future__ import annotations

from dataclasses import dataclass

from musicgen_desktop.domain.clip_query import ClipQuery


@dataclass(frozen=True, slots=True)
class TagMove:
    """What was done with a tag everywhere, and all that takes it back.

    Attributes:
        tag: as it was called.
        name: as it is called now; empty where it was taken from all clips.
        ids: of the clips that had it.
        both: of those among them that had ``name`` too.
        searches: those with a name that asked for it, as they were.
    """

    tag: str
    name: str
    ids: tuple[str, ...]
    both: tuple[str, ...] = ()
    searches: tuple[tuple[str, ClipQuery], ...] = ()
