"""Too little memory: refused in words before, told in words when it runs out, and the engine goes on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import torch

from musicgen_desktop.domain.errors import MemoryShortageError
from musicgen_desktop.domain.events import JobFailed, JobFinished
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.engine.memory.capacity import free_memory, release_memory
from musicgen_desktop.engine.musicgen import MusicGenEngine
from musicgen_desktop.engine.runner import JobRunner
from tests.device.device_bench import DeviceBench
from tests.device.device_report import Finding
from tests.support.engine.engine_requests import a_request, ending_of, run_job

_LEFT = 1_200_000_000
"""Bytes of the card that are left when it is filled: a small job has room, four takes of half a minute have not."""


def memory(bench: DeviceBench) -> Iterator[Finding]:
    """On a processor nothing is filled."""
    precision = "fp16" if bench.is_card else "int8"
    small = replace(a_request(bench.of_shape("small")), device=bench.device, precision=precision)
    large = replace(small, params=replace(small.params, duration=30.0, takes=8))
    runner = _runner(MusicGenEngine(lambda _device: 100_000_000))
    yield _told("where too little is free it is refused", runner, small)
    runner = _runner(MusicGenEngine(lambda device: free_memory(device) if device == "cpu" else 10**12))
    yield _finished("before it runs out", runner, small)
    if not bench.is_card:
        return
    filling = torch.empty(max(0, torch.cuda.mem_get_info()[0] - _LEFT), dtype=torch.uint8, device="cuda")
    yield _told("when it runs out", runner, large)
    yield _finished("with little left, after it ran out", runner, small)
    del filling
    release_memory()
    yield _finished("when there is room again", runner, large)
    runner.unload()
    held = torch.cuda.memory_reserved()
    yield Finding("held after everything was unloaded", held / 1e6, "MB", held < 300_000_000)
    refused = replace(small, device="auto")
    filling = torch.empty(max(0, torch.cuda.mem_get_info()[0] - 300_000_000), dtype=torch.uint8, device="cuda")
    engine = MusicGenEngine()
    ending = ending_of(run_job(_runner(engine), refused))
    where = ending.result.device if isinstance(ending, JobFinished) else str(ending)
    yield Finding("with a full card, auto computes on", where, holds=where == "cpu")
    del filling


def _runner(engine: MusicGenEngine) -> JobRunner:
    return JobRunner(lambda: engine, lambda checkpoint, token: checkpoint)


def _told(name: str, runner: JobRunner, request: GenerationRequest) -> Finding:
    ending = ending_of(run_job(runner, request))
    error = ending.error if isinstance(ending, JobFailed) else None
    words = f"{error.message} {error.advice}" if isinstance(error, MemoryShortageError) else repr(ending)[:300]
    return Finding(name, words, holds=isinstance(error, MemoryShortageError))


def _finished(name: str, runner: JobRunner, request: GenerationRequest) -> Finding:
    ending = ending_of(run_job(runner, request))
    good = isinstance(ending, JobFinished)
    return Finding(f"{name}: music", "" if good else repr(ending)[:300], holds=good)
