"""The benchmarks can be started; what they measure is no test's business."""

from __future__ import annotations

import importlib

import pytest


@pytest.mark.parametrize(
    "name", ["window", "prefill", "melody_prefix", "joins", "long_piece", "library", "notes", "render"]
)
def test_a_benchmark_says_how_to_use_it(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    benchmark = importlib.import_module(f"tests.benchmarks.{name}")
    parts = {"window": "window_sides", "library": "library_measures"}
    if name in parts:
        importlib.import_module(f"tests.benchmarks.{parts[name]}")
    with pytest.raises(SystemExit) as ended:
        benchmark.main(["--help"])
    assert ended.value.code == 0
    assert f"python -m tests.benchmarks.{name}" in capsys.readouterr().out
