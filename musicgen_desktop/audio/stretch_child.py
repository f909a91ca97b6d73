"""The work of a child process that stretches sounds: in a thread of the window it would hold Python's lock.

On its standard input it gets a line of JSON and the samples of a sound, again and again, and answers likewise on its
standard output. It ends with its input.
"""

from __future__ import annotations

import contextlib
import io
import json
import traceback
from dataclasses import asdict
from typing import Any, BinaryIO, cast

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.stretching import StretchError, stretch
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.files.quiet_child import step_back

STRETCH = "stretch-sounds"
"""The program's first argument that makes it such a process."""

_INPUT, _OUTPUT = 0, 1
_NICER_BY = 5


class EndedError(Exception):
    """The process at the other end is gone."""


def serve() -> int:
    """Stretch what comes until nothing comes any more; the process's exit status."""
    step_back(_NICER_BY)
    with (
        open(_INPUT, "rb", closefd=False) as source,
        open(_OUTPUT, "wb", closefd=False) as target,
        contextlib.suppress(EndedError, BrokenPipeError),
    ):
        while True:
            _answer(source, target)
    return 0


def _answer(source: BinaryIO, target: BinaryIO) -> None:
    """One sound, of which nothing is kept."""
    order, values = receive(source)
    try:
        send(target, {}, stretch(values, order["rate"], Stretch(**order["how"])))
    except StretchError as error:
        send(target, {"problem": [error.message, error.advice]})
    except MemoryError:
        send(target, {"memory": True})
    except BrokenPipeError:
        raise
    except Exception:  # noqa: BLE001 - the one that waits reports it
        send(target, {"bug": traceback.format_exc()})


def order_of(sampling_rate: int, how: Stretch) -> dict[str, Any]:
    """What goes before the samples."""
    return {"rate": sampling_rate, "how": asdict(how)}


def send(target: BinaryIO, said: dict[str, Any], values: NDArray[np.float32] | None = None) -> None:
    """Write a line and the samples, shape (channels, samples)."""
    whole = np.ascontiguousarray(np.zeros((1, 0), np.float32) if values is None else values, dtype=np.float32)
    target.write(json.dumps({**said, "shape": whole.shape}).encode() + b"\n")
    target.write(whole.data if whole.size else b"")
    target.flush()


def receive(source: BinaryIO) -> tuple[dict[str, Any], NDArray[np.float32]]:
    """Read a line and the samples that follow. Raises ``EndedError``."""
    line = source.readline()
    if not line.endswith(b"\n"):
        raise EndedError
    said = json.loads(line)
    values = np.empty(said.pop("shape"), np.float32)
    rest = memoryview(cast(Any, values)).cast("B") if values.size else memoryview(b"")
    while rest:
        count = cast(io.BufferedIOBase, source).readinto(rest)
        if not count:
            raise EndedError
        rest = rest[count:]
    return said, values
