"""The loops of a finished job."""

from __future__ import annotations

import logging
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.analyse import analyse_rhythm
from musicgen_desktop.analysis.cut_loop import cut_loop
from musicgen_desktop.domain.bar_loop import Bars, LoopCut, LoopFit, loop_notes
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.request import GenerationResult

log = logging.getLogger(__name__)


def cut_takes(result: GenerationResult, asked: Bars, token: CancelToken) -> GenerationResult:
    """The result with a loop of ``asked`` bars in place of each take, about half a second for each.

    What is not as asked is said in its notes; a take whose cutting breaks down is kept whole. Raises
    ``JobCancelledError`` by the token, between two takes.
    """
    cuts = []
    for take in result.audio_values:
        token.raise_if_cancelled()
        cuts.append(_cut(take, result.sampling_rate, asked))
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


def _cut(take: NDArray[np.float32], sampling_rate: int, asked: Bars) -> tuple[NDArray[np.float32], LoopCut]:
    try:
        return cut_loop(take, sampling_rate, asked, analyse_rhythm(take, sampling_rate))
    except Exception:  # whatever it is, the music is there already, and so are the loops of other takes
        log.exception("a take could not be cut to a loop")
        return take, LoopCut(LoopFit.NOT_CUT)
