"""The stage on view boxes of pyqtgraph against a plain painter of the same pictures, and its frames when zoomed."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from musicgen_desktop.app.cli.bench_figures import machine, spread

_IMPORT = """
import json, time, psutil
import numpy, PySide6.QtWidgets
import musicgen_desktop.ui.stage.timeline.waveform_view
this = psutil.Process()
memory, started = this.memory_full_info().uss, time.process_time()
import musicgen_desktop.ui.stage.timeline.canvas
print(json.dumps([1000 * (time.process_time() - started), (this.memory_full_info().uss - memory) / 1e6]))
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.window", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="runs of each side (default: 5)")
    parser.add_argument("--minutes", type=float, default=10.0, help="length of the long clip (default: 10)")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="also save what each of them shows")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(machine())
    print("milliseconds of processor time, median (lowest to highest)")
    _report_import(chosen.rounds)
    from tests.benchmarks.window_frames import report_frames
    from tests.benchmarks.window_sides import compare

    compare(chosen.rounds, chosen.pictures)
    report_frames(chosen.minutes, chosen.pictures)


def _report_import(rounds: int) -> None:
    """What is imported after the first paint, in fresh processes."""
    measured = [
        json.loads(subprocess.run([sys.executable, "-c", _IMPORT], check=True, capture_output=True, text=True).stdout)
        for _ in range(rounds)
    ]
    for column, name in enumerate(("pyqtgraph imported, ms", "pyqtgraph imported, MB")):
        print(f"{name:26}{spread([values[column] for values in measured])}")


if __name__ == "__main__":
    main()
