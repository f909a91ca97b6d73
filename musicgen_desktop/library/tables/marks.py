"""What the user says about clips: names, stars, colours, notes, tags. One statement for however many clips."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Sequence

from musicgen_desktop.domain.clip import ClipColour
from musicgen_desktop.domain.clip_change import (
    MAX_NOTES,
    AddTags,
    ClipChange,
    CommonMarks,
    Keep,
    Marking,
    Note,
    Paint,
    Rate,
    RemoveTags,
    Rename,
)
from musicgen_desktop.domain.names import clean_title, first_title
from musicgen_desktop.library.database.database import Database
from musicgen_desktop.library.database.rows import storable, time_from_text
from musicgen_desktop.library.tables.clip_tags import Tags

_Back = Callable[[object], ClipChange]
"""The change to a value that there was."""


class Marks:
    """The columns of ``clips`` that the user writes, and the tags."""

    def __init__(self, database: Database, tags: Tags) -> None:
        self._database = database
        self._tags = tags

    def change(self, ids: Sequence[str], change: ClipChange) -> tuple[Marking, ...]:
        """Make a change, of all clips or none; ids that are gone are passed over. Raises ``UserError``.

        Returns what takes it back; empty when all was so already.
        """
        with self._database.transaction():
            match change:
                case AddTags(tags):
                    return tuple(Marking(turned, RemoveTags((tag,))) for tag, turned in self._tags.add(ids, tags))
                case RemoveTags(tags):
                    return tuple(Marking(turned, AddTags((tag,))) for tag, turned in self._tags.remove(ids, tags))
                case Rename(title):
                    return self._rename(ids, clean_title(storable(title)))
                case Keep(kept):
                    return self._set(ids, "kept", int(kept), lambda value: Keep(bool(value)))
                case Rate(rating):
                    return self._set(ids, "rating", rating, lambda value: Rate(int(str(value))))
                case Paint(colour):
                    return self._set(ids, "colour", colour and colour.value, _painted)
                case Note(notes):
                    return self._set(ids, "notes", storable(notes)[:MAX_NOTES], lambda value: Note(str(value)))

    def common(self, ids: Sequence[str]) -> CommonMarks:
        """What clips have in common; ids that are gone are passed over."""
        chosen = "FROM clips WHERE id IN (SELECT value FROM json_each(?))"
        (row,) = self._database.rows(
            f"SELECT count(*) AS clips, min(notes) AS first, max(notes) AS last {chosen}", (json.dumps(list(ids)),)
        )
        alike = row["first"] == row["last"]
        return CommonMarks(row["clips"], self._tags.counts_of(ids), (row["first"] or "") if alike else None)

    def mark(self, markings: Sequence[Marking]) -> tuple[Marking, ...]:
        """Make several changes, all or none. Returns what takes them back."""
        with self._database.transaction():
            return tuple(back for marking in markings for back in self.change(marking.ids, marking.change))

    def _rename(self, ids: Sequence[str], title: str) -> tuple[Marking, ...]:
        if title:
            return self._set(ids, "title", title, lambda value: Rename(str(value)))
        rows = self._database.rows(
            "SELECT id, prompt, checkpoint_id, created_at FROM clips WHERE id IN (SELECT value FROM json_each(?))"
            " AND recipe IS NOT NULL",  # a sound that was brought has no other name
            (json.dumps(list(ids)),),
        )
        return tuple(
            back
            for row in rows
            if (first := first_title(row["prompt"], row["checkpoint_id"], time_from_text(row["created_at"])))
            for back in self._rename([row["id"]], first)
        )

    def _set(self, ids: Sequence[str], column: str, value: object, back: _Back) -> tuple[Marking, ...]:
        others = f"id IN (SELECT value FROM json_each(?)) AND {column} IS NOT ?"
        values = (json.dumps(list(ids)), value)
        found = self._database.rows(f"SELECT id, {column} AS value FROM clips WHERE {others}", values)
        was = {row["id"]: row["value"] for row in found}
        before: defaultdict[object, list[str]] = defaultdict(list)
        for clip_id in dict.fromkeys(ids):
            if clip_id in was:
                before[was[clip_id]].append(clip_id)
        with self._database.transaction() as connection:
            connection.execute(f"UPDATE clips SET {column} = ? WHERE {others}", (value, *values))
        return tuple(Marking(tuple(turned), back(old)) for old, turned in before.items())


def _painted(value: object) -> Paint:
    return Paint(None if value is None else ClipColour(str(value)))
