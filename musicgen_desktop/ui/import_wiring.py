"""Who hears whom about sounds that are brought into the library or made of its clips, and about families of clips."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.ui.clips.changes.change_history import ChangeHistory
from musicgen_desktop.ui.clips.library_presenter import LibraryPresenter
from musicgen_desktop.ui.drop_presenter import DropPresenter
from musicgen_desktop.ui.family.family_presenter import FamilyPresenter
from musicgen_desktop.ui.fitting_wishes import FittingWishes
from musicgen_desktop.ui.form.recorder_presenter import RecorderPresenter
from musicgen_desktop.ui.import_wishes import ImportWishes
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.loop_wishes import LoopWishes
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.queue.reroll_wishes import RerollWishes
from musicgen_desktop.ui.source_wiring import SourceServices
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter


class ImportWiring(QObject):
    """Builds these presenters and connects them.

    Args:
        clips: opens what is chosen, and says which clip commands are about.
        shown: says which clip is on the stage.
        drops: says which sounds were let go, and where.
        recorder: says which recordings were put into the form.
        history: takes back what was brought or made.
        rerolls: says which takes are made once more.

    Signals:
        settings_changed: what ``kept_in`` writes is another now.
        bug_found: ``BugReport`` of an import that met a fault in the program.
    """

    settings_changed = Signal()
    bug_found = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        services: SourceServices,
        library: LibraryService,
        clips: LibraryPresenter,
        shown: StagePresenter,
        drops: DropPresenter,
        recorder: RecorderPresenter,
        history: ChangeHistory,
        rerolls: RerollWishes,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._commands = commands = window.commands

        def look() -> Look:
            return window.library_panel.look

        self.wishes = ImportWishes(window, look, window.message_bar, services.imports, self)
        self.loops = LoopWishes(clips, shown, services.loops, window.message_bar, lambda: self._loop_bars, self)
        self.fittings = FittingWishes(
            window, look, clips, window.clips, library, services.fittings, history, window.message_bar,
            commands.fit_asked, rerolls.tries_again, settings.measure, self,
        )  # fmt: skip
        self.family = FamilyPresenter(
            window, look, lambda: clips.target, lambda: shown.clip_id, commands.play, library, self
        )
        commands.import_sounds.triggered.connect(self.wishes.ask)
        commands.import_sound_folder.triggered.connect(self.wishes.ask_folder)
        commands.family.triggered.connect(self.family.show)
        drops.sounds_dropped.connect(self.wishes.keep)
        window.params_panel.source.file_chosen.connect(self.wishes.keep)
        drops.sounds_brought.connect(self.wishes.bring)
        recorder.recording_used.connect(self.wishes.keep_recording)
        shown.shown_changed.connect(self.family.on_stage_changed)
        commands.make_loop.triggered.connect(self.loops.make_loop)
        commands.set_loop_bars(settings.loop_bars)
        commands.loop_bars_group.triggered.connect(self.settings_changed)
        services.imports.imported.connect(history.on_imported)
        self._connect_fittings(window, settings)
        services.loops.bug_found.connect(self.bug_found)
        services.fittings.bug_found.connect(self.bug_found)
        self.wishes.bug_found.connect(self.bug_found)
        for presenter in (self.wishes, self.family, self.loops, self.fittings):
            presenter.clip_chosen.connect(clips.show_clip)

    def kept_in(self, settings: Settings) -> Settings:
        """``settings`` with what was chosen here."""
        return replace(settings, loop_bars=self._loop_bars, fit_asked=self._commands.fit_asked.isChecked())

    def _connect_fittings(self, window: MainWindow, settings: Settings) -> None:
        option, switch = self._commands.fit_asked, window.params_panel.fit_asked
        self._commands.fit_clips.triggered.connect(self.fittings.ask)
        option.toggled.connect(switch.setChecked)
        switch.toggled.connect(option.setChecked)
        option.setChecked(settings.fit_asked)
        option.toggled.connect(self.settings_changed)

    @property
    def _loop_bars(self) -> int:
        chosen = self._commands.loop_bars_group.checkedAction()
        return chosen.data() if chosen is not None else 0
