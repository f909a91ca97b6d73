"""What recording needs of a microphone, and a machine without any."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Microphone:
    """A sound input of the machine: its id for the program and its name for people."""

    id: str
    name: str


class NoInputError(Exception):
    """There is no such device, or it cannot be opened."""


class AudioInput(Protocol):
    """An open microphone, used in the thread that opened it.

    Attributes:
        sampling_rate: samples per second.
        channels: 1 or 2.
    """

    sampling_rate: int
    channels: int

    @property
    def failed(self) -> bool:
        """Whether it has stopped or is not there any more. One that is unplugged may as well just fall silent."""
        ...

    def read(self) -> NDArray[np.float32]:
        """What came since the last time, shape (channels, samples); may be none."""
        ...

    def close(self) -> None:
        """Give the device back."""
        ...


class InputBackend(QObject):
    """The sound inputs of the machine: this one has none. Lives in the recording thread.

    Signals:
        inputs_changed: a device came or went.
    """

    inputs_changed = Signal()

    def inputs(self) -> tuple[Microphone, ...]:
        """What can be recorded from, the default one first."""
        return ()

    def open(self, microphone_id: str) -> AudioInput:
        """Open a device, the default one for an empty id or one that is gone. Raises ``NoInputError``."""
        raise NoInputError

    def close(self) -> None:
        """The last thing that is asked of it, when all inputs are closed."""
