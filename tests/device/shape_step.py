"""Speed of a published size with random weights, as ``bench`` measures it, and what hearing a sound takes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from statistics import median

import torch

from musicgen_desktop.domain.params import MIN_DURATION, GenerationParams
from musicgen_desktop.engine.bench_common import PROMPT
from musicgen_desktop.engine.bench_ours import OurSide
from musicgen_desktop.engine.bench_values import LoadOrder
from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.memory.capacity import request_need
from musicgen_desktop.engine.memory.footprint import read_sizes
from tests.device.device_bench import DeviceBench
from tests.device.device_report import Finding
from tests.support.engine.engine_requests import a_request

_CLIP_SECONDS = 6.0
"""In which large must make 30 s of music on the cards named here."""
_FAST_CARDS = ("H100", "H200")


def shape(bench: DeviceBench, name: str) -> Iterator[Finding]:
    """Steps, memory and hearing of one size; for large, how long 30 s of music take."""
    began = time.perf_counter()
    checkpoint = bench.of_shape(name)
    yield Finding("writing random weights", time.perf_counter() - began, "s")
    bandwidth = bench.bytes_per_second()
    ours = OurSide(bench.folder)
    precision = "fp16" if bench.is_card else "fp32"
    figures = ours.load(LoadOrder(checkpoint, bench.device, precision, bench.folder), 0.0)
    yield Finding("loading", figures.load_seconds, "s")
    params = GenerationParams(duration=bench.seconds(10))
    yield Finding("the first clip of a second", ours.run(replace(params, duration=MIN_DURATION)).seconds, "s")
    for takes in (1, 4):
        job = ours.run(replace(params, takes=takes))
        words = "one take" if takes == 1 else "four takes"
        yield Finding(f"{words}: steps", job.steps_per_second, "a second")
        yield Finding(f"{words}: median of steps", 1000 * median(job.step_seconds), "ms")
        share = job.weight_bytes / median(job.step_seconds) / bandwidth
        yield Finding(f"{words}: of the memory's read speed, by weights alone", 100 * share, "%")
        yield Finding(f"{words}: sound", job.real_time_factor, "s a second")
        yield Finding(f"{words}: first sound after", job.first_sound, "s")
    for attempt in ("first", "again"):
        heard = ours.hear(bench.seconds(10))
        if heard is not None:
            yield Finding(f"hearing 10 s before the first new note, {attempt}", heard, "s")
    if name == "large":
        job = ours.run(replace(params, duration=bench.seconds(30)))
        fast = bench.is_card and any(card in torch.cuda.get_device_name(0) for card in _FAST_CARDS)
        yield Finding("a clip of 30 s", job.seconds, "s", job.seconds <= _CLIP_SECONDS if fast else None)
        yield Finding("a clip of 30 s: first sound after", job.first_sound, "s")
    if bench.is_card:
        used, placement = torch.cuda.max_memory_allocated(), Placement(bench.device, precision)
        request = replace(a_request(checkpoint), prompt=PROMPT, params=replace(params, takes=4))
        needed = request_need(read_sizes(checkpoint.folder), request, placement).peak
        yield Finding("most memory of the card in use", used / 1e9, "GB")
        yield Finding("most memory of the card in reserve", torch.cuda.max_memory_reserved() / 1e9, "GB")
        yield Finding("memory that four takes were said to need", needed / 1e9, "GB", used <= needed)
