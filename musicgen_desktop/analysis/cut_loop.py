"""A loop of whole bars out of a sound that is a little longer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from musicgen_desktop.analysis.seam import BandLevels, seam_of, usual_change
from musicgen_desktop.audio.loop_join import FADE_SECONDS, LONG_FADE_SECONDS, joined, likeness
from musicgen_desktop.audio.stretching import StretchError, stretch
from musicgen_desktop.domain.analysis import Rhythm
from musicgen_desktop.domain.bar_loop import MOST_STRETCH, Bars, LoopCut, LoopFit
from musicgen_desktop.domain.stretch import Stretch

_MULTIPLES = (1.0, 2.0, 0.5, 1.5, 2 / 3, 3.0, 1 / 3)
"""What may have been counted as a beat beside what was asked: the eighth, the half bar, or those of triplets."""

_SURE_OF_BARS = 0.5
_NO_STRETCH_SECONDS = 0.001
"""Off by less at its end, a loop is left as it was made."""

_ATTACK_SECONDS = 0.03
"""So far from a measured beat its attack is looked for."""

_BEFORE_ATTACK_SECONDS = 0.002
_RISE_MILLISECONDS = 4
_LEAST_RISE = 0.5
"""Powers of ten by which the power of the wave's slope grows where something begins."""

_NO_POWER = 1e-9
_STEP_SECONDS = 0.05
"""From place to place where there are no beats to begin at."""

_HEARD_CLOSELY = 3
"""So many of the places are joined, to look at the seam itself."""

