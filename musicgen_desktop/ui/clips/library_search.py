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
from musicgen_desktop.ui.clips.rows.clip_item_model import TELLING_ORDERS
from musicgen_desktop.ui.clips.rows.clip_texts import not_sorted_words
from musicgen_desktop.ui.kit.announce import announce

_USUAL_ORDER = (SortBy.CREATED, True)


class LibrarySearch(QObject):
    """One search at a time: each letter asks anew, and what was asked before is not waited for.

    While clips are heard blind no order is followed by which they could be told: that of before comes back afterwards.
    They are found whatever length, tempo or key is asked for; that is said.
    """

    def __init__(self, panel: LibraryPanel, library: LibraryService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        self._library = library
        self._query = ClipQuery()
        self._is_open = False
        self._order_after: tuple[SortBy, bool] | None = None
        search = panel.search
        search.query_changed.connect(self.look_for)
        search.save_requested.connect(self._on_save)
        search.removal_requested.connect(library.remove_search)
        panel.model.sort_requested.connect(self._on_sort)
        panel.model.secrecy_changed.connect(self._on_secrecy)
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
        if self._panel.model.has_secrets and query.sort_by in TELLING_ORDERS:
            query = _ordered(query, self._order)
        elif (query.sort_by, query.descending) != self._order:
            self._order_after = None  # another one is wished now
        if query != self._query:
            self._query = query
            self._panel.show_query(query)
            self._find()

    @Slot(object)
    def _on_opened(self, _opened: LibraryOpened) -> None:
        self._is_open = True
        self._find()

    @Slot(object)
    def _on_found(self, found: ClipsFound) -> None:
        if found.first:
            self._panel.model.lookup.tell(found.first)
        self._panel.set_lacks_words(found.lacks_words)
        self._panel.model.set_found(found.ids, found.edits)

    @Slot(object, bool)
    def _on_sort(self, sort_by: SortBy, descending: bool) -> None:
        if self._panel.model.has_secrets and sort_by in TELLING_ORDERS:
            announce(self._panel, not_sorted_words())
        self.look_for(_ordered(self._query, (sort_by, descending)))

    @Slot()
    def _on_secrecy(self) -> None:
        if self._query.tells_sounds:
            self._find()
        if self._panel.model.has_secrets:
            if self._query.sort_by in TELLING_ORDERS:
                order = self._order
                self.look_for(_ordered(self._query, _USUAL_ORDER))
                self._order_after = order
        elif self._order_after is not None:
            self.look_for(_ordered(self._query, self._order_after))

    def _find(self) -> None:
        hidden = self._panel.model.secret
        self._panel.say_kept(bool(hidden) and self._query.tells_sounds)
        if self._is_open:
            self._library.find_clips(self._query, hidden)

    @property
    def _order(self) -> tuple[SortBy, bool]:
        return self._query.sort_by, self._query.descending

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


def _ordered(query: ClipQuery, order: tuple[SortBy, bool]) -> ClipQuery:
    return replace(query, sort_by=order[0], descending=order[1])
