"""The window's life: what is built, in which order it starts, and in which order it ends."""

from __future__ import annotations

import gc
import logging
import os
import sys
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QStyleFactory

from musicgen_desktop.app.container import (
    build_checkpoint_store,
    build_fit_estimates,
    build_folder_opener,
    build_runner,
    checkpoints_folder,
    remember_library_folder,
)
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.app.fresh import new_job_id, new_seed
from musicgen_desktop.app.window.end_requests import EndRequests
from musicgen_desktop.app.window.fault_watch import FaultWatch
from musicgen_desktop.app.window.keeper import Keeper
from musicgen_desktop.app.window.late_imports import LateImports
from musicgen_desktop.app.window.settings_pages import SettingsPages
from musicgen_desktop.app.window.stall_watch import StallWatch
from musicgen_desktop.audio.tile_cache import TileCache
from musicgen_desktop.domain.errors import BugReport, FileError, UserError
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.thread_limit import ThreadLimit
from musicgen_desktop.files.vocabulary_file import read_vocabulary
from musicgen_desktop.services.checkpoints.checkpoint_service import CheckpointService
from musicgen_desktop.services.checkpoints.fit_service import FitService
from musicgen_desktop.services.compared_sounds import ComparedSounds
from musicgen_desktop.services.form_files import FormFiles
from musicgen_desktop.services.generation.generation_service import GenerationService
from musicgen_desktop.services.library.analyst import Analyst
from musicgen_desktop.services.library.library_care import LibraryCare
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.log_service import LogService
from musicgen_desktop.services.opened_files import OpenedFiles
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.recording.recording_service import RecordingService
from musicgen_desktop.services.single_instance import Claim, SingleInstance
from musicgen_desktop.services.sleep_guard import SleepGuard
from musicgen_desktop.services.spectrogram_service import SpectrogramService
from musicgen_desktop.services.token_service import TokenService
from musicgen_desktop.system.crash_file import CrashFile
from musicgen_desktop.system.frozen import own_command
from musicgen_desktop.system.language import spoken
from musicgen_desktop.system.paths import HOME_VARIABLE, Paths
from musicgen_desktop.system.resources import resource
from musicgen_desktop.system.sleep_lock import make_sleep_lock
from musicgen_desktop.ui.checkpoint_wiring import checkpoints_in_use, hub_options
from musicgen_desktop.ui.form.spoken_numbers import speak_numbers
from musicgen_desktop.ui.form.token_presenter import TokenPresenter
from musicgen_desktop.ui.help_desk import HelpDesk
from musicgen_desktop.ui.kit.desktop_notice import DesktopNotice
from musicgen_desktop.ui.kit.fonts import font, load_fonts
from musicgen_desktop.ui.kit.icons import Icons
from musicgen_desktop.ui.kit.motion import set_still
from musicgen_desktop.ui.kit.reveal import reveal_file
from musicgen_desktop.ui.kit.theme import load_themes
from musicgen_desktop.ui.library_care_wishes import LibraryCareWishes
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.ready_notices import ReadyNotices
from musicgen_desktop.ui.source_wiring import SourceServices
from musicgen_desktop.ui.stage.spectrogram_presenter import SpectrogramPresenter
from musicgen_desktop.ui.wiring import Wiring

log = logging.getLogger(__name__)

_GENERATION_ENDS_MS = 3_000
_LIBRARY_ENDS_MS = 5_000
_PLAYBACK_ENDS_MS = 1_000
_CHECKPOINTS_END_MS = 3_000
_FITS_END_MS = 1_000
_SOURCES_END_MS = 1_000
_FORM_FILES_END_MS = 3_000
_TOKENS_END_MS = 3_000
_CARE_ENDS_MS = 3_000
_SPECTROGRAMS_END_MS = 1_000
_COMPARED_END_MS = 3_000
_LOG_ENDS_MS = 1_000
_KEEPER_ENDS_MS = 3_000
"""Longest waits at the end, when the window is gone already."""

