"""Processes of this program that answer orders behind everything else. Blocks; no Qt."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from typing import IO

from musicgen_desktop.system.frozen import own_command

QUIETLY = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS if sys.platform == "win32" else 0
"""How Windows starts a process that nobody shall notice."""


def start_quietly(*arguments: str, stdin: IO[bytes] | int = subprocess.PIPE) -> subprocess.Popen[bytes]:
    """This program with arguments that make it take orders; raises ``OSError`` where there is no room for it.

    One core is enough for it: the others are the user's.
    """
    return subprocess.Popen(
        own_command(*arguments),
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
        creationflags=QUIETLY,
    )


def end_quietly(process: subprocess.Popen[bytes]) -> None:
    """End it, whatever it is at."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        assert pipe is not None
        with contextlib.suppress(OSError):  # an order that it did not take
            pipe.close()
