"""Deleting that can be taken back: the row goes into a note beside the files in the trash folder."""

from __future__ import annotations

import json
import logging
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.files.atomic import write_bytes
from musicgen_desktop.files.file_errors import read_error, write_error
from musicgen_desktop.library.clips import Clips
from musicgen_desktop.library.database import Database
from musicgen_desktop.library.rows import time_from_text, time_to_text

logger = logging.getLogger(__name__)

TRASH_AGE = timedelta(days=30)
"""Deleted clips can be restored for this long."""

_NOTE_FORMAT = 1
_NOTE_SUFFIX = ".json"


@dataclass(frozen=True, slots=True)
class TrashNote:
    """Why something lies in the trash, and how it gets back.

    Attributes:
        id: of the clip; names the note and its files.
        batch: what was deleted together has the same.
        deleted_at: UTC.
        files: where each file was, relative to the clips folder.
        row: the columns of the clip; None for a file that nobody knew.
    """

    id: str
    batch: str
    deleted_at: datetime
    files: tuple[str, ...]
    row: dict[str, object] | None

    def to_json(self) -> str:
        """The note as it is written."""
        return json.dumps(
            {
                "format": _NOTE_FORMAT,
                "id": self.id,
                "batch": self.batch,
                "deleted_at": time_to_text(self.deleted_at),
                "files": self.files,
                "row": self.row,
            }
        )

    @classmethod
    def from_json(cls, text: str) -> TrashNote:
        """Read ``to_json``'s text. Raises ``ValueError`` for anything else."""
        try:
            fields = json.loads(text)
            if fields.pop("format") != _NOTE_FORMAT:
                raise ValueError("unknown note format")
            files = tuple(str(file) for file in fields["files"])
            if any(Path(file).is_absolute() or ".." in Path(file).parts for file in files):
                raise ValueError("a note points out of the library")
            if not all(column.isidentifier() for column in fields["row"] or ()):
                raise ValueError("a note names an impossible column")
            return cls(**{**fields, "deleted_at": time_from_text(fields["deleted_at"]), "files": files})
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"not a note: {error}") from error


class Trash:
    """The folder of deleted clips.

    Deleting writes the note, drops the row, then moves the files; restoring moves the files,
    inserts the row, then removes the note. ``settle`` finishes what a crash left in between.
    """

    def __init__(self, database: Database, clips: Clips, folder: Path) -> None:
        self._database = database
        self._clips = clips
        self._folder = folder

    def delete(self, ids: Sequence[str], now: datetime) -> tuple[str, ...]:
        """Move clips to the trash as one batch; returns the ids of those that existed. Raises ``UserError``."""
        rows = self._clips.rows(list(dict.fromkeys(ids)))
        batch = uuid.uuid4().hex
        notes = [
            TrashNote(row["id"], batch, now, tuple(filter(None, (row["audio_file"], row["codes_file"]))), dict(row))
            for row in rows
        ]
        with self._database.transaction():
            self._write_notes(notes)
            self._clips.remove_rows([note.id for note in notes])
        for note in notes:
            self._move_in(note)
        return tuple(note.id for note in notes)

    def discard_files(self, clip_id: str, files: Sequence[str], now: datetime) -> None:
        """Move files that no row knows and no recipe explains to the trash. Raises ``UserError``."""
        note = TrashNote(clip_id, uuid.uuid4().hex, now, tuple(files), None)
        self._write_notes([note])
        self._move_in(note)

    def restorable(self) -> tuple[str, ...]:
        """The ids of the clips that ``undo`` would bring back."""
        return tuple(note.id for note in self._newest_batch())

    def job_ids(self) -> set[str]:
        """The jobs that made the deleted clips. Raises ``UserError``."""
        return {str(note.row["job_id"]) for note in self._notes() if note.row is not None and "job_id" in note.row}

    def undo(self) -> tuple[Clip, ...]:
        """Bring back what was deleted last, all together; empty when the trash holds no clip. Raises ``UserError``."""
        notes = self._newest_batch()
        with self._database.transaction():
            for note in notes:
                self._move_out(note)
            self._clips.insert([note.row for note in notes if note.row is not None])
        for note in notes:
            self._note_path(note.id).unlink(missing_ok=True)
        return tuple(clip for note in notes if (clip := self._clips.get(note.id)) is not None)

    def settle(self) -> None:
        """At start: decide by the row, and where a file lies, what every note of a crash means."""
        for note in self._notes():
            if note.row is None or not self._clips.rows([note.id]):
                self._move_in(note)
            elif any(self._trash_path(file).exists() for file in note.files):
                # Only a restored backup still has the row of something whose files were moved away.
                self._clips.remove_rows([note.id])
                self._move_in(note)
            else:
                self._note_path(note.id).unlink(missing_ok=True)

    def empty_old(self, now: datetime) -> None:
        """Remove for good what was deleted longer ago than ``TRASH_AGE``."""
        for note in self._notes():
            if now - note.deleted_at > TRASH_AGE:
                for file in note.files:
                    self._trash_path(file).unlink(missing_ok=True)
                self._note_path(note.id).unlink(missing_ok=True)

    def _newest_batch(self) -> list[TrashNote]:
        notes = [note for note in self._notes() if note.row is not None]
        if not notes:
            return []
        newest = max(notes, key=lambda note: note.deleted_at)
        return [note for note in notes if note.batch == newest.batch]

    def _notes(self) -> list[TrashNote]:
        notes = []
        for path in sorted(self._folder.glob(f"*{_NOTE_SUFFIX}")):
            try:
                notes.append(TrashNote.from_json(path.read_text(encoding="utf-8")))
            except ValueError:
                logger.warning("The note %s in the trash cannot be read and is passed over.", path.name)
            except OSError as error:
                raise read_error(error, path) from error
        return notes

    def _write_notes(self, notes: Sequence[TrashNote]) -> None:
        written: list[Path] = []
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for note in notes:
                path = self._note_path(note.id)
                write_bytes(path, note.to_json().encode(), overwrite=True)
                written.append(path)
        except (OSError, FileError) as error:
            for path in written:
                path.unlink(missing_ok=True)
            if isinstance(error, OSError):
                raise write_error(error, self._folder, 0) from error
            raise

    def _move_in(self, note: TrashNote) -> None:
        for file in note.files:
            self._move(self._clips.folder / file, self._trash_path(file))

    def _move_out(self, note: TrashNote) -> None:
        for file in note.files:
            place = self._clips.folder / file
            place.parent.mkdir(parents=True, exist_ok=True)
            self._move(self._trash_path(file), place)

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
