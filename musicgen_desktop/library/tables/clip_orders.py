"""The orders in which clips are shown, as numbers in memory: 100,000 clips are walked once, and not at every letter."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.domain.clip_ids import ClipIds
from musicgen_desktop.domain.clip_query import SortBy
from musicgen_desktop.domain.text_order import sort_key
from musicgen_desktop.library.database.database import Database
from musicgen_desktop.library.tables.analyses import KEYS, TEMPOS

Numbers = NDArray[np.int64]
"""Of clips; those that the table ``clips`` gives them."""

_CREATED = (
    "SELECT number FROM clips INDEXED BY clips_by_created_up ORDER BY created_at, job_id, take",
    "SELECT number FROM clips INDEXED BY clips_by_created_down ORDER BY created_at DESC, job_id, take",
)
_Kept = TypeVar("_Kept")

_MOST_KEPT = 8
"""Orders, of 800 kB for 100,000 clips."""

_KEYS: Mapping[SortBy, tuple[str, str, str]] = MappingProxyType(
    {
        SortBy.TITLE: ("title_words", "number", "key"),
        SortBy.PROMPT: ("made_words", "number", "key"),
        SortBy.LENGTH: ("clips", "number", "length"),
        SortBy.CHECKPOINT: ("clips", "number", "checkpoint_id"),
        SortBy.SEED: ("clips", "number", "seed"),
        SortBy.RATING: ("marks", "clip", "rating"),
        SortBy.COLOUR: ("marks", "clip", "colour"),
        SortBy.ORIGIN: ("clips", "number", "origin"),
    }
)
"""Table, and its columns of the clip's number and of what is sorted by; the latter has an index."""

_MEASURED: Mapping[SortBy, str] = MappingProxyType(
    {
        SortBy.TEMPO: f"{TEMPOS} ORDER BY amount",
        SortBy.KEY: f"{KEYS} ORDER BY amount",
    }
)
"""The clips of which it is known, by what is sorted by; the others come last."""


class ClipOrders:
    """Equal clips stand newest first, the takes of a request by number. All raise ``sqlite3.Error``."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._state = (0, 0)
        self._kept: dict[object, Any] = {}
        self._ids = np.zeros(1, "S32")

    @property
    def size(self) -> int:
        """More than the largest number."""
        return len(self._ids)

    def numbers(self, sort_by: SortBy, descending: bool) -> Numbers:
        """All clips in an order; nobody changes it."""
        self._follow()
        if sort_by is SortBy.CREATED:
            return self._kept_as(descending, lambda: self.walk(_CREATED[descending]))
        newest_first = self._kept_as(True, lambda: self.walk(_CREATED[True]))
        changes = self._database.changes
        rank = self._measured_ranks if sort_by in _MEASURED else self._ranks
        ranks = self._kept_as((changes, sort_by), lambda: rank(sort_by))

        def ordered() -> Numbers:
            keys = ranks[newest_first]
            # 0 is for what was not measured: less than it, a number without a sign is the largest there is.
            return newest_first[np.argsort(keys.max(initial=0) - keys if descending else keys - 1, kind="stable")]

        return self._kept_as((changes, sort_by, descending), ordered)

    def ids(self, numbers: Numbers) -> ClipIds:
        """The ids of those clips."""
        return ClipIds(self._ids[numbers])

    def walk(self, query: str, values: tuple[Any, ...] = ()) -> Numbers:
        """The numbers that a query gives as ``number``, in its order."""
        # As one text: a row for each takes thrice as long.
        (text,) = self._database.connection.execute(
            f"SELECT group_concat(number, ' ') FROM ({query})", values
        ).fetchone()
        return _numbers(text)

    def _kept_as(self, name: object, make: Callable[[], _Kept]) -> _Kept:
        if name not in self._kept:
            while len(self._kept) >= _MOST_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[name] = make()
        return self._kept[name]

    def _follow(self) -> None:
        """Clips may have come and gone. No number is given twice: who comes has a larger one, who goes leaves fewer."""
        (state,) = self._database.connection.execute(
            "SELECT (SELECT count(*) FROM clips), (SELECT coalesce(max(number), 0) FROM clips)"
        )
        if tuple(state) == self._state:
            return
        self._kept.clear()
        known, self._state = self.size - 1, tuple(state)
        some = f"WHERE number > {known}" if known else "ORDER BY id"  # of all an index has it
        ids, numbers = self._database.connection.execute(
            f"SELECT group_concat(id, ''), group_concat(number, ' ') FROM (SELECT id, number FROM clips {some})"
        ).fetchone()
        more = np.zeros(max(known, self._state[1]) + 1, "S32")
        more[: known + 1] = self._ids
        more[_numbers(numbers)] = np.frombuffer((ids or "").encode(), "S32")
        self._ids = more

    def _ranks(self, sort_by: SortBy) -> NDArray[np.unsignedinteger[Any]]:
        """By number: where the clip stands among all, from 1; those with equal keys stand at the same place."""
        table, number, key = _KEYS[sort_by]
        numbers = self.walk(f"SELECT {number} AS number FROM {table} ORDER BY {key}")
        alike = self.walk(f"SELECT count(*) AS number FROM {table} GROUP BY {key}")
        order = np.arange(len(alike))
        if sort_by is SortBy.CHECKPOINT:
            rows = self._database.connection.execute(f"SELECT {key} FROM {table} GROUP BY {key}")
            order = np.unique(np.array([sort_key(name) for (name,) in rows], str), return_inverse=True)[1]
        # What has few values is sorted without being compared.
        ranks = np.zeros(self.size, np.uint16 if len(alike) + 1 < 1 << 16 else np.uint32)
        ranks[numbers] = np.repeat(order + 1, alike)
        return ranks

    def _measured_ranks(self, sort_by: SortBy) -> NDArray[np.unsignedinteger[Any]]:
        """The same; 0 for clips of which nothing was measured. One walk, since of two one would have to sort."""
        numbers, keys = self._database.connection.execute(
            "SELECT group_concat(clip, ' '), group_concat(CAST(1000 * amount AS INTEGER), ' ')"
            f" FROM ({_MEASURED[sort_by]})"
        ).fetchone()
        ranks = np.zeros(self.size, np.uint32)
        ranks[_numbers(numbers)] = np.cumsum(np.diff(_numbers(keys), prepend=-1) > 0)
        return ranks


def _numbers(text: str | None) -> Numbers:
    return np.fromstring(text or "", np.int64, sep=" ")
