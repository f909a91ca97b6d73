"""How loud the sounds are that are heard against each other: measured once each, in a thread of its own."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.audio.loudness import measure_lufs
from musicgen_desktop.domain.comparison import Loudness
from musicgen_desktop.domain.recent import Recent
from musicgen_desktop.services.playback.take_source import TakeSource
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane

_KEPT = 1_000
"""Sounds whose loudness is remembered."""


class LoudnessService(QObject):
    """Main thread only.

    Signals:
        measured: name of a sound whose ``loudness`` is known now.
    """

    measured = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: Recent[Loudness] = Recent(_KEPT)
        self._asked: set[str] = set()
        self._lane = TaskLane("loudness", self)
        self._lane.ended.connect(self._on_ended)

    def loudness(self, name: str) -> Loudness | None:
        """What was measured; None where that is still to come."""
        return self._known.use(name)

    def measure(self, name: str, sound: TakeSource) -> None:
        """Measure a finished sound, unless it is known or being measured; the same name is the same sound."""
        if name not in self._asked and self._known.use(name) is None:
            self._asked.add(name)
            self._lane.add(Task("loudness", name, lambda _tell, _token: measure(sound)))

    def shutdown(self, timeout_ms: int) -> bool:
        """End the thread; blocks at most ``timeout_ms``. False: it hangs and is abandoned."""
        return self._lane.shutdown(timeout_ms)

    @Slot(object, object)
    def _on_ended(self, task: Task, end: TaskEnd) -> None:
        self._asked.discard(task.about)
        if isinstance(end.result, Loudness):
            self._known.put(task.about, end.result)
            self.measured.emit(task.about)


def measure(sound: TakeSource) -> Loudness:
    """The loudness of all that exists of a sound."""
    samples = sound.read(0, sound.samples)
    peak = float(np.abs(samples).max(initial=0.0))
    lufs = measure_lufs(samples, sound.sampling_rate)
    return Loudness(lufs, 20 * math.log10(peak) if peak > 0 else -math.inf)
