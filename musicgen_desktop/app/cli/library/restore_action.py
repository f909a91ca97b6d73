"""``musicgen-desktop library restore``: a library out of an archive, in the place of the one that is there."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from musicgen_desktop.app.cli.library.library_action import LibraryDesk
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.paths import whole_path


class RestoreAction:
    """See ``LibraryAction``."""

    @property
    def name(self) -> str:
        """The word."""
        return "restore"

    @property
    def text(self) -> str:
        """What it does."""
        return tr("make the library what it was when it was backed up; what is there now is set aside, never deleted")

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The archive, and whether only to prove it."""
        parser.add_argument("archive", type=Path, metavar=tr("ARCHIVE"), help=tr("what “library backup” wrote"))
        parser.add_argument(
            "--verify", action="store_true", help=tr("only read it and compare every hash; nothing is written")
        )

    def run(self, desk: LibraryDesk, arguments: argparse.Namespace) -> ExitCode:
        """Nothing changes before all of the archive was proved."""
        from musicgen_desktop.library.archive.archive_restore import change_places, unpack_archive, verify_archive
        from musicgen_desktop.library.library import Library

        archive = whole_path(arguments.archive)
        if arguments.verify:
            facts = verify_archive(archive, desk.progress(tr("Comparing")), desk.token)
            desk.printer.result(
                "verified",
                tr("{archive} is whole: {count} clip, backed up at {time}.",
                   "{archive} is whole: {count} clips, backed up at {time}.",
                   facts.clips, archive=archive, time=facts.made_at),
                archive=archive, clips=facts.clips, files=facts.files, made_at=facts.made_at,
            )  # fmt: skip
            return ExitCode.DONE
        with desk.owning():
            facts = unpack_archive(archive, desk.paths, datetime.now(UTC), desk.progress(tr("Restoring")), desk.token)
            aside = change_places(desk.paths)
            Library.open(desk.paths).close()  # proves it, and writes its ledger
        is_aside = aside is not None and aside.exists()
        desk.printer.result(
            "restored",
            tr("Restored: {count} clip. What was there before lies in {folder}.",
               "Restored: {count} clips. What was there before lies in {folder}.", facts.clips, folder=aside)
            if is_aside
            else tr("Restored: {count} clip.", "Restored: {count} clips.", facts.clips),
            clips=facts.clips, files=facts.files, made_at=facts.made_at, set_aside=aside if is_aside else None,
        )  # fmt: skip
        return ExitCode.DONE
