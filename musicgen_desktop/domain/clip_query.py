"""Which clips of the library are looked for, and in which order they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from musicgen_desktop.domain.clip import ClipColour, ClipOrigin
from musicgen_desktop.domain.measure_words import wanted_measure


class SortBy(StrEnum):
    """What the order of clips follows; equal ones stand newest first, the takes of a request by number."""

    CREATED = "created"
    TITLE = "title"
    PROMPT = "prompt"
    LENGTH = "length"
    CHECKPOINT = "checkpoint"
    SEED = "seed"
    RATING = "rating"
    COLOUR = "colour"
    ORIGIN = "origin"
    TEMPO = "tempo"
    KEY = "key"


@dataclass(frozen=True, slots=True)
class ClipQuery:
    """A question to the library. Every condition holds at once; one with several values holds where any of them does.

    Attributes:
        text: words that title, prompt, notes or tags hold: the last one may be a beginning, ``"several words"`` stand
            together, ``-word`` stands nowhere; ``bpm:118-124`` and ``key:am`` ask for what was measured.
        min_rating: at least so many stars.
        tags: the clip has every one of them.
        colours, checkpoint_ids, origins: any of them; empty for all.
        kept: whether it is marked as a keeper; None for both.
        shortest, longest: seconds, both included; None for no limit.
        since, until: when it was made or brought, aware; the first included, the second not.
        has_children: whether other clips have grown from it; None for both.
        doubles: only clips whose sound is in the library more than once.
        sort_by, descending: the order.
    """

    text: str = ""
    min_rating: int = 0
    tags: tuple[str, ...] = ()
    colours: tuple[ClipColour, ...] = ()
    checkpoint_ids: tuple[str, ...] = ()
    origins: tuple[ClipOrigin, ...] = ()
    kept: bool | None = None
    shortest: float | None = None
    longest: float | None = None
    since: datetime | None = None
    until: datetime | None = None
    has_children: bool | None = None
    doubles: bool = False
    sort_by: SortBy = SortBy.CREATED
    descending: bool = True

    @property
    def tells_sounds(self) -> bool:
        """Whether a condition is about what can be heard: length, tempo, key, or the same sound once more."""
        words = (word.lstrip("-") for word in self.text.split())
        limited = self.shortest is not None or self.longest is not None
        return limited or self.doubles or any(wanted_measure(word) is not None for word in words)

    @property
    def needs_words(self) -> bool:
        """Whether the words of clips say what is found, or in which order."""
        return bool(self.text) or self.sort_by in (SortBy.TITLE, SortBy.PROMPT)
