"""An audio device for tests: keeps what it is given, and breaks when told to."""

from __future__ import annotations

import threading
import time

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from musicgen_desktop.services.playback.audio_output import AudioBackend, NoOutputError, OutputDevice
from musicgen_desktop.services.playback.output_converter import AudioFormat, Render

_STEP = 640
_LATENCY = 3200
_UNSEEN = 10
"""Steps of sound that may be taken before the test's thread has had the time to see what became of it."""


class _Witness(QObject):
    """Lives in the test's thread, and says that its events are dealt with."""

    @Slot(object, int)
    def see(self, output: RecorderOutput, taken: int) -> None:
        output.seen = taken


class Studio:
    """The devices of a machine, seen from the test's thread; hand ``backend`` to the playback service."""

    def __init__(self, *names: str) -> None:
        self.witness = _Witness()
        self.names = list(names)
        self.backends: list[RecorderBackend] = []
        self.outputs: list[RecorderOutput] = []

    def backend(self) -> RecorderBackend:
        """Built in the audio thread."""
        backend = RecorderBackend(self)
        self.backends.append(backend)
        return backend

    def change(self, *names: str) -> None:
        """Other devices are there from now on; the first is the default."""
        self.names = list(names)
        self.backends[0].outputs_changed.emit()

    def recorded(self) -> NDArray[np.float32]:
        """All that was played, shape (channels, frames)."""
        return np.concatenate([output.recorded() for output in self.outputs], axis=1)


class RecorderBackend(AudioBackend):
    """Opens recorders that take sound about twenty times faster than real time."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio

    def outputs(self) -> tuple[OutputDevice, ...]:
        return tuple(OutputDevice(name.lower(), name) for name in self._studio.names)

    def open(self, source: AudioFormat, render: Render) -> RecorderOutput:
        wanted = self.next_output()
        if wanted is None:
            raise NoOutputError
        output = RecorderOutput(self._studio, wanted, source, render)
        self._studio.outputs.append(output)
        return output


class RecorderOutput(QObject):
    """Takes a step of sound every millisecond; the last ``_LATENCY`` frames of it are not yet played.

    While the test's thread is held up it takes them in real time: what a test looks out for shall not pass unseen.
    """

    _taken_on = Signal(object, int)

    def __init__(self, studio: Studio, device: OutputDevice, source: AudioFormat, render: Render) -> None:
        super().__init__()
        self.name, self.device_id = device.name, device.id
        self.source = source
        self.failed = False
        self.frozen = False
        self.closed = threading.Event()
        self._studio = studio
        self._render = render
        self._blocks: list[NDArray[np.float32]] = []
        self._taken = self.seen = 0
        self._next = 0.0
        self._taken_on.connect(studio.witness.see)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._take)
        self._timer.start(1)

    @property
    def played(self) -> float:
        return max(0, self._taken - _LATENCY) / self.source.sampling_rate

    @property
    def present(self) -> bool:
        return self.name in self._studio.names

    def fill(self, seconds: float) -> None:
        pass

    def take_back(self) -> int:
        return self._taken

    def recorded(self) -> NDArray[np.float32]:
        blocks = [np.zeros((0, self.source.channels), dtype=np.float32), *self._blocks]
        return np.concatenate(blocks).T

    def close(self) -> None:
        self._timer.stop()
        self.closed.set()

    @Slot()
    def _take(self) -> None:
        now, unseen = time.monotonic(), self._taken - self.seen > _UNSEEN * _STEP
        if not self.frozen and not self.failed and (now >= self._next or not unseen):
            self._next = now + _STEP / self.source.sampling_rate
            self._blocks.append(self._render(_STEP))
            self._taken += _STEP
            self._taken_on.emit(self, self._taken)
