"""Installs checkpoints of the real shapes from a server on this machine and makes two seconds of music with each.

``python -m tests.benchmarks.real_shapes --shapes small medium`` writes random weights in the shapes and file layouts of
the published ones, serves them as the Hub would, and drives the program as a user does: ``checkpoints install``, then
``bench``. Install speed is that of download and hashing together; peaks are whole processes.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.footprint import checkpoint_of_shape
from tests.benchmarks.install import served

_SECONDS = "2"
_HEAD = ("shape", "GB", "install s", "MB/s", "load s", "again s", "peak GB", "steps/s", "first sound s", "precision")


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.real_shapes", description=__doc__)
    parser.add_argument("--shapes", nargs="+", default=["small", "medium", "melody"])
    parser.add_argument("--folder", type=Path, help="keeps the checkpoints, and takes those that are there")
    options = parser.parse_args(arguments)
    print("".join(f"{name:>14}" for name in _HEAD))
    with tempfile.TemporaryDirectory(dir=options.folder) as temporary:
        for shape in options.shapes:
            source = checkpoint_of_shape(options.folder or Path(temporary), shape)
            print("".join(f"{cell:>14}" for cell in _row(shape, source, Path(temporary))), flush=True)


def _row(shape: str, source: Path, temporary: Path) -> tuple[str, ...]:
    name = f"musicgen-{shape}"
    repository = temporary / "hub" / "facebook" / name
    repository.mkdir(parents=True)
    for file in source.iterdir():
        if file.suffix != ".int8":  # what an earlier run of the program kept beside the weights
            (repository / file.name).symlink_to(file.resolve())
    environ = os.environ | {"MUSICGEN_DESKTOP_HOME": str(temporary / "home")}
    program = [sys.executable, "-m", "musicgen_desktop"]
    with served(temporary / "hub") as address:
        began = time.perf_counter()
        install = [*program, "checkpoints", "install", name, "--accept-license", "--online", "--endpoint", address]
        subprocess.run(install, check=True, env=environ, capture_output=True)
        seconds = time.perf_counter() - began
    size = sum(file.stat().st_size for file in repository.iterdir())
    bench = [*program, "bench", "--checkpoint", name, "--seconds", _SECONDS, "--rounds", "1", "--json"]
    ended = subprocess.run(bench, check=True, env=environ, capture_output=True, text=True)
    events = [json.loads(line) for line in ended.stdout.splitlines()]
    first, again = (event for event in events if event["event"] == "loaded")
    job = next(event for event in events if event["event"] == "round")["job"]
    subprocess.run([*program, "checkpoints", "remove", name, "--yes"], check=True, env=environ, capture_output=True)
    return (
        shape, f"{size / 1e9:.2f}", f"{seconds:.1f}", f"{size / 1e6 / seconds:.0f}", f"{first['load_seconds']:.1f}",
        f"{again['load_seconds']:.1f}", f"{job['peak_bytes'] / 1e9:.2f}", f"{job['steps'] / job['seconds']:.1f}",
        f"{job['first_sound']:.2f}", job["precision"],
    )  # fmt: skip


if __name__ == "__main__":
    main()
