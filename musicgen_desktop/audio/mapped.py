"""Long sounds that wait to be used: kept in a file, so that they take no memory meanwhile."""

from __future__ import annotations

import logging
import mmap
import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

LONG_BYTES = 8 << 20
"""Shorter sounds stay where they are: a minute in mono."""

log = logging.getLogger(__name__)


def mapped(audio_values: NDArray[np.float32], folder: Path) -> NDArray[np.float32]:
    """The same numbers, read-only, in a file without a name that goes with them; in memory if they are few.

    The system reads them back when they are used. Where the disk takes no file they stay in memory too.

    Args:
        audio_values: float32, any shape.
        folder: on the disk that shall hold them; it is made.
    """
    if audio_values.nbytes < LONG_BYTES:
        return audio_values
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            for channel in audio_values.reshape(-1, audio_values.shape[-1]):
                file.write(np.ascontiguousarray(channel).data)
            file.flush()
            held = mmap.mmap(file.fileno(), audio_values.nbytes, access=mmap.ACCESS_READ)
    except OSError as error:
        log.info("a long sound stays in memory: %s", error)
        return audio_values
    return np.frombuffer(held, np.float32).reshape(audio_values.shape)
