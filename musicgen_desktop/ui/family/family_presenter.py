"""From the wish to see where a clip comes from to the tree, kept true while clips come and go."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.family import Family
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.ui.kit.look import Look

if TYPE_CHECKING:
    from musicgen_desktop.ui.family.family_sheet import FamilySheet


class FamilyPresenter(QObject):
    """One sheet at a time, about one family.

    Args:
        look: the window's.
        target: the clip that commands are about.
        open_id: id of the clip on the stage; empty for none.
        listen: plays what is on the stage.

    Signals:
        clip_chosen: id of a clip that shall be opened.
    """

    clip_chosen = Signal(str)

    def __init__(
        self,
        window: QWidget,
        look: Callable[[], Look],
        target: Callable[[], Clip | None],
        open_id: Callable[[], str],
        listen: QAction,
        library: LibraryService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._look = look
        self._target = target
        self._open_id = open_id
        self._listen = listen
        self._library = library
        self._centre = ""
        self._begins = False
        self.sheet: FamilySheet | None = None
        library.family_read.connect(self._on_family)
        library.clip_added.connect(self._on_added)
        library.clip_changed.connect(self._on_changed)
        library.clips_removed.connect(self._on_removed)

    @Slot()
    def show(self) -> None:
        """Show the family of the clip that commands are about."""
        clip = self._target()
        if clip is None:
            return
        if self.sheet is None:
            from musicgen_desktop.ui.family.family_sheet import FamilySheet

            self.sheet = FamilySheet(self._window, self._look(), self._listen)
            self.sheet.tree.clip_chosen.connect(self.clip_chosen)
            self.sheet.tree.branch_wanted.connect(self._library.load_family)
            self.sheet.finished.connect(self._on_closed)
        self._ask(clip.id)

    @Slot()
    def on_stage_changed(self) -> None:
        """Another clip is on the stage: it is marked in the tree, or its own family takes the place."""
        shown = self._open_id()
        if self.sheet is None or not shown or self.sheet.tree.show_open(shown):
            return
        clip = self._library.clip(shown)
        if clip is None or clip.lineage is None or clip.lineage.parent_id not in self.sheet.tree.ids:
            self._ask(shown)  # else its parent tells of it, as of all that is new

    def _ask(self, clip_id: str) -> None:
        self._centre, self._begins = clip_id, True
        self._library.load_family(clip_id)

    @Slot(object)
    def _on_family(self, family: Family) -> None:
        if self.sheet is None:
            return
        if self._begins and family.clip.id == self._centre:
            self._begins = False
            self.sheet.tree.begin(family)
            self.sheet.tree.show_open(self._open_id())
            self.sheet.show()
            self.sheet.tree.setFocus()
        else:
            self.sheet.tree.add(family)

    @Slot(object)
    def _on_added(self, clip: Clip) -> None:
        """What a shown clip has grown into belongs to it."""
        if self.sheet is None:
            return
        ids = self.sheet.tree.ids
        if clip.lineage is not None and clip.lineage.parent_id in ids:
            self._library.load_family(clip.lineage.parent_id)
        elif clip.id in ids:
            self._ask(self._centre)

    @Slot(object)
    def _on_changed(self, clip: Clip) -> None:
        if self.sheet is not None:
            self.sheet.tree.change(clip)

    @Slot(object)
    def _on_removed(self, ids: tuple[str, ...]) -> None:
        if self.sheet is None or self.sheet.tree.ids.isdisjoint(ids):
            return
        centre = self._open_id() if self._centre in ids else self._centre
        if centre:
            self._ask(centre)
        else:
            self.sheet.close()

    @Slot()
    def _on_closed(self) -> None:
        if self.sheet is not None:
            self.sheet.deleteLater()
        self.sheet, self._centre = None, ""
