"""Where the milliseconds of one step go: ``python -m tests.benchmarks.step_profile --checkpoint FOLDER``.

``python -m tests.support.random_checkpoint --shape small FOLDER`` writes a checkpoint of the real size. A whole job is
run with a clock around its parts; then steps are made at chosen positions, for what a longer past costs.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any
from unittest import mock

_TEXT = 16
"""Tokens of the prompt of the steps at chosen positions."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.step_profile", description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--precision", default="int8")
    parser.add_argument("--takes", type=int, nargs="+", default=[1, 4])
    parser.add_argument("--seconds", type=float, default=10.0, help="of the job (default: 10)")
    parser.add_argument("--positions", type=int, nargs="+", default=[0, 50, 250, 500, 1400])
    parser.add_argument("--steps", type=int, default=40, help="measured at each position (default: 40)")
    arguments = parser.parse_args()
    os.environ.update(OMP_WAIT_POLICY="PASSIVE", GOMP_SPINCOUNT="10000")
    for takes in arguments.takes:
        _profile_job(arguments, takes)
        _profile_positions(arguments, takes)


def _profile_job(arguments: argparse.Namespace, takes: int) -> None:
    from musicgen_desktop.domain.cancel import CancelToken
    from musicgen_desktop.engine.conditioning.prompt_encoder import PromptEncoder
    from musicgen_desktop.engine.decoder.sampling import Sampler
    from musicgen_desktop.engine.decoder.torch_decoder import IncrementalDecoder
    from musicgen_desktop.engine.musicgen import MusicGenEngine
    from musicgen_desktop.engine.native.native_decoder import NativeDecoder
    from musicgen_desktop.engine.sound_stream import SoundStream
    from tests.support.engine.engine_requests import a_checkpoint, a_request

    request = a_request(a_checkpoint(arguments.checkpoint), duration=arguments.seconds, takes=takes)
    request = replace(request, precision=arguments.precision)
    engine = MusicGenEngine()
    engine.load(request, lambda event: None, CancelToken())
    decoder = NativeDecoder if arguments.precision == "int8" else IncrementalDecoder
    parts = {
        "prompt": (PromptEncoder, "encode"), "decoder": (decoder, "step"), "sampler": (Sampler, "__call__"),
        "codec": (SoundStream, "_push"),
    }  # fmt: skip
    spent: dict[str, float] = {}
    with _clocks(parts, spent):
        started = time.perf_counter()
        result = engine.run(request, lambda event: None, CancelToken())
        whole = time.perf_counter() - started
    steps = result.codes.shape[-1] + result.codes.shape[-2] - 1
    print(f"{arguments.precision}, {takes} takes with guidance, {arguments.seconds:g} s: {whole:.2f} s, ms a step:")
    for name, seconds in {**spent, "the rest": whole - sum(spent.values())}.items():
        print(f"    {name:18} {1e3 * seconds / steps:6.2f}")


@contextmanager
def _clocks(parts: dict[str, tuple[Any, str]], spent: dict[str, float]) -> Iterator[None]:
    """Add up the seconds in methods."""

    def clocked(name: str, method: Any) -> Any:
        def call(*arguments: Any, **named: Any) -> Any:
            started = time.perf_counter()
            try:
                return method(*arguments, **named)
            finally:
                spent[name] = spent.get(name, 0.0) + time.perf_counter() - started

        return call

    patches = [
        mock.patch.object(owner, method, clocked(name, getattr(owner, method)))
        for name, (owner, method) in parts.items()
    ]
    for patch in patches:
        patch.start()
    try:
        yield
    finally:
        for patch in patches:
            patch.stop()


def _profile_positions(arguments: argparse.Namespace, takes: int) -> None:
    import torch

    from musicgen_desktop.engine.conditioning.conditioning import Conditioning
    from musicgen_desktop.engine.device import Placement
    from musicgen_desktop.engine.loader import load_checkpoint
    from musicgen_desktop.engine.memory.footprint import read_sizes
    from tests.support.engine.engine_requests import a_checkpoint

    decoder = load_checkpoint(a_checkpoint(arguments.checkpoint), Placement("cpu", arguments.precision)).decoder
    rows, width = 2 * takes, read_sizes(arguments.checkpoint).hidden
    ids = torch.randint(decoder.vocab_size, (rows, decoder.num_codebooks))
    with torch.inference_mode():
        for position in arguments.positions:
            state = decoder.begin(Conditioning(torch.randn(rows, _TEXT, width), None), position + arguments.steps)
            for _ in range(position):
                decoder.step(state, ids)
            times = []
            for _ in range(arguments.steps):
                started = time.perf_counter()
                decoder.step(state, ids)
                times.append(1e3 * (time.perf_counter() - started))
            print(f"    step at {position:<10} {median(times):6.2f}, at best {min(times):.2f}")


if __name__ == "__main__":
    main()
