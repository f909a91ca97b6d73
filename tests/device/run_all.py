"""Runs the steps one after the other, each with its own limit of time, and writes the report: see ``run_all.sh``."""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import IO

from tests.device.device_report import Finding, StepReport, as_json, as_markdown

LIMITS: Mapping[str, int] = MappingProxyType(
    {
        "machine": 60,
        "self-check": 60,
        "graph": 75,
        "codes": 75,
        "large": 120,
        "small": 60,
        "generate": 75,
        "memory": 75,
        "given": 60,
        "medium": 75,
    }
)
"""Steps in the order of what matters most, with the most seconds of each; all together are bounded too."""

_WORDS = 3000
"""Characters of a failed step's last words."""

Command = Callable[[str, Path, Path], Sequence[str]]
"""Makes the command of a step: its name, the file for its findings, the folder for what steps share."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(prog="tests/device/run_all.sh", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("steps", nargs="*", help=f"of {', '.join(LIMITS)} (default: all)")
    parser.add_argument("--device", default="cuda", choices=["cuda", "cpu"])
    parser.add_argument("--quick", action="store_true", help="tiny checkpoints, which tell nothing of speed")
    parser.add_argument("--seconds", type=float, default=480.0, help="for all steps together (default 480)")
    options = parser.parse_intermixed_args(arguments)
    unknown = [name for name in options.steps if name not in LIMITS]
    if unknown:
        parser.error(f"no such step: {', '.join(unknown)}")

    def command(name: str, findings: Path, folder: Path) -> Sequence[str]:
        quick = ["quick"] if options.quick else []
        return [sys.executable, "-m", "tests.device.one_step", name, str(findings), str(folder), options.device, *quick]

    limits = {name: float(LIMITS[name]) for name in LIMITS if not options.steps or name in options.steps}
    reports = run_steps(options.out, limits, options.seconds, command)
    print(as_markdown(reports))
    return 0 if all(report.holds for report in reports) else 1


def run_steps(out: Path, limits: Mapping[str, float], seconds: float, command: Command) -> list[StepReport]:
    """Run steps, whatever becomes of each, and keep the report true after every one.

    Args:
        out: the folder for the report.
        limits: the steps with the most seconds of each.
        seconds: for all together.
        command: makes a step's command.
    """
    reports = [StepReport(name, limit=limit) for name, limit in limits.items()]
    end = time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as folder, (out / "log.txt").open("wb") as log:
        for report in reports:
            report.limit = min(report.limit, end - time.monotonic())
            if report.limit > 0:
                _run(report, command, Path(folder), log)
            (out / "report.json").write_text(json.dumps(as_json(reports), indent=1), encoding="utf-8")
            (out / "report.md").write_text(as_markdown(reports), encoding="utf-8")
    return reports


def _run(report: StepReport, command: Command, folder: Path, log: IO[bytes]) -> None:
    findings = folder / f"{report.name}.findings"
    log.write(f"\n=== {report.name}\n".encode())
    log.flush()
    before, began = log.tell(), time.monotonic()
    environ = os.environ | {"PYTHONUNBUFFERED": "1", "OMP_WAIT_POLICY": "PASSIVE", "GOMP_SPINCOUNT": "10000"}
    # A session of its own, so that whatever a step has started ends with it.
    step = subprocess.Popen(
        command(report.name, findings, folder), stdout=log, stderr=log, env=environ, start_new_session=True
    )
    try:
        report.outcome = "done" if step.wait(report.limit) == 0 else "failed"
    except subprocess.TimeoutExpired:
        report.outcome = "out of time"
    finally:
        with suppress(ProcessLookupError):
            os.killpg(step.pid, signal.SIGKILL)
        step.wait()
    report.seconds = time.monotonic() - began
    report.findings = _findings(findings)
    if report.outcome != "done":
        with Path(log.name).open("rb") as said:
            said.seek(before)
            report.words = said.read().decode(errors="replace")[-_WORDS:].strip()


def _findings(path: Path) -> list[Finding]:
    """Those that are whole: the last line may be cut off."""
    if not path.exists():
        return []
    whole = path.read_text("utf-8").rpartition("\n")[0]
    return [Finding(**json.loads(line)) for line in whole.splitlines()]


if __name__ == "__main__":
    sys.exit(main())
