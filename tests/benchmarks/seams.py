"""Whether the seam of a loop can be heard: ``python -m tests.benchmarks.seams`` joins 150 of them in two ways.

*Spliced* ones are cut where the phases of what is held do not meet, *fitted* ones have gone through the stretcher,
which turns every phase. Each is joined as the program does, and by the same gains for the whole wave, which follow how
alike both sides are (Fink, Holters and Zölzer, DAFx-16). At the seam, and everywhere else in the loop, are measured:

- *dip*, *bump*: decibels by which the softest and loudest 10 ms within 0.15 s are below and above the median of
  the second around them, where that is more than anywhere else in the loop;
- *click*: the strongest bend of the wave, against the strongest anywhere else;
- *moved*: milliseconds by which what is hit in the fade comes later or earlier than in the sound that was cut.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.cut_loop import cut_loop
from musicgen_desktop.audio.loop_join import FADE_SECONDS, joined, likeness
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.audio.stretching import stretch, stretched_samples
from musicgen_desktop.domain.bar_loop import Bars
from musicgen_desktop.domain.stretch import Stretch
from tests.support.sound.groove import LEAD, RATE, groove

_SECONDS = 4.0
_AROUND = 0.5
_NEAR, _WIDE, _WINDOW = 0.15, 0.4, 0.01
_HOWS = (Stretch(1.04), Stretch(0.93), Stretch(1.0, 3))
_HARMONICS = {
    "sine": (1.0,),
    "organ": (1, 0.7, 0.5, 0.4, 0.2, 0.15, 0.1, 0.1),
    "pad": tuple(1 / n for n in range(1, 13)),
}
_CHORDS = ((0, 4, 7), (0, 3, 7, 10), (-12, 0, 7, 16))

Join = Callable[[NDArray[np.float32], int, int, int], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class _Cut:
    kind: str
    sound: NDArray[np.float32]
    start: int
    samples: int
    is_held: bool = False


def main(arguments: Sequence[str] | None = None) -> None:
    """Join them and print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.seams", description=__doc__)
    parser.add_argument("--takes", type=int, default=0, help="so many loops are made by the Starter as well")
    options = parser.parse_args(arguments)
    joins: dict[str, Join] = {"one law": _by_one_law, "by bands": joined}
    found: dict[str, dict[str, list[NDArray[np.float64]]]] = {}
    for cut in (*_spliced(), *_fitted(), *_made(options.takes)):
        for name, join in joins.items():
            loop = join(cut.sound, RATE, cut.start, cut.samples)
            found.setdefault(cut.kind, {}).setdefault(name, []).append(_measures(cut, loop))
    print(f"{'':<32}{'count':>6}" + "".join(f"{name:>22}" for name in ("dip dB", "bump dB", "click", "moved ms")))
    print(" " * 38 + f"{'median   p90   most':>22}" * 4)
    for kind, sides in found.items():
        for name, measured in sides.items():
            cells = (
                " ".join(f"{np.quantile(column, q):6.2f}" for q in (0.5, 0.9, 1.0)) for column in np.stack(measured).T
            )
            print(f"{f'{kind}, {name}':<32}{len(measured):>6}" + "".join(f"{cell:>22}" for cell in cells))


def _by_one_law(audio_values: NDArray[np.float32], sampling_rate: int, start: int, samples: int) -> NDArray[np.float32]:
    loop, length = audio_values[:, start : start + samples].copy(), round(FADE_SECONDS * sampling_rate)
    end, lead = loop[:, -length:], audio_values[:, start - length : start]
    share = (np.arange(length, dtype=np.float32) + 1) / (length + 1)
    level = np.sqrt(np.square(share) + np.square(1 - share) + 2 * share * (1 - share) * likeness(end, lead))
    loop[:, -length:] = (end * (1 - share) + lead * share) / level
    return loop


