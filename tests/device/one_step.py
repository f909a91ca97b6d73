"""Runs one step in a process of its own: ``python -m tests.device.one_step NAME FINDINGS FOLDER DEVICE [quick]``.

Each finding is a line of JSON as soon as it is known, so that a step which is ended leaves what it found.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from tests.device.device_report import Finding

if TYPE_CHECKING:
    from tests.device.device_bench import DeviceBench


def function_of(name: str) -> Callable[[DeviceBench], Iterator[Finding]]:
    """What makes a step's findings. Imported alone: what one step lacks on a bare machine stops no other."""
    if name in ("small", "medium", "large"):
        from tests.device.shape_step import shape

        return lambda bench: shape(bench, name)
    known = name.replace("-", "_")
    return getattr(import_module(f"tests.device.{known}_step"), known)


def main(name: str, findings: str, folder: str, device: str, quick: str = "") -> None:
    """Run it."""
    with Path(findings).open("w", encoding="utf-8") as file:
        from tests.device.device_bench import DeviceBench

        for finding in function_of(name)(DeviceBench(device, bool(quick), Path(folder))):  # pyright: ignore[reportArgumentType]
            print(finding, flush=True)
            file.write(json.dumps(asdict(finding)) + "\n")
            file.flush()


if __name__ == "__main__":
    tempfile.tempdir = sys.argv[3]
    main(*sys.argv[1:])
