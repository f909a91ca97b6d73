"""Deleting that can be taken back: the row goes into a note beside the files in the trash folder."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType

import msgspec

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.files.atomic import make_folder
from musicgen_desktop.files.file_errors import write_error
from musicgen_desktop.files.json_record import RecordError, RecordFormat
from musicgen_desktop.files.regular import read_regular
from musicgen_desktop.library.database.database import Database
from musicgen_desktop.library.database.rows import ClipId, ClipRow, Count, time_from_text, time_to_text
from musicgen_desktop.library.library_paths import is_own_file
from musicgen_desktop.library.tables.clips import Clips
from musicgen_desktop.library.tables.starts import SEVERAL, Starts

logger = logging.getLogger(__name__)

TRASH_AGE = timedelta(days=30)
"""Deleted clips can be restored for this long, and for ``SEVERAL`` starts."""

_NOTE_SUFFIX = ".json"
_MOST_NOTE = 10_000_000


class TrashNote(msgspec.Struct, frozen=True):
    """Why something lies in the trash, and how it gets back.

    Attributes:
        id: of the clip; names the note and its files.
        batch: what was deleted together has the same.
        deleted_at: what the clock said.
        files: where each file was, relative to the clips folder.
        row: the columns of the clip; None for files that nobody knew.
        sequence: larger than those of all batches before; 0 in notes of the first format.
        start: in which start of the program it was deleted; 0 in notes of the first format.
    """

    id: ClipId
    batch: str
    deleted_at: str
    files: tuple[str, ...]
    row: ClipRow | None
    sequence: Count
    start: Count

    def __post_init__(self) -> None:
        time_from_text(self.deleted_at)
        own = all(is_own_file(file, self.id) for file in self.files)
        if not own or (self.row is not None and self.row.id != self.id):
            raise ValueError("a note of files that are not its own")


_NOTE = RecordFormat(
    TrashNote,
    version=3,
    version_field="format",
    upgrades=MappingProxyType(
        {
            1: lambda fields: {**fields, "sequence": 0, "start": 0},
            2: lambda fields: fields,  # what rows have got since has a default
        }
    ),
)


class Trash:
    """The folder of deleted clips.

    Deleting writes the note, drops the row, then moves the files; restoring moves the files,
    inserts the row, then removes the note. ``settle`` finishes what a crash left in between.

    The notes are read once: one library has one process.
    """

    def __init__(self, database: Database, clips: Clips, folder: Path, starts: Starts) -> None:
        self._database = database
        self._clips = clips
        self._folder = folder
        self._starts = starts
        self._notes = {note.id: note for note in self._read_notes()}

    @property
    def last_start(self) -> int:
        """The last start of the program that a note tells of."""
        return max((note.start for note in self._notes.values()), default=0)

    def delete(self, ids: Sequence[str], now: datetime) -> tuple[str, ...]:
        """Move clips to the trash as one batch; returns the ids of those that existed. Raises ``UserError``."""
        rows = self._clips.rows(list(dict.fromkeys(ids)))
        notes = self._new_notes([(row.id, row.files, row) for row in rows], now)
        try:
            with self._database.transaction():
                self._write_notes(notes)
                self._clips.remove_rows([note.id for note in notes])
        except UserError:  # the rows are there again: a full disk refuses at the very last
            for note in notes:
                self._remove_note(note)
            raise
        for note in notes:
            self._move_in(note)
        return tuple(note.id for note in notes)

    def discard_files(self, clip_id: str, files: Sequence[str], now: datetime) -> None:
        """Move files that no row knows and no recipe explains to the trash. Raises ``UserError``."""
        notes = self._new_notes([(clip_id, tuple(files), None)], now)
        self._write_notes(notes)
        self._move_in(notes[0])

    def restorable(self) -> tuple[str, ...]:
        """The ids of the clips that ``undo`` would bring back."""
        return tuple(note.id for note in self._newest_batch())

    def ids(self) -> set[str]:
        """Those of all deleted clips."""
        return set(self._notes)

    def job_ids(self) -> set[str]:
        """The jobs that made the deleted clips."""
        return {note.row.job_id for note in self._notes.values() if note.row is not None}

    def texts(self) -> tuple[str, ...]:
        """All notes word for word, also those that only a newer program understands. Raises ``OSError``."""
        paths = sorted(self._folder.glob(f"*{_NOTE_SUFFIX}"))
        return tuple(read_regular(path, _MOST_NOTE).decode("utf-8", "replace") for path in paths)

    def undo(self, ids: Sequence[str] = ()) -> tuple[Clip, ...]:
        """Bring back what was deleted last, or these clips as far as they are in the trash, all together.

        Raises ``UserError``.
        """
        chosen = [note for clip_id in ids if (note := self._notes.get(clip_id)) is not None and note.row is not None]
        notes = chosen if ids else self._newest_batch()
        with self._database.transaction():
            for note in notes:
                self._move_out(note)
            self._clips.insert([note.row for note in notes if note.row is not None])
        for note in notes:
            self._remove_note(note)
        return tuple(clip for note in notes if (clip := self._clips.get(note.id)) is not None)

    def settle(self) -> None:
        """At start: decide by the row, and where a file lies, what every note of a crash means."""
        for note in list(self._notes.values()):
            if note.row is None or not self._clips.rows([note.id]):
                self._move_in(note)
            elif any(self._trash_path(file).exists() for file in note.files):
                # Only a restored backup still has the row of something whose files were moved away.
                self._clips.remove_rows([note.id])
                self._move_in(note)
            else:
                self._remove_note(note)

    def empty_old(self) -> None:
        """Remove for good what was deleted more than ``SEVERAL`` starts ago, and at each of them by the clock more than
        ``TRASH_AGE`` ago: a clock that is wrong for a day forgets nothing."""
        earliest, current = self._starts.earliest(), self._starts.current
        for note in list(self._notes.values()):
            is_old = earliest is not None and earliest - time_from_text(note.deleted_at) > TRASH_AGE
            if is_old and current - note.start >= SEVERAL:
                for file in note.files:
                    self._trash_path(file).unlink(missing_ok=True)
                self._remove_note(note)

    def _new_notes(
        self, things: Sequence[tuple[str, tuple[str, ...], ClipRow | None]], now: datetime
    ) -> list[TrashNote]:
        batch, deleted_at, start = uuid.uuid4().hex, time_to_text(now), self._starts.current
        sequence = 1 + max((note.sequence for note in self._notes.values()), default=0)
        return [TrashNote(id, batch, deleted_at, files, row, sequence, start) for id, files, row in things]

    def _newest_batch(self) -> list[TrashNote]:
        notes = [note for note in self._notes.values() if note.row is not None]
        if not notes:
            return []
        newest = max(notes, key=lambda note: (note.sequence, note.deleted_at))
        return [note for note in notes if note.batch == newest.batch]

    def _read_notes(self) -> list[TrashNote]:
        notes = []
        for path in sorted(self._folder.glob(f"*{_NOTE_SUFFIX}")):
            try:
                note = _NOTE.read(path)
            except RecordError as error:
                # Also a newer program's: it stays as it is, and so do its files.
                logger.warning("The note %s in the trash is passed over: %s", path.name, error)
                continue
            if note is not None and path == self._note_path(note.id):
                notes.append(note)
        return notes

    def _write_notes(self, notes: Sequence[TrashNote]) -> None:
        for note in notes:
            _NOTE.write(self._note_path(note.id), note)
            self._notes[note.id] = note

    def _remove_note(self, note: TrashNote) -> None:
        """One that is held on Windows, by a scanner perhaps, stays until the next start, which decides by the row."""
        self._notes.pop(note.id, None)
        try:
            self._note_path(note.id).unlink(missing_ok=True)
        except OSError as error:
            logger.warning("The note on %s cannot be removed now: %s", note.id, error)

    def _move_in(self, note: TrashNote) -> None:
        for file in note.files:
            self._move(self._clips.folder / file, self._trash_path(file))

    def _move_out(self, note: TrashNote) -> None:
        """Raises ``FileError``: a clip without its files is not back. The next start moves in what was moved out."""
        for file in note.files:
            place = self._clips.folder / file
            make_folder(place.parent, place)
            try:
                self._trash_path(file).replace(place)
            except FileNotFoundError:
                pass  # A missing clip, or moved already before a crash.
            except OSError as error:
                raise write_error(error, place, 0) from error

    def _move(self, source: Path, target: Path) -> None:
        try:
            source.replace(target)
        except FileNotFoundError:
            pass  # A missing clip, or moved already before a crash.
        except OSError as error:
            # Windows holds a file that is being played. The note stays, so the next start moves it.
            logger.warning("%s could not be moved: %s", source.name, error)

    def _trash_path(self, file: str) -> Path:
        return self._folder / Path(file).name

    def _note_path(self, clip_id: str) -> Path:
        return self._folder / f"{clip_id}{_NOTE_SUFFIX}"
