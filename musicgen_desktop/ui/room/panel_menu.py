"""The menu of places behind a panel's grip."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.room.panel_room import PanelRoom
from musicgen_desktop.ui.room.room_panel import BOTTOM, LEFT, RIGHT, RoomPanel


class PanelMenus(QObject):
    """Opens it where the grip is.

    Args:
        more: commands about all panels, at the menu's end.
    """

    def __init__(self, room: PanelRoom, more: list[QAction]) -> None:
        super().__init__(room)
        self._room = room
        self._more = more
        for panel in room.panels.values():
            panel.grip.clicked.connect(partial(self._open, panel))

    def make_menu(self, panel: RoomPanel) -> QMenu:
        """Where the panel can lie; the present place is checked."""
        room, side = self._room, self._room.side_of(panel.id)
        menu = QMenu(panel.grip)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        alone = room.is_floating(panel.id) and len(side.panels) == 1
        self._add(menu, tr("In a window of its own"), alone, partial(room.float, panel.id))
        for window in room.windows:
            front = window.side.front
            if front is not None and window.side is not side:
                self._add(menu, tr("Beside “{panel}”", panel=front.title), False,
                          partial(room.move, panel.id, window.side.place))  # fmt: skip
        menu.addSeparator()
        mirrored = panel.grip.isRightToLeft()
        left, right = (RIGHT, LEFT) if mirrored else (LEFT, RIGHT)
        for place, words in ((left, tr("On the left")), (BOTTOM, tr("At the bottom")), (right, tr("On the right"))):
            self._add(menu, words, side.place == place, partial(room.move, panel.id, place))
        menu.addSeparator()
        fold = menu.addAction(tr("Fold away"))
        fold.triggered.connect(partial(room.toggle, panel.id))
        menu.addActions(self._more)
        return menu

    def _add(self, menu: QMenu, words: str, here: bool, act: partial[None]) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(here)
        action.setEnabled(not here)
        action.triggered.connect(lambda _checked: act())

    def _open(self, panel: RoomPanel) -> None:
        self.make_menu(panel).popup(panel.grip.mapToGlobal(panel.grip.rect().bottomLeft()))