_BEGUN_SECONDS = 0.1
"""Behind the end of a loop so much is compared with its beginning."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """Beats as they are asked to be counted: sample of the first, samples from one to the next, where bars begin."""

    first: float
    beat: float
    starts: tuple[float, ...]


def cut_loop(
    audio_values: NDArray[np.float32], sampling_rate: int, asked: Bars, rhythm: Rhythm | None
) -> tuple[NDArray[np.float32], LoopCut]:
    """The best loop of ``asked`` bars, exact to the sample, and how it was cut.

    Where the music has another tempo than asked, by more than may be stretched, it keeps its own, with as many bars as
    there are; where it has none, the loop has the asked length. What is shorter than that is given back as it is.

    Args:
        audio_values: float32, shape (channels, samples), one or two channels.
        sampling_rate: samples per second.
        rhythm: what was measured of it; None: no steady tempo.
    """
    samples = asked.samples(sampling_rate)
    if audio_values.shape[-1] < samples:
        return audio_values, LoopCut(LoopFit.TOO_SHORT)
    if rhythm is None or not rhythm.is_even:
        return _without_bars(audio_values, sampling_rate, samples)
    grid = _grid(rhythm, asked, audio_values.shape[-1], sampling_rate)
    speed = grid.beat * asked.beats / samples
    if abs(speed - 1) <= MOST_STRETCH:
        try:
            return _at_tempo(audio_values, sampling_rate, asked, grid, speed)
        except StretchError:
            pass  # Its own tempo is then told with it.
    return _at_own_tempo(audio_values, sampling_rate, asked, grid)


def _at_tempo(
    audio_values: NDArray[np.float32], sampling_rate: int, asked: Bars, grid: _Grid, speed: float
) -> tuple[NDArray[np.float32], LoopCut]:
    samples = asked.samples(sampling_rate)
    lacks = audio_values.shape[-1] / speed < samples
    # What then lacks no more than a beat can be told to is a loop already, its tempo measured a little off.
    off = _ATTACK_SECONDS if lacks else _NO_STRETCH_SECONDS
    if abs(speed - 1) * samples < off * sampling_rate:
        speed = 1.0
    audio_values = stretch(audio_values, sampling_rate, Stretch(speed))
    places = (start / speed for start in grid.starts)
    loop = _best(audio_values, sampling_rate, samples, places, samples / asked.beats)
    if loop is None:
        return _without_bars(audio_values, sampling_rate, samples)
    sound, cut = loop
    start = cut.start * speed
    return sound, replace(cut, fit=LoopFit.EXACT, bars=asked, start=start, stretch=1 / speed)


def _at_own_tempo(
    audio_values: NDArray[np.float32], sampling_rate: int, asked: Bars, grid: _Grid
) -> tuple[NDArray[np.float32], LoopCut]:
    bpm = round(60 * sampling_rate / grid.beat, 2)
    for count in range(asked.count, 0, -1):
        bars = replace(asked, count=count, bpm=bpm)
        loop = _best(audio_values, sampling_rate, bars.samples(sampling_rate), grid.starts, grid.beat)
        if loop is not None:
            sound, cut = loop
            return sound, replace(cut, fit=LoopFit.OTHER_TEMPO, bars=bars)
    return _without_bars(audio_values, sampling_rate, asked.samples(sampling_rate))


def _without_bars(
    audio_values: NDArray[np.float32], sampling_rate: int, samples: int
) -> tuple[NDArray[np.float32], LoopCut]:
    step = _STEP_SECONDS * sampling_rate
    first = min(FADE_SECONDS * sampling_rate, audio_values.shape[-1] - samples)
    places = np.arange(first, audio_values.shape[-1] - samples + 1, step)
    loop = _best(audio_values, sampling_rate, samples, places.tolist(), 5 * step, to_attack=False)
    assert loop is not None
    return loop


def _grid(rhythm: Rhythm, asked: Bars, samples: int, sampling_rate: int) -> _Grid:
    """The measured beats, each once or several to one, as is nearest to the asked tempo."""
    beats = np.asarray(rhythm.beats) * sampling_rate
    first, beat = float(beats[0]), 60 / rhythm.bpm * sampling_rate
    if len(beats) > 2:
        numbers = np.round((beats - beats[0]) / beat)
        beat, first = (float(value) for value in np.polyfit(numbers, beats, 1))
    wanted = 60 / asked.bpm * sampling_rate
    multiple = min(_MULTIPLES, key=lambda multiple: abs(np.log(beat / multiple / wanted)))
    if multiple not in (1.0, 2.0, 0.5) and abs(beat / multiple / wanted - 1) > MOST_STRETCH:
        multiple = 1.0
    bars_known = rhythm.downbeats and rhythm.bar_confidence >= _SURE_OF_BARS
    if bars_known and multiple == 1.0 and rhythm.beats_in_bar == asked.beats_in_bar:
        phase = (rhythm.downbeats[0] * sampling_rate - first) / beat
        first, step = first + beat * (round(phase) % asked.beats_in_bar), beat * asked.beats_in_bar
    else:
        step = max(beat, beat / multiple)
    # The fit may put the first beat a little before the sound.
    first -= step * ((first + _ATTACK_SECONDS * sampling_rate) // step)
    starts = np.maximum(0.0, np.arange(first, samples, step))
    return _Grid(first, beat / multiple, tuple(starts.tolist()))


def _best(
    audio_values: NDArray[np.float32],
    sampling_rate: int,
    samples: int,
    places: Iterable[float],
    beat: float,
    to_attack: bool = True,
) -> tuple[NDArray[np.float32], LoopCut] | None:
    """The loop that begins at the best of the ``places``; None where at none of them it is long enough."""
    last = audio_values.shape[-1] - samples
    starts = {_before_attack(audio_values, place, sampling_rate) if to_attack else round(place) for place in places}
    late = any(last < start <= last + _ATTACK_SECONDS * sampling_rate for start in starts)
    starts = sorted(start for start in starts if 0 <= start <= last)
    if not starts and (last < 0 or not late):
        return None
    # What is just as long as its bars is all of the loop, though its first attack is a little late.
    starts = starts or [last]
    levels = BandLevels(audio_values, sampling_rate)
    usual = usual_change(levels, np.arange(levels.window, audio_values.shape[-1], round(beat)).tolist())

    def cost(start: int) -> float:
        """How differently the music goes on at the end than it did at the beginning, behind and before the cut."""
        end = start + samples
        fade = min(round(FADE_SECONDS * sampling_rate), start)
        before = levels.change(end - levels.window, start - levels.window) if start >= levels.window else usual
        known = end + _BEGUN_SECONDS * sampling_rate <= audio_values.shape[-1]
        after = levels.change(end, start) if known else usual
        wave = likeness(audio_values[:, end - fade : end], audio_values[:, start - fade : start]) if fade else 0.0
        return (before + after) / (2 * usual) + 1 - wave

    costs = {start: cost(start) for start in starts}
    within = np.arange(beat, samples, beat).astype(int).tolist()

    def loop_at(start: int, fade: float) -> tuple[float, int, NDArray[np.float32], float]:
        loop = joined(audio_values, sampling_rate, start, samples, fade)
        seam = seam_of(loop, sampling_rate, within)
        return costs[start] + max(0.0, seam - 1), start, loop, seam

    likely = sorted(starts, key=costs.__getitem__)[:_HEARD_CLOSELY]
    tried = (loop_at(start, fade) for fade in (FADE_SECONDS, LONG_FADE_SECONDS) for start in likely)
    _, start, loop, seam = min(tried, key=lambda found: found[:2])
    return loop, LoopCut(LoopFit.NO_TEMPO, None, start / sampling_rate, seam=round(seam, 3))


def _before_attack(audio_values: NDArray[np.float32], place: float, sampling_rate: int) -> int:
    """A moment before the steepest rise around a beat; the beat itself where nothing begins."""
    around, hop = round(_ATTACK_SECONDS * sampling_rate), max(1, round(0.001 * sampling_rate))
    first = max(0, round(place) - around)
    power = np.square(np.diff(audio_values[:, first : round(place) + around], axis=-1)).mean(axis=0)
    if len(power) < 2 * _RISE_MILLISECONDS * hop:
        return round(place)
    steps = power[: len(power) // hop * hop].reshape(-1, hop).mean(axis=1)
    before = sliding_window_view(steps, _RISE_MILLISECONDS).mean(axis=1)[:-1]
    rises = np.log10((steps[_RISE_MILLISECONDS:] + _NO_POWER) / (before + _NO_POWER))
    steepest = int(np.argmax(rises))
    if rises[steepest] < _LEAST_RISE:
        return round(place)
    attack = first + (steepest + _RISE_MILLISECONDS) * hop
    return max(0, attack - round(_BEFORE_ATTACK_SECONDS * sampling_rate))
