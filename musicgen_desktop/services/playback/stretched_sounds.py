"""The sounds that are heard at another speed or pitch, made one at a time and kept for a while."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.services.playback.take_source import TakeSource
from musicgen_desktop.services.stretcher import Stretcher
from musicgen_desktop.services.tasks import Task, TaskEnd, TaskLane, Tell

_MOST_BYTES = 256_000_000
"""Of the sounds that are kept; the newest is, however long."""

_PATIENCE_MS = 2_000

_STRETCH = "stretch"


@dataclass(frozen=True, slots=True, eq=False)
class _Stretched:
    source: TakeSource
    how: Stretch
    sound: TakeSource
    task: Task

    @property
    def size(self) -> int:
        return sum(sound.samples * sound.channels * 4 for sound in (self.source, self.sound))


class StretchedSounds(QObject):
    """Main thread only; a process does the work and a thread waits for it.

    Signals:
        made: the sound that was asked for last is whole now.
        failed: a ``UserError``: it will not be.
        busy_changed: whether something is being made.
    """

    made = Signal()
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: list[_Stretched] = []
        self._making: _Stretched | None = None
        self._stretcher = Stretcher()
        self._lane = TaskLane("stretched sounds", self)
        self._lane.ended.connect(self._on_ended)

    def of(self, source: TakeSource, how: Stretch) -> TakeSource:
        """A finished sound as it shall be heard; empty until it is ``made``, and for good if another comes first."""
        for known in (*self._kept, self._making):
            if known is not None and known.source is source and known.how == how:
                if known is not self._making:
                    self.want_nothing()
                    self._keep(known)
                return known.sound
        was_busy = self._making is not None
        self._lane.cancel(_STRETCH)
        self._making = making = self._planned(source, how)
        self._lane.add(making.task)
        if not was_busy:
            self.busy_changed.emit(True)
        return making.sound

    def want_nothing(self) -> None:
        """What is being made is not wanted any more."""
        if self._making is not None:
            self._making = None
            self._lane.cancel(_STRETCH)
            self.busy_changed.emit(False)

    def rest(self) -> None:
        """End the process until something is asked for again."""
        self.want_nothing()
        if self._stretcher.is_running:
            self._lane.add(Task("rest", "", lambda _tell, _token: self._stretcher.close()))

    def shutdown(self) -> None:
        """End the process and the thread."""
        if self._lane.shutdown(_PATIENCE_MS):
            self._stretcher.close()

    def _planned(self, source: TakeSource, how: Stretch) -> _Stretched:
        from musicgen_desktop.audio.stretching import stretched_samples

        promised = stretched_samples(source.samples, how.speed)
        sound = TakeSource(source.sampling_rate, source.channels, speed=how.speed, promised=promised)

        def stretch(_tell: Tell, token: CancelToken) -> None:
            sound.replace(self._stretcher.stretch(source.whole(), source.sampling_rate, how, token))

        return _Stretched(source, how, sound, Task(_STRETCH, _STRETCH, stretch))

    @Slot(object, object)
    def _on_ended(self, task: Task, end: TaskEnd) -> None:
        made = self._making
        if made is None or task is not made.task or end.cancelled:
            return
        self._making = None
        self.busy_changed.emit(False)
        match end.error:
            case UserError() as error:
                self.failed.emit(error)
            case BugReport() as bug:
                raise RuntimeError(bug.details)  # to be reported where bugs are
            case None:
                self._keep(made)
                self.made.emit()

    def _keep(self, made: _Stretched) -> None:
        """The one that is heard is the last to go."""
        self._kept = [*(kept for kept in self._kept if kept is not made), made]
        while len(self._kept) > 1 and sum(kept.size for kept in self._kept) > _MOST_BYTES:
            self._kept.pop(0)
