"""The orders in which clips are shown, each with an index that holds it: 100,000 clips are walked, never sorted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from musicgen_desktop.domain.clip_query import SortBy

_NEWEST_FIRST = "created_at DESC, job_id, take"

_KEYS: Mapping[SortBy, str] = MappingProxyType(
    {
        SortBy.CREATED: "created_at",
        SortBy.TITLE: "title COLLATE NOCASE",
        SortBy.PROMPT: "prompt COLLATE NOCASE",
        SortBy.LENGTH: "length",
        SortBy.CHECKPOINT: "checkpoint_id",
        SortBy.SEED: "seed",
        SortBy.RATING: "rating",
        SortBy.COLOUR: "colour",
        SortBy.ORIGIN: "origin",
    }
)


def order_of(sort_by: SortBy, descending: bool) -> str:
    """The terms of an ORDER BY; equal clips stand newest first, the takes of a request by number."""
    if sort_by is SortBy.CREATED:
        return _NEWEST_FIRST if descending else "created_at, job_id, take"
    return f"{_KEYS[sort_by]}{' DESC' if descending else ''}, {_NEWEST_FIRST}"


def order_index(sort_by: SortBy, descending: bool) -> str:
    """The name of the index that holds the order."""
    return f"clips_by_{sort_by.value}_{'down' if descending else 'up'}"


def _indexes() -> Iterator[str]:
    for sort_by in SortBy:
        for descending in (False, True):
            name, order = order_index(sort_by, descending), order_of(sort_by, descending)
            yield f"CREATE INDEX {name} ON clips ({order}, id)"


ORDER_INDEXES = tuple(_indexes())
"""Makes them. Each holds the id too, so that no row need be read."""
