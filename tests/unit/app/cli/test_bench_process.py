"""Measuring processes leave Ctrl-C to the one that started them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.run_program import ROOT

_SCRIPT = """
if __name__ == "__main__":
    from pathlib import Path
    from musicgen_desktop.app.cli.bench_process import BenchProcess, BusyCores
    started = [BenchProcess(), BenchProcess(), BusyCores(1)]
    import psutil
    own = [child for child in psutil.Process().children() if "spawn_main" in " ".join(child.cmdline())]
    for pid in ["self", *(child.pid for child in own)]:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
        print(next(line.split()[1] for line in lines if line.startswith("SigBlk")))
    for process in started:
        process.close()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux tells which signals a process blocks")
def test_every_measuring_process_blocks_the_interrupt_and_the_program_does_not(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(_SCRIPT, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    interrupt = 1 << (signal.SIGINT - 1)
    blocked = [bool(int(mask, 16) & interrupt) for mask in done.stdout.split()]
    assert blocked == [False, True, True, True]
