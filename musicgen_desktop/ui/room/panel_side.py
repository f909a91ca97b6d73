"""Panels that lie together: one is seen, the others are behind tabs."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.room.room_panel import BOTTOM, LEFT, RIGHT, RoomPanel

_LOWEST = 130
_BESIDE = (LEFT, RIGHT)


class PanelSide(QFrame):
    """The row of tabs is there only where something must stand in it: a second panel, or tools of the one in front.

    Args:
        place: a side of the window, or the id of a window of its own.

    Attributes:
        wished_width: pixels that the user gave it by hand; 0 for as narrow as it gets.

    Signals:
        front_changed: another panel is in front now.
    """

    front_changed = Signal()

    def __init__(self, place: str) -> None:
        super().__init__()
        self.setObjectName("panelSide")
        self.setProperty("place", place)
        self.place = place
        self.wished_width = 0
        self.panels: list[RoomPanel] = []
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(tr("Panels that lie here"))
        self.tabs.setToolTip(tr("Bring another panel to the front; drag one to another side or out of the window."))
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pages = QStackedWidget()
        self.head = QWidget()
        beside = place in _BESIDE
        row = QBoxLayout(QBoxLayout.Direction.TopToBottom if beside else QBoxLayout.Direction.LeftToRight, self.head)
        row.setContentsMargins(12, 0, 16, 4 if beside else 0)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        if not beside:
            row.addStretch()
        self._tools = QHBoxLayout()
        row.addLayout(self._tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(*_edge(place))
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._pages, 1)
        self.tabs.currentChanged.connect(self._on_tab)
        if place == BOTTOM:
            self.setMinimumHeight(_LOWEST)
        self._show()

    @property
    def is_empty(self) -> bool:
        """Whether no panel lies here."""
        return not self.panels

    @property
    def front(self) -> RoomPanel | None:
        """The panel that is seen."""
        index = self._pages.currentIndex()
        return self.panels[index] if 0 <= index < len(self.panels) else None

    def add(self, panel: RoomPanel) -> None:
        """Take a panel in, behind the others; tabs stand in one order wherever they are."""
        index = sum(other.rank < panel.rank for other in self.panels)
        self.panels.insert(index, panel)
        if panel.tools is not None:
            self._tools.addWidget(panel.tools)
        self._pages.insertWidget(index, panel.widget)
        self.tabs.insertTab(index, panel.title)
        self._show()

    def remove(self, panel: RoomPanel) -> None:
        """Let a panel go."""
        index = self.panels.index(panel)
        self.panels.pop(index)
        self._pages.removeWidget(panel.widget)
        if panel.tools is not None:
            self._tools.removeWidget(panel.tools)
        self.tabs.removeTab(index)
        self._show()

    def bring_front(self, panel: RoomPanel) -> None:
        """Show that panel."""
        self.tabs.setCurrentIndex(self.panels.index(panel))
        self._on_tab(self.tabs.currentIndex())

    def set_text(self, panel: RoomPanel, text: str) -> None:
        """What stands on its tab."""
        index = self.panels.index(panel)
        if self.tabs.tabText(index) != text:
            self.tabs.setTabText(index, text)

    def sizeHint(self) -> QSize:
        """As wide as it was made, or as narrow as it gets."""
        return QSize(max(self.wished_width, self.minimumWidth()), super().sizeHint().height())

    @Slot(int)
    def _on_tab(self, index: int) -> None:
        if 0 <= index < self._pages.count() == self.tabs.count():
            self._pages.setCurrentIndex(index)
            self._show()
            self.front_changed.emit()

    def _show(self) -> None:
        front = self.front
        for panel in self.panels:
            if panel.tools is not None:
                panel.tools.setVisible(panel is front)
        self.head.setVisible(len(self.panels) > 1 or (front is not None and front.tools is not None))
        head = 0 if self.head.isHidden() or self.place in _BESIDE else self.head.minimumSizeHint().width()
        self.setMinimumWidth(max(head, *(panel.least for panel in self.panels), 0))
        self.updateGeometry()


def _edge(place: str) -> tuple[int, int, int, int]:
    """Room for the line towards the stage, which the style sheet draws."""
    return (0, 0, 1, 0) if place == LEFT else (1, 0, 0, 0) if place == RIGHT else (0, 1, 0, 0)
