"""The clips that were told lately; others are read for whoever needs them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.recent import Recent
from musicgen_desktop.services.library.clip_values import NeedClips
from musicgen_desktop.services.library.questions import Questions, Refused

MOST_KNOWN = 2_000
"""Clips in memory, about 2 kB each; what has not been told for longest is forgotten."""

_Then = Callable[[Sequence[Clip]], None]


class KnownClips:
    """Main thread only."""

    def __init__(self, questions: Questions) -> None:
        self._questions = questions
        self._clips: Recent[Clip] = Recent(MOST_KNOWN)

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

    def with_clips(self, ids: Sequence[str], then: _Then, refused: Refused | None = None) -> None:
        """Call ``then`` with the clips that exist, at once or when they have been read, or ``refused`` as in
        ``Questions.ask``."""
        known = [clip for clip_id in ids if (clip := self._clips.get(clip_id)) is not None]
        if len(known) == len(ids):
            then(known)
            return

        def on_read(clips: Sequence[Clip]) -> None:
            self.tell(clips)
            then(clips)

        self._questions.ask(NeedClips(tuple(ids)), on_read, refused)
