"""The benchmark against ``generate()``, from its command line to its table. What it measures is no test's business."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from musicgen_desktop.app.cli.bench_options import BenchOptions
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.engine.bench_ours import OurSide
from musicgen_desktop.engine.bench_values import JobFigures, LoadOrder
from tests.benchmarks.against_transformers import Comparison, main
from tests.benchmarks.transformers_side import TransformersSide
from tests.support.engine.bench_figures_made import JOB, LOAD
from tests.support.random_checkpoint import SHAPES, write_published_checkpoint, write_random_checkpoint


def on_both_sides(folder: Path, cache: Path) -> tuple[JobFigures, JobFigures]:
    """A second of music in this process, in fp32: ours and theirs."""
    options = BenchOptions(Checkpoint("odd", "Odd", folder), "cpu", "fp32", 1, 1.0, 1, 0)
    order = LoadOrder(options.checkpoint, options.device, options.precision, cache)
    ours, theirs = OurSide(cache), TransformersSide()
    for side in (ours, theirs):
        side.load(order, import_seconds=0.0)
    return ours.run(options.params), theirs.run(options.params)


def test_both_sides_do_the_same_job(tmp_path: Path) -> None:
    ours, theirs = on_both_sides(write_random_checkpoint(tmp_path / "tiny", SHAPES["tiny"]), tmp_path)
    assert ours.steps == theirs.steps == 53  # a second, and three for the delay
    assert ours.sound_seconds == theirs.sound_seconds
    assert ours.weight_bytes == theirs.weight_bytes
    assert ours.codes_digest == theirs.codes_digest


def test_a_melody_checkpoint_is_measured_against_its_own_class(tmp_path: Path) -> None:
    ours, theirs = on_both_sides(write_published_checkpoint(tmp_path / "melody", "stereo-melody", tiny=True), tmp_path)
    assert ours.codes_digest == theirs.codes_digest


def test_half_the_bits_may_choose_other_codes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_random_checkpoint(tmp_path / "tiny", SHAPES["tiny"])
    main(["--checkpoint", str(folder), "--seconds", "1", "--rounds", "1", "--takes", "2", "--their-precision", "bf16"])
    printed = capsys.readouterr().out
    assert "theirs bf16" in printed
    assert "codes" not in printed


@pytest.mark.parametrize(
    ("digests", "device", "precision", "equal"),
    [
        (("a", "a"), "cpu", "fp32", True),
        (("a", "b"), "cpu", "fp32", False),
        (("a", "b"), "cpu", "bf16", None),
        (("a", "b"), "cuda", "fp32", None),
    ],
)
def test_only_the_same_arithmetic_has_to_choose_the_same_codes(
    digests: tuple[str, str], device: str, precision: str, equal: bool | None
) -> None:
    ours, theirs = (replace(JOB, codes_digest=digest, device=device) for digest in digests)
    turn = ours, replace(theirs, precision=precision)
    assert Comparison(LOAD, (LOAD, LOAD), (turn,)).codes_equal is equal
