"""Recording as the window knows it: wishes that return at once, and facts about the thread behind them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, Signal, Slot

from musicgen_desktop.domain.errors import DeviceError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.recording.audio_input import InputBackend
from musicgen_desktop.services.recording.qt_input import ask_for_microphone, open_inputs
from musicgen_desktop.services.recording.recording_values import RecordingState
from musicgen_desktop.services.recording.recording_worker import MAX_SECONDS, RecordingWorker
from musicgen_desktop.services.worker_thread import WorkerThread

log = logging.getLogger(__name__)

AskForMicrophone = Callable[[QObject, Callable[[bool], None]], None]


class RecordingService(QObject):
    """One microphone, open only while somebody wants to see its level or to record. Main thread only.

    The thread is started by the first wish.

    Args:
        folder: where recordings lie. They are the user's, and never deleted but by ``discard``.
        backend_factory: gives the devices, in the recording thread.
        ask: see ``ask_for_microphone``.
        longest: seconds after which a recording ends.

    Signals:
        inputs_changed: tuple of ``Microphone``, the default one first.
        state_changed: ``RecordingState``.
        level_changed: ``Level``, about 30 times a second while the microphone is open.
        sound_taken: what was added to the recording, float32 of shape (channels, samples), and samples per second.
        recorded: ``Recorded``.
        recovered: tuple of recordings that an earlier run was cut off at and that are whole now.
        failed: ``UserError``.
    """

    inputs_changed = Signal(object)
    state_changed = Signal(object)
    level_changed = Signal(object)
    sound_taken = Signal(object, int)
    recorded = Signal(object)
    recovered = Signal(object)
    failed = Signal(object)

    _recover_asked = Signal()
    _listen_asked = Signal(str)
    _begin_asked = Signal(str)
    _end_asked = Signal()
    _release_asked = Signal()
    _close_asked = Signal()

    def __init__(
        self,
        folder: Path,
        backend_factory: Callable[[], InputBackend] = open_inputs,
        ask: AskForMicrophone = ask_for_microphone,
        longest: float = MAX_SECONDS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._ask = ask
        self._state = RecordingState.OFF
        self._wanted: str | None = None
        self._thread: QThread | None = None
        self._worker = RecordingWorker(folder, backend_factory, longest)
        self._recover_asked.connect(self._worker.recover)
        self._listen_asked.connect(self._worker.listen)
        self._begin_asked.connect(self._worker.begin)
        self._end_asked.connect(self._worker.end)
        self._release_asked.connect(self._worker.release)
        self._close_asked.connect(self._worker.close)
        self._worker.inputs_found.connect(self._on_inputs)
        self._worker.state_moved.connect(self._on_state)
        self._worker.level_measured.connect(self._on_level)
        self._worker.sound_taken.connect(self._on_sound)
        self._worker.recorded.connect(self._on_recorded)
        self._worker.recovered.connect(self._on_recovered)
        self._worker.failed.connect(self._on_failed)

    @property
    def state(self) -> RecordingState:
        """As last announced."""
        return self._state

    def recover(self) -> None:
        """Look for what an earlier run left unfinished; see ``recovered``."""
        if self._folder.is_dir():
            self._start()
            self._recover_asked.emit()

    def listen(self, microphone_id: str = "") -> None:
        """Open a microphone, the default one for an empty id; see ``state_changed`` or ``failed``."""
        self._wanted = microphone_id
        self._ask(self, self._on_permission)

    def begin(self, name: str) -> None:
        """Keep what is heard from now on, in a file of that name without its ending."""
        self._begin_asked.emit(name)

    def end(self) -> None:
        """End the recording; see ``recorded``."""
        self._end_asked.emit()

    def release(self) -> None:
        """Close the microphone, and throw away what is being recorded."""
        self._wanted = None
        if self._thread is not None:
            self._release_asked.emit()

    def shutdown(self, timeout_ms: int = 2000) -> bool:
        """End the thread; what is being recorded stays for the next start. False when it did not end in time."""
        if self._thread is None:
            return True
        self._close_asked.emit()
        ended = self._thread.wait(timeout_ms)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
        if not ended:
            log.warning("the recording thread did not end within %d ms", timeout_ms)
        return ended

    def _start(self) -> None:
        if self._thread is None:
            self._thread = WorkerThread()
            self._thread.setObjectName("recording")
            self._worker.moveToThread(self._thread)
            self._thread.start(QThread.Priority.HighPriority)

    def _on_permission(self, granted: bool) -> None:
        if self._wanted is None:
            return
        if granted:
            self._start()
            self._listen_asked.emit(self._wanted)
        else:
            text = tr("The system does not let this program use the microphone.")
            self.failed.emit(DeviceError(text, tr("Allow it in the system's privacy settings, then try again.")))

    @Slot(object)
    def _on_inputs(self, inputs: object) -> None:
        self.inputs_changed.emit(inputs)

    @Slot(object)
    def _on_state(self, state: RecordingState) -> None:
        self._state = state
        self.state_changed.emit(state)

    @Slot(object)
    def _on_level(self, level: object) -> None:
        self.level_changed.emit(level)

    @Slot(object, int)
    def _on_sound(self, sound: object, sampling_rate: int) -> None:
        self.sound_taken.emit(sound, sampling_rate)

    @Slot(object)
    def _on_recorded(self, recorded: object) -> None:
        self.recorded.emit(recorded)

    @Slot(object)
    def _on_recovered(self, files: object) -> None:
        self.recovered.emit(files)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self.failed.emit(error)
