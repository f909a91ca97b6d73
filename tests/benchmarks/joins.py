"""Whether joins can be heard: ``python -m tests.benchmarks.joins`` makes 50 of them with the Starter.

Clips are continued and regions of them made anew. At each join three things are measured, and at places of the clips
themselves where nothing was joined, for comparison:

- *level*: decibels from the half second before to the half second after;
- *click*: the largest step between two samples within 25 ms of it, against the largest of the second around it;
- *spectrum*: mean difference of the log spectra, in decibels over bands, of the half seconds before and after.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

_HALF, _NEAR, _BANDS = 0.5, 0.025, 40


def main(arguments: Sequence[str] | None = None) -> None:
    """Make the joins and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.joins", description=__doc__)
    parser.add_argument("--clips", type=int, default=17, help="each gives three joins (default: 17)")
    parser.add_argument("--precision", default="auto")
    options = parser.parse_args(arguments)
    kinds: dict[str, list[NDArray[np.float64]]] = {"join": [], "join back": [], "elsewhere": []}
    for clip in range(options.clips):
        for kind, sound, places, rate in _joins(clip, options.precision):
            kinds[kind] += (_measures(sound, place, rate) for place in places)
    print(f"{'':<12}{'count':>6}" + "".join(f"{name:>28}" for name in ("level dB", "click", "spectrum dB")))
    print(f"{'':<18}" + f"{'median   p90   most':>28}" * 3)
    for kind, found in kinds.items():
        columns = np.abs(np.stack(found)).T
        cells = (" ".join(f"{np.quantile(column, q):6.2f}" for q in (0.5, 0.9, 1.0)) for column in columns)
        print(f"{kind:<12}{len(found):>6}" + "".join(f"{cell:>28}" for cell in cells))


def _joins(clip: int, precision: str) -> Iterator[tuple[str, NDArray[np.float32], Sequence[int], int]]:
    from musicgen_desktop.domain.cancel import CancelToken
    from musicgen_desktop.domain.source import Continuation, Heard, Origin, Redo, Relation
    from musicgen_desktop.engine.musicgen import MusicGenEngine
    from tests.support.engine.engine_requests import a_checkpoint, a_request
    from tests.support.random_checkpoint import STARTER

    prompts = ("house loop", "slow piano", "lo-fi hip hop", "ambient pad", "funk", "drums")
    engine = MusicGenEngine()
    request = a_request(a_checkpoint(STARTER), prompts[clip % len(prompts)], duration=8.0, seed=100 + clip)
    request = replace(request, precision=precision)

    def made(asked):
        engine.load(asked, lambda _: None, CancelToken())
        return engine.run(asked, lambda _: None, CancelToken())

    parent = made(request)
    rate, rng = parent.sampling_rate, np.random.default_rng(clip)
    sound, codes = parent.audio_values[0], parent.codes[0]
    yield "elsewhere", sound, [round(at * rate) for at in rng.uniform(1, 7, 10)], rate
    other = replace(request, params=replace(request.params, seed=500 + clip, duration=3.0))
    at = round(rng.uniform(2, 7), 3)
    heard = Heard(sound[:, : round(at * rate)], rate, codes)
    child = made(replace(other, source=Continuation(Origin("", "", 0.0, at), heard)))
    yield "join", child.audio_values[0], [round(at * rate)], rate
    start = round(rng.uniform(2, 4), 3)
    region = Origin("", "", start, start + 2.0, Relation.REDO)
    child = made(replace(other, source=Redo(region, Heard(sound, rate, codes))))
    redone = child.audio_values[0]
    # Where the old sound stands again, bit by bit.
    back = int(np.flatnonzero((redone != sound).any(axis=0)).max(initial=round(start * rate))) + 1
    yield "join", redone, [round(start * rate)], rate
    yield "join back", redone, [back - round(0.01 * rate)], rate


def _measures(sound: NDArray[np.float32], place: int, rate: int) -> NDArray[np.float64]:
    half, near = round(_HALF * rate), round(_NEAR * rate)
    before, after = sound[:, place - half : place], sound[:, place : place + half]
    steps = np.abs(np.diff(sound[:, place - half : place + half])).max(axis=0)
    close = slice(half - near, half + near)
    around = np.concatenate([steps[: half - near], steps[half + near :]])
    return np.array([
        20 * np.log10(_level(after) / _level(before)),
        steps[close].max() / max(1e-9, around.max()),
        np.abs(_spectrum(after) - _spectrum(before)).mean(),
    ])  # fmt: skip


def _level(part: NDArray[np.float32]) -> float:
    return float(np.sqrt(np.mean(np.square(part, dtype=np.float64)))) + 1e-4


def _spectrum(part: NDArray[np.float32]) -> NDArray[np.float64]:
    """Decibels in bands of equal width to the ear."""
    power = (np.abs(np.fft.rfft(part * np.hanning(part.shape[-1]))) ** 2).mean(axis=0)
    edges = np.unique(np.geomspace(20, len(power), _BANDS + 1).round().astype(int))
    return 10 * np.log10(np.add.reduceat(power, edges[:-1]) / np.diff(edges) + 1e-6)


if __name__ == "__main__":
    main()
