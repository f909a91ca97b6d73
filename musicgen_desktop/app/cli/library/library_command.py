"""``musicgen-desktop library``: what is in the library, and keeping it safe. Neither Qt nor torch is imported."""

from __future__ import annotations

import argparse
import os

from musicgen_desktop.app.cli.library.library_action import LibraryDesk
from musicgen_desktop.app.cli.library.library_actions import library_actions
from musicgen_desktop.app.cli.library.library_printer import JsonLibraryPrinter, TextLibraryPrinter
from musicgen_desktop.app.cli.work_printer import run_work
from musicgen_desktop.app.container import prepare_process, with_library
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.paths import HOME_VARIABLE, find_paths


def run_library(arguments: argparse.Namespace) -> int:
    """Do what was asked and say what came of it."""
    environment = {**os.environ, **({HOME_VARIABLE: str(arguments.home)} if arguments.home else {})}
    paths = find_paths(environment)
    prepare_process(paths)
    paths = with_library(paths)
    printer = JsonLibraryPrinter() if arguments.json else TextLibraryPrinter()
    desk = LibraryDesk(paths, printer, CancelToken())
    action = next(action for action in library_actions() if action.name == arguments.action)
    return run_work(
        lambda: action.run(desk, arguments),
        printer,
        desk.token,
        tr("Ending. Press Ctrl-C again to leave at once."),
        tr("Cancelled."),
    )
