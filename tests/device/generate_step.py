"""Transformers' ``generate()`` on the same device, in the same precision, in turns with ours."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from musicgen_desktop.domain.params import MIN_DURATION, GenerationParams
from musicgen_desktop.engine.bench_ours import OurSide
from musicgen_desktop.engine.bench_values import LoadOrder
from tests.benchmarks.transformers_side import TransformersSide
from tests.device.device_bench import DeviceBench
from tests.device.device_report import Finding

_ROUNDS = 3


def generate(bench: DeviceBench) -> Iterator[Finding]:
    """Small's size, one take."""
    order = LoadOrder(bench.of_shape("small"), bench.device, "fp16" if bench.is_card else "fp32", bench.folder)
    ours, theirs = OurSide(bench.folder), TransformersSide()
    ours.load(order, 0.0)
    theirs.load(order, 0.0)
    for side in (ours, theirs):
        side.run(GenerationParams(duration=MIN_DURATION))
    params = GenerationParams(duration=bench.seconds(5))
    turns = [(ours.run(params), theirs.run(params)) for _ in range(1 if bench.quick else _ROUNDS)]
    mine, other = (median(turn[side].steps_per_second for turn in turns) for side in (0, 1))
    yield Finding("ours", mine, "steps a second")
    yield Finding("generate()", other, "steps a second")
    yield Finding("ours against generate()", mine / other, "times", mine > other if bench.is_card else None)
