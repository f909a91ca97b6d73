"""The benchmark against ``generate()``, from its command line to its table. What it measures is no test's business."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicgen_desktop.app.cli.bench_options import BenchOptions
from musicgen_desktop.domain.checkpoint import Checkpoint
from tests.benchmarks.against_transformers import compare, main
from tests.support.random_checkpoint import SHAPES, write_published_checkpoint, write_random_checkpoint


def of_a_second(folder: Path) -> BenchOptions:
    return BenchOptions(Checkpoint("odd", "Odd", folder), "cpu", "fp32", 1, 1.0, 1, 0)


def test_both_sides_do_the_same_job(tmp_path: Path) -> None:
    result = compare(of_a_second(write_random_checkpoint(tmp_path / "tiny", SHAPES["tiny"])), "fp32")
    ((ours, theirs),) = result.rounds
    assert ours.steps == theirs.steps == 53  # a second, and three for the delay
    assert ours.sound_seconds == theirs.sound_seconds
    assert ours.weight_bytes == theirs.weight_bytes
    assert result.codes_equal is True


def test_a_melody_checkpoint_is_measured_against_its_own_class(tmp_path: Path) -> None:
    folder = write_published_checkpoint(tmp_path / "melody", "stereo-melody", tiny=True)
    assert compare(of_a_second(folder), "fp32").codes_equal is True


def test_half_the_bits_may_choose_other_codes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_random_checkpoint(tmp_path / "tiny", SHAPES["tiny"])
    main(["--checkpoint", str(folder), "--seconds", "1", "--rounds", "1", "--takes", "2", "--their-precision", "bf16"])
    printed = capsys.readouterr().out
    assert "theirs bf16" in printed
    assert "codes" not in printed
