"""How long it takes to hear a sound before the first new note: ``python -m tests.benchmarks.prefill``.

A checkpoint of a real shape with random weights hears codes in one pass, without and with guidance, as a continuation
does; encoding the sound, which a clip of the library does not need, is measured beside it.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from tests.benchmarks.footprint import checkpoint_of_shape


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
        for seconds in options.seconds:
            frames = round(seconds * codec.frame_rate)
            codes = torch.randint(loaded.codebook_size, (1, books, frames))
            pattern = DelayPattern(books, codec.audio_channels, frames + 50, loaded.start_token_id)
            asked = pattern.delay(codes)
            sound = torch.randn(1, codec.audio_channels, frames * codec.samples_per_frame) / 10
            print(f"{seconds:g} s encoded: {_timed(options.rounds, lambda s=sound: loaded.codec_encoder().encode(s))}")
            for halves in (1, 2):
                conditioning = loaded.prompt_encoder.encode(["slow piano"], halves == 2)

                def hear(asked=asked, conditioning=conditioning, halves=halves) -> None:
                    begin_behind(loaded.decoder, conditioning, asked, loaded.start_token_id, halves)

                guided = "guided" if halves == 2 else "not guided"
                print(f"{seconds:g} s heard, {guided}: {_timed(options.rounds, hear)}", flush=True)


def _timed(rounds: int, call: Callable[[], object]) -> str:
    call()
    spent, computed = [], []
    for _ in range(rounds):
        began, began_computing = time.perf_counter(), time.process_time()
        call()
        spent.append(time.perf_counter() - began)
        computed.append(time.process_time() - began_computing)
    each = ", ".join(f"{seconds:.2f}" for seconds in sorted(spent))
    return f"{median(spent):.2f} ({each}); {median(computed):.2f} on all cores together"


if __name__ == "__main__":
    main()
