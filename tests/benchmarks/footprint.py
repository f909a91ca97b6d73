"""Compares the memory that ``engine/memory/footprint.py`` foretells with what processes really take (Linux).

``python -m tests.benchmarks.footprint`` writes random checkpoints of the real shapes and runs each in a
process of its own: load, then a few steps over caches as long as the asked clip, and one piece of sound.
Peaks are those of the kernel (VmHWM) above what the program takes with everything imported.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

PROMPT = "80s pop track with bassy drums and synth, warm pads and a long guitar solo"
MARGIN = 0.15


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 1 if an estimate is off by more than ``MARGIN``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shapes", nargs="+", default=["small", "medium", "melody"])
    parser.add_argument("--precisions", nargs="+", default=["fp32", "int8"])
    parser.add_argument("--takes", nargs="+", type=int, default=[1, 4])
    parser.add_argument("--seconds", nargs="+", type=float, default=[10.0, 30.0])
    parser.add_argument("--folder", type=Path, help="keeps the checkpoints, and takes those that are there")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        rows = [
            row
            for shape in options.shapes
            for row in _measured(options, shape, checkpoint_of_shape(options.folder or Path(temporary), shape))
        ]
    print(json.dumps(rows, indent=2) if options.json else _table(rows))
    return int(any(abs(row["off"]) > MARGIN for row in rows))


def checkpoint_of_shape(folder: Path, shape: str) -> Path:
    """Where random weights of a real shape lie; they are written if they do not."""
    target = folder / shape
    if not (target / "config.json").is_file():
        command = [sys.executable, "-m", "tests.support.random_checkpoint", "--shape", shape, str(target)]
        subprocess.run(command, check=True, capture_output=True)
    return target


def _measured(options: argparse.Namespace, shape: str, folder: Path) -> list[dict]:
    rows = []
    for precision in options.precisions:
        for takes in options.takes:
            for seconds in options.seconds:
                command = [sys.executable, "-m", "tests.benchmarks.footprint_case"]
                command += [str(folder), precision, str(takes), str(seconds)]
                print(*command[-4:], file=sys.stderr)
                ended = subprocess.run(command, check=True, capture_output=True, text=True)
                rows.append({"shape": shape, **json.loads(ended.stdout.splitlines()[-1])})
    return rows


def _table(rows: Sequence[dict]) -> str:
    columns = ("loading", "running", "peak", "told")
    head = f"{'shape':<14}{'precision':<10}{'takes':>5}{'s':>4}" + "".join(f"{name + ' GB':>12}" for name in columns)
    lines = [head + f"{'off':>6}"]
    for row in rows:
        line = f"{row['shape']:<14}{row['precision']:<10}{row['takes']:>5}{row['seconds']:>4.0f}"
        line += "".join(f"{row[name] / 1e9:>12.2f}" for name in columns)
        lines.append(line + f"{row['off']:>+6.0%}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
