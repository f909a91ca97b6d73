"""Who hears whom about the library: its rows, what is looked for, and what happens to clips."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.library.library_values import LibraryOpened
from musicgen_desktop.ui.clips.library_presenter import LibraryPresenter
from musicgen_desktop.ui.clips.library_search import LibrarySearch
from musicgen_desktop.ui.clips.mark_wishes import MarkWishes
from musicgen_desktop.ui.clips.tag_wishes import TagWishes
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter


class LibraryWiring(QObject):
    """Builds the presenters of searching and marking, and connects all that is about finished clips."""

    def __init__(
        self,
        window: MainWindow,
        clips: LibraryPresenter,
        stage: StagePresenter,
        library: LibraryService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        panel, commands = window.library_panel, window.commands
        self._set_opening(True)
        library.opened.connect(self._on_opened)
        library.library_problem.connect(self._on_known)
        panel.model.changed.connect(self._on_known)
        self.search = LibrarySearch(panel, library, self)
        self.marks = MarkWishes(panel, clips, commands.marks, library, self)
        self.tags = TagWishes(
            panel, self.search, commands.marks.manage_tags, (commands.undo, commands.redo), library, self
        )
        panel.search.filter_menu.manage_tags = commands.marks.manage_tags
        self.tags.clips_shown.connect(window.show_library)
        panel.open_requested.connect(clips.show_clip)
        panel.play_requested.connect(clips.play_clip)
        panel.selection_changed.connect(clips.show_commands)
        panel.model.rename_requested.connect(clips.rename)
        window.clips.waveform_wanted.connect(library.load_peaks)
        clips.count_changed.connect(window.counts.set_count)
        stage.shown_changed.connect(clips.on_stage_changed)
        commands.keep.triggered.connect(clips.keep)
        commands.delete.triggered.connect(clips.delete)
        commands.use_recipe.triggered.connect(clips.use_recipe)
        commands.reveal.triggered.connect(clips.reveal)
        library.preparing.connect(panel.show_preparing)
        library.opened.connect(clips.on_opened)
        library.clip_added.connect(clips.on_added)
        library.clip_changed.connect(clips.on_changed)
        library.clips_outdated.connect(window.clips.outdate)
        library.clips_removed.connect(clips.on_removed)
        library.unsaved_changed.connect(clips.on_unsaved)
        library.unsaved_changed.connect(window.stage.transport.set_unsaved)
        library.family_read.connect(stage.on_family)
        library.audio_loaded.connect(stage.on_audio)
        library.peaks_ready.connect(stage.on_peaks)
        library.peaks_ended.connect(window.clips.end_waveform)
        library.clip_doubted.connect(window.clips.give_waveform_up)
        library.clip_unreadable.connect(stage.on_unreadable)
        library.clip_unreadable.connect(clips.on_unreadable)
        library.library_problem.connect(clips.on_problem)

    @Slot(object)
    def _on_opened(self, opened: LibraryOpened) -> None:
        """Clips that are there are shown in a moment."""
        self._window.stage.set_opening(False)
        self._window.history_panel.set_opening(False)
        self._window.library_panel.set_opening(opened.count > 0)

    @Slot()
    def _on_known(self) -> None:
        self._set_opening(False)

    def _set_opening(self, opening: bool) -> None:
        for part in (self._window.stage, self._window.history_panel, self._window.library_panel):
            part.set_opening(opening)
