"""The menus of a search: what clips can be filtered by, and the searches that have names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.clips.find.filter_choices import Choice, filter_groups
from musicgen_desktop.ui.clips.find.query_words import is_everything
from musicgen_desktop.ui.kit.colour_marks import mark_icon
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.texts import one_line

_LONGEST_NAME = 40


class FilterMenu(QMenu):
    """Built anew each time it opens, from what there is then.

    Attributes:
        manage_tags: the command that stands below the filters where there are tags; None for none.

    Signals:
        chosen: the ``ClipQuery`` that a choice makes.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.query = ClipQuery()
        self.tags: tuple[tuple[str, int], ...] = ()
        self.checkpoints: Mapping[str, str] = {}
        self.manage_tags: QAction | None = None
        self._now = now
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._on_triggered)

    @Slot()
    def _fill(self) -> None:
        _clear(self)
        for group in filter_groups(self.query, self.tags, self.checkpoints, self._now()):
            if not group.title:
                self.addSeparator()
            menu = self.addMenu(group.title) if group.title else self
            for choice in group.choices:
                self._add(menu, choice)
        if self.tags and self.manage_tags is not None:
            self.addSeparator()
            self.addAction(self.manage_tags)

    def _add(self, menu: QMenu, choice: Choice) -> None:
        action = menu.addAction(choice.words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(choice.chosen)
        action.setData(choice.query)
        if choice.colour is not None:
            action.setIcon(mark_icon(choice.colour, self.look.theme, self.devicePixelRatioF()))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        if isinstance(action.data(), ClipQuery):
            self.chosen.emit(action.data())


class SavedSearchMenu(QMenu):
    """The searches that have names, and what can be done with them.

    Signals:
        chosen: the ``ClipQuery`` of one.
        save_requested: the present search shall get a name.
        removal_requested: the name of one that shall go.
    """

    chosen = Signal(object)
    save_requested = Signal()
    removal_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.query = ClipQuery()
        self.searches: tuple[tuple[str, ClipQuery], ...] = ()
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(self._on_triggered)

    @Slot()
    def _fill(self) -> None:
        _clear(self)
        for name, query in self.searches:
            action = self.addAction(_line(name))
            action.setCheckable(True)
            action.setChecked(query == self.query)
            action.setData(query)
        if self.searches:
            self.addSeparator()
        save = self.addAction(tr("Save this search…"))
        save.setEnabled(not is_everything(self.query))
        save.triggered.connect(self.save_requested)
        if self.searches:
            gone = self.addMenu(tr("Forget a search"))
            for name, _ in self.searches:
                gone.addAction(_line(name)).setData(name)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        what = action.data()
        if isinstance(what, ClipQuery):
            self.chosen.emit(what)
        elif isinstance(what, str):
            self.removal_requested.emit(what)


def _line(name: str) -> str:
    return one_line(name, _LONGEST_NAME).replace("&", "&&")


def _clear(menu: QMenu) -> None:
    """Submenus are children that ``clear`` would leave."""
    for action in menu.actions():
        submenu = action.menu()
        if isinstance(submenu, QMenu):
            submenu.deleteLater()
    menu.clear()
