"""Puts right in the database, and beside it, what a look through the files has found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.findings import Finding, FindingKind
from musicgen_desktop.files.atomic import make_folder
from musicgen_desktop.library.care.check_up import peaks_file, sound_as_it_is
from musicgen_desktop.library.care.sweep import find_orphans, sweep
from musicgen_desktop.library.care.trash import Trash
from musicgen_desktop.library.database.database import DamagedDatabaseError, Database, check
from musicgen_desktop.library.ledger.ledger import Ledger
from musicgen_desktop.library.tables.clips import Clips


def find_more(database: Database, clips: Clips, ledger: Ledger) -> Iterator[Finding]:
    """What only the database knows: whether it is whole itself, and which files it has no row for."""
    try:
        check(database.connection)
    except DamagedDatabaseError as error:
        yield Finding(FindingKind.DATABASE, "", error.details)
    for clip_id, paths in find_orphans(clips).items():
        yield Finding(FindingKind.ORPHAN, clip_id, paths[0].name)
    if not ledger.is_true():
        yield Finding(FindingKind.LEDGER, "", ledger.file.name)


class Mender:
    """Mends one finding after the other; what cannot be mended stays as it is.

    Args:
        peaks: folder of cached waveforms.
        aside: where files go that are of no use to the library, but may be to somebody.
    """

    def __init__(
        self, database: Database, clips: Clips, trash: Trash, ledger: Ledger, peaks: Path, aside: Path, now: datetime
    ) -> None:
        self._database = database
        self._clips = clips
        self._trash = trash
        self._ledger = ledger
        self._peaks = peaks
        self._aside = aside
        self._now = now

    def mend(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """The findings, each with what became of it. Raises ``UserError``."""
        orphans: dict[str, list[Path]] = {}
        if any(finding.kind is FindingKind.ORPHAN for finding in findings):
            sweep(self._clips, self._trash, self._now, self._ledger.entries)
            orphans = find_orphans(self._clips)
        mended = tuple(replace(finding, mended=self._is_mended(finding, orphans)) for finding in findings)
        if any(finding.kind is FindingKind.LEDGER for finding in findings):
            self._ledger.write_anew()
        return mended

    def _is_mended(self, finding: Finding, orphans: dict[str, list[Path]]) -> bool:
        if finding.kind is FindingKind.ORPHAN:
            return finding.clip_id not in orphans
        if finding.kind is FindingKind.LEDGER:
            return True
        clip = self._clips.get(finding.clip_id)
        if clip is None:  # deleted since
            return finding.kind is not FindingKind.DATABASE
        match finding.kind:
            case FindingKind.MISSING_SOUND | FindingKind.DAMAGED_SOUND:
                self._clips.check_file(clip.id)  # may have come back; else it is marked
                return False
            case FindingKind.WRONG_LENGTH:
                return self._correct_length(clip)
            case FindingKind.MISSING_CODES | FindingKind.WRONG_CODES:
                self._do_without_codes(clip)
            case FindingKind.STALE_WAVEFORM:
                peaks_file(clip.id, self._peaks).unlink(missing_ok=True)
            case _:
                return False
        return True

    def _correct_length(self, clip: Clip) -> bool:
        found = sound_as_it_is(clip)
        if found is None:
            return False
        values = (
            round(found.duration * found.sampling_rate), found.sampling_rate, found.channels,
            found.audio_path.stat().st_size, clip.id,
        )  # fmt: skip
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE clips SET samples = ?, sampling_rate = ?, channels = ?, audio_bytes = ?, missing = 0"
                " WHERE id = ?",
                values,
            )
        return True

    def _do_without_codes(self, clip: Clip) -> None:
        """The sound is there to be encoded again."""
        if clip.codes_path is not None and clip.codes_path.exists():
            make_folder(self._aside)
            clip.codes_path.replace(self._aside / clip.codes_path.name)
        with self._database.transaction() as connection:
            connection.execute("UPDATE clips SET codes_file = NULL WHERE id = ?", (clip.id,))
