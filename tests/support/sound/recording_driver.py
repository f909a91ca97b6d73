"""A recording service in a process of its own, obeying JSON lines; ``driven.Recorder`` is the test's end of it."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from musicgen_desktop.audio.level import Level
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.services.recording.recording_service import RecordingService
from musicgen_desktop.services.recording.recording_values import Recorded
from tests.support.sound.playback_driver import obey_lines, tell


class _Obey(QObject):
    line_read = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._recording = RecordingService(folder)
        self._recording.inputs_changed.connect(self._tell_inputs)
        self._recording.state_changed.connect(self._tell_state)
        self._recording.level_changed.connect(self._tell_level)
        self._recording.sound_taken.connect(self._tell_sound)
        self._recording.recorded.connect(self._tell_recorded)
        self._recording.recovered.connect(self._tell_recovered)
        self._recording.failed.connect(self._tell_failure)
        self.line_read.connect(self._obey)

    @Slot(str)
    def _obey(self, line: str) -> None:
        name, *arguments = json.loads(line)
        wish = getattr(self, f"do_{name}", None) or getattr(self._recording, name)
        wish(*arguments)

    def do_quit(self) -> None:
        QCoreApplication.exit(0 if self._recording.shutdown() else 1)

    @Slot(object)
    def _tell_inputs(self, inputs: tuple[object, ...]) -> None:
        tell(inputs=len(inputs))

    @Slot(object)
    def _tell_state(self, state: object) -> None:
        tell(state=str(state))

    @Slot(object)
    def _tell_level(self, level: Level) -> None:
        tell(peak=level.peak)

    @Slot(object, int)
    def _tell_sound(self, sound: object, sampling_rate: int) -> None:
        tell(taken=sound.shape[1] / sampling_rate)  # type: ignore[attr-defined]

    @Slot(object)
    def _tell_recorded(self, recorded: Recorded) -> None:
        tell(file=str(recorded.file), problem=recorded.problem is not None)

    @Slot(object)
    def _tell_recovered(self, files: tuple[Path, ...]) -> None:
        tell(recovered=[str(file) for file in files])

    @Slot(object)
    def _tell_failure(self, error: UserError) -> None:
        tell(failed=error.message)


if __name__ == "__main__":
    app = QCoreApplication([])
    sys.exit(obey_lines(app, _Obey(Path(os.environ["RECORDINGS"]))))
