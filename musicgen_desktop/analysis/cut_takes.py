"""The loops of a finished job."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from musicgen_desktop.analysis.analyse import analyse_rhythm
from musicgen_desktop.analysis.cut_loop import cut_loop
from musicgen_desktop.domain.bar_loop import Bars, LoopCut, loop_note
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.request import GenerationResult
from musicgen_desktop.domain.text import tr


def cut_takes(result: GenerationResult, asked: Bars, token: CancelToken) -> GenerationResult:
    """The result with a loop of ``asked`` bars in place of each take, about half a second for each.

    What is not as asked is said in its notes. Raises ``JobCancelledError`` by the token, between two takes.
    """
    cuts = []
    for take in result.audio_values:
        token.raise_if_cancelled()
        cuts.append(cut_loop(take, result.sampling_rate, asked, analyse_rhythm(take, result.sampling_rate)))
    lengths = tuple(sound.shape[-1] for sound, _ in cuts)
    audio_values = np.zeros((*result.audio_values.shape[:2], max(lengths)), np.float32)
    for take, (sound, _) in enumerate(cuts):
        audio_values[take, :, : sound.shape[-1]] = sound
    audio_values.setflags(write=False)
    loops = tuple(cut for _, cut in cuts)
    return replace(
        result,
        audio_values=audio_values,
        loops=loops,
        lengths=lengths if len(set(lengths)) > 1 else (),
        notes=(*result.notes, *loop_notes(loops, asked)),
    )


def loop_notes(loops: Sequence[LoopCut], asked: Bars) -> tuple[str, ...]:
    """What the user should know of loops that are not as asked, each with the number of its take."""
    said = {number: note for number, cut in enumerate(loops, 1) if (note := loop_note(cut, asked))}
    if len(loops) > 1:
        said = {number: tr("Take {number}: {text}", number=number, text=note) for number, note in said.items()}
    return tuple(said.values())
