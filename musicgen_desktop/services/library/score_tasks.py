"""Has a process of its own write down what is played in a sound, and waits for it: that takes seconds. No Qt."""

from __future__ import annotations

import subprocess
import tempfile

import numpy as np

from musicgen_desktop.domain.analysis import Analysis
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.musical_key import Key
from musicgen_desktop.domain.score import Score
from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.clip_tasks import Sound
from musicgen_desktop.services.quiet_process import start_quietly
from musicgen_desktop.system.resources import resource

_LOOK_EVERY = 0.05
"""Seconds between two looks at the token."""


class NoNotesError(UserError):
    """Nothing in a sound could be written as notes."""


def score_of(
    sound: Sound,
    token: CancelToken,
    measured: Analysis | None = None,
    tempo: Tempo | None = None,
    key: Key | None = None,
) -> tuple[Analysis, Score]:
    """What is known of a sound, and what is played in it; the score may be empty.

    Args:
        sound: all of it.
        token: ends it at once.
        measured: what is known already; by default it is measured now.
        tempo: even beats that somebody has set.
        key: that somebody has set.

    Raises:
        UserError: there is no room for the process, or it was ended.
        JobCancelledError: by the token.
    """
    from musicgen_desktop.analysis.score_child import WRITE_DOWN, score_in, sound_order

    values, sampling_rate = sound
    order = sound_order(values.mean(axis=0, keepdims=True, dtype=np.float32), sampling_rate, measured, tempo, key)
    networks = (str(resource(f"{name}_network", "weights.npz")) for name in ("note", "drum"))
    try:
        answer = _answer((WRITE_DOWN, *networks), order, token)
        return score_in(answer)
    except (OSError, MemoryError) as error:
        raise UserError(
            tr("What is played in this sound could not be written down: there is not enough memory."),
            tr("Close other programs, or choose a part of it."),
        ) from error


def nothing_heard(title: str) -> NoNotesError:
    """The words where a score is empty."""
    return NoNotesError(
        tr("Nothing in “{title}” could be heard as notes.", title=title),
        tr("MIDI needs a melody, a bass or drums; export the sound instead."),
    )


def _answer(arguments: tuple[str, ...], order: bytes, token: CancelToken) -> bytes:
    # A file, since what is written to a pipe would hold up the looks at the token.
    with tempfile.TemporaryFile() as given:
        given.write(order)
        given.seek(0)
        with start_quietly(*arguments, stdin=given) as process:
            try:
                answer = _read(process, token)
            finally:
                process.kill()
    if not answer:
        raise ChildProcessError  # it was ended from outside
    return answer


def _read(process: subprocess.Popen[bytes], token: CancelToken) -> bytes:
    while True:
        try:
            return process.communicate(timeout=_LOOK_EVERY)[0]
        except subprocess.TimeoutExpired:
            token.raise_if_ended()
