"""What playback needs of an audio device, and the silent stand-in for a machine without one."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from musicgen_desktop.services.playback.output_converter import AudioFormat, Render

_TICK_MS = 20


@dataclass(frozen=True, slots=True)
class OutputDevice:
    """A sound output of the machine: its id for the program and its name for people."""

    id: str
    name: str


class NoOutputError(Exception):
    """There is no device, or it cannot be opened."""


class AudioOutput(Protocol):
    """An open device that pulls frames in the thread that opened it.

    Attributes:
        name: the device's name for the user; empty for the output that nobody hears.
        device_id: the ``OutputDevice``'s id; empty likewise.
    """

    name: str
    device_id: str

    @property
    def played(self) -> float:
        """Seconds taken by the device since it was opened."""
        ...

    @property
    def failed(self) -> bool:
        """Whether the device has reported an error and stopped."""
        ...

    @property
    def present(self) -> bool:
        """Whether the machine still lists the device."""
        ...

    def fill(self, seconds: float) -> None:
        """Render until so much lies ahead of what the device has taken; where it takes by itself, do nothing."""
        ...

    def take_back(self) -> int:
        """Forget what the device has not yet taken, to be rendered anew; frames since it was opened that remain."""
        ...

    def close(self) -> None:
        """Stop at once and give the device back."""
        ...


class AudioBackend(QObject):
    """The devices of the machine: this one has none. Lives in the audio thread.

    Attributes:
        chosen: id of the device that is played on while it is there; empty for the system's default.

    Signals:
        outputs_changed: a device came or went, or another one became the default.
    """

    outputs_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chosen = ""

    def outputs(self) -> tuple[OutputDevice, ...]:
        """What can be played on, the system's default first."""
        return ()

    def next_output(self) -> OutputDevice | None:
        """The device that ``open`` would take: the chosen one, or the default."""
        outputs = self.outputs()
        return next((output for output in outputs if output.id == self.chosen), outputs[0] if outputs else None)

    def open(self, source: AudioFormat, render: Render) -> AudioOutput:
        """Play ``render``'s frames on ``next_output``. Raises ``NoOutputError``."""
        raise NoOutputError

    def close(self) -> None:
        """The last thing that is asked of it, when all outputs are closed."""


class NullOutput(QObject):
    """Takes frames in real time and drops them, so that the transport moves without a device.

    Args:
        source: the stream's format.
        render: the stream.
        clock: seconds, monotonic.
    """

    name = device_id = ""
    failed = False
    present = True

    def __init__(self, source: AudioFormat, render: Render, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._rate = source.sampling_rate
        self._render = render
        self._clock = clock
        self._opened = clock()
        self._taken = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._take)
        self._timer.start(_TICK_MS)

    @property
    def played(self) -> float:
        """See ``AudioOutput``."""
        return self._taken / self._rate

    def fill(self, seconds: float) -> None:
        """See ``AudioOutput``."""

    def take_back(self) -> int:
        """See ``AudioOutput``."""
        return self._taken

    def close(self) -> None:
        """See ``AudioOutput``."""
        self._timer.stop()

    @Slot()
    def _take(self) -> None:
        due = int((self._clock() - self._opened) * self._rate) - self._taken
        if due > 0:
            self._render(due)
            self._taken += due
