"""How right the program hears: its measures against references of which the truth is known.

    python -m tests.benchmarks.ears [--songs 96] [--seed 10000]

All references are made here and now, from seeds of which none was used to tune anything
(``tests.benchmarks.ears_weights`` names those). Songs are rendered by FluidSynth; without it they are left out.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from musicgen_desktop.analysis.analyse import analyse
from musicgen_desktop.analysis.read_loudness import read_loudness
from musicgen_desktop.domain.analysis import Analysis
from musicgen_desktop.domain.musical_key import Key, Mode
from tests.benchmarks.ears_scores import beat_f1, key_score, same_tempo, same_tempo_but_octave
from tests.support.references.click_tracks import click_track
from tests.support.references.ebu_signals import RATE as EBU_RATE
from tests.support.references.ebu_signals import ebu_cases
from tests.support.references.progressions import progression
from tests.support.references.reference_sound import ReferenceSound
from tests.support.references.song_renders import can_render, render_song
from tests.support.references.unsteady_sounds import RATE as UNSTEADY_RATE
from tests.support.references.unsteady_sounds import UNSTEADY_KINDS, unsteady_sound

REPORT_SEED = 10_000
_CLICKS, _STEPS, _UNSTEADY, _SONGS = 100, 30, 5, 96
_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the table: a mean and what it must reach."""

    references: str
    measure: str
    values: list[float]
    wanted: str = ""


class _Watch:
    """Adds up the processor's time for so many seconds of sound."""

    def __init__(self) -> None:
        self.times: list[float] = []

    def analyse(self, sound: ReferenceSound) -> Analysis:
        """Measured, and how long 30 s would take."""
        begin = time.process_time()
        measured = analyse(sound.audio_values, sound.sampling_rate)
        seconds = sound.audio_values.shape[1] / sound.sampling_rate
        self.times.append((time.process_time() - begin) * _SECONDS / seconds)
        return measured


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--songs", type=int, default=_SONGS, help="how many songs are written and rendered")
    parser.add_argument("--seed", type=int, default=REPORT_SEED, help="of the first reference")
    arguments = parser.parse_args()
    watch = _Watch()
    print("| references | measure | result | wanted | of |\n| --- | --- | --- | --- | --- |", flush=True)
    for lines in (
        _clicks(watch, arguments.seed),
        _tempo_steps(watch, arguments.seed),
        _unsteady(arguments.seed),
        _progressions(watch, arguments.seed),
        _songs(watch, arguments.seed, arguments.songs),
        _loudness(),
    ):
        for line in lines:
            result = f"{np.mean(line.values):.3f}"
            print(f"| {line.references} | {line.measure} | {result} | {line.wanted} | {len(line.values)} |", flush=True)
    median, worst = np.median(watch.times), np.max(watch.times)
    print(
        f"| all | seconds of one core for 30 s: median, most | {median:.2f}, {worst:.2f} | ≤ 1.5 | {len(watch.times)} |"
    )


def _clicks(watch: _Watch, seed: int) -> Iterator[_Line]:
    random = np.random.default_rng(seed)
    exact, free, beats, bars = [], [], [], []
    for index in range(_CLICKS):
        swing = (0.0, 0.0, 0.5, 0.6, 0.66)[index % 5]
        bpm, count = float(random.uniform(60, 180)), (0, 4, 3, 4)[index % 4]
        sound = click_track(bpm, swing=swing, beats_in_bar=count, seed=seed + index)
        rhythm = watch.analyse(sound).rhythm
        exact.append(bool(rhythm) and same_tempo(rhythm.bpm, sound.bpm))
        free.append(bool(rhythm) and same_tempo_but_octave(rhythm.bpm, sound.bpm))
        beats.append(beat_f1(rhythm.beats, sound.beats) if rhythm else 0.0)
        if sound.downbeats:
            bars.append(beat_f1(rhythm.downbeats, sound.downbeats) if rhythm else 0.0)
    yield _Line("clicks, 60–180 bpm", "tempo ± 4 %", exact, "≥ 0.95")
    yield _Line("clicks, 60–180 bpm", "tempo but for its octave", free)
    yield _Line("clicks, 60–180 bpm", "beats F1", beats)
    yield _Line("clicks with accents", "downbeats F1", bars)


