"""``musicgen-desktop library move``: the library into another folder or onto another disk."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from musicgen_desktop.app.cli.library.library_action import LibraryDesk
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.folder_kinds import folder_warning
from musicgen_desktop.system.paths import whole_path


class MoveAction:
    """See ``LibraryAction``."""

    @property
    def name(self) -> str:
        """The word."""
        return "move"

    @property
    def text(self) -> str:
        """What it does."""
        return tr("bring the library into another folder, and use it there; the old one stays until you remove it")

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Where to."""
        parser.add_argument("folder", type=Path, metavar=tr("FOLDER"), help=tr("a new or empty folder"))

    def run(self, desk: LibraryDesk, arguments: argparse.Namespace) -> ExitCode:
        """Warned about, not refused: some have no other disk."""
        from musicgen_desktop.app.container import remember_library_folder
        from musicgen_desktop.library.library_move import move_library

        folder = whole_path(arguments.folder)
        warning = folder_warning(folder)
        if warning:
            desk.printer.say(warning)
        old = desk.paths.library
        with desk.owning():
            size = move_library(
                desk.paths,
                folder,
                partial(remember_library_folder, desk.paths),
                desk.progress(tr("Moving")),
                desk.token,
            )
        desk.printer.result(
            "moved",
            tr("The library is in {folder} now. The old one lies in {old}; remove it when you like.",
               folder=folder, old=old),
            folder=folder, old=old, bytes=size, warning=warning,
        )  # fmt: skip
        return ExitCode.DONE
