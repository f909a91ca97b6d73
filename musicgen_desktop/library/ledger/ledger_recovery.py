"""Makes rows again of the ledger and the sound files, where the database has none, or older ones."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.library.database.database import Database
from musicgen_desktop.library.database.rows import MARK_COLUMNS, ClipRow, clip_from_row, clip_to_row
from musicgen_desktop.library.ledger.ledger import USER_FIELDS, row_of
from musicgen_desktop.library.sounds.take_files import AUDIO_SUFFIX, CODES_SUFFIX, is_whole
from musicgen_desktop.library.tables.clip_tags import Tags
from musicgen_desktop.library.tables.clips import Clips

logger = logging.getLogger(__name__)

Entries = Mapping[str, Mapping[str, Any]]
"""What the ledger says, by the clip's id."""


def recovered_row(clip: Clip | None, entry: Mapping[str, Any], files: list[Path], folder: Path) -> ClipRow | None:
    """The row of a clip that lost it; None where nobody knows what it was.

    Args:
        clip: what its sound file says of itself; None for nothing.
        entry: what the ledger says; empty for nothing.
        files: of the clip, below ``folder``.
    """
    known = row_of(entry)
    if clip is not None:
        size = clip.audio_path.stat().st_size
        return with_marks(clip_to_row(clip, folder, size, known and known.codes_hash), entry)
    if known is None:
        return None
    places = {suffix: path for path in files for suffix in (AUDIO_SUFFIX, CODES_SUFFIX) if path.name.endswith(suffix)}
    audio, codes = places.get(AUDIO_SUFFIX), places.get(CODES_SUFFIX)
    row = replace(
        known,
        audio_bytes=audio.stat().st_size if audio else 0,
        audio_file=audio.relative_to(folder).as_posix() if audio else known.audio_file,
        codes_file=codes.relative_to(folder).as_posix() if codes else None,
    )
    return replace(row, missing=0 if is_whole(clip_from_row(row, folder)) else 1)


def with_marks(row: ClipRow, entry: Mapping[str, Any]) -> ClipRow:
    """The row with what the user says in the entry; the row itself where that is nothing, or cannot be."""
    marks = {name: entry[name] for name in USER_FIELDS if name in entry}
    try:
        return msgspec.convert({**msgspec.to_builtins(row), **marks}, ClipRow)
    except msgspec.ValidationError:
        return row


def bring_marks(database: Database, clips: Clips, tags: Tags, entries: Entries) -> int:
    """Make what the user says of each clip what the ledger says, which is newer; of how many it was not.

    Raises ``UserError``.
    """
    brought = 0
    with database.transaction() as connection:
        for row in clips.rows(sorted(clips.ids())):
            known = with_marks(row, entries.get(row.id, {}))
            if known == row:
                continue
            brought += 1
            assignments = ", ".join(f"{name} = ?" for name in MARK_COLUMNS)
            values = [getattr(known, name) for name in MARK_COLUMNS]
            connection.execute(
                f"UPDATE marks SET {assignments} WHERE clip = (SELECT number FROM clips WHERE id = ?)",
                (*values, row.id),
            )
            connection.execute("UPDATE clips SET origin = ? WHERE id = ?", (known.origin, row.id))
            tags.remove([row.id], [name for name in row.tags if name not in known.tags])
            tags.add([row.id], [name for name in known.tags if name not in row.tags])
    return brought
