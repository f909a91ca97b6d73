"""The clips that were told lately, and those that somebody waits for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import count

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.recent import Recent
from musicgen_desktop.services.library.clip_values import NeedClips

MOST_KNOWN = 2_000
"""Clips in memory, about 2 kB each; what has not been told for longest is forgotten."""

_Then = Callable[[Sequence[Clip]], None]


class KnownClips:
    """Main thread only.

    Args:
        ask: has the library's thread read clips; ``on_needed`` is told them.
    """

    def __init__(self, ask: Callable[[NeedClips], None]) -> None:
        self._ask = ask
        self._clips: Recent[Clip] = Recent(MOST_KNOWN)
        self._waiting: dict[int, _Then] = {}
        self._tickets = count(1)

    def get(self, clip_id: str) -> Clip | None:
        """A clip as last told; None when that is long ago, or never was."""
        return self._clips.get(clip_id)

    def tell(self, clips: Iterable[Clip]) -> None:
        """Remember clips with their newest values."""
        for clip in clips:
            self._clips.put(clip.id, clip)

    def forget(self, ids: Iterable[str]) -> None:
        """These are gone."""
        for clip_id in ids:
            self._clips.pop(clip_id)

    def with_clips(self, ids: Sequence[str], then: _Then) -> None:
        """Call ``then`` with the clips that exist, at once or when they have been read."""
        known = [clip for clip_id in ids if (clip := self._clips.get(clip_id)) is not None]
        if len(known) == len(ids):
            then(known)
            return
        ticket = next(self._tickets)
        self._waiting[ticket] = then
        self._ask(NeedClips(tuple(ids), ticket))

    def on_needed(self, ticket: int, clips: Sequence[Clip]) -> None:
        """Clips were read for whoever holds the ticket."""
        self._waiting.pop(ticket)(clips)
