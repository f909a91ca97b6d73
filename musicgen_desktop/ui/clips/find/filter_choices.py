"""What clips can be filtered by: groups of choices, each with the search that it makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from musicgen_desktop.domain.clip import MAX_RATING, ClipColour, ClipOrigin
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.clips.find.query_words import origin_name, span_words
from musicgen_desktop.ui.kit.mark_words import STAR, colour_name
from musicgen_desktop.ui.kit.texts import one_line

_SPANS = ((None, 10.0), (10.0, 30.0), (30.0, 60.0), (60.0, None))
"""Seconds, both included."""

_MOST_TAGS = 40
"""More do not fit into a menu; the words of a search find them too."""

_LONGEST_NAME = 40
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a group.

    Attributes:
        words: what it says.
        chosen: whether the search asks for it now.
        query: the search once it is pressed.
        colour: drawn beside it; None for none.
    """

    words: str
    chosen: bool
    query: ClipQuery
    colour: ClipColour | None = None


@dataclass(frozen=True, slots=True)
class ChoiceGroup:
    """Choices about one thing."""

    title: str
    choices: tuple[Choice, ...]


def filter_groups(
    query: ClipQuery, tags: tuple[tuple[str, int], ...], checkpoints: Mapping[str, str], now: datetime
) -> tuple[ChoiceGroup, ...]:
    """All that a menu offers; a choice that is pressed again is taken back.

    Args:
        query: the present search.
        tags: each with how many clips have it.
        checkpoints: titles by id.
        now: aware.
    """
    groups = (
        ChoiceGroup(tr("Stars"), _stars(query)),
        ChoiceGroup(tr("Tag"), _tags(query, tags)),
        ChoiceGroup(tr("Colour"), _colours(query)),
        ChoiceGroup(tr("Checkpoint"), _checkpoints(query, checkpoints)),
        ChoiceGroup(tr("Length"), _spans(query)),
        ChoiceGroup(tr("Tempo"), _words(query, _tempo_names())),
        ChoiceGroup(tr("Key"), _words(query, _key_names())),
        ChoiceGroup(tr("Made"), _days(query, now)),
        ChoiceGroup(tr("Where it is from"), _origins(query)),
        ChoiceGroup("", _others(query)),
    )
    return tuple(group for group in groups if group.choices)


def _stars(query: ClipQuery) -> tuple[Choice, ...]:
    def words(stars: int) -> str:
        return STAR * stars if stars == MAX_RATING else tr("{stars} or more", stars=STAR * stars)

    return tuple(
        Choice(words(stars), chosen := query.min_rating == stars, replace(query, min_rating=0 if chosen else stars))
        for stars in range(MAX_RATING, 0, -1)
    )


def _tags(query: ClipQuery, tags: tuple[tuple[str, int], ...]) -> tuple[Choice, ...]:
    most = sorted(sorted(tags, key=lambda tag: -tag[1])[:_MOST_TAGS])
    return tuple(
        Choice(
            f"{one_line(tag, _LONGEST_NAME)}  ({count})",
            tag in query.tags,
            replace(query, tags=_toggled(query.tags, tag)),
        )
        for tag, count in most
    )


def _colours(query: ClipQuery) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            colour_name(colour),
            colour in query.colours,
            replace(query, colours=_toggled(query.colours, colour)),
            colour,
        )
        for colour in ClipColour
    )


def _checkpoints(query: ClipQuery, checkpoints: Mapping[str, str]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            one_line(title, _LONGEST_NAME),
            known in query.checkpoint_ids,
            replace(query, checkpoint_ids=_toggled(query.checkpoint_ids, known)),
        )
        for known, title in checkpoints.items()
    )


def _spans(query: ClipQuery) -> tuple[Choice, ...]:
    present = (query.shortest, query.longest)

    def search(span: tuple[float | None, float | None]) -> ClipQuery:
        shortest, longest = (None, None) if span == present else span
        return replace(query, shortest=shortest, longest=longest)

    return tuple(Choice(span_words(*span), span == present, search(span)) for span in _SPANS)


def _words(query: ClipQuery, names: tuple[tuple[str, str], ...]) -> tuple[Choice, ...]:
    """Choices that stand among the words of the search, one of them at a time: there one learns to write them."""
    written = query.text.split()
    others = [word for word in written if word not in dict(names)]
    return tuple(
        Choice(name, word in written, replace(query, text=" ".join(others if word in written else [*others, word])))
        for word, name in names
    )


def _tempo_names() -> tuple[tuple[str, str], ...]:
    return (
        ("bpm:<90", tr("below 90 bpm")),
        ("bpm:90-110", tr("90 to 110 bpm")),
        ("bpm:110-130", tr("110 to 130 bpm")),
        ("bpm:>130", tr("above 130 bpm")),
    )


def _key_names() -> tuple[tuple[str, str], ...]:
    return (("key:major", tr("major")), ("key:minor", tr("minor")))


def _days(query: ClipQuery, now: datetime) -> tuple[Choice, ...]:
    today = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    since = (
        (tr("today"), today),
        (tr("in the last 7 days"), today - timedelta(days=6)),
        (tr("in the last 30 days"), today - timedelta(days=29)),
        (tr("this year"), today.replace(month=1, day=1)),
    )
    return tuple(
        Choice(words, chosen := query.since == day, replace(query, since=None if chosen else day, until=None))
        for words, day in since
    )


def _origins(query: ClipQuery) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            origin_name(origin),
            origin in query.origins,
            replace(query, origins=_toggled(query.origins, origin)),
        )
        for origin in ClipOrigin
    )


def _others(query: ClipQuery) -> tuple[Choice, ...]:
    return (
        Choice(tr("Kept"), query.kept is True, replace(query, kept=None if query.kept else True)),
        Choice(
            tr("Others have grown from it"),
            query.has_children is True,
            replace(query, has_children=None if query.has_children else True),
        ),
        Choice(tr("Doubles"), query.doubles, replace(query, doubles=not query.doubles)),
    )


def _toggled(values: tuple[_Value, ...], value: _Value) -> tuple[_Value, ...]:
    return tuple(other for other in values if other != value) if value in values else (*values, value)
