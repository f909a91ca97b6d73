"""Figures of a benchmark that nobody has measured."""

from __future__ import annotations

from musicgen_desktop.engine.bench_values import JobFigures, LoadFigures

LOAD = LoadFigures(import_seconds=3.0, load_seconds=2.0, peak_bytes=900)
JOB = JobFigures(
    seconds=10.0,
    processor_seconds=20.0,
    first_sound=1.0,
    sound_seconds=10.0,
    steps=500,
    step_seconds=(0.02,) * 499,
    codes_digest="a",
    peak_bytes=1000,
    device="cpu",
    precision="fp32",
    threads=2,
    weight_bytes=100,
)
