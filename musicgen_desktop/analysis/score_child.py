"""The work of a child process that writes down what is played: in a thread of the window it would hold Python's lock.

On its standard input it gets a line of JSON and the samples of one sound; it answers with a line of JSON and ends.
"""

from __future__ import annotations

import json
import sys
import traceback
from dataclasses import asdict, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.analysis.analyse import analyse
from musicgen_desktop.analysis.score_grid import even_rhythm
from musicgen_desktop.analysis.transcribe import Networks, transcribe
from musicgen_desktop.domain.analysis import Analysis
from musicgen_desktop.domain.musical_key import Key
from musicgen_desktop.domain.score import Score
from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.files.json_record import typed
from musicgen_desktop.files.quiet_child import plain_number, step_back

WRITE_DOWN = "write-down-sound"
"""The program's first argument that makes it such a process."""

_NICER_BY = 5


def write_down(
    mono: NDArray[np.float32],
    sampling_rate: int,
    measured: Analysis | None,
    tempo: Tempo | None,
    key: Key | None,
    networks: Networks,
) -> tuple[Analysis, Score]:
    """What is played in a sound, and what is known of it.

    Args:
        mono: float32 (1, samples), at least one sample.
        sampling_rate: samples per second.
        measured: what is known already; None: it is measured now.
        tempo: even beats that somebody has set, which go before the measured ones.
        key: that somebody has set, which goes before the measured one.
        networks: what hears.
    """
    known = measured or analyse(mono, sampling_rate)
    if tempo is not None:
        known = replace(known, rhythm=even_rhythm(tempo, mono.shape[1] / sampling_rate))
    if key is not None:
        known = replace(known, key=key)
    return known, transcribe(mono, sampling_rate, known, networks)


def serve_one(notes: str, drums: str) -> int:
    """Answer for one sound; the process's exit status.

    Args:
        notes, drums: files of the networks' weights.
    """
    step_back(_NICER_BY)
    try:
        order = json.loads(sys.stdin.buffer.readline())
        mono = np.frombuffer(sys.stdin.buffer.read(), np.float32)[None]
        measured = None if order["measured"] is None else typed(order["measured"], Analysis)
        tempo = None if order["tempo"] is None else Tempo(**order["tempo"])
        key = None if order["key"] is None else Key.of_number(order["key"])
        known, score = write_down(mono, order["rate"], measured, tempo, key, Networks.load(notes, drums))
        answer: dict[str, Any] = {"measured": asdict(known), "score": asdict(score)}
    except MemoryError:
        answer = {"memory": True}
    except Exception:  # noqa: BLE001 - the one that waits reports it
        answer = {"bug": traceback.format_exc()}
    sys.stdout.buffer.write(json.dumps(answer, default=plain_number).encode())
    return 0


def sound_order(
    mono: NDArray[np.float32], sampling_rate: int, measured: Analysis | None, tempo: Tempo | None, key: Key | None
) -> bytes:
    """All that the process is given; see ``write_down``."""
    order = {
        "rate": sampling_rate,
        "measured": None if measured is None else asdict(measured),
        "tempo": None if tempo is None else asdict(tempo),
        "key": None if key is None else key.number,
    }
    return json.dumps(order, default=plain_number).encode() + b"\n" + np.ascontiguousarray(mono, np.float32).tobytes()


def score_in(answer: bytes) -> tuple[Analysis, Score]:
    """What the process found. Raises ``MemoryError``, and ``RuntimeError`` for a fault in the program."""
    found = json.loads(answer)
    if "memory" in found:
        raise MemoryError
    if "bug" in found:
        raise RuntimeError(f"writing a sound down broke down\n{found['bug']}")
    return typed(found["measured"], Analysis), typed(found["score"], Score)
