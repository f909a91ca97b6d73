"""The process' age, as whoever started it sees it."""

from __future__ import annotations

import subprocess
import sys
import time

SAY_AGE = "print(process_age(), flush=True)"
ASK = f"from musicgen_desktop.system.process_age import process_age; {SAY_AGE}; input(); {SAY_AGE}"


def test_a_process_is_as_old_as_it_has_been_there_for_others() -> None:
    began = time.monotonic()
    with subprocess.Popen(
        [sys.executable, "-c", ASK], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        first, asked = float(child.stdout.readline()), time.monotonic()
        child.stdin.write("\n")
        second = float(child.communicate()[0])
    tick = 0.02
    assert 0 < first <= asked - began + tick
    assert first < second <= time.monotonic() - began + tick
