"""The native code stays within its memory and within the C standard, whatever numbers a checkpoint has."""

from __future__ import annotations

import os
import subprocess
import sys

from musicgen_desktop.engine.native import native_library
from tests.support.engine.hostile_numbers import KINDS, SHAPES
from tests.support.engine.native_builds import compile_sanitized
from tests.support.source_tree import ROOT


def test_no_numbers_lead_out_of_memory_or_into_undefined_behaviour(tmp_path):
    environment = compile_sanitized(tmp_path / f"sanitized{native_library._SUFFIX}")
    run = subprocess.run(
        [sys.executable, "-m", "tests.support.engine.hostile_numbers", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "OMP_NUM_THREADS": "1", **environment},
        capture_output=True,
        text=True,
    )
    survived = run.stdout.splitlines()
    assert run.returncode == 0, f"after {survived[-1:]}: {run.stderr[-4000:]}"
    assert len(survived) == 4 * len(KINDS) ** 2 + 2 * len(KINDS) + len(SHAPES) * len(KINDS)
