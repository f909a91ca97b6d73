"""What a search looks for, in words, and what is left of it without one of its conditions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from musicgen_desktop.domain.clip import ClipOrigin
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.text import number, tr
from musicgen_desktop.ui.kit.mark_words import STAR, colour_name
from musicgen_desktop.ui.kit.texts import one_line

_LONGEST_NAME = 24
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that is asked of clips.

    Attributes:
        words: what it asks.
        without: the search that asks everything else.
    """

    words: str
    without: ClipQuery


def conditions(query: ClipQuery, checkpoint_title: Callable[[str], str]) -> tuple[Condition, ...]:
    """The filters of a search, one for each value; its words and its order are not among them."""
    return tuple(Condition(words, without) for words, without in _conditions(query, checkpoint_title))


def without_filters(query: ClipQuery) -> ClipQuery:
    """A search for the same words in the same order."""
    return ClipQuery(query.text, sort_by=query.sort_by, descending=query.descending)


def is_everything(query: ClipQuery) -> bool:
    """Whether every clip matches."""
    return without_filters(query) == query and not query.text.strip()


def origin_name(origin: ClipOrigin) -> str:
    """How a clip came into the library."""
    match origin:
        case ClipOrigin.MADE:
            return tr("Made here")
        case ClipOrigin.IMPORTED:
            return tr("Imported")
        case ClipOrigin.RECORDED:
            return tr("Recorded")
        case ClipOrigin.EXAMPLE:
            return tr("Example")


def span_words(shortest: float | None, longest: float | None) -> str:
    """How long clips are: under 10 s, 10 to 30 s, 30 s and longer."""
    if shortest is not None and longest is not None:
        return tr(
            "{from_seconds} to {to_seconds} s", from_seconds=number(shortest, "g"), to_seconds=number(longest, "g")
        )
    if longest is not None:
        return tr("up to {seconds} s", seconds=number(longest, "g"))
    return tr("{seconds} s and longer", seconds=number(shortest or 0, "g"))


def _conditions(query: ClipQuery, checkpoint_title: Callable[[str], str]) -> Iterator[tuple[str, ClipQuery]]:
    if query.min_rating:
        or_more = tr("{stars} or more", stars=STAR * query.min_rating)
        yield or_more if query.min_rating < 5 else STAR * 5, replace(query, min_rating=0)
    for tag in query.tags:
        yield tr("tag “{tag}”", tag=one_line(tag, _LONGEST_NAME)), replace(query, tags=_less(query.tags, tag))
    for colour in query.colours:
        yield colour_name(colour), replace(query, colours=_less(query.colours, colour))
    for checkpoint in query.checkpoint_ids:
        title = one_line(checkpoint_title(checkpoint), _LONGEST_NAME)
        yield title, replace(query, checkpoint_ids=_less(query.checkpoint_ids, checkpoint))
    for origin in query.origins:
        yield origin_name(origin), replace(query, origins=_less(query.origins, origin))
    if query.kept is not None:
        yield tr("kept") if query.kept else tr("not kept"), replace(query, kept=None)
    if query.shortest is not None or query.longest is not None:
        yield span_words(query.shortest, query.longest), replace(query, shortest=None, longest=None)
    if query.since is not None:
        yield tr("since {day}", day=f"{query.since.astimezone():%Y-%m-%d}"), replace(query, since=None)
    if query.until is not None:
        yield tr("before {day}", day=f"{query.until.astimezone():%Y-%m-%d}"), replace(query, until=None)
    if query.has_children is not None:
        words = tr("others have grown from it") if query.has_children else tr("nothing has grown from it")
        yield words, replace(query, has_children=None)
    if query.doubles:
        yield tr("doubles"), replace(query, doubles=False)


def _less(values: tuple[_Value, ...], value: _Value) -> tuple[_Value, ...]:
    return tuple(other for other in values if other != value)
