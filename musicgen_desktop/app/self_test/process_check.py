"""Whether the program can start itself for a piece of work, and get an answer."""

from __future__ import annotations

import json
import subprocess

from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.app.self_test.check import CheckFailedError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.frozen import own_command
from musicgen_desktop.system.paths import Paths

_PATIENCE_SECONDS = 120.0


def check_child_processes(paths: Paths) -> str:  # noqa: ARG001 - as every check
    """Run ``bench``, which measures in processes that it starts. Raises ``CheckFailedError``."""
    command = own_command("bench", "--seconds", "1", "--rounds", "1", "--json")
    done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE_SECONDS, check=False)
    if done.returncode != ExitCode.DONE:
        raise CheckFailedError(done.stderr.strip())
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return tr("bench measured {count} figures", count=len(lines))
