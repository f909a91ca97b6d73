"""The waveform by our own painter against pyqtgraph: ``python -m tests.benchmarks.waveform``."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from musicgen_desktop.app.cli.bench_figures import machine, median_ratio, spread

_IMPORT = """
import json, sys, time, psutil
import numpy, PySide6.QtWidgets
this = psutil.Process()
memory, started = this.memory_full_info().uss, time.process_time()
{statement}
print(json.dumps([1000 * (time.process_time() - started), (this.memory_full_info().uss - memory) / 1e6]))
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.waveform", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, metavar="N", help="runs of each side (default: 7)")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="also save what each of them shows")
    chosen = parser.parse_args(arguments)
    if find_spec("pyqtgraph") is None:
        parser.error("pyqtgraph is not installed; to compare with it: pip install pyqtgraph==0.14.0")

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(machine())
    _report_imports(chosen.rounds)
    from tests.benchmarks.waveform_sides import compare

    compare(chosen.rounds, chosen.pictures)


def _report_imports(rounds: int) -> None:
    """What loading either drawer costs, beyond Qt's widgets and numpy, in fresh processes."""
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(_measure_import("import musicgen_desktop.ui.stage.waveform_view"))
        theirs.append(_measure_import("import pyqtgraph"))
    for column, name in enumerate(("import, ms", "import, MB")):
        mine, other = [[values[column] for values in side] for side in (ours, theirs)]
        print(f"{name:26}ours {spread(mine)}   pyqtgraph {spread(other)}   ratio {median_ratio(other, mine):.1f}")


def _measure_import(statement: str) -> list[float]:
    code = _IMPORT.format(statement=statement)
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


if __name__ == "__main__":
    main()
