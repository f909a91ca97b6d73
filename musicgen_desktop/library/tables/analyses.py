"""What was measured of the sounds. All of it can be measured again: no ledger and no index keeps it twice."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from musicgen_desktop.domain.analysis import VERSIONS, Analysis
from musicgen_desktop.library.database.database import Database

_PLACES = 4
"""Digits behind the point: a tenth of a millisecond, and of a decibel much less than is heard."""

_READABLE = "flaws"
"""The kind that has a value whenever a sound could be read."""


def _known(kind: str, mark: str, amount: str) -> str:
    """The clips of which a measure is known, and its amount: what the user says goes before what was measured."""
    return (
        f"SELECT clip, amount FROM analyses WHERE kind = '{kind}' AND amount IS NOT NULL"
        f" AND clip NOT IN (SELECT clip FROM marks WHERE {mark} IS NOT NULL)"
        f" UNION ALL SELECT clip, {amount} FROM marks WHERE {mark} IS NOT NULL"
    )


TEMPOS = _known("rhythm", "tempo", "json_extract(tempo, '$.bpm')")
"""Beats a minute of each clip of which they are known."""

KEYS = _known("key", "said_key", "said_key")
"""The number of the key of each clip of which it is known."""

_AMOUNT = "coalesce(iif(?1 = 'rhythm' AND json_valid(recipe), json_extract(recipe, '$.loop.bars.bpm'), NULL), ?4)"
"""Of a clip that was cut to whole bars their tempo is known better than any measure tells it."""


class Analyses:
    """The table ``analyses``: a row for each kind of measure. All raise ``UserError``."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._next: int | None = None

    def of(self, ids: Sequence[str]) -> dict[str, Analysis]:
        """What was measured of those clips, by id; older measures too, as far as they can still be read."""
        fields: defaultdict[str, dict[str, Any]] = defaultdict(dict)
        for row in self._database.rows(
            "SELECT id, kind, value FROM clips JOIN analyses ON clip = number"
            " WHERE id IN (SELECT value FROM json_each(?)) AND value IS NOT NULL",
            (json.dumps(list(ids)),),
        ):
            fields[row["id"]][row["kind"]] = row["value"]
        return {
            clip_id: analysis
            for clip_id, texts in fields.items()
            if _READABLE in texts and (analysis := _read(texts)) is not None
        }

    def keep(self, clip_id: str, analysis: Analysis | None) -> None:
        """Have this as what was measured of a clip; None where its sound cannot be read, so that nobody tries again."""
        kinds = ((kind, getattr(analysis, kind, None)) for kind in VERSIONS)
        with self._database.transaction() as connection:
            connection.executemany(
                f"INSERT OR REPLACE INTO analyses SELECT number, ?1, ?2, ?3, {_AMOUNT}, ?5 FROM clips WHERE id = ?6",
                [(kind, VERSIONS[kind], _text(value), *_numbers(kind, value), clip_id) for kind, value in kinds],
            )

    def lacking(self, first: Sequence[str], others: bool) -> str:
        """The id of a clip of which something was not measured yet, or otherwise than it is now; empty for none.

        Args:
            first: ids of those that go before all others.
            others: whether any other will do, newest first, each once.
        """
        rows = self._database.rows(
            f"SELECT clips.id FROM json_each(?) AS wanted JOIN clips ON clips.id = wanted.value WHERE {_lacking()}"
            " ORDER BY wanted.key LIMIT 1",
            (json.dumps(list(first)),),
        )
        if rows or not others:
            return rows[0]["id"] if rows else ""
        below = "" if self._next is None else f"number < {self._next} AND "
        rows = self._database.rows(
            f"SELECT id, number FROM clips WHERE {below}{_lacking()} ORDER BY number DESC LIMIT 1"
        )
        self._next = rows[0]["number"] if rows else 0
        return rows[0]["id"] if rows else ""


def _lacking() -> str:
    """Whether something of a clip was not measured yet, or otherwise than it is now."""
    versions = " ".join(f"WHEN '{kind}' THEN {version}" for kind, version in VERSIONS.items())
    known = f"SELECT count(*) FROM analyses WHERE clip = number AND version >= CASE kind {versions} END"
    return f"missing = 0 AND ({known}) < {len(VERSIONS)}"


def _read(texts: dict[str, str]) -> Analysis | None:
    try:
        return msgspec.convert({kind: msgspec.json.decode(text) for kind, text in texts.items()}, Analysis)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None  # of another version, or damaged: it will be measured again


def _text(value: object) -> str | None:
    return None if value is None else json.dumps(_rounded(msgspec.to_builtins(value)), separators=(",", ":"))


def _rounded(value: Any) -> Any:
    match value:
        case float():
            return round(value, _PLACES)
        case dict():
            return {name: _rounded(part) for name, part in value.items()}
        case list() | tuple():
            return [_rounded(part) for part in value]
    return value


def _numbers(kind: str, value: Any) -> Iterator[float | None]:
    """What is looked for and sorted by, and how sure it is."""
    match kind:
        case "rhythm" if value is not None:
            yield from (value.bpm, value.confidence)
        case "key" if value is not None:
            yield from (value.number, value.confidence)
        case "loudness" if value is not None:
            yield from (value.integrated, None)
        case _:
            yield from (None, None)
