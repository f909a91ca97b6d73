"""A library of 100,000 clips in the real window, against what it must: ``python -m tests.benchmarks.library``."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        measure: what was measured.
        figure: what came of it, in words.
        must: what it should be.
        holds: whether it is.
    """

    measure: str
    figure: str
    must: str
    holds: bool


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, make the library where there is none, measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.library", description=__doc__)
    parser.add_argument("--clips", type=int, default=100_000, metavar="N", help="of the library (default: 100000)")
    parser.add_argument(
        "--folder", type=Path, metavar="FOLDER", help="where the library is kept for the next run (default: nowhere)"
    )
    parser.add_argument(
        "--only", metavar="WORD", default="", help="only the measures whose name holds it; opening is always among them"
    )
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as nowhere:
        _measure(chosen.folder or Path(nowhere), chosen.clips, chosen.only)


def _measure(folder: Path, clips: int, only: str) -> None:
    from musicgen_desktop.app.cli.bench_figures import machine
    from tests.benchmarks.library_measures import measure
    from tests.support.library.large_library import make_large_library
    from tests.support.library.library_values import make_paths

    print(machine())
    print(f"load when it began: {' '.join(f'{load:.1f}' for load in os.getloadavg())}; {clips:,} clips")
    paths = make_paths(folder)
    if not paths.library_file.exists():
        print("making the library …", flush=True)
        make_large_library(paths, clips)
    print(f"{'measure':<42} {'figure':<78} must")
    for row in measure(folder, clips, only):
        print(f"{row.measure:<42} {row.figure:<78} {row.must}{'' if row.holds else '   MISSED'}", flush=True)


if __name__ == "__main__":
    main()
