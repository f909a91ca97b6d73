"""How long music waits for the melody before it: ``python -m tests.benchmarks.melody_prefix``.

A melody checkpoint of the real shape with random weights hears, guided, the first tune after loading, others, the same
one with other words, and none; beside it what as many single steps would take. Before it the checkpoint is loaded
twice, as the program does at its first start and at later ones: the first one quantises, and hears silence.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from tests.benchmarks.footprint import checkpoint_of_shape

_STEPS = 20


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.melody_prefix", description=__doc__)
    parser.add_argument("--shape", default="melody")
    parser.add_argument("--folder", type=Path, help="keeps the checkpoint, and takes one that is there")
    parser.add_argument("--precision", default="int8")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args(arguments)
    os.environ.update(OMP_WAIT_POLICY="PASSIVE", GOMP_SPINCOUNT="10000")
    with tempfile.TemporaryDirectory() as temporary:
        folder = checkpoint_of_shape(options.folder or Path(temporary), options.shape)
        _measure(folder, Path(temporary) / "packs", options)


def _measure(folder: Path, packs: Path, options: argparse.Namespace) -> None:
    import numpy as np
    import torch

    from musicgen_desktop.domain.tune import MAX_FRAMES, PITCH_CLASSES
    from musicgen_desktop.engine.conditioning.melody import MelodyPromptEncoder
    from musicgen_desktop.engine.device import Placement
    from musicgen_desktop.engine.loader import LoadedCheckpoint, load_checkpoint
    from tests.support.engine.engine_requests import a_checkpoint

    checkpoint = replace(a_checkpoint(folder), weights_sha256="random")

    def load() -> LoadedCheckpoint:
        began = time.perf_counter()
        loaded = load_checkpoint(checkpoint, Placement("cpu", options.precision), packs)
        print(f"loaded in {time.perf_counter() - began:.1f} s", flush=True)
        return loaded

    load()
    loaded = load()
    decoder, silent = loaded.decoder, loaded.prompt_encoder
    assert isinstance(silent, MelodyPromptEncoder)
    notes = np.random.default_rng().integers(0, PITCH_CLASSES, (options.rounds + 1, MAX_FRAMES))
    first, *others = [silent.following(tune) for tune in np.eye(PITCH_CLASSES, dtype=np.float32)[notes]]

    def begin(encoder: MelodyPromptEncoder, words: str = "slow piano") -> Callable[[], object]:
        conditioning = encoder.encode([words], guided=True)
        return lambda: decoder.begin(conditioning, 1500)

    with torch.inference_mode():
        spent = _Spent("the first tune", [begin(first)])
        _Spent(
            "the same, other words", [begin(first, f"piano and {number} violins") for number in range(options.rounds)]
        )
        _Spent("another tune", [begin(other) for other in others])
        _Spent("no tune", [begin(silent, f"piano and {number} violins") for number in range(options.rounds)])
        state = decoder.begin(first.encode([""], guided=True), 1500)
        ids = torch.zeros(2, decoder.num_codebooks, dtype=torch.long)
        steps = _Spent(f"{_STEPS} steps", [lambda: [decoder.step(state, ids) for _ in range(_STEPS)]] * options.rounds)
    ratio = median(steps.computed) * MAX_FRAMES / _STEPS / median(spent.computed)
    print(f"in steps the first tune would take {ratio:.1f} times as much of the cores' time")


class _Spent:
    """Measures calls and prints what they took."""

    def __init__(self, name: str, calls: Sequence[Callable[[], object]]) -> None:
        self.computed, wall = [], []
        for call in calls:
            began, began_computing = time.perf_counter(), time.process_time()
            call()
            wall.append(time.perf_counter() - began)
            self.computed.append(time.process_time() - began_computing)
        each = ", ".join(f"{seconds:.2f}" for seconds in sorted(wall))
        print(f"{name}: {median(wall):.2f} s ({each}); {median(self.computed):.2f} on all cores together", flush=True)


if __name__ == "__main__":
    main()