def _tempo_steps(watch: _Watch, seed: int) -> Iterator[_Line]:
    """The tempo of both halves, of the beats that were found in them."""
    random = np.random.default_rng(seed + 1)
    exact, uneven = [], []
    for index in range(_STEPS):
        bpm, step = float(random.uniform(70, 140)), float(random.choice([0.8, 0.88, 1.12, 1.25]))
        sound = click_track(bpm, step=step, seconds=30.0, seed=seed + 500 + index)
        rhythm = watch.analyse(sound).rhythm
        uneven.append(bool(rhythm) and not rhythm.is_even)
        for first, last, tempo in ((0.0, 13.0, bpm), (17.0, 30.0, bpm * step)):
            beats = [beat for beat in (rhythm.beats if rhythm else ()) if first <= beat <= last]
            exact.append(len(beats) > 2 and same_tempo(60 / float(np.median(np.diff(beats))), tempo))
    yield _Line("clicks with a step in the tempo", "tempo of each half ± 4 %", exact, "≥ 0.95")
    yield _Line("clicks with a step in the tempo", "is not called even", uneven)


def _unsteady(seed: int) -> Iterator[_Line]:
    for kind in UNSTEADY_KINDS:
        sounds = [unsteady_sound(kind, seed + index) for index in range(_UNSTEADY)]
        none = [analyse(sound, UNSTEADY_RATE).rhythm is None for sound in sounds]
        yield _Line(kind, "no steady tempo", [float(value) for value in none])


def _progressions(watch: _Watch, seed: int) -> Iterator[_Line]:
    for has_drums in (False, True):
        keys = [Key(tonic, mode) for tonic in range(12) for mode in Mode]
        sounds = [progression(key, has_drums=has_drums, seed=seed) for key in keys]
        scores = [key_score(watch.analyse(sound).key, key) for sound, key in zip(sounds, keys, strict=True)]
        yield _Line(f"progressions {'with' if has_drums else 'without'} drums", "key, MIREX", scores, "≥ 0.85")


def _songs(watch: _Watch, seed: int, songs: int) -> Iterator[_Line]:
    if not can_render():
        print("Songs are left out: FluidSynth, or a General-MIDI soundfont, is not installed.")
        return
    scores: dict[str, list[float]] = defaultdict(list)
    for index in range(songs):
        sound = render_song(seed + index)
        measured = watch.analyse(sound)
        rhythm, key = measured.rhythm, measured.key
        scores["tempo ± 4 %"].append(bool(rhythm) and same_tempo(rhythm.bpm, sound.bpm))
        scores["tempo but for its octave"].append(bool(rhythm) and same_tempo_but_octave(rhythm.bpm, sound.bpm))
        scores["beats F1"].append(beat_f1(rhythm.beats, sound.beats) if rhythm else 0.0)
        scores["downbeats F1"].append(beat_f1(rhythm.downbeats, sound.downbeats) if rhythm else 0.0)
        if sound.key:
            scores["key, MIREX"].append(key_score(key, sound.key))
    wanted = {
        "tempo ± 4 %": "≥ 0.85",
        "tempo but for its octave": "≥ 0.95",
        "downbeats F1": "≥ 0.8",
        "key, MIREX": "≥ 0.85",
    }
    for measure, values in scores.items():
        yield _Line("songs", measure, values, wanted.get(measure, ""))


def _loudness() -> Iterator[_Line]:
    errors: dict[str, list[float]] = defaultdict(list)
    within: list[float] = []
    for case in ebu_cases():
        reading = read_loudness(case.make(), EBU_RATE)
        value = case.measure(reading) if reading else None
        error = (value if value is not None else np.inf) - case.expected
        errors[case.name.split(" ", 1)[1]].append(abs(error))
        within.append(-case.below <= error <= case.above)
    for measure, values in errors.items():
        yield _Line("EBU Tech 3341 and 3342", f"{measure}: largest error", [max(values)], "")
    yield _Line("EBU Tech 3341 and 3342", "cases within their tolerance", within, "1")


if __name__ == "__main__":
    main()
