"""Microphones for tests: they hear what they are given, and are unplugged when told to."""

from __future__ import annotations

import threading

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.services.recording.audio_input import InputBackend, Microphone, NoInputError

RATE = 16_000
BLOCK = 800


class Booth:
    """The microphones of a machine, seen from the test's thread; hand ``backend`` to the recording service.

    What is heard: one block every time that the microphone is read, of a tone unless ``sound`` is another.
    """

    def __init__(self, *names: str, channels: int = 1) -> None:
        self.names = list(names)
        self.channels = channels
        self.busy = False
        self.opened: list[ScriptedInput] = []
        self.backends: list[ScriptedBackend] = []
        self.sound: NDArray[np.float32] = (0.5 * np.sin(2 * np.pi * 440 * np.arange(60 * RATE) / RATE)).astype("f4")

    def backend(self) -> ScriptedBackend:
        """Built in the recording thread."""
        self.backends.append(ScriptedBackend(self))
        return self.backends[-1]

    def change(self, *names: str) -> None:
        """Other devices are there from now on; the first is the default."""
        self.names = list(names)
        self.backends[0].inputs_changed.emit()


class ScriptedBackend(InputBackend):
    def __init__(self, booth: Booth) -> None:
        super().__init__()
        self._booth = booth

    def inputs(self) -> tuple[Microphone, ...]:
        return tuple(Microphone(name.lower(), name) for name in self._booth.names)

    def open(self, microphone_id: str) -> ScriptedInput:
        if not self._booth.names or self._booth.busy:
            raise NoInputError
        names = {name.lower(): name for name in self._booth.names}
        opened = ScriptedInput(self._booth, names.get(microphone_id, self._booth.names[0]))
        self._booth.opened.append(opened)
        return opened


class ScriptedInput:
    def __init__(self, booth: Booth, name: str) -> None:
        self.name = name
        self.sampling_rate = RATE
        self.channels = booth.channels
        self.closed = threading.Event()
        self._booth = booth
        self._heard = 0

    @property
    def failed(self) -> bool:
        return self.name not in self._booth.names

    def read(self) -> NDArray[np.float32]:
        block = self._booth.sound[self._heard : self._heard + BLOCK]
        self._heard += block.size
        return np.repeat(block[None], self.channels, axis=0)

    def close(self) -> None:
        self.closed.set()
