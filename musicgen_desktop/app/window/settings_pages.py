"""The settings that need more than the window: their pages are built here, and who has to hear of them is told."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from musicgen_desktop.domain.thread_limit import ThreadLimit
from musicgen_desktop.services.checkpoints.checkpoint_service import CheckpointService
from musicgen_desktop.services.folder_service import FolderService
from musicgen_desktop.services.sleep_guard import SleepGuard
from musicgen_desktop.system.paths import Paths
from musicgen_desktop.ui.kit.reveal import reveal_file
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.settings.folders_page import CHECKPOINTS, LIBRARY
from musicgen_desktop.ui.settings.folders_presenter import FoldersPresenter
from musicgen_desktop.ui.wiring import Wiring

_FOLDERS_END_MS = 1_000


class SettingsPages(QObject):
    """Lives as long as the window.

    Signals:
        restart_requested: the program shall end and start again.
    """

    restart_requested = Signal()

    def __init__(
        self,
        window: MainWindow,
        wiring: Wiring,
        paths: Paths,
        checkpoints: CheckpointService,
        threads: ThreadLimit,
        guard: SleepGuard,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        preferences = wiring.preferences
        preferences.restart_requested.connect(self.restart_requested)
        preferences.threads_chosen.connect(threads.set)
        preferences.keep_awake_chosen.connect(guard.set_wanted)
        guard.set_wanted(preferences.keep_awake)
        self._folders = FolderService(self)
        folders = FoldersPresenter(
            paths,
            lambda: checkpoints.overview.folder,
            self._folders,
            reveal_file,
            {
                LIBRARY: window.commands.move_library.trigger,
                CHECKPOINTS: wiring.checkpoints.wishes.ask_move,
            },
            self,
        )
        preferences.add_page("folders", folders.make_page)

    def shutdown(self) -> bool:
        """End the threads. False: one hangs and is abandoned."""
        return self._folders.shutdown(_FOLDERS_END_MS)
