"""The takes of a finished job at the tempo and in the key that were asked."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.analyse import analyse
from musicgen_desktop.audio.fitted_sound import fitted
from musicgen_desktop.audio.stretching import StretchError, stretch
from musicgen_desktop.domain.bar_loop import Bars, LoopCut, loop_notes
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.fitting import Fitting, Heard, Wanted, fitting
from musicgen_desktop.domain.fitting_texts import fitting_lines, fitting_note
from musicgen_desktop.domain.request import GenerationResult
from musicgen_desktop.domain.text import tr


def fit_takes(result: GenerationResult, wanted: Wanted, asked: Bars | None, token: CancelToken) -> GenerationResult:
    """The result with each take that misses what is wanted brought there, as far as can be; its codes stay.

    What was done, and what could not be, is said in its notes; of several takes also which of them are as asked. About
    a second for each take.

    Args:
        asked: the bars that were asked for; None where none were.

    Raises ``JobCancelledError`` by the token, between two takes.
    """
    if wanted == Wanted():
        return replace(result, notes=(*result.notes, tr("No tempo and no key is asked for.")))
    sounds: list[NDArray[np.float32]] = []
    hows: list[Fitting] = []
    cuts: list[LoopCut | None] = []
    said: dict[int, str] = {}
    for take, values in enumerate(result.sounds):
        token.raise_if_cancelled()
        cut = result.loops[take] if result.loops else None
        how = fitting(wanted, _heard(values, result.sampling_rate, cut))
        sound, note = values, fitting_note(how) if len(result.sounds) == 1 else " ".join(fitting_lines(how))
        try:
            if not how.is_plain:
                sound, cut = fitted(values, result.sampling_rate, how, cut, stretch)
        except StretchError as error:
            how, note = replace(how, speed=1.0, semitones=0), str(error)
        sounds.append(sound)
        hows.append(how)
        cuts.append(cut)
        if note:
            said[take + 1] = note
    if len(sounds) > 1:
        said = {number: tr("Take {number}: {text}", number=number, text=note) for number, note in said.items()}
    if all(how.is_plain for how in hows):
        return replace(result, notes=(*result.notes, *said.values()))
    lengths = tuple(sound.shape[-1] for sound in sounds)
    audio_values = np.zeros((len(sounds), sounds[0].shape[0], max(lengths)), np.float32)
    for take, sound in enumerate(sounds):
        audio_values[take, :, : sound.shape[-1]] = sound
    audio_values.setflags(write=False)
    loops = tuple(cut for cut in cuts if cut is not None)
    # That a loop keeps its own tempo is no longer so.
    before, after = (() if asked is None else loop_notes(cut, asked) for cut in (result.loops, loops))
    notes = tuple(note for note in result.notes if note not in before or note in after)
    return replace(
        result,
        audio_values=audio_values,
        lengths=lengths if len(set(lengths)) > 1 else (),
        loops=loops,
        fitted=tuple(None if how.is_plain else how.stretch for how in hows),
        notes=(*notes, *said.values()),
    )


def _heard(values: NDArray[np.float32], sampling_rate: int, cut: LoopCut | None) -> Heard:
    measured = analyse(values, sampling_rate)
    if cut is not None and cut.is_loop and cut.bars is not None:
        return Heard(cut.bars.bpm, 1.0, measured.key)
    if measured.rhythm is None:
        return Heard(key=measured.key)
    return Heard(measured.rhythm.bpm, measured.rhythm.confidence, measured.key)
