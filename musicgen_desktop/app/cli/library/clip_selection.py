"""Which clips an action is about: by words and marks, or by their ids."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from musicgen_desktop.app.cli.spoken_parser import free_text
from musicgen_desktop.app.cli.whole_numbers import whole_from
from musicgen_desktop.domain.clip import MAX_RATING, Clip, ClipColour, ClipOrigin
from musicgen_desktop.domain.clip_query import ClipQuery, SortBy
from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.text import tr

if TYPE_CHECKING:
    from musicgen_desktop.library.library import Library

_PAGE = 500
"""Clips that are in memory at a time."""


def add_filters(parser: argparse.ArgumentParser) -> None:
    """Add the conditions, of which every one must hold, and the order."""
    group = parser.add_argument_group(tr("which clips"))
    group.add_argument(
        "--tag", action="append", default=[], type=free_text, metavar=tr("TAG"), help=tr("with this tag; several: all")
    )
    group.add_argument(
        "--stars", type=whole_from(1, MAX_RATING), default=0, metavar="N", help=tr("with N stars or more")
    )
    group.add_argument("--colour", action="append", type=ClipColour, choices=list(ClipColour), default=[],
                       metavar=tr("COLOUR"), help=tr("one of {names}", names=", ".join(ClipColour)))  # fmt: skip
    group.add_argument("--origin", action="append", type=ClipOrigin, choices=list(ClipOrigin), default=[],
                       metavar=tr("ORIGIN"), help=tr("one of {names}", names=", ".join(ClipOrigin)))  # fmt: skip
    group.add_argument(
        "--checkpoint", action="append", default=[], metavar=tr("ID"), help=tr("made by this checkpoint")
    )
    group.add_argument("--kept", action="store_true", default=None, help=tr("marked as keepers"))
    group.add_argument("--shortest", type=float, metavar="S", help=tr("of so many seconds or more"))
    group.add_argument("--longest", type=float, metavar="S", help=tr("of so many seconds or less"))
    group.add_argument("--since", type=_day, metavar=tr("DAY"), help=tr("from this day on, such as 2026-03-01"))
    group.add_argument("--until", type=_day, metavar=tr("DAY"), help=tr("before this day"))
    group.add_argument("--grown", action="store_true", default=None, help=tr("from which others have grown"))
    group.add_argument("--doubles", action="store_true", help=tr("whose sound is in the library more than once"))
    orders = ", ".join(SortBy)
    group.add_argument("--sort", type=SortBy, choices=list(SortBy), default=SortBy.CREATED, metavar=tr("BY"),
                       help=tr("one of {names} (default {first})", names=orders, first=SortBy.CREATED))  # fmt: skip
    group.add_argument("--ascending", action="store_true", help=tr("smallest or oldest first"))


def query_of(arguments: argparse.Namespace, text: str = "") -> ClipQuery:
    """What the arguments ask for."""
    return ClipQuery(
        text=text,
        min_rating=arguments.stars,
        tags=tuple(arguments.tag),
        colours=tuple(arguments.colour),
        checkpoint_ids=tuple(arguments.checkpoint),
        origins=tuple(arguments.origin),
        kept=arguments.kept,
        shortest=arguments.shortest,
        longest=arguments.longest,
        since=arguments.since,
        until=arguments.until,
        has_children=arguments.grown,
        doubles=arguments.doubles,
        sort_by=arguments.sort,
        descending=not arguments.ascending,
    )


def add_clips(parser: argparse.ArgumentParser) -> None:
    """Add the clips an action is about."""
    parser.add_argument(
        "clips", nargs="*", metavar=tr("CLIP"), help=tr("ids, or beginnings of them that no other clip has")
    )
    parser.add_argument(
        "--search", type=free_text, metavar=tr("WORDS"), help=tr("all clips that these words find, as in the window")
    )


def chosen_ids(library: Library, arguments: argparse.Namespace) -> tuple[str, ...]:
    """The ids of the clips that the arguments name, each once. Raises ``InvalidRequestError``."""
    if not arguments.clips and arguments.search is None:
        raise InvalidRequestError("clips", tr("No clip is named."), tr("Name ids, or --search WORDS."))
    all_ids = library.find(ClipQuery())
    named = [_whole(text.lower(), all_ids) for text in arguments.clips]
    found = () if arguments.search is None else library.find(ClipQuery(arguments.search))
    if not named and not found:
        problem = tr("No clip holds “{words}”.", words=arguments.search)
        raise InvalidRequestError("clips", problem, tr("Write fewer words."))
    return tuple(dict.fromkeys((*named, *found)))


def pages(library: Library, ids: Sequence[str]) -> Iterator[Clip]:
    """The clips, however many, a page at a time in memory."""
    for start in range(0, len(ids), _PAGE):
        yield from library.read(ids[start : start + _PAGE])


def _whole(text: str, all_ids: Sequence[str]) -> str:
    fitting = [clip_id for clip_id in all_ids if clip_id.startswith(text)]
    if len(fitting) == 1:
        return fitting[0]
    shown = ascii(text)
    problem = (
        tr("{count} clips begin with {id}.", count=len(fitting), id=shown)
        if fitting and text
        else tr("There is no clip {id}.", id=shown)
    )
    raise InvalidRequestError("clips", problem, tr("“library list” shows their ids."))


def _day(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y-%m-%d").astimezone()
    except ValueError:
        raise argparse.ArgumentTypeError(tr("{value} is no day such as 2026-03-01", value=ascii(text))) from None
