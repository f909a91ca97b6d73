"""``musicgen-desktop library backup``: the library into one archive, or what is new since into the same."""

from __future__ import annotations

import argparse
from pathlib import Path

from musicgen_desktop.app.cli.library.library_action import LibraryDesk
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.library_archive import LIBRARY_SUFFIX
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.system.paths import whole_path


class BackupAction:
    """See ``LibraryAction``."""

    @property
    def name(self) -> str:
        """The word."""
        return "backup"

    @property
    def text(self) -> str:
        """What it does."""
        return tr("write the library into one archive; where it is there already, only what is new")

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The archive, and whether to prove it."""
        parser.add_argument(
            "archive",
            type=Path,
            metavar=tr("ARCHIVE"),
            help=tr(
                "a zip file, best on another disk; as {suffix} a double click opens it here", suffix=LIBRARY_SUFFIX
            ),
        )
        parser.add_argument("--verify", action="store_true", help=tr("read it again and compare every hash"))

    def run(self, desk: LibraryDesk, arguments: argparse.Namespace) -> ExitCode:
        """Also while the window is open."""
        from musicgen_desktop.library.archive.archive_backup import back_up
        from musicgen_desktop.library.archive.archive_restore import verify_archive

        archive = whole_path(arguments.archive)
        done = back_up(desk.paths, archive, desk.progress(tr("Backing up")), desk.token)
        if arguments.verify:
            verify_archive(archive, desk.progress(tr("Comparing")), desk.token)
        size = format_bytes(done.bytes_added)
        words = tr("{archive}: {count} clip, {size} added.", "{archive}: {count} clips, {size} added.", done.clips,
                   archive=archive, size=size)  # fmt: skip
        if done.missing:
            words += " " + tr("{count} sound file was missing, and is not in it.",
                              "{count} sound files were missing, and are not in it.", done.missing)  # fmt: skip
        desk.printer.result(
            "backed up", words, archive=archive, clips=done.clips, missing=done.missing, files=done.files,
            added=done.added, bytes_added=done.bytes_added,
        )  # fmt: skip
        return ExitCode.DONE
