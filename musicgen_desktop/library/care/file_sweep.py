"""Looks at every clip's files, a few at a time, when there is nothing else to do: no start waits for it."""

from __future__ import annotations

from musicgen_desktop.library.database.database import Database
from musicgen_desktop.library.database.rows import ClipRow
from musicgen_desktop.library.sounds.take_files import codes_digest, is_whole, read_codes
from musicgen_desktop.library.tables.clips import Clips

_AT_ONCE = 10


class FileSweep:
    """Once through the table ``clips``: what is missing is marked, and what made a sound gets its hash, so that doubles
    are found of clips that older versions saved."""

    def __init__(self, database: Database, clips: Clips) -> None:
        self._database = database
        self._clips = clips
        self._last = 0

    def look_at_some(self) -> tuple[bool, tuple[str, ...]]:
        """Look at the next few; whether there are more, and the ids of those that are missing now, or no longer.

        Raises ``UserError``.
        """
        found = self._database.rows(
            "SELECT number, id FROM clips WHERE number > ? ORDER BY number LIMIT ?", (self._last, _AT_ONCE)
        )
        if not found:
            return False, ()
        self._last = found[-1]["number"]
        rows = self._clips.rows([row["id"] for row in found])
        return True, tuple(row.id for row in rows if self._look_at(row))

    def _look_at(self, row: ClipRow) -> bool:
        audio = self._clips.folder / row.audio_file
        try:
            size = audio.stat().st_size
        except OSError:
            size = -1
        # Another program may have changed the tags only; then the sound is whole and its size is the new one.
        (clip,) = self._clips.read([row.id])
        changed = size != row.audio_bytes or bool(row.missing)  # what was found damaged may have its old size
        missing = size < 0 or (changed and not is_whole(clip))
        codes = None if row.codes_hash or missing else read_codes(clip)
        changes: dict[str, object] = {}
        if missing != bool(row.missing):
            changes["missing"] = int(missing)
        if not missing and size != row.audio_bytes:
            changes["audio_bytes"] = size
        if codes is not None:
            changes["codes_hash"] = codes_digest(codes)
        if changes:
            with self._database.transaction() as connection:
                columns = ", ".join(f"{column} = ?" for column in changes)
                connection.execute(f"UPDATE clips SET {columns} WHERE id = ?", (*changes.values(), row.id))
        return "missing" in changes
