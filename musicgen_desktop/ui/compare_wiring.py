"""Who hears whom about comparing clips."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QObject, Qt, Slot

from musicgen_desktop.services.compared_sounds import ComparedSounds
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.ui.clips.library_presenter import LibraryPresenter
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.stage.compare_presenter import ComparePresenter
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter


class CompareWiring(QObject):
    """Part of the window's wiring. Built before others hear what was deleted: the comparison goes on first."""

    def __init__(
        self,
        window: MainWindow,
        clips: LibraryPresenter,
        stage: StagePresenter,
        library: LibraryService,
        compared: ComparedSounds,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        commands, strip = window.commands.comparing, window.stage.takes
        self.presenter = ComparePresenter(
            stage, window.clips, library, compared, commands, window.message_bar, lambda: clips.targets, Random(), self
        )
        self.presenter.began.connect(window.show_music)
        self.presenter.began.connect(window.focus_stage)
        strip.match_requested.connect(commands.match_loudness.trigger)
        strip.blind_requested.connect(commands.listen_blind.trigger)
        strip.choose_requested.connect(commands.choose_heard.trigger)
        strip.leave_requested.connect(commands.leave_comparison.trigger)
        commands.match_loudness.toggled.connect(strip.set_matching)
        # Enter means something else in fields and lists: here it is the stage's own.
        commands.choose_heard.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        window.removeAction(commands.choose_heard)
        window.stage.addAction(commands.choose_heard)
        window.clip_model.secrecy_changed.connect(self._on_secrecy)

    @Slot()
    def _on_secrecy(self) -> None:
        """Prompts beside their lengths would tell whose each sound is that is heard, as the library's columns would."""
        hidden = self._window.clip_model.has_secrets
        self._window.history_model.set_lengths_hidden(hidden)
        self._window.queue_model.set_lengths_hidden(hidden)