def _held(seconds: float, goes_round: bool) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Tones and chords of many pitches, which go round in so many seconds or do not."""
    random = np.random.default_rng(5)
    time = np.arange(round(seconds * RATE)) / RATE

    def sound(voice: str, notes: Sequence[float]) -> NDArray[np.float32]:
        total = np.zeros(len(time))
        for note in notes:
            hertz = 440 * 2 ** ((note - 69) / 12)
            hertz = round(hertz * seconds) / seconds if goes_round else hertz
            for number, level in enumerate(_HARMONICS[voice], 1):
                if number * hertz < RATE / 2:
                    total += level * np.sin(2 * np.pi * (number * hertz * time + random.random()))
        return (0.5 * total / np.abs(total).max()).astype(np.float32)[None]

    for note in range(36, 85, 4):
        yield "sines", sound("sine", [note])
    for note in range(36, 80, 4):
        yield "organ tones", sound("organ", [note])
    for root in range(40, 64, 3):
        for chord in _CHORDS:
            yield "organ chords", sound("organ", [root + step for step in chord])
    for root in range(52, 76, 6):
        for chord in _CHORDS:
            yield "pad chords", sound("pad", [root + step + off for step in chord for off in (-0.08, 0, 0.08)])


def _grooves() -> Iterator[tuple[float, NDArray[np.float32], int, int]]:
    """Tempo, sound, where its bars begin, and how long two of them are."""
    for bpm in (96.0, 104.0, 112.0, 120.0):
        bars = Bars(2, bpm)
        first = LEAD + bars.bar_seconds
        yield bpm, groove(bpm, first + bars.seconds + 1), round((first - 0.002) * RATE), bars.samples(RATE)


def _spliced() -> Iterator[_Cut]:
    for kind, sound in _held(_SECONDS + 1, False):
        yield _Cut(f"spliced {kind}", sound, round(0.2 * RATE), round(1.005 * _SECONDS * RATE), is_held=True)
    for _, sound, start, samples in _grooves():
        yield _Cut("spliced grooves", sound, start, samples)


def _fitted() -> Iterator[_Cut]:
    loops = [*_held(_SECONDS, True), *(("grooves", sound[:, at:][:, :long]) for _, sound, at, long in _grooves())]
    for file in sorted((Path(__file__).parents[2] / "resources" / "examples").glob("*.ogg")):
        loops.append(("examples", read_audio(file).audio_values))
    for number, (kind, loop) in enumerate(loops):
        how, around = _HOWS[number % len(_HOWS)], round(_AROUND * RATE)
        heard = stretch(np.pad(loop, ((0, 0), (around, around)), mode="wrap"), RATE, how)
        start, samples = round(around / how.speed), stretched_samples(loop.shape[-1], how.speed)
        yield _Cut(f"fitted {kind}", heard, start, samples, is_held=kind not in ("grooves", "examples"))


def _made(takes: int) -> Iterator[_Cut]:
    """Loops of two bars as the Starter makes them, cut where the program cuts them."""
    if not takes:
        return
    from musicgen_desktop.analysis.analyse import analyse_rhythm
    from musicgen_desktop.domain.cancel import CancelToken
    from musicgen_desktop.engine.musicgen import MusicGenEngine
    from tests.support.engine.engine_requests import a_checkpoint, a_request
    from tests.support.random_checkpoint import STARTER

    prompts = ("ambient pad", "slow piano", "synthwave pad", "house loop", "drums", "funk")
    engine, token, asked = MusicGenEngine(), CancelToken(), Bars(2, 110.0)
    for take in range(takes):
        request = a_request(a_checkpoint(STARTER), prompts[take % len(prompts)], duration=8.0, seed=100 + take)
        engine.load(request, lambda _: None, token)
        result = engine.run(request, lambda _: None, token)
        sound = result.audio_values[0]
        loop, how = cut_loop(sound, result.sampling_rate, asked, analyse_rhythm(sound, result.sampling_rate))
        start = round(how.start * how.stretch * RATE)
        if result.sampling_rate == RATE and how.is_loop and start > FADE_SECONDS * RATE:
            yield _Cut("the Starter's", stretch(sound, RATE, Stretch(1 / how.stretch)), start, loop.shape[-1])


def _measures(cut: _Cut, loop: NDArray[np.float32]) -> NDArray[np.float64]:
    samples = loop.shape[-1]
    # The seam lies where the second half begins.
    whole = np.roll(np.concatenate([loop, loop], axis=-1), samples // 2, axis=-1)
    seam = samples // 2 + samples
    at, level = _levels(whole)

    def extremes(place: float) -> tuple[float, float]:
        near = level[np.abs(at - place) <= _NEAR * RATE]
        usual = float(np.median(level[np.abs(at - place) <= _WIDE * RATE]))
        return usual - float(near.min()), float(near.max()) - usual

    half = 0.5 * RATE
    elsewhere = [extremes(place) for place in np.arange(seam - samples + half, seam - half, 0.1 * RATE)]
    dip, bump = (max(0.0, here - max(others)) for here, *others in zip(extremes(seam), *elsewhere, strict=True))
    bend, around = np.abs(np.diff(whole, 2, axis=-1)).max(axis=0), round(_NEAR * RATE)
    click = bend[seam - around : seam + around].max() / bend[seam - samples + around : seam - around].max()
    return np.array([dip, bump, click, _moved(cut, loop)])


def _levels(sound: NDArray[np.float32]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Middles of windows, and decibels in them."""
    window = round(_WINDOW * RATE)
    power = np.concatenate([[0.0], np.cumsum(np.square(sound, dtype=np.float64).mean(axis=0))])
    first = np.arange(0, sound.shape[-1] - window, window // 4)
    return first + window // 2, 10 * np.log10((power[first + window] - power[first]) / window + 1e-9)


def _moved(cut: _Cut, loop: NDArray[np.float32]) -> float:
    """Of the energy's slope in steps of a millisecond, by cross-correlation within 20 ms."""
    step, most, long = RATE // 1000, 20, round(_NEAR * RATE) // 32 * 32
    stop = cut.start + cut.samples

    def rises(sound: NDArray[np.float32]) -> NDArray[np.float64]:
        energy = np.square(sound, dtype=np.float64).mean(axis=0).reshape(-1, step).mean(axis=1)
        return np.maximum(0, np.diff(energy))

    now, before = rises(loop[:, -long:]), rises(cut.sound[:, stop - long : stop])
    if cut.is_held or not before.any():
        return 0.0
    likely = np.correlate(np.pad(now, most), before, "valid")
    return float(abs(int(np.argmax(likely)) - most))


if __name__ == "__main__":
    main()
