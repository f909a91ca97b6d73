"""What the database says of each clip, written beside the sounds, so that it can be made again of the files alone.

One file of lines is appended to. A change is in the database first, with a mark that it is not in the ledger yet; so a
crash at any moment loses neither. However many clips are changed at once, that is one writing.
"""

from __future__ import annotations

import itertools
import logging
import os
import shutil
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from musicgen_desktop.files.atomic import PART_SUFFIX, make_folder, sync_folder
from musicgen_desktop.files.file_errors import write_error
from musicgen_desktop.files.regular import open_regular
from musicgen_desktop.library.database.database import Database
from musicgen_desktop.library.database.rows import SELECT_CLIPS, TAGS, ClipRow, clip_row
from musicgen_desktop.library.ledger.ledger_rest import read_rest
from musicgen_desktop.library.library_paths import LibraryPaths, ledger_file

logger = logging.getLogger(__name__)

USER_FIELDS = ("title", "kept", "origin", "rating", "colour", "notes", "markers", "tempo", "said_key", "tags")
"""What is changed often, and in many clips at once."""

_OF_TODAY = MappingProxyType({"missing": 0, "audio_bytes": 0})
"""What a row says about today's files, and not about the clip; and what stands in its place."""

_MARKS = (
    "json_object('id', id, 'title', title, 'kept', kept, 'origin', origin, 'rating', rating, 'colour', colour,"
    f" 'notes', notes, 'markers', markers, 'tempo', tempo, 'said_key', said_key, 'tags', json({TAGS}))"
)
"""``USER_FIELDS`` of a clip, as an entry."""

_AT_ONCE, _MANY_AT_ONCE = 400, 20_000
"""Clips, while others may come to wait for the library (some hundredths of a second) and when nobody does."""

_MOST_LINE = 4_000_000
_SOON_WRITTEN = 10_000
"""Clips; a program that closes cannot wait for more."""

_SMALL, _ROOMY = 16_000_000, 4_000
"""Bytes: what is not worth shrinking, and what a clip may take."""

_REST = ""
"""In the place of an id, where a line is about no clip."""

_Fields = dict[str, Any]


