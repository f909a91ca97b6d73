"""What is made ready of the sounds that are heard against each other: how loud they are, and all in one form."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.audio.loudness import measure_lufs_of
from musicgen_desktop.audio.resample import resample
from musicgen_desktop.domain.comparison import Loudness, SoundForm
from musicgen_desktop.domain.recent import Recent
from musicgen_desktop.services.playback.take_source import TakeSource
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane

_KEPT = 1_000
"""Sounds whose loudness is remembered."""


class ComparedSounds(QObject):
    """Works in a thread of its own. Main thread only; the same name is the same sound.

    Signals:
        measured: name of a sound whose ``loudness`` is known now.
        converted: name of a sound, and the same sound in the form that was asked for, to be played.
    """

    measured = Signal(str)
    converted = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: Recent[Loudness] = Recent(_KEPT)
        self._asked: set[str] = set()
        self._lane = TaskLane("compared sounds", self)
        self._lane.ended.connect(self._on_ended)

    def loudness(self, name: str) -> Loudness | None:
        """What was measured; None where that is still to come."""
        return self._known.use(name)

    def measure(self, name: str, sound: TakeSource) -> None:
        """Measure a finished sound, unless it is known or being measured."""
        if name not in self._asked and self._known.use(name) is None:
            self._asked.add(name)
            self._lane.add(Task("loudness", name, lambda _tell, _token: measure(sound)))

    def convert(self, name: str, sound: TakeSource, form: SoundForm) -> None:
        """Bring a finished sound into another form: the device goes on when it is turned to."""
        self._lane.add(Task("form", name, lambda _tell, _token: convert(sound, form)))

    def shutdown(self, timeout_ms: int) -> bool:
        """End the thread; blocks at most ``timeout_ms``. False: it hangs and is abandoned."""
        return self._lane.shutdown(timeout_ms)

    @Slot(object, object)
    def _on_ended(self, task: Task, end: TaskEnd) -> None:
        match end.result:
            case Loudness() as loudness:
                self._known.put(task.about, loudness)
                self.measured.emit(task.about)
            case TakeSource() as source:
                self.converted.emit(task.about, source)
        if task.kind == "loudness":
            self._asked.discard(task.about)


def measure(sound: TakeSource) -> Loudness:
    """The loudness of all that exists of a sound."""
    peak = sound.peak()
    lufs = measure_lufs_of(sound.read, sound.samples, sound.sampling_rate)
    return Loudness(lufs, 20 * math.log10(peak) if peak > 0 else -math.inf)


def convert(sound: TakeSource, form: SoundForm) -> TakeSource:
    """The same at another rate; one channel on both sides where there shall be two."""
    samples = resample(sound.read(0, sound.samples), sound.sampling_rate, form.sampling_rate)
    if len(samples) != form.channels:
        samples = np.broadcast_to(samples[:1], (form.channels, samples.shape[1])).copy()
    samples.setflags(write=False)
    return TakeSource.of(samples, form.sampling_rate)
