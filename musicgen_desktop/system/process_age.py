"""How long this process has been there, and how much of that it waited because others had the cores."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

_PROC = Path("/proc/self")
_STARTED = 19
"""Which of the fields behind the process' name says when it began, in ticks since the system's start."""


def process_age() -> float:
    """Seconds since the process began."""
    if sys.platform != "linux":
        import psutil

        return time.time() - psutil.Process().create_time()
    # psutil adds the time of day when the system began, which Linux tells in whole seconds.
    fields = (_PROC / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    return time.clock_gettime(time.CLOCK_BOOTTIME) - int(fields[_STARTED]) / os.sysconf("SC_CLK_TCK")


def waited_for_core() -> float:
    """Seconds in which the main thread could have gone on but had no core; 0 where the system does not tell."""
    try:
        return int((_PROC / "schedstat").read_text(encoding="ascii").split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0
