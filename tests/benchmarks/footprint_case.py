"""One case of ``footprint.py``: loads and runs a checkpoint and prints how much memory that took, as JSON."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

os.environ.update(HF_HUB_OFFLINE="1", OMP_WAIT_POLICY="PASSIVE", TOKENIZERS_PARALLELISM="false")

import torch
from torch import Tensor

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.events import AudioChunk, JobEvent
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.engine.decoder.torch_decoder import IncrementalDecoder
from musicgen_desktop.engine.memory import footprint
from musicgen_desktop.engine.musicgen import MusicGenEngine
from musicgen_desktop.engine.native.native_decoder import NativeDecoder
from tests.benchmarks.footprint import PROMPT


def main(folder: str, precision: Any, takes: str, seconds: str) -> None:
    """Print one JSON object."""
    checkpoint = Checkpoint("case", "Case", Path(folder))
    params = GenerationParams(duration=float(seconds), takes=int(takes))
    request = GenerationRequest("job", PROMPT, params, checkpoint, "cpu", precision)
    engine, token = MusicGenEngine(), CancelToken()
    _touch_caches()
    before = _memory("VmRSS")

    def stop_at_sound(event: JobEvent) -> None:
        if isinstance(event, AudioChunk):
            token.stop()

    _forget_peak()
    engine.load(request, stop_at_sound, token)
    loading = _memory("VmHWM") - before
    resident = _memory("VmRSS") - before
    _forget_peak()
    engine.run(request, stop_at_sound, token)
    running = _memory("VmHWM") - before
    need = footprint.memory_need(footprint.read_sizes(Path(folder)), "cpu", precision, params, PROMPT)
    peak = max(loading, running)
    print(
        json.dumps(
            {
                "precision": precision, "takes": params.takes, "seconds": params.duration, "before": before,
                "loading": loading, "resident": resident, "running": running, "peak": peak, "told": need.peak,
                "told_parts": {field.name: getattr(need, field.name) for field in fields(need)},
                "off": need.peak / peak - 1,
            }
        )
    )  # fmt: skip


def _touch_caches() -> None:
    """Memory that was reserved for steps that never come would not count; write to all of it."""
    decoders: tuple[Any, ...] = (IncrementalDecoder, NativeDecoder)
    for decoder in decoders:
        decoder.begin = _touching(decoder.begin)


def _touching(begin: Callable[..., Any]) -> Callable[..., Any]:
    def begin_and_touch(*args: Any) -> Any:
        state = begin(*args)
        kept = state.tensors if hasattr(state, "tensors") else vars(state.cache)
        for value in kept.values():
            if isinstance(value, Tensor) and value.dim() > 2:
                value.view(torch.uint8).add_(0)
        return state

    return begin_and_touch


def _memory(name: str) -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:")) * 1024


def _forget_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


if __name__ == "__main__":
    main(*sys.argv[1:])
