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
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.params import GUIDANCE_OFF, GenerationParams
from musicgen_desktop.domain.request import GenerationRequest
from tests.benchmarks.footprint import checkpoint_of_shape

if TYPE_CHECKING:
    from musicgen_desktop.engine.loader import LoadedCheckpoint

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
    from musicgen_desktop.engine.loader import load_checkpoint
    from musicgen_desktop.engine.native.native_library import native_variant
    from tests.support.engine.engine_requests import a_checkpoint

    loaded = load_checkpoint(a_checkpoint(folder), Placement("cpu", options.precision))
    codec, books = loaded.codec, loaded.decoder.num_codebooks
    variant = native_variant() if options.precision == "int8" else "torch"
    print(f"{options.shape}, {options.precision} ({variant}), {torch.get_num_threads()} threads; seconds, median (all)")
    with torch.inference_mode():
        made = [_made(loaded, a_checkpoint(folder), options, scale) for scale in (GUIDANCE_OFF, 3.0)]
        print(f"1 s made, not guided: {made[0]:.2f}; guided: {made[1]:.2f}", flush=True)
        for seconds in options.seconds:
            frames = round(seconds * codec.frame_rate)
            codes = torch.randint(loaded.codebook_size, (1, books, frames))
            pattern = DelayPattern(books, codec.audio_channels, frames + 50, loaded.start_token_id)
            asked = pattern.delay(codes)
            sound = torch.randn(1, codec.audio_channels, frames * codec.samples_per_frame) / 10
            spent, words = _timed(options.rounds, lambda s=sound: loaded.codec_encoder().encode(s))
            print(f"{seconds:g} s encoded: {words}; {spent / seconds / made[1]:.3f} of guided music")
            for halves in (1, 2):
                conditioning = loaded.prompt_encoder.encode(["slow piano"], halves == 2)

                def hear(asked=asked, conditioning=conditioning, halves=halves) -> None:
                    begin_behind(loaded.decoder, conditioning, asked, loaded.start_token_id, halves)

                guided = "guided" if halves == 2 else "not guided"
                spent, words = _timed(options.rounds, hear)
                share = spent / seconds / made[halves - 1]
                print(f"{seconds:g} s heard, {guided}: {words}; {share:.3f} of such music", flush=True)


def _made(loaded: LoadedCheckpoint, checkpoint: Checkpoint, options: argparse.Namespace, guidance: float) -> float:
    """Seconds that one of new music takes."""
    from musicgen_desktop.engine.device import Placement
    from musicgen_desktop.engine.job import Job

    params = GenerationParams(duration=_MADE_SECONDS, guidance_scale=guidance)
    request = GenerationRequest("", "slow piano", params, checkpoint)
    spent = []
    for _ in range(options.rounds):
        job = Job(loaded, request, (), lambda _event: None, CancelToken())
        spent.append(job.run(loaded.decoder, Placement("cpu", options.precision)).seconds)
    return median(spent) / _MADE_SECONDS


def _timed(rounds: int, call: Callable[[], object]) -> tuple[float, str]:
    """The median, and all in words."""
    call()
    spent, computed = [], []
    for _ in range(rounds):
        began, began_computing = time.perf_counter(), time.process_time()
        call()
        spent.append(time.perf_counter() - began)
        computed.append(time.process_time() - began_computing)
    each = ", ".join(f"{seconds:.2f}" for seconds in sorted(spent))
    return median(spent), f"{median(spent):.2f} ({each}); {median(computed):.2f} on all cores together"


if __name__ == "__main__":
    main()
