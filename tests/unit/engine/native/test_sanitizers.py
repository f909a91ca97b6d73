"""The native code stays within its memory, within the C standard and clear of other threads, whatever the numbers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from musicgen_desktop.engine.native import native_library
from tests.support.engine.hostile_numbers import KINDS, SHAPES
from tests.support.engine.native_builds import UNDEFINED, compile_generic, compile_sanitized
from tests.support.source_tree import ROOT


@pytest.fixture
def library(tmp_path) -> Path:
    """Where ``hostile_numbers`` looks for a build."""
    return tmp_path / f"sanitized{native_library._SUFFIX}"


def cases_survived(library: Path, environment: dict[str, str], *cases: str) -> int:
    """Run a build over cases of ``hostile_numbers``; sanitizers end the process."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.support.engine.hostile_numbers", str(library.parent), *cases],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )
    survived = run.stdout.splitlines()
    assert run.returncode == 0, f"after {survived[-1:]}: {run.stderr[-4000:]}"
    return len(survived)


def test_no_numbers_lead_out_of_memory_or_into_undefined_behaviour(library):
    environment = compile_sanitized(library, "address")
    if environment is None:
        environment = {"OMP_NUM_THREADS": "1"}
        compile_generic(library, f"-fsanitize={UNDEFINED}", "-fno-sanitize-trap=all")
    survived = cases_survived(library, environment, "products", "lstms", "convolutions", "decoders")
    assert survived == 4 * len(KINDS) ** 2 + 4 * len(KINDS) + len(SHAPES) * len(KINDS)


@pytest.mark.skipif("avx2" not in native_library.possible_variants(), reason="no AVX2")
def test_no_numbers_lead_out_of_memory_with_avx2_alone(library):
    environment = compile_sanitized(library, "address", "x86-64-v3")
    if environment is None:
        pytest.skip("no GCC with an address sanitizer")
    assert cases_survived(library, environment, "products", "lstms", "convolutions") == 4 * len(KINDS) ** 2 + 4 * len(
        KINDS
    )


def test_no_thread_reads_what_another_may_be_writing(library):
    environment = compile_sanitized(library, "thread")
    if environment is None:
        pytest.skip("no GCC with a thread sanitizer")
    assert cases_survived(library, environment, "threads") == len(SHAPES)
