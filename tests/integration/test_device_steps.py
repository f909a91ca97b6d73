"""The checks for a graphics card, on the processor: all paths but those of CUDA, with tiny networks."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import pytest

from tests.device.device_bench import DeviceBench
from tests.device.device_report import Finding
from tests.device.one_step import function_of
from tests.device.run_all import LIMITS, run_steps

_SAME = ("small", "medium")
"""They take the paths of large."""


@pytest.fixture(scope="module")
def bench(tmp_path_factory, one_thread) -> DeviceBench:
    """What the steps work with."""
    return DeviceBench("cpu", True, tmp_path_factory.mktemp("device"))


@pytest.mark.parametrize("name", [name for name in LIMITS if name not in _SAME])
def test_a_step_finds_all_as_it_must_be(bench, name):
    findings = list(function_of(name)(bench))
    assert findings
    assert not [finding for finding in findings if finding.holds is False]


def test_whatever_becomes_of_a_step_the_others_run_and_the_report_says_it(tmp_path):
    steps = {
        "good": "print('x'); out('[]')",
        "bad": 'out(\'{"name": "a", "value": 1, "unit": "", "holds": null}\\n{cut\'); raise SystemExit(\'why\')',
        "slow": "import subprocess, time; subprocess.Popen(['sleep', '600']); time.sleep(600)",
        "last": 'out(\'{"name": "b", "value": "2", "unit": "", "holds": false}\\n\')',
    }

    def command(name: str, findings: Path, folder: Path) -> list[str]:
        begin = f"from pathlib import Path; out = Path({str(findings)!r}).write_text\n"
        return [sys.executable, "-c", begin + steps[name]]

    limits = {name: 0.5 if name == "slow" else 60.0 for name in steps}
    began = time.monotonic()
    run_steps(tmp_path, limits, 120.0, command)
    assert time.monotonic() - began < 120
    report = json.loads((tmp_path / "report.json").read_text())
    assert {step["name"]: step["outcome"] for step in report["steps"]} == {
        "good": "done", "bad": "failed", "slow": "out of time", "last": "done",
    }  # fmt: skip
    assert not report["holds"]
    assert [Finding(**finding).name for step in report["steps"] for finding in step["findings"]] == ["a", "b"]
    assert report["steps"][1]["words"] == "why"
    written = (tmp_path / "report.md").read_text()
    assert "- not as it must be: last: b" in written
    assert "- not as it must be: slow: out of time" in written
    (left_out,) = run_steps(tmp_path, {"good": 60.0}, 0.0, command)
    assert left_out.outcome == "left out"