class Ledger:
    """The ``file``, and the tables ``unwritten`` and ``forgotten`` of what is not in it yet."""

    def __init__(self, database: Database, paths: LibraryPaths) -> None:
        self._database = database
        self._clips = paths.clips
        self._rest: _Fields = {"saved_searches": [], "jobs": []}
        self.file = ledger_file(paths)

    def write_some(self, at_once: int = _AT_ONCE) -> bool:
        """Write what has changed, or the beginning of it; whether there is more. Raises ``UserError``."""
        gone = [row["id"] for row in self._database.rows("SELECT id FROM forgotten LIMIT ?", (at_once,))]
        waiting = self._database.rows("SELECT clip FROM unwritten ORDER BY clip LIMIT ?", (at_once,))
        rest = read_rest(self._database)
        is_new = rest != self._rest
        if not waiting and not gone and not is_new:
            return False
        first, last = (waiting[0]["clip"], waiting[-1]["clip"]) if waiting else (0, 0)
        here = "number IN (SELECT clip FROM unwritten WHERE clip BETWEEN ? AND ? AND whole = ?)"
        whole = self._database.rows(f"{SELECT_CLIPS} WHERE {here}", (first, last, 1))
        marks = self._database.rows(
            f"SELECT {_MARKS} AS entry FROM clips JOIN marks ON clip = number WHERE {here}", (first, last, 0)
        )
        self._append(
            itertools.chain(
                (_line({"id": clip_id, "gone": True}) for clip_id in gone),
                (_line(self._whole_entry(clip_row(row))) for row in whole),
                (_line_of(row["entry"].encode()) for row in marks),
                [_line({"id": _REST, **rest})] if is_new else [],
            )
        )
        self._rest = rest
        with self._database.transaction() as connection:
            connection.executemany("DELETE FROM forgotten WHERE id = ?", [(clip_id,) for clip_id in gone])
            connection.execute("DELETE FROM unwritten WHERE clip BETWEEN ? AND ?", (first, last))
        return at_once in (len(waiting), len(gone))

    def write_all(self) -> None:
        """Write all that has changed. Raises ``UserError``."""
        while self.write_some(_MANY_AT_ONCE):
            pass

    def begin(self) -> None:
        """At start: a ledger that is not there is written from the beginning. Raises ``UserError``."""
        if not self.file.exists():
            with self._database.transaction() as connection:
                connection.execute("INSERT OR REPLACE INTO unwritten SELECT number, 1 FROM clips")

    def shrink(self) -> None:
        """Write it anew where most of it is of the past and that is done in a moment. Raises ``UserError``."""
        if self._clip_count() <= _SOON_WRITTEN and self.is_of_the_past:
            self.write_anew()

    @property
    def is_of_the_past(self) -> bool:
        """Whether most of it is about what was. Raises ``UserError``."""
        return self.size > max(_SMALL, _ROOMY * self._clip_count())

    @property
    def size(self) -> int:
        """Bytes."""
        return _size(self.file)

    def write_anew(self) -> None:
        """Write all clips into a new file. Raises ``UserError``."""
        part = self.file.with_name(f".{self.file.name}{PART_SUFFIX}")
        self.write_into(part)
        self._take(part)
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM unwritten")
            connection.execute("DELETE FROM forgotten")

    def take(self, part: Path | None, size: int) -> None:
        """Put a ledger, if there is one, in the place of this one. Raises ``UserError``.

        Args:
            part: written of a copy of the database.
            size: bytes of this one before the copy was made; what came to it since stands behind the other.
        """
        if part is None:
            return
        try:
            with open_regular(self.file) as file, part.open("r+b") as target:
                file.seek(size)
                target.seek(0, os.SEEK_END)
                shutil.copyfileobj(file, target)
                target.flush()
                os.fsync(target.fileno())
        except OSError as error:
            raise write_error(error, self.file, 0) from error
        self._take(part)

    def _take(self, part: Path) -> None:
        try:
            part.replace(self.file)
            sync_folder(self.file.parent)
        except OSError as error:
            raise write_error(error, self.file, 0) from error

    def _clip_count(self) -> int:
        return self._database.rows("SELECT count(*) AS n FROM clips")[0]["n"]

    def write_into(self, part: Path) -> None:
        """Write all clips into a file, with what this ledger says of their sounds. Raises ``UserError``."""
        make_folder(self.file.parent)
        marks = {clip_id: entry["sound"] for clip_id, entry in self.entries().items() if entry.get("sound")}
        try:
            with part.open("wb") as file:
                for row in map(clip_row, self._database.rows(SELECT_CLIPS)):
                    entry = self._whole_entry(row)
                    file.write(_line({**entry, "sound": marks.get(row.id, entry["sound"])}))
                file.write(_line({"id": _REST, **read_rest(self._database)}))
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            part.unlink(missing_ok=True)
            raise write_error(error, part, 0) from error

    def entries(self) -> dict[str, _Fields]:
        """What it says of each clip that is not gone, by id. Damaged lines and a missing file tell nothing."""
        entries = self._entries()
        entries.pop(_REST, None)
        return entries

    def rest(self) -> _Fields:
        """What it says beside the clips; see ``bring_rest``."""
        return self._entries().get(_REST, {})

    def _entries(self) -> dict[str, _Fields]:
        entries: dict[str, _Fields] = {}
        for fields in self._lines():
            clip_id = fields["id"]
            if fields.get("gone"):
                entries.pop(clip_id, None)
            else:
                entry = entries.setdefault(clip_id, {})
                entry.update({**fields, "sound": entry.get("sound") or fields.get("sound", "")})  # as it was at first
        return entries

    def is_true(self) -> bool:
        """Whether it says what the database says, but for what is known to be unwritten. Raises ``UserError``."""
        waiting = {
            row["id"]
            for row in self._database.rows(
                "SELECT id FROM unwritten JOIN clips ON number = clip UNION ALL SELECT id FROM forgotten"
            )
        }
        entries = {clip_id: row_of(fields) for clip_id, fields in self.entries().items() if clip_id not in waiting}
        rows = map(clip_row, self._database.rows(SELECT_CLIPS))
        return entries == {row.id: msgspec.structs.replace(row, **_OF_TODAY) for row in rows if row.id not in waiting}

    def _whole_entry(self, row: ClipRow) -> _Fields:
        fields = msgspec.to_builtins(row)
        for name in _OF_TODAY:
            del fields[name]
        return {**fields, "sound": sound_mark(self._clips / row.audio_file)}

    def _lines(self) -> Iterator[_Fields]:
        try:
            with open_regular(self.file) as file:
                while line := file.readline(_MOST_LINE):
                    fields = _fields(line)
                    if fields is None:
                        logger.warning("A line of the ledger is damaged and is passed over.")
                    else:
                        yield fields
        except FileNotFoundError:
            return
        except OSError as error:
            logger.warning("The ledger cannot be read: %s", error)

    def _append(self, lines: Iterable[bytes]) -> None:
        data = b"".join(lines)
        make_folder(self.file.parent)
        is_new = not self.file.exists()
        try:
            with self.file.open("a+b") as file:
                if file.seek(0, os.SEEK_END):
                    file.seek(-1, os.SEEK_END)
                    if file.read(1) != b"\n":  # the last writing was cut off
                        data = b"\n" + data
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise write_error(error, self.file, len(data)) from error
        if is_new:
            sync_folder(self.file.parent)


def row_of(fields: Mapping[str, Any]) -> ClipRow | None:
    """The row that an entry tells of; None where it tells too little, or what cannot be."""
    try:
        return msgspec.convert({**fields, **_OF_TODAY}, ClipRow)
    except (msgspec.ValidationError, ValueError):
        return None


def sound_mark(audio: Path) -> str:
    """What a FLAC file says of its own samples: their MD5, in hexadecimal digits; empty for none."""
    try:
        with open_regular(audio) as file:
            head = file.read(42)
    except OSError:
        return ""
    return head[26:].hex() if head[:4] == b"fLaC" and len(head) == 42 and any(head[26:]) else ""


def _line(entry: Mapping[str, Any]) -> bytes:
    return _line_of(msgspec.json.encode(entry))


def _line_of(text: bytes) -> bytes:
    """With a checksum: a byte that a disk turns over in a note would be a note like any other."""
    return b"%08x %s\n" % (zlib.crc32(text), text)


def _fields(line: bytes) -> _Fields | None:
    checksum, _, text = line.rstrip(b"\n").partition(b" ")
    try:
        fields = msgspec.json.decode(text)
        is_ours = int(checksum, 16) == zlib.crc32(text) and isinstance(fields["id"], str)
    except (msgspec.DecodeError, ValueError, TypeError, KeyError):
        return None
    return fields if is_ours else None


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