_DEVICES_FIRST_MS = 150
"""Until torch is linked. Meanwhile Qt's plugin for sound is: later it would wait for the system's loader, and hold
Python's lock for the fifth of a second that torch's library takes."""

_SAVE_SETTINGS_AFTER_MS = 500
"""A dragged slider is saved once, when it rests."""


class WindowProgram(QObject):
    """Everything that lives while the window is open.

    Args:
        measure_stalls: see ``run_window``.
        examples: folder of the clips that a library made now begins with; None for an empty one.
        files: absolute paths that the window shall open.
        faults: what was found before the window was there, for the user to know.

    Signals:
        bug_found: ``BugReport`` of an exception that nobody caught, in whatever thread it happened.
    """

    bug_found = Signal(object)

    def __init__(
        self,
        application: QApplication,
        paths: Paths,
        measure_stalls: bool,
        examples: Path | None = None,
        files: tuple[Path, ...] = (),
        faults: tuple[UserError, ...] = (),
    ) -> None:
        super().__init__()
        self._application = application
        self._paths = paths
        self._keeper = Keeper(paths, self)
        self._measure_stalls = measure_stalls
        self._examples = examples
        self._files = files
        self._faults = faults
        self._earlier_crash: BugReport | None = None
        self._stopping = False
        self._starts_again = False
        self._ended_in_time = True

    def run(self) -> int:
        """Open the window, stay, and give the exit status."""
        self._make_data_folder()
        instance = SingleInstance(self._paths.library)
        match instance.claim(self._files):
            case Claim.RAISED:
                sys.stderr.write(tr("MusicGen Desktop is open already; its window was brought to the front.") + "\n")
                return ExitCode.DONE
            case Claim.SILENT:
                raise UserError(
                    tr("MusicGen Desktop is running already, but does not answer."),
                    tr("Wait a moment, or end it, perhaps on another computer that uses the same folder."),
                )
            case Claim.OWNER | Claim.UNLOCKED:
                # Without write access nobody can own the library; it opens for viewing and says so.
                pass
        crash_file = CrashFile(self._paths.log_file)
        self._earlier_crash = crash_file.take_earlier()
        requests = EndRequests(self._application, self)
        requests.end_asked.connect(self._leave)
        requests.state_asked.connect(self._save_state)
        faults = FaultWatch(crash_file, self.bug_found.emit)
        with crash_file.watching(), faults.watching(), requests.listening():
            status = self._stay(instance)
        if not self._ended_in_time:
            # A thread hangs in native code. The library is closed, so nothing can be lost any more.
            log.error("a thread did not end; leaving without it")
            logging.shutdown()
            os._exit(status)
        return status

    def _stay(self, instance: SingleInstance) -> int:
        self._build()
        instance.raise_requested.connect(self._raise_window)
        instance.files_opened.connect(self._wiring.drops.open)
        if sys.platform == "darwin":
            OpenedFiles(self._application, self).files_opened.connect(self._wiring.drops.open)
        # Queued, because a bug may be met in a worker's thread or in the middle of a painting.
        self.bug_found.connect(self._wiring.show_bug, Qt.ConnectionType.QueuedConnection)
        # The watch comes first, so that it sees what starting the services costs.
        watch = StallWatch(self._window, self._generation, self) if self._measure_stalls else None
        imports = LateImports(self)
        self._window.first_painted.connect(imports.go_on)
        imports.done.connect(self._start_services)
        self._generation.engine_ready.connect(self._window.stage.waveform.prepare)
        self._window.show()
        status = self._application.exec()
        instance.release()
        if self._starts_again:
            program, *arguments = own_command()
            QProcess.startDetached(program, arguments)
        if watch:
            sys.stderr.write(f"{watch.report()}\n")
        return status

    def _make_data_folder(self) -> None:
        try:
            self._paths.data.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileError(
                tr("The folder {folder} cannot be made: {reason}.", folder=self._paths.data, reason=error.strerror),
                tr("Set {variable} to a folder that can be written to.", variable=HOME_VARIABLE),
            ) from error

    def _build(self) -> None:
        self._application.setStyle(QStyleFactory.create("Fusion"))
        load_fonts(resource("fonts"))
        self._application.setFont(font())
        settings = self._keeper.settings()
        store = build_checkpoint_store(self._paths, settings)
        threads = ThreadLimit(settings.threads)
        self._generation = GenerationService(partial(build_runner, store, threads), self)
        self._library = LibraryService(self._paths, self._examples, self)
        self._analyst = Analyst(self._library, self)
        self._analyst.set_on(settings.measure)
        self._generation.job_event.connect(self._analyst.on_event)
        self._playback = PlaybackService(parent=self)
        self._checkpoints = CheckpointService(
            build_folder_opener(self._paths),
            checkpoints_folder(self._paths, settings),
            hub_options(settings),
            partial(checkpoints_in_use, self._generation),
            self,
        )
        self._fits = FitService(build_fit_estimates(), self)
        recording = RecordingService(self._paths.recordings, parent=self)
        self._sources = SourceServices.of(recording, self._paths, self._library, self)
        self._form_files = FormFiles()
        self._tokens = TokenService(self)
        self._care = LibraryCare(self._paths, self._library, partial(remember_library_folder, self._paths), self)
        self._spectrograms = SpectrogramService(TileCache(self._paths.cache / "spectrograms"), self)
        self._compared = ComparedSounds(self)
        set_still(self._application, settings.reduced_motion)
        speak_numbers()
        self._window = MainWindow(
            self._application,
            load_themes(resource("themes")),
            Icons(resource("icons")),
            read_vocabulary(resource("vocabulary.toml")),
            GenerationParams(),
            new_seed,
            _now,
            settings.theme,
        )
        self._wiring = Wiring(
            self._window,
            self._generation,
            self._library,
            self._playback,
            self._compared,
            self._checkpoints,
            self._fits,
            self._sources,
            self._form_files,
            store.list(),
            settings,
            self._paths.checkpoints,
            new_job_id,
            new_seed,
            _now,
            reveal_file,
        )
        paces = self._keeper.paces()
        self._wiring.form.remember_paces(paces)
        self._wiring.checkpoints.presenter.remember_paces(paces)
        self._wiring.jobs.pace_measured.connect(self._keeper.keep_pace)
        self._settings_timer = QTimer(self, singleShot=True, interval=_SAVE_SETTINGS_AFTER_MS)
        self._settings_timer.timeout.connect(self._save_settings)
        self._wiring.settings_changed.connect(self._settings_timer.start)
        self._order_timer = QTimer(self, singleShot=True, interval=_SAVE_SETTINGS_AFTER_MS)
        self._order_timer.timeout.connect(self._save_state)
        self._window.queue_model.modelReset.connect(self._order_timer.start)  # no crash loses the queue's order
        self._keeper.failed.connect(self._wiring.show_problem)
        self._window.closing.connect(self._stop_services)
        SpectrogramPresenter(self._window.stage, self._spectrograms, self)
        care_wishes = LibraryCareWishes(self._window, self._care, self._is_working)
        care_wishes.restart_requested.connect(self._restart)
        self._wiring.drops.restore_asked.connect(care_wishes.restore)
        TokenPresenter(self._window.prompt_bar, self._window.params_panel, self._tokens, self)
        self._watch_from_behind()
        self._settings_pages = SettingsPages(
            self._window, self._wiring, self._paths, self._checkpoints, threads, self._guard, self
        )
        self._wiring.preferences.measure_chosen.connect(self._analyst.set_on)
        self._settings_pages.restart_requested.connect(self._restart)
        self._window.commands.cuda_pack.triggered.connect(self._show_cuda_pack)
        self._make_help(settings)
        self._window.restore_state(self._keeper.window_state())

    def _make_help(self, settings: Settings) -> None:
        self._log = LogService(self._paths.log_file, self)
        self._help = HelpDesk(
            self._window,
            self._log,
            resource(),
            spoken(os.environ),
            own_command("--self-test", "--json"),
            reveal_file,
        )
        self._help.restore(settings, self._paths.library)
        self._help.failed.connect(self._wiring.show_problem)
        self._wiring.stage.shown_changed.connect(self._help.end_welcome)

    def _watch_from_behind(self) -> None:
        """What is made while nobody looks keeps the machine awake, and is told on the desktop."""
        self._guard = SleepGuard(make_sleep_lock("MusicGen Desktop", tr("Music is being made")), self)
        notice = DesktopNotice(self._window)
        notice.pressed.connect(self._raise_window)
        ready = ReadyNotices(
            self._application, self._window.commands.notify, notice.show, notice.put_away, self._window
        )
        for hear in (self._guard.on_queue, ready.on_queue):
            self._generation.queue_changed.connect(hear)
        self._generation.job_event.connect(ready.on_event)

    @Slot()
    def _start_services(self) -> None:
        """After the first paint: nothing slow stands before the window."""
        gc.freeze()
        gc.enable()  # see app/cli/main.py
        self._playback.warm_up()
        self._library.open()
        QTimer.singleShot(_DEVICES_FIRST_MS, self._generation.warm_up)
        self._checkpoints.refresh()
        self._sources.recording.recover()
        if self._earlier_crash is not None:
            self._help.show_crash(self._earlier_crash)
        for fault in self._faults:
            self._wiring.show_problem(fault)
        if self._files:
            self._wiring.drops.open(self._files)

    @Slot()
    def _show_cuda_pack(self) -> None:
        from musicgen_desktop.system.cuda_pack.cuda_manifest import find_needs
        from musicgen_desktop.ui.cuda_sheet import CudaSheet

        CudaSheet(own_command("cuda"), find_needs().torch, self._window.library_panel.look, self._window).open()

    def _is_working(self) -> bool:
        return bool(self._generation.items or self._sources.imports.is_busy or self._library.unsaved_count)

    @Slot()
    def _restart(self) -> None:
        self._starts_again = True
        self._leave()

    @Slot()
    def _leave(self) -> None:
        """Close the window as the user does; a hidden one would not end the program."""
        self._window.close()
        self._application.quit()

    @Slot()
    def _stop_services(self) -> None:
        """The running job keeps what exists, which the library must save before it closes."""
        if self._stopping:
            return
        self._stopping = True
        self._window.hide()
        self._save_state()
        checkpoints = self._checkpoints.shutdown(_CHECKPOINTS_END_MS)
        fits = self._fits.shutdown(_FITS_END_MS)
        sources = self._sources.shutdown(_SOURCES_END_MS)
        form_files = self._form_files.shutdown(_FORM_FILES_END_MS) and self._tokens.shutdown(_TOKENS_END_MS)
        care = self._care.shutdown(_CARE_ENDS_MS)
        measures = self._analyst.shutdown(_SOURCES_END_MS)
        tiles = self._spectrograms.shutdown(_SPECTROGRAMS_END_MS)
        compared = self._compared.shutdown(_COMPARED_END_MS)
        pages = self._settings_pages.shutdown()
        generation = self._generation.shutdown(keep=True, timeout_ms=_GENERATION_ENDS_MS)
        self._guard.close()
        library = self._library.close(_LIBRARY_ENDS_MS)
        playback = self._playback.shutdown(_PLAYBACK_ENDS_MS)
        noted = self._log.shutdown(_LOG_ENDS_MS)
        keeper = self._keeper.finish(_KEEPER_ENDS_MS)  # after the last job has told how long it took
        looks = (fits, care, measures, tiles, compared, pages, noted)
        self._ended_in_time = all((generation, library, playback, checkpoints, sources, form_files, keeper, *looks))

    @Slot()
    def _raise_window(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~self._window.windowState().WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    @Slot()
    def _save_state(self) -> None:
        self._save_settings()
        self._keeper.keep_window_state(self._window.save_state())

    @Slot()
    def _save_settings(self) -> None:
        self._keeper.keep_settings(self._help.kept_in(self._wiring.settings))


def _now() -> datetime:
    return datetime.now().astimezone()
