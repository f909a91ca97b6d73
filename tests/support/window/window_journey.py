"""The whole window over real services in a folder of its own, with the fake engine and a recorder for a device."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.engine.fake import FakeEngine
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.services.checkpoints.checkpoint_folder_protocol import OpenCheckpointFolder
from musicgen_desktop.services.checkpoints.checkpoint_service import CheckpointService
from musicgen_desktop.services.checkpoints.fit_service import EstimateFits, FitService
from musicgen_desktop.services.compared_sounds import ComparedSounds
from musicgen_desktop.services.form_files import FormFiles
from musicgen_desktop.services.generation.generation_service import GenerationService
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.recording.recording_service import RecordingService
from musicgen_desktop.system.pace_file import PaceFile
from musicgen_desktop.system.paths import find_paths
from musicgen_desktop.ui.checkpoint_wiring import checkpoints_in_use, hub_options
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.source_wiring import SourceServices
from musicgen_desktop.ui.wiring import Wiring
from tests.support.hub.fake_checkpoints import FakeCheckpointFolder, Script
from tests.support.sound.recorder_output import Studio
from tests.support.sound.scripted_microphone import Booth
from tests.support.window.scripted_window import STARTER, make_window
from tests.support.window.shown_clips import shown_clips

WAIT = 30_000

SHORT = Settings(params=replace(Settings().params, duration=2.0))


class Journey:
    """Everything the program is made of, built the way the program builds it.

    Attributes:
        revealed: files that were shown in the file manager.
        script: what the fake folder of checkpoints does; unused with ``open_folder``.
    """

    def __init__(
        self,
        app: QApplication,
        home: Path,
        settings: Settings = SHORT,
        step_delay: float = 0.0,
        failures: Mapping[str, Exception] | None = None,
        outputs: tuple[str, ...] = ("Speakers",),
        microphones: tuple[str, ...] = ("Built-in microphone",),
        open_folder: OpenCheckpointFolder | None = None,
        estimate: EstimateFits = lambda _question: {},
        runner: Callable[[], JobRunner] | None = None,
        checkpoints: tuple[Checkpoint, ...] = (STARTER,),
        open_library: bool = True,
    ) -> None:
        self.studio = Studio(*outputs)
        self.booth = Booth(*microphones)
        self.window = make_window(app, lambda: datetime.now(UTC))
        self.generation = GenerationService(
            runner
            or (lambda: JobRunner(lambda: FakeEngine(step_delay, failures), lambda checkpoint, _token: checkpoint))
        )
        self.library = LibraryService(find_paths({"MUSICGEN_DESKTOP_HOME": str(home)}))
        self.playback = PlaybackService(self.studio.backend)
        self.compared = ComparedSounds()
        self.revealed: list[Path] = []
        self.script = Script()
        paths = find_paths({"MUSICGEN_DESKTOP_HOME": str(home)})
        self.checkpoints = CheckpointService(
            open_folder or (lambda place, ask: FakeCheckpointFolder(place, ask, self.script)),
            paths.checkpoints,
            hub_options(settings),
            partial(checkpoints_in_use, self.generation),
        )
        numbers = itertools.count(int(datetime.now(UTC).timestamp() * 1000))
        seeds = itertools.count(70_001)
        self.fits = FitService(estimate)
        recording = RecordingService(paths.recordings, self.booth.backend)
        self.sources = SourceServices.of(recording, paths, self.library)
        self.form_files = FormFiles()
        self.wiring = Wiring(
            self.window,
            self.generation,
            self.library,
            self.playback,
            self.compared,
            self.checkpoints,
            self.fits,
            self.sources,
            self.form_files,
            checkpoints,
            settings,
            paths.checkpoints,
            lambda: f"{next(numbers):032x}",
            lambda: next(seeds),
            lambda: datetime.now(UTC),
            self._reveal,
        )
        pace_file = PaceFile(paths.pace_file)
        self.wiring.form.remember_paces(pace_file.load())
        self.wiring.jobs.pace_measured.connect(lambda pace: pace_file.note(pace))
        self.playback.warm_up()
        if open_library:
            self.library.open()

    def show(self, qtbot: QtBot) -> None:
        """Open the window at its smallest usual size, ready for keys."""
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow, timeout=WAIT)

    def close(self) -> None:
        """End the services in the program's order."""
        assert self.checkpoints.shutdown(10_000)
        assert self.fits.shutdown(10_000)
        assert self.sources.shutdown(10_000)
        assert self.form_files.shutdown(10_000)
        assert self.generation.shutdown()
        assert self.playback.shutdown()
        assert self.compared.shutdown(10_000)
        assert self.library.close()
        self.window.close()
        self.window.deleteLater()

    def _reveal(self, path: Path) -> bool:
        self.revealed.append(path)
        return True


MakeJourney = Callable[..., Journey]


def type_and_generate(qtbot: QtBot, journey: Journey, prompt: str) -> None:
    """Write over the prompt and press Ctrl+Enter."""
    edit = journey.window.prompt_bar.edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, prompt)
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def wait_for_clips(qtbot: QtBot, journey: Journey, count: int) -> None:
    """Until the library has so many."""
    window = journey.window
    qtbot.waitUntil(lambda: window.clip_model.rowCount() == len(shown_clips(window)) == count, timeout=WAIT)


def drop(window: MainWindow, file: Path) -> None:
    """Let a sound or MIDI file from a file manager go over the middle of the window, and wait until the form has it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    place, copy, left = window.rect().center(), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    for event in (
        QDragEnterEvent(place, copy, data, left, Qt.KeyboardModifier.NoModifier),
        QDropEvent(QPointF(place), copy, data, left, Qt.KeyboardModifier.NoModifier),
    ):
        QApplication.sendEvent(window, event)
        assert event.isAccepted()
    taken = QEventLoop()
    section = window.params_panel.source
    section.changed.connect(taken.quit)
    QTimer.singleShot(WAIT, taken.quit)
    taken.exec()
    assert section.source is not None
