"""The grammar of ``musicgen-desktop library``."""

from __future__ import annotations

import argparse
from pathlib import Path

from musicgen_desktop.app.cli.library.library_actions import library_actions
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.paths import HOME_VARIABLE


def add_library(parser: argparse.ArgumentParser) -> None:
    """Fill in the subcommand's own subcommands."""
    parser.description = tr(
        "Look at the library and keep it safe, without a window. What changes the library needs it for itself: close "
        "the window first. Ctrl-C ends any of them in good order."
    )
    words = parser.add_subparsers(dest="action", metavar=tr("ACTION"), required=True)
    for action in library_actions():
        word = words.add_parser(action.name, help=action.text, description=action.text)
        action.add_arguments(word)
        word.add_argument("--json", action="store_true", help=tr("print JSON lines"))
        word.add_argument(
            "--home",
            type=Path,
            metavar=tr("FOLDER"),
            help=tr("the program's folder (default: {variable}, or the system's custom)", variable=HOME_VARIABLE),
        )
    parser.epilog = tr("Exit status: 0 done, 1 it cannot be done as asked, 2 wrong usage, 3 a bug, 130 cancelled.")
