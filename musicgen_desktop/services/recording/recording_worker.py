"""What runs in the recording thread: the microphone, its level, and the file that grows."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from musicgen_desktop.audio.level import LevelMeter
from musicgen_desktop.audio.recording_file import RecordingFile, recover_recordings
from musicgen_desktop.domain.errors import DeviceError, UserError
from musicgen_desktop.domain.params import format_number
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import write_error
from musicgen_desktop.services.recording.audio_input import AudioInput, InputBackend, NoInputError
from musicgen_desktop.services.recording.recording_values import Recorded, RecordingState
from musicgen_desktop.services.stall_guard import StallGuard

log = logging.getLogger(__name__)

MAX_SECONDS = 600.0
"""A recording ends there: more cannot be gone on from."""

_TICK_MS = 33


class RecordingWorker(QObject):
    """Lives in the recording thread with everything it builds.

    Args:
        folder: where recordings lie.
        backend_factory: gives the devices; called in the thread, when they are first asked for.
        clock: seconds, monotonic.
        longest: seconds after which a recording ends.

    Signals:
        inputs_found: tuple of ``Microphone``, the default one first.
        state_moved: ``RecordingState``.
        level_measured: ``Level``, about 30 times a second while the microphone is open.
        sound_taken: what was added to the recording, float32 of shape (channels, samples), and samples per second.
        recorded: ``Recorded``.
        recovered: tuple of files that an earlier run was cut off at.
        failed: ``UserError``.
    """

    inputs_found = Signal(object)
    state_moved = Signal(object)
    level_measured = Signal(object)
    sound_taken = Signal(object, int)
    recorded = Signal(object)
    recovered = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        folder: Path,
        backend_factory: Callable[[], InputBackend],
        longest: float = MAX_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._folder = folder
        self._backend_factory = backend_factory
        self._longest = longest
        self._clock = clock
        self._backend: InputBackend | None = None
        self._input: AudioInput | None = None
        self._file: RecordingFile | None = None
        self._guard = StallGuard(clock())
        self._taken = 0.0
        self._meter = LevelMeter()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    @Slot()
    def recover(self) -> None:
        """Make whole what an earlier run left unfinished."""
        files = recover_recordings(self._folder)
        if files:
            self.recovered.emit(files)

    @Slot(str)
    def listen(self, microphone_id: str) -> None:
        """Open a microphone in place of the one that is open; a recording goes on with its own."""
        if self._file is not None:
            return
        self._release()
        devices = self._devices()
        self.inputs_found.emit(devices.inputs())
        try:
            self._input = devices.open(microphone_id)
        except NoInputError:
            self.state_moved.emit(RecordingState.OFF)
            self.failed.emit(_no_microphone(bool(devices.inputs())))
            return
        self._taken = 0.0
        self._guard = StallGuard(self._clock())
        self._meter.reset()
        self._timer.start()
        self.state_moved.emit(RecordingState.LISTENING)

    @Slot(str)
    def begin(self, name: str) -> None:
        """Keep what is heard from now on, in a file of that name."""
        if self._input is None or self._file is not None:
            return
        self._on_tick()  # what came before now does not belong to it
        if self._input is None:
            return
        target = self._folder / f"{name}.wav"
        try:
            self._file = RecordingFile(target, self._input.sampling_rate, self._input.channels)
        except OSError as error:
            self.failed.emit(write_error(error, target, 0))
            return
        self._meter.reset()
        self.state_moved.emit(RecordingState.RECORDING)

    @Slot()
    def end(self) -> None:
        """Make the recording a whole file; the microphone stays open."""
        self._on_tick()
        self._finish()

    @Slot()
    def release(self) -> None:
        """Close the microphone; what is being recorded is thrown away."""
        if self._file is not None:
            self._file.discard()
            self._file = None
        self._release()
        self.state_moved.emit(RecordingState.OFF)

    @Slot()
    def close(self) -> None:
        """End the thread. What is being recorded stays for the next start, which tells of it."""
        if self._file is not None:
            self._file.leave()
            self._file = None
        self._release()
        if self._backend is not None:
            self._backend.close()
        self._backend = None  # built in this thread, so it has to die in this thread
        self.thread().quit()

    @Slot()
    def _on_tick(self) -> None:
        device = self._input
        if device is None:
            return
        sound = device.read()
        sound.setflags(write=False)
        self._taken += sound.shape[1] / device.sampling_rate
        level = self._meter.feed(sound, device.sampling_rate)
        if self._file is not None and sound.shape[1]:
            self._keep(self._file, device, sound)
        self.level_measured.emit(level)
        if self._input is not None and (device.failed or self._guard.stalled(self._taken, self._clock())):
            self._lose()

    def _keep(self, file: RecordingFile, device: AudioInput, sound: NDArray[np.float32]) -> None:
        room = round(self._longest * device.sampling_rate) - file.frames
        part = sound[:, : max(0, room)]
        try:
            file.write(part)
        except OSError as error:
            log.info("the recording cannot be written any further: %s", error)
            words = write_error(error, self._folder / "recording", 0)
            self._finish(UserError(words.message, tr("What was recorded until then is kept. Free some space.")))
            return
        self.sound_taken.emit(part, device.sampling_rate)
        if file.duration >= self._longest:
            minutes = format_number(self._longest / 60)
            text = tr("The recording has ended after {minutes} minutes, the most that can be used.", minutes=minutes)
            self._finish(UserError(text, tr("All of it is kept.")))

    def _lose(self) -> None:
        """The microphone is gone."""
        self._release()
        text = tr("The microphone is gone.")
        self.state_moved.emit(RecordingState.OFF)
        if self._file is not None and self._file.frames:
            self._finish(UserError(text, tr("What was recorded until then is kept.")))
        else:
            self._finish()
            self.failed.emit(DeviceError(text, tr("Connect it again, or choose another one.")))
        self.inputs_found.emit(self._devices().inputs())

    def _finish(self, problem: UserError | None = None) -> None:
        file, self._file = self._file, None
        if file is None:
            return
        if self._input is not None:
            self.state_moved.emit(RecordingState.LISTENING)
        if not file.frames:
            file.discard()
            if problem is not None:
                self.failed.emit(problem)
            return
        try:
            path = file.finish()
        except OSError as error:
            words = write_error(error, self._folder / "recording", 0)
            advice = tr("What was recorded lies there unfinished; the next start of the program makes it whole.")
            self.failed.emit(UserError(words.message, advice))
            return
        self.recorded.emit(Recorded(path, file.duration, self._meter.loudest, problem))

    def _devices(self) -> InputBackend:
        if self._backend is None:
            self._backend = self._backend_factory()
            self._backend.inputs_changed.connect(self._on_inputs_changed)
        return self._backend

    @Slot()
    def _on_inputs_changed(self) -> None:
        self.inputs_found.emit(self._devices().inputs())

    def _release(self) -> None:
        self._timer.stop()
        if self._input is not None:
            self._input.close()
            self._input = None


def _no_microphone(some: bool) -> DeviceError:
    if some:
        return DeviceError(
            tr("The microphone cannot be opened."),
            tr("Another program may be using it; close that, or choose another."),
        )
    return DeviceError(tr("No microphone was found."), tr("Connect one; it is taken as soon as it is there."))
