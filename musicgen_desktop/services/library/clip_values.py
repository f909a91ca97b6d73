"""What is asked about the clips of the library, and what is told of them: plain frozen values that cross threads."""

from __future__ import annotations

from pathlib import Path
from typing import Generic, TypeVar

from msgspec import Struct

from musicgen_desktop.domain.analysis import Analysis
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.clip_change import ClipChange, CommonMarks, Marking
from musicgen_desktop.domain.clip_ids import ClipIds
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.family import Family
from musicgen_desktop.domain.findings import Finding
from musicgen_desktop.domain.remake import Remake
from musicgen_desktop.domain.tag_move import TagMove

_Answer = TypeVar("_Answer", covariant=True)

# What is asked.


class FindClips(Struct, frozen=True):
    """Find the clips that match; the query stays the current one.

    Attributes:
        number: the larger the newer; a query that waits behind a newer one is passed over.
        hidden: clips that are found whatever is asked about their sound.
    """

    query: ClipQuery
    number: int
    hidden: tuple[str, ...] = ()


class LoadClips(Struct, frozen=True):
    """Read these clips; those that are gone are left out."""

    ids: tuple[str, ...]


class Question(Struct, Generic[_Answer], frozen=True):
    """Something that one asker wants to know, and nobody else; the type is that of the answer."""


class NeedClips(Question[tuple[Clip, ...]], frozen=True):
    """Read these clips; those that are gone are left out."""

    ids: tuple[str, ...]


class CompareClips(Question[Remake | None], frozen=True):
    """See whether a clip that was made again is the same; None where one of them is gone."""

    first_id: str
    again_id: str


class CompareMarks(Question[CommonMarks], frozen=True):
    """See which tags and notes these clips have, be they ever so many."""

    ids: tuple[str, ...]


class MendLibrary(Question[tuple[Finding, ...]], frozen=True):
    """Mend what was found, as far as can be; the answer is each finding with what became of it.

    Attributes:
        peaks: the folder of cached waveforms.
    """

    findings: tuple[Finding, ...]
    peaks: Path


class NeedUnmeasured(Question[Clip | None], frozen=True):
    """Read a clip of which something is to be measured; None where there is none.

    Attributes:
        first: ids of those that go before all others.
        others: whether any other will do, newest first, each once.
    """

    first: tuple[str, ...]
    others: bool


class KeepAnalysis(Question[None], frozen=True):
    """Keep what was measured of a clip; None where its sound cannot be read."""

    clip_id: str
    analysis: Analysis | None


class LayDown(Question[None], frozen=True):
    """Close the library, so that others can work with its files, until ``OpenLibrary`` comes."""


class Ask(Struct, frozen=True):
    """Answer whoever holds the ticket."""

    ticket: int
    question: Question[object]


class LoadFamily(Struct, frozen=True):
    """Read a clip and its next of kin."""

    clip_id: str


class ChangeClips(Struct, frozen=True):
    """Change clips, all or none."""

    ids: tuple[str, ...]
    change: ClipChange


class MarkClips(Struct, frozen=True):
    """Give clips back what they had before a change."""

    markings: tuple[Marking, ...]


class MoveTag(Struct, frozen=True):
    """Call a tag otherwise in the whole library; two of one name become one, and an empty name takes it away."""

    tag: str
    name: str


class PutTagBack(Struct, frozen=True):
    """Take a ``MoveTag`` back."""

    move: TagMove


class SaveSearch(Struct, frozen=True):
    """Keep a query under a name, in the place of the one that had it."""

    name: str
    query: ClipQuery


class RemoveSearch(Struct, frozen=True):
    """Forget the query of that name."""

    name: str


# What is told.

Edit = tuple[int, int, int]
"""Where in the ids told before something is otherwise now, how many went there, and how many came in their place."""


class ClipsFound(Struct, frozen=True):
    """What the current query finds.

    Attributes:
        ids: of all clips that match, in the query's order.
        edits: how they come of the ids told before, from first to last; None for all anew.
        first: the clips that are seen first, where all is anew.
        lacks_words: whether older clips have no words yet: they are not found by them, and stand last in their order.
    """

    query: ClipQuery
    ids: ClipIds
    edits: tuple[Edit, ...] | None = None
    first: tuple[Clip, ...] = ()
    lacks_words: bool = False


class ClipsRead(Struct, frozen=True):
    """The clips that were asked for, in the order in which they were."""

    clips: tuple[Clip, ...]


class Answered(Struct, frozen=True):
    """What the holder of the ticket wants to know."""

    ticket: int
    answer: object


class Unanswered(Struct, frozen=True):
    """Why the holder of the ticket gets no answer."""

    ticket: int
    error: UserError


class ClipsOutdated(Struct, frozen=True):
    """Clips that are otherwise now and are not told: whoever knows one forgets it, and asks when it is needed."""

    ids: frozenset[str]


class FamilyRead(Struct, frozen=True):
    """A clip and its next of kin."""

    family: Family


class TagsChanged(Struct, frozen=True):
    """Each tag that some clip has, and how many have it, by name."""

    tags: tuple[tuple[str, int], ...]


class SearchesChanged(Struct, frozen=True):
    """The queries that have names, by name."""

    searches: tuple[tuple[str, ClipQuery], ...]


ClipRequest = FindClips | LoadClips | Ask | LoadFamily | SaveSearch | RemoveSearch
ClipFact = ClipsFound | ClipsRead | ClipsOutdated | Answered | Unanswered | FamilyRead | TagsChanged | SearchesChanged
