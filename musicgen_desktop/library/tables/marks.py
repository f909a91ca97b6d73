"""What the user says about clips: names, stars, colours, notes, tags. One statement for however many clips."""

from __future__ import annotations

import itertools
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

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
    PutBack,
    PutMarkers,
    Rate,
    RemoveTags,
    Rename,
    SetKey,
    SetTempo,
)
from musicgen_desktop.domain.marker import tidy
from musicgen_desktop.domain.names import clean_title, first_title
from musicgen_desktop.library.database.database import Database, give
from musicgen_desktop.library.database.rows import (
    key_from_number,
    key_to_number,
    markers_from_text,
    markers_to_text,
    storable,
    tempo_from_text,
    tempo_to_text,
    time_from_text,
)
from musicgen_desktop.library.database.word_index import forget_title_words
from musicgen_desktop.library.tables.clip_tags import Tags

_WORDED = ("title", "notes")
_MANY = 10_000
_MOST_MARKINGS = 1_000
"""More values than these are put back by one change, not by one for each: objects would cost more than rows."""


class Marks:
    """The table ``marks``, and the tags."""

    def __init__(self, database: Database, tags: Tags) -> None:
        self._database = database
        self._tags = tags

    def change(self, ids: Sequence[str], change: ClipChange) -> tuple[Marking, ...]:
        """Make a change, of all clips or none; ids that are gone are passed over. Raises ``UserError``.

        Returns what takes it back; empty when all was so already.
        """
        return self.mark((Marking(tuple(ids), change),))

    def common(self, ids: Sequence[str]) -> CommonMarks:
        """What clips have in common; ids that are gone are passed over."""
        chosen = "FROM clips JOIN marks ON clip = number WHERE id IN (SELECT value FROM json_each(?))"
        (row,) = self._database.rows(
            f"SELECT count(*) AS clips, min(notes) AS first, max(notes) AS last {chosen}", (json.dumps(list(ids)),)
        )
        alike = row["first"] == row["last"]
        return CommonMarks(row["clips"], self._tags.counts_of(ids), (row["first"] or "") if alike else None)

    def mark(self, markings: Sequence[Marking]) -> tuple[Marking, ...]:
        """Make several changes, all or none. Returns what takes them back."""
        backs: list[Marking] = []
        with self._database.transaction():
            for kind, alike in itertools.groupby(markings, _kind):
                backs += self._mark(kind, tuple(alike))
        return tuple(backs)

    def _mark(self, kind: type[ClipChange], markings: Sequence[Marking]) -> Iterator[Marking]:
        """Changes of one kind: what there was before 100,000 clips got one name may be as many names."""
        values: dict[str, object] = {}
        for ids, change in ((marking.ids, marking.change) for marking in markings):
            match change:
                case PutBack(_, olds):
                    values.update(zip(ids, olds, strict=True))
                case AddTags(tags):
                    yield from (Marking(turned, RemoveTags((tag,))) for tag, turned in self._tags.add(ids, tags))
                case RemoveTags(tags):
                    yield from (Marking(turned, AddTags((tag,))) for tag, turned in self._tags.remove(ids, tags))
                case Rename(title):
                    cleaned = clean_title(storable(title))
                    values.update(dict.fromkeys(ids, cleaned) if cleaned else self._first_titles(ids))
                case Keep(kept):
                    values.update(dict.fromkeys(ids, int(kept)))
                case Rate(rating):
                    values.update(dict.fromkeys(ids, rating))
                case Paint(colour):
                    values.update(dict.fromkeys(ids, colour and colour.value))
                case PutMarkers(markers):
                    values.update(dict.fromkeys(ids, markers_to_text(tidy(markers))))
                case SetTempo(tempo):
                    values.update(dict.fromkeys(ids, tempo_to_text(tempo)))
                case SetKey(key):
                    values.update(dict.fromkeys(ids, key_to_number(key)))
                case Note(notes):
                    values.update(dict.fromkeys(ids, storable(notes)[:MAX_NOTES]))
        if values:
            yield from self._set(kind, values)

    def _first_titles(self, ids: Sequence[str]) -> dict[str, object]:
        rows = self._database.rows(
            "SELECT id, prompt, checkpoint_id, created_at FROM clips WHERE id IN (SELECT value FROM json_each(?))"
            " AND recipe IS NOT NULL",  # a sound that was brought has no other name
            (json.dumps(list(ids)),),
        )
        titles = {
            row["id"]: first_title(row["prompt"], row["checkpoint_id"], time_from_text(row["created_at"]))
            for row in rows
        }
        return {clip_id: title for clip_id, title in titles.items() if title}

    def _set(self, kind: type[ClipChange], values: Mapping[str, object]) -> Iterator[Marking]:
        column, back = _COLUMNS[kind]
        with self._database.transaction() as connection:
            cursor = connection.cursor()
            cursor.row_factory = None  # 100,000 rows with names for their columns take longer
            rows = cursor.execute(
                f"SELECT id, clip, {column} FROM clips JOIN marks ON clip = number"
                " WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(values)),),
            )
            turned = {clip_id: (clip, old) for clip_id, clip, old in rows if old != values[clip_id]}
            if column in _WORDED and len(turned) > _MANY:
                forget_title_words(connection)
            give(connection, "clip, value", ((clip, values[clip_id]) for clip_id, (clip, _) in turned.items()))
            connection.execute(
                f"UPDATE marks SET {column} = (SELECT value FROM given WHERE given.clip = marks.clip)"
                " WHERE clip IN (SELECT clip FROM given)"
            )
        ids = tuple(clip_id for clip_id in values if clip_id in turned)
        olds = tuple(turned[clip_id][1] for clip_id in ids)
        if len(set(olds)) > _MOST_MARKINGS:
            yield Marking(ids, PutBack(kind, olds))
            return
        before: defaultdict[object, list[str]] = defaultdict(list)
        for clip_id, old in zip(ids, olds, strict=True):
            before[old].append(clip_id)
        yield from (Marking(tuple(having), back(old)) for old, having in before.items())


def _kind(marking: Marking) -> type[ClipChange]:
    change = marking.change
    return change.kind if isinstance(change, PutBack) else type(change)


def _painted(value: object) -> Paint:
    return Paint(None if value is None else ClipColour(str(value)))


_COLUMNS: Mapping[type[ClipChange], tuple[str, Callable[[object], ClipChange]]] = MappingProxyType(
    {
        Rename: ("title", lambda value: Rename(str(value))),
        Keep: ("kept", lambda value: Keep(bool(value))),
        Rate: ("rating", lambda value: Rate(int(str(value)))),
        Paint: ("colour", _painted),
        Note: ("notes", lambda value: Note(str(value))),
        PutMarkers: ("markers", lambda value: PutMarkers(markers_from_text(str(value)))),
        SetKey: ("said_key", lambda value: SetKey(key_from_number(None if value is None else int(str(value))))),
        SetTempo: ("tempo", lambda value: SetTempo(tempo_from_text(None if value is None else str(value)))),
    }
)
"""Where each change is kept, and the change to a value that there was."""
