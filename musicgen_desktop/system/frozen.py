"""Whether this program is an installed one, frozen into a folder of its own, and what follows from that."""

from __future__ import annotations

import os
import sys
from collections.abc import MutableMapping
from pathlib import Path

_SAVED = "_ORIG"
"""The starter of a frozen program keeps the caller's library path under its name with this ending."""


def is_frozen() -> bool:
    """Whether there is no Python beside the program but the one inside it."""
    return bool(getattr(sys, "frozen", False))


def prepare_frozen() -> None:
    """To be called first of all by a frozen program: does a child's work, without returning, if this is one."""
    if not is_frozen():
        return
    restore_library_path(os.environ, str(getattr(sys, "_MEIPASS", "")))
    from multiprocessing import freeze_support

    freeze_support()


def restore_library_path(environment: MutableMapping[str, str], inside: str) -> None:
    """Let programs that are started from here, file managers and browsers, load the system's libraries, not ours.

    This process has read the variable when it started; its own children set it for themselves.

    Args:
        environment: of this process.
        inside: the folder with the program's libraries.
    """
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        original = environment.pop(name + _SAVED, "")
        if inside in environment.get(name, "").split(os.pathsep):
            del environment[name]
            if original:
                environment[name] = original


def own_command(*arguments: str) -> list[str]:
    """The command that starts this very program once more."""
    program = [sys.executable] if is_frozen() else [sys.executable, "-P", "-m", "musicgen_desktop"]
    return [*program, *arguments]


def program_folder() -> Path:
    """The folder in which the program is installed, or the checkout."""
    return Path(sys.executable).parent if is_frozen() else Path(__file__).resolve().parents[2]
