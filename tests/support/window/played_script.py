"""Has a script played at the real window, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.support.source_tree import ROOT


def play(
    module: str, *arguments: str, home: Path, picture: Path, environ: Mapping[str, str], timeout: float = 400
) -> list[str]:
    """Run a module of the tests to its end; the lines that it told.

    Args:
        module: opens the window and plays.
        arguments: of the module.
        home: all that the program keeps.
        picture: the window where the script did not go on, if it comes to that.
        environ: of the desktop, beside what is in this process's own environment.
        timeout: seconds.
    """
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env={**os.environ, **environ, "MUSICGEN_DESKTOP_HOME": str(home), "MUSICIAN_PICTURE": str(picture)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}\npicture: {picture}"
    return done.stdout.splitlines()
