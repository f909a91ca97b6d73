"""Opens the sheet of all tags, and has done what is wished there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.services.library.clip_values import MoveTag
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.services.library.library_values import ChangeDone
from musicgen_desktop.ui.clips.changes.all_tags_sheet import AllTagsSheet
from musicgen_desktop.ui.clips.library_panel import LibraryPanel
from musicgen_desktop.ui.clips.library_search import LibrarySearch
from musicgen_desktop.ui.kit.one_sheet import brought_forward


class TagWishes(QObject):
    """A filter by a tag follows the tag when that is called otherwise, and back.

    Args:
        manage: the command that opens the sheet.
        steps: undo and redo, which work in it too.

    Signals:
        clips_shown: clips of a tag are shown in the library now.
    """

    clips_shown = Signal()

    def __init__(
        self,
        panel: LibraryPanel,
        search: LibrarySearch,
        manage: QAction,
        steps: Sequence[QAction],
        library: LibraryService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._search = search
        self._steps = tuple(steps)
        self._library = library
        self._tags: tuple[tuple[str, int], ...] = ()
        self._called: dict[str, str] = {}
        manage.triggered.connect(self._open)
        library.tags_changed.connect(self._on_tags)
        library.change_done.connect(self._on_done)

    @Slot()
    def _open(self) -> None:
        window = self._panel.window()
        if brought_forward(window, AllTagsSheet):
            return
        sheet = AllTagsSheet(self._panel.look, self._steps, window)
        sheet.set_tags(self._tags)
        self._library.tags_changed.connect(sheet.set_tags)
        sheet.moved.connect(self._library.move_tag)
        sheet.shown.connect(self._on_shown)
        sheet.show()

    @Slot(str)
    def _on_shown(self, tag: str) -> None:
        query = self._search.query
        self._search.look_for(ClipQuery(tags=(tag,), sort_by=query.sort_by, descending=query.descending))
        self.clips_shown.emit()

    @Slot(object)
    def _on_tags(self, tags: tuple[tuple[str, int], ...]) -> None:
        self._tags = tags
        self._follow()

    @Slot(object)
    def _on_done(self, done: ChangeDone) -> None:
        match done.done:
            case MoveTag(tag, name) if name:
                self._called |= {tag: name, name: tag}
                self._follow()

    def _follow(self) -> None:
        """A tag that is filtered by and that no clip has any more is looked for under its other name."""
        query, known = self._search.query, dict(self._tags)
        tags = tuple(
            other if tag not in known and (other := self._called.get(tag, "")) in known else tag for tag in query.tags
        )
        if tags != query.tags:
            self._search.look_for(replace(query, tags=tuple(dict.fromkeys(tags))))
