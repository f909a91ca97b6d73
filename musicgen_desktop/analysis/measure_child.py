"""The work of a process that measures sounds, one after another: each a line of JSON in, and a line out.

In a thread of the window it would hold Python's lock, and with it the window and whatever is being made. It ends with
its standard input: whoever started it wants that, or has died.
"""

from __future__ import annotations

import json
import os
import queue
import sys
import threading
import traceback
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from musicgen_desktop.analysis.analyse import analyse
from musicgen_desktop.analysis.drum_network import DrumNetwork
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.analysis import Analysis
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.files.json_record import typed
from musicgen_desktop.files.quiet_child import plain_number, step_back

MEASURE = "measure-sounds"
"""The program's first argument that makes it such a process."""

_OUTPUT = 1
_NICER_BY = 15


def measure(drums: str) -> int:
    """Answer until there are no more lines; the process's exit status.

    Args:
        drums: file of the drum network's weights.
    """
    step_back(_NICER_BY)
    network = DrumNetwork.load(Path(drums))
    orders: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_hear, args=(orders,), name="input", daemon=True).start()
    while True:
        answer = json.dumps(_answer(orders.get(), network), default=plain_number).encode() + b"\n"
        while answer:
            answer = answer[os.write(_OUTPUT, answer) :]


def order_to_measure(path: Path, channels: int, samples: int, gain: float) -> bytes:
    """A line for the process.

    Args:
        path: the file.
        channels, samples: of the sound that it is expected to hold.
        gain: the file's samples are the sound's times this.
    """
    return json.dumps([os.fspath(path), channels, samples, gain]).encode() + b"\n"


def measured_in(line: bytes) -> Analysis | None:
    """What the process measured, of a line of it; None for a sound that cannot be read.

    Raises ``RuntimeError`` for a fault in the program.
    """
    answer = json.loads(line)
    if "bug" in answer:
        raise RuntimeError(f"measuring a sound broke down\n{answer['bug']}")
    return None if answer["analysis"] is None else typed(answer["analysis"], Analysis)


def _answer(order: bytes, network: DrumNetwork) -> dict[str, Any]:
    try:
        path, channels, samples, gain = json.loads(order)
        audio = read_audio(Path(path))
        if audio.audio_values.shape != (channels, samples):
            return {"analysis": None}
        analysis = analyse(audio.audio_values / np.float32(gain), audio.sampling_rate, network)
        return {"analysis": asdict(analysis)}
    except (FileError, MemoryError):
        return {"analysis": None}
    except Exception:  # noqa: BLE001 - the one that waits reports it
        return {"bug": traceback.format_exc()}


def _hear(orders: queue.SimpleQueue[bytes]) -> None:
    """At the end nobody waits for what is being measured."""
    for line in sys.stdin.buffer:
        orders.put(line)
    os._exit(0)
