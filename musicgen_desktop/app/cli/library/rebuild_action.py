"""``musicgen-desktop library rebuild``: the database made again of the files alone."""

from __future__ import annotations

import argparse

from musicgen_desktop.app.cli.library.library_action import LibraryDesk
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.text import tr


class RebuildAction:
    """See ``LibraryAction``."""

    @property
    def name(self) -> str:
        """The word."""
        return "rebuild"

    @property
    def text(self) -> str:
        """What it does."""
        return tr("make the database again of the sound files and the ledger beside them; the one there is set aside")

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """None."""

    def run(self, desk: LibraryDesk, arguments: argparse.Namespace) -> ExitCode:  # noqa: ARG002 - none
        """What no file knows (waiting jobs, saved searches) is in the database that was set aside."""
        with desk.library(anew=True) as library:
            clips = len(library.clips())
        desk.printer.result("rebuilt", tr("The database was made again. Clips: {count}.", count=clips), clips=clips)
        return ExitCode.DONE
