"""Asks the library for what the user looks for, and shows what was found."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from musicgen_desktop.domain.clip_query import ClipQuery, SortBy
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.clip_values import ClipsFound
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.library.library_values import LibraryOpened
from musicgen_desktop.ui.clips.changes.text_sheet import TextSheet
from musicgen_desktop.ui.clips.library_panel import LibraryPanel


class LibrarySearch(QObject):
    """One search at a time: each letter asks anew, and what was asked before is not waited for."""

    def __init__(self, panel: LibraryPanel, library: LibraryService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._library = library
        self._query = ClipQuery()
        self._is_open = False
        search = panel.search
        search.query_changed.connect(self.look_for)
        search.save_requested.connect(self._on_save)
        search.removal_requested.connect(library.remove_search)
        panel.model.sort_requested.connect(self._on_sort)
        panel.model.clips_wanted.connect(library.load_clips)
        library.opened.connect(self._on_opened)
        library.clips_found.connect(self._on_found)
        library.clips_read.connect(panel.model.on_read)
        library.tags_changed.connect(search.set_tags)
        library.saved_searches_changed.connect(search.set_searches)

    @property
    def query(self) -> ClipQuery:
        """What is looked for."""
        return self._query

    @Slot(object)
    def look_for(self, query: ClipQuery) -> None:
        """Look for something else."""
        if query != self._query:
            self._query = query
            self._panel.show_query(query)
            if self._is_open:
                self._library.find_clips(query)

    @Slot(object)
    def _on_opened(self, _opened: LibraryOpened) -> None:
        self._is_open = True
        self._library.find_clips(self._query)

    @Slot(object)
    def _on_found(self, found: ClipsFound) -> None:
        if found.first:
            self._panel.model.lookup.tell(found.first)
        self._panel.model.set_found(found.ids, found.edits)

    @Slot(object, bool)
    def _on_sort(self, sort_by: SortBy, descending: bool) -> None:
        self.look_for(replace(self._query, sort_by=sort_by, descending=descending))

    @Slot()
    def _on_save(self) -> None:
        sheet = TextSheet(
            self._panel.window(),
            tr("Save this search"),
            tr("Its name"),
            self._query.text,
            tr("A search of the same name is replaced."),
        )
        sheet.written.connect(self._on_name)
        sheet.open()

    @Slot(str)
    def _on_name(self, name: str) -> None:
        if name.strip():
            self._library.save_search(name, self._query)
