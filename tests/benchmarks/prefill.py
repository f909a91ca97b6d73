"""How long it takes to hear a sound before the first new note: ``python -m tests.benchmarks.prefill``.

A checkpoint of a real shape with random weights hears codes in one pass, without and with guidance, as a continuation
does; encoding the sound, which a clip of the library does not need, is measured beside it. Both are also told as a
share of the time in which as much new music is made: the numbers of ``domain/pace.py``.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.params import GUIDANCE_OFF, GenerationParams
from musicgen_desktop.domain.request import GenerationRequest
from tests.benchmarks.footprint import checkpoint_of_shape

_MADE_SECONDS = 4.0


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.prefill", description=__doc__)
    parser.add_argument("--shape", default="small")
    parser.add_argument("--folder", type=Path, help="keeps the checkpoint, and takes one that is there")
    parser.add_argument("--precision", default="int8")
    parser.add_argument("--seconds", type=float, nargs="+", default=[2.0, 10.0, 20.0])
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args(arguments)
    os.environ.update(OMP_WAIT_POLICY="PASSIVE", GOMP_SPINCOUNT="10000")
    with tempfile.TemporaryDirectory() as temporary:
        _measure(checkpoint_of_shape(options.folder or Path(temporary), options.shape), options)


def _measure(folder: Path, options: argparse.Namespace) -> None:
    import torch

    from musicgen_desktop.engine.decoder.delay_pattern import DelayPattern
    from musicgen_desktop.engine.decoder.prefill import begin_behind
    from musicgen_desktop.engine.device import Placement
    from musicgen_desktop.engine.job import Job
    from musicgen_desktop.engine.loader import load_checkpoint
    from musicgen_desktop.engine.native.native_library import native_variant
    from tests.support.engine.engine_requests import a_checkpoint

    loaded = load_checkpoint(a_checkpoint(folder), Placement("cpu", options.precision))
    codec, books = loaded.codec, loaded.decoder.num_codebooks
    variant = native_variant() if options.precision == "int8" else "torch"
    print(f"{options.shape}, {options.precision} ({variant}), {torch.get_num_threads()} threads; seconds, median (all)")
    with torch.inference_mode():
        made = []
        for guidance in (GUIDANCE_OFF, 3.0):
            params = GenerationParams(duration=_MADE_SECONDS, guidance_scale=guidance)
            request = GenerationRequest("", "slow piano", params, a_checkpoint(folder))

            def make(request=request) -> None:
                job = Job(loaded, request, (), lambda _event: None, CancelToken())
                job.run(loaded.decoder, Placement("cpu", options.precision))

            made.append(_timed(options.rounds, make))
            print(f"{_MADE_SECONDS:g} s made, guidance {guidance:g}: {made[-1]}", flush=True)
        for seconds in options.seconds:
            frames = round(seconds * codec.frame_rate)
            codes = torch.randint(loaded.codebook_size, (1, books, frames))
            pattern = DelayPattern(books, codec.audio_channels, frames + 50, loaded.start_token_id)
            asked = pattern.delay(codes)
            sound = torch.randn(1, codec.audio_channels, frames * codec.samples_per_frame) / 10
            spent = _timed(options.rounds, lambda s=sound: loaded.codec_encoder().encode(s))
            print(f"{seconds:g} s encoded: {spent}; {spent.share(seconds, made[1])} of guided music", flush=True)
            for halves in (1, 2):
                conditioning = loaded.prompt_encoder.encode(["slow piano"], halves == 2)

                def hear(asked=asked, conditioning=conditioning, halves=halves) -> None:
                    begin_behind(loaded.decoder, conditioning, asked, loaded.start_token_id, halves)

                guided = "guided" if halves == 2 else "not guided"
                spent = _timed(options.rounds, hear)
                share = spent.share(seconds, made[halves - 1])
                print(f"{seconds:g} s heard, {guided}: {spent}; {share} of such music", flush=True)


@dataclass(frozen=True)
class _Spent:
    """Wall seconds of each round, and seconds of all cores together."""

    wall: list[float]
    computed: list[float]

    def __str__(self) -> str:
        each = ", ".join(f"{seconds:.2f}" for seconds in sorted(self.wall))
        return f"{median(self.wall):.2f} ({each}); {median(self.computed):.2f} on all cores together"

    def share(self, seconds: float, made: _Spent) -> str:
        """Of the time in which as much music is made; also of the cores' time, which a busy machine tells better."""
        wall, computed = (
            median(mine) / seconds / (median(theirs) / _MADE_SECONDS)
            for mine, theirs in ((self.wall, made.wall), (self.computed, made.computed))
        )
        return f"{wall:.3f} ({computed:.3f} on all cores)"


def _timed(rounds: int, call: Callable[[], object]) -> _Spent:
    call()
    spent = _Spent([], [])
    for _ in range(rounds):
        began, began_computing = time.perf_counter(), time.process_time()
        call()
        spent.wall.append(time.perf_counter() - began)
        spent.computed.append(time.process_time() - began_computing)
    return spent


if __name__ == "__main__":
    main()
