"""A loop of whole bars, cut out of a clip of the library. No Qt.

The rooms that it takes are imported when it runs, so that the window need not wait for them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.domain.analysis import Rhythm
from musicgen_desktop.domain.bar_loop import MAX_BARS, Bars
from musicgen_desktop.domain.clip import Clip, ClipOrigin
from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.source import Origin, Relation
from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.clip_tasks import read_clip
from musicgen_desktop.services.library.derived_recipe import recipe_to_derive
from musicgen_desktop.services.library.sound_values import Region

if TYPE_CHECKING:
    from musicgen_desktop.library.sounds.brought_sound import BroughtSound

_LEAD, _BEHIND = 0.15, 0.25
"""Seconds around a region, in which its bars may begin and end."""

_PART = 0.75
"""Of a bar, or of a beat, a region has to be as long as to count as one."""

_HAIR = 0.03
"""Seconds by which all bars may be measured too long."""

_USUAL_BEATS = 4


def cut_clip(clip: Clip, region: Region | None, clips_folder: Path, most: int = 0) -> BroughtSound:
    """The best loop of a clip, or of a region of it, for ``Library.add_sound``.

    It has as many bars as the region, or beats where that is shorter, else 1, 2, 4, 8 … as there are, at a whole number
    of beats a minute, or at the tempo that the user set; where its bars are all that there is, at its own. A region
    without a steady tempo, or shorter than a beat, is a loop as long as it is.

    Args:
        clip: of the library.
        region: the part of it, in seconds; None for all of it.
        clips_folder: where the library's sounds are.
        most: bars, of which there are fewer only where no more fit; 0 for no such wish.

    Raises:
        FileError: the clip cannot be read, or the loop cannot be written.
        InvalidRequestError: there is no steady tempo, or no whole bar.
    """
    from musicgen_desktop.analysis.cut_loop import cut_loop
    from musicgen_desktop.library.sounds.brought_sound import place_sound, write_derived

    values, rate = read_clip(clip)
    rhythm = _rhythm_of(clip, values, rate)
    first, stop = (0.0, clip.duration) if region is None else region
    if rhythm is None and region is None:
        raise InvalidRequestError(
            "tempo",
            tr("No steady tempo was found in “{title}”.", title=clip.title),
            tr("Mark what shall go round by dragging across the waveform, or set its tempo."),
        )
    if region is not None and rhythm is not None and stop - first < _PART * 60 / rhythm.bpm:
        rhythm = None
    asked = _bars(stop - first, clip, rhythm, region is not None, most)
    if region is not None:
        first, stop = max(0.0, first - _LEAD), min(clip.duration, stop + _BEHIND)
    part = values[:, round(first * rate) : round(stop * rate)]
    if rhythm is not None:
        asked = _that_fit(asked, rhythm, part.shape[-1], rate)
    sound, cut = cut_loop(part, rate, asked, None if rhythm is None else _from(rhythm, first))
    if not cut.is_loop:
        raise InvalidRequestError(
            "bars", tr("“{title}” has no whole bar there.", title=clip.title), tr("Mark a longer part of it.")
        )
    begin = first + cut.start
    made = recipe_to_derive(clip)
    length = sound.shape[-1] / rate / cut.stretch
    recipe = replace(
        made,
        params=replace(made.params.of_take(made.take), bars=None),
        take=0,
        origin=Origin(clip.title, clip.id, begin, min(begin + length, clip.duration), Relation.LOOP),
        sections=(),
        loop=replace(cut, start=begin),
    )
    place = place_sound(clips_folder, ClipOrigin.MADE, datetime.now(UTC))
    brought = write_derived(place, recipe, tr("{title}, loop", title=clip.title), sound, rate, clip.gain)
    return replace(brought, clip=replace(brought.clip, said_key=clip.said_key))


def _rhythm_of(clip: Clip, values: NDArray[np.float32], rate: int) -> Rhythm | None:
    """As the user says, or it was cut, else as was measured."""
    tempo = clip.tempo
    if tempo is None and clip.bars is not None:
        tempo = Tempo(clip.bars.bpm, 0.0, clip.bars.beats_in_bar)
    if tempo is not None:
        first = tempo.offset % (tempo.beats_in_bar * tempo.beat)
        beats = tuple(np.arange(first, clip.duration, tempo.beat).tolist())
        return Rhythm(tempo.bpm, 1.0, beats, beats[:: tempo.beats_in_bar], tempo.beats_in_bar, 1.0)
    if clip.analysis is not None:
        return clip.analysis.rhythm
    from musicgen_desktop.analysis.analyse import analyse_rhythm

    return analyse_rhythm(values, rate)


def _bars(seconds: float, clip: Clip, rhythm: Rhythm | None, is_region: bool, most: int) -> Bars:
    """How many bars become the loop, and how fast; without a rhythm one “bar” of the whole length."""
    if rhythm is None:
        return Bars(1, 60 * _USUAL_BEATS / seconds)
    set_by_user = clip.tempo is not None or clip.bars is not None
    beats = rhythm.beats_in_bar or _USUAL_BEATS
    bars = Bars(1, rhythm.bpm if set_by_user else float(round(rhythm.bpm)), beats)
    there = seconds / (beats * 60 / rhythm.bpm)
    if is_region and there < _PART:
        return replace(bars, beats_in_bar=max(1, round(there * beats)))
    if is_region:
        return replace(bars, count=min(most or MAX_BARS, round(there)))
    whole = max(1, int(there - (rhythm.downbeats or rhythm.beats)[0] / bars.bar_seconds + 0.02))
    return replace(bars, count=min(most or 1 << (whole.bit_length() - 1), whole, MAX_BARS))


def _that_fit(asked: Bars, rhythm: Rhythm, samples: int, sampling_rate: int) -> Bars:
    """The bars at their own tempo where a whole number of beats a minute makes them too long, else fewer of them."""
    for count in range(asked.count, 0, -1):
        bars = replace(asked, count=count)
        if bars.samples(sampling_rate) <= samples:
            return bars
        own = replace(bars, bpm=rhythm.bpm)
        lacking = own.samples(sampling_rate) - samples
        if lacking <= 0:
            return own
        if lacking <= _HAIR * sampling_rate:  # it ends with its bars
            return replace(own, bpm=60 * own.beats * sampling_rate / samples)
    return replace(asked, count=1)


def _from(rhythm: Rhythm, first: float) -> Rhythm:
    """The same beats in a part that begins there."""
    beats, downbeats = (
        tuple(time - first for time in times if time >= first) for times in (rhythm.beats, rhythm.downbeats)
    )
    return replace(rhythm, beats=beats, downbeats=downbeats) if len(beats) > 1 else replace(rhythm, is_even=False)
