"""The store of clips: files first, rows last, so that every row has its exact file."""

from __future__ import annotations

import builtins
import contextlib
import errno
import json
import os
import shutil
import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from musicgen_desktop import __version__
from musicgen_desktop.domain.clip import Clip, ClipOrigin, JobState
from musicgen_desktop.domain.family import Family
from musicgen_desktop.domain.recipe import recipes_of
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.source import Continuation, Redo
from musicgen_desktop.files.atomic import publish_new, sync_folder
from musicgen_desktop.files.file_errors import write_error
from musicgen_desktop.library.database.database import Database, view_only_error
from musicgen_desktop.library.database.rows import (
    SELECT_CLIPS,
    ClipRow,
    clip_from_row,
    clip_row,
    clip_to_row,
    insert_rows,
    storable,
)
from musicgen_desktop.library.sounds.brought_sound import BroughtSound
from musicgen_desktop.library.sounds.take_files import TakeFiles, encode_take, is_whole, write_take
from musicgen_desktop.library.tables.analyses import Analyses
from musicgen_desktop.library.tables.clip_tags import Tags
from musicgen_desktop.library.tables.jobs import Jobs

_ROOM_FOR_ROWS = 1_000_000
"""Bytes that the rows may need beside the files."""


class Clips:
    """The table ``clips`` and the folder of their files."""

    def __init__(self, database: Database, folder: Path, jobs: Jobs, tags: Tags, analyses: Analyses) -> None:
        self._database = database
        self._folder = folder
        self._jobs = jobs
        self._tags = tags
        self._analyses = analyses

    @property
    def folder(self) -> Path:
        """Under which all files of clips lie."""
        return self._folder

    def add_result(self, request: GenerationRequest, result: GenerationResult, now: datetime) -> tuple[Clip, ...]:
        """Store every take of a finished job, and its ending in the job's row.

        Raises:
            UserError: the disk is full (with the bytes needed), read-only or the database refuses.
                Then neither a file nor a row is left behind.
            ValueError: the samples are not finite (a bug of the caller).
        """
        if self._database.view_only:
            raise view_only_error()
        request = replace(request, job_id=storable(request.job_id), prompt=storable(request.prompt))
        recipes = recipes_of(request, result, __version__)
        source = request.source
        most_gain = source.heard.gain if isinstance(source, Continuation | Redo) else 1.0
        takes = [
            encode_take(uuid.uuid4().hex, request.job_id, recipe, result.sounds[take], result.codes[take],
                        result.sampling_rate, now, self._folder, most_gain)
            for take, recipe in enumerate(recipes)
        ]  # fmt: skip
        self._write(takes)
        return tuple(take.clip for take in takes)

    def add_take(self, take: TakeFiles) -> Clip:
        """Store a clip that no job of this library made. Raises ``UserError``; then nothing is left behind."""
        if self._database.view_only:
            raise view_only_error()
        self._write([take])
        return take.clip

    def add_sound(self, sound: BroughtSound, keep_double: bool) -> Clip:
        """Store a sound that the user brought, or without ``keep_double`` give the oldest clip that is the same.

        Raises ``UserError``; then nothing is left behind.
        """
        clip = sound.clip
        try:
            if self._database.view_only:
                raise view_only_error()
            same = [] if keep_double else self._ids("codes_hash = ? ORDER BY created_at", sound.digest)
            if same:
                return self.read(same[:1])[0]
            size = sound.part.stat().st_size
            publish_new(sound.part, clip.audio_path)
        except OSError as error:
            raise write_error(error, clip.audio_path, 0) from error
        finally:
            with contextlib.suppress(OSError):
                sound.part.unlink(missing_ok=True)
        sync_folder(clip.audio_path.parent)
        try:
            self.insert([clip_to_row(clip, self._folder, size, sound.digest)])
        except BaseException:
            _remove_files(clip)
            raise
        return clip

    def doubles(self, clip_id: str) -> tuple[Clip, ...]:
        """The other clips that are the same sound, oldest first."""
        same = "codes_hash = (SELECT codes_hash FROM clips WHERE id = ?) ORDER BY created_at"
        return self.read([found for found in self._ids(same, clip_id) if found != clip_id])

    def insert(self, rows: Sequence[ClipRow]) -> None:
        """Insert rows whose files are in place, all or none."""
        with self._database.transaction() as connection:
            insert_rows(connection, rows)
            for row in rows:
                self._tags.add([row.id], row.tags)

    def list(self) -> tuple[Clip, ...]:
        """All clips, newest first, the takes of a job in their order."""
        return self._measured(
            [clip_row(row) for row in self._database.rows(f"{SELECT_CLIPS} ORDER BY created_at DESC, job_id, take")]
        )

    def ids(self) -> set[str]:
        """Those of all clips."""
        return {row["id"] for row in self._database.rows("SELECT id FROM clips")}

    def count(self) -> int:
        """How many there are."""
        return self._database.rows("SELECT count(*) AS n FROM clips")[0]["n"]

    def newest_own(self) -> Clip | None:
        """The newest that did not come with the program."""
        newest = f"{SELECT_CLIPS} WHERE origin != ? ORDER BY created_at DESC, job_id, take LIMIT 1"
        rows = self._database.rows(newest, (ClipOrigin.EXAMPLE.value,))
        return next(iter(self._measured([clip_row(row) for row in rows])), None)

    def recipes(self) -> tuple[str, ...]:
        """The recipes of all clips, word for word."""
        return tuple(row["recipe"] for row in self._database.rows("SELECT recipe FROM clips WHERE recipe IS NOT NULL"))

    def get(self, clip_id: str) -> Clip | None:
        """One clip; None when it is gone."""
        return next(iter(self.read([clip_id])), None)

    def rows(self, ids: Sequence[str]) -> builtins.list[ClipRow]:
        """The rows of those clips that exist, in the order of ``ids``."""
        wanted = f"{SELECT_CLIPS} WHERE id IN (SELECT value FROM json_each(?))"
        found = {row["id"]: clip_row(row) for row in self._database.rows(wanted, (json.dumps(list(ids)),))}
        return [found[clip_id] for clip_id in ids if clip_id in found]

    def read(self, ids: Sequence[str]) -> tuple[Clip, ...]:
        """Those clips that exist, in the order of ``ids``."""
        return self._measured(self.rows(ids))

    def family(self, clip_id: str) -> Family | None:
        """A clip and its next of kin; None when it is gone."""
        clip = self.get(clip_id)
        if clip is None:
            return None
        takes = self.read(self._ids("job_id = ? ORDER BY take, created_at", clip.job_id))
        children = self.read(self._ids("parent_id = ? ORDER BY created_at, job_id, take", clip_id))
        return Family(
            clip, takes, self._ancestors(clip), tuple((child, self._children_of(child.id)) for child in children)
        )

    def remove_rows(self, ids: Sequence[str]) -> None:
        """Drop rows, all or none; the files are not touched."""
        with self._database.transaction() as connection:
            connection.executemany("DELETE FROM clips WHERE id = ?", [(clip_id,) for clip_id in ids])

    def check_file(self, clip_id: str) -> Clip | None:
        """Look at a clip's audio file thoroughly and remember whether it is gone or damaged."""
        clip = self.get(clip_id)
        return clip and self._update(clip_id, "missing", not is_whole(clip))

    def _measured(self, rows: Sequence[ClipRow]) -> tuple[Clip, ...]:
        """The clips of rows, with what was measured of them."""
        known = self._analyses.of([row.id for row in rows])
        clips = (clip_from_row(row, self._folder) for row in rows)
        return tuple(replace(clip, analysis=known[clip.id]) if clip.id in known else clip for clip in clips)

    def _ancestors(self, clip: Clip) -> tuple[Clip, ...]:
        found = {clip.id: clip}
        while (lineage := clip.lineage) is not None and lineage.parent_id not in found:
            parent = self.get(lineage.parent_id)
            if parent is None:
                break
            found[parent.id] = clip = parent
        return tuple(found.values())[1:]

    def _children_of(self, clip_id: str) -> int:
        return self._database.rows("SELECT count(*) AS n FROM clips WHERE parent_id = ?", (clip_id,))[0]["n"]

    def _ids(self, where: str, value: str) -> builtins.list[str]:
        return [row["id"] for row in self._database.rows(f"SELECT id FROM clips WHERE {where}", (value,))]

    def _update(self, clip_id: str, column: str, value: object) -> Clip | None:
        with self._database.transaction() as connection:
            connection.execute(f"UPDATE clips SET {column} = ? WHERE id = ?", (value, clip_id))
        return self.get(clip_id)

    def _write(self, takes: Sequence[TakeFiles]) -> None:
        place = takes[0].clip.audio_path.parent
        needed = sum(take.size for take in takes)
        try:
            place.mkdir(parents=True, exist_ok=True)
            if shutil.disk_usage(place).free < needed + _ROOM_FOR_ROWS:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        except OSError as error:
            raise write_error(error, takes[0].clip.audio_path, needed) from error
        try:
            for take in takes:
                write_take(take)
            with self._database.transaction():
                self.insert([clip_to_row(take.clip, self._folder, len(take.audio), take.digest) for take in takes])
                self._jobs.set_state(takes[0].clip.job_id, JobState.FINISHED)
        except BaseException:
            for take in takes:
                _remove_files(take.clip)
            raise


def _remove_files(clip: Clip) -> None:
    for path in (clip.audio_path, clip.codes_path):
        # What cannot be removed now has no row, and the next start sweeps it.
        with contextlib.suppress(OSError):
            if path is not None:
                path.unlink(missing_ok=True)
