"""Where the panels lie around the stage, and in which windows of their own; remembers it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QSplitter, QWidget

from musicgen_desktop.ui.kit.focus_order import order_focus
from musicgen_desktop.ui.kit.in_sight import bring_into_sight, lie_on_screen
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.room.panel_folds import PanelFolds
from musicgen_desktop.ui.room.panel_side import PanelSide
from musicgen_desktop.ui.room.panel_window import PanelWindow
from musicgen_desktop.ui.room.room_panel import BOTTOM, LEFT, RIGHT, SIDES, WINDOWS, RoomPanel, dress_grip
from musicgen_desktop.ui.room.room_state import PanelPlace, RoomState, WindowPlace

_BOTTOM_SHARE = (7, 3)
_LARGEST = QSize(880, 600)
"""Of a window that a panel gets: what lay along the whole lower edge shall not cover the stage."""

_BESIDE = 24
"""Pixels between the place where a panel lay and the window that it gets."""


class PanelRoom(QObject):
    """Puts each panel at a side of the window, or into a window of its own.

    Args:
        window: owns windows of panels.
        stage: lies in the middle, always.
        panels: each lies at its home at first.

    Attributes:
        area: the widget that all of it lies in.
        folds: which of the sides are seen.

    Signals:
        changed: a panel lies elsewhere, or is seen or not seen now.
        window_made: a ``PanelWindow`` is there, without panels yet.
    """

    changed = Signal()
    window_made = Signal(object)

    def __init__(
        self,
        app: QApplication,
        window: QMainWindow,
        stage: QWidget,
        panels: Sequence[RoomPanel],
        look: Look,
    ) -> None:
        super().__init__(window)
        self.app = app
        self._stage = stage
        self._window = window
        self._look = look
        self.panels = {panel.id: panel for panel in panels}
        self.sides = {name: PanelSide(name) for name in SIDES}
        self._homes = {panel.id: panel.home for panel in panels}
        self._windows: dict[str, PanelWindow] = {}
        self._awaited: set[str] = set()
        self._behind = False
        middle = QWidget()
        self._row = QSplitter(Qt.Orientation.Horizontal)
        self._row.setHandleWidth(0)
        self._row.setChildrenCollapsible(False)
        for widget in (self.sides[LEFT], stage, self.sides[RIGHT]):
            self._row.addWidget(widget)
        self._row.setStretchFactor(1, 1)
        box = QHBoxLayout(middle)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._row)
        self.area = QSplitter(Qt.Orientation.Vertical)
        self.area.setHandleWidth(5)
        self.area.setChildrenCollapsible(False)
        self.area.addWidget(middle)
        self.area.addWidget(self.sides[BOTTOM])
        for index, share in enumerate(_BOTTOM_SHARE):
            self.area.setStretchFactor(index, share)
        self.area.setSizes([share * 100 for share in _BOTTOM_SHARE])
        self.folds = PanelFolds(middle, self._row, self.sides)
        for panel in panels:
            self.sides[panel.home].add(panel)
        for side in self.sides.values():
            if side.panels:
                side.bring_front(side.panels[0])
            side.front_changed.connect(self.changed)
        self._row.splitterMoved.connect(self._on_moved)
        self.folds.changed.connect(self.changed)
        app.screenRemoved.connect(self._on_screen_removed)
        app.focusWindowChanged.connect(self._bring_forward)
        order_focus(self.area, (self.sides[RIGHT], stage, self.sides[LEFT], self.sides[BOTTOM]))

    @property
    def windows(self) -> tuple[PanelWindow, ...]:
        """Those that there are, seen or not."""
        return tuple(self._windows.values())

    @property
    def places(self) -> tuple[PanelSide, ...]:
        """All that panels can lie in now: the window's sides, and what is in windows of their own."""
        return (*self.sides.values(), *(window.side for window in self._windows.values()))

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        for panel in self.panels.values():
            dress_grip(panel, look)
        for window in self._windows.values():
            window.ring.apply_look(look)

    def set_text(self, panel_id: str, text: str) -> None:
        """What stands on a panel's tab."""
        self.side_of(panel_id).set_text(self.panels[panel_id], text)

    def side_of(self, panel_id: str) -> PanelSide:
        """What a panel lies in."""
        panel = self.panels[panel_id]
        return next(side for side in self.places if panel in side.panels)

    def is_floating(self, panel_id: str) -> bool:
        """Whether it lies in a window of its own."""
        return self.side_of(panel_id).place in self._windows

    def is_shown(self, panel_id: str) -> bool:
        """Whether it is seen: in front, in a place that is not folded away."""
        side = self.side_of(panel_id)
        window = self._windows.get(side.place)
        place_shown = not window.isHidden() if window is not None else self.folds.is_shown(side.place)
        return place_shown and side.front is self.panels[panel_id]

    def move(self, panel_id: str, place: str) -> None:
        """Put a panel at a side or into a window, and bring it to the front there."""
        if self.side_of(panel_id).place != place:
            self._lay(panel_id, place)
            if place in SIDES:
                self._homes[panel_id] = place
            self._settle()
        self.reveal(panel_id)

    def float(self, panel_id: str, at: QPoint | None = None) -> None:
        """Give a panel a window of its own, with its upper edge at a place of the screen or near where it lay."""
        panel = self.panels[panel_id]
        if at is None:
            at = panel.widget.mapToGlobal(QPoint(_BESIDE, _BESIDE))
        size = panel.widget.size().boundedTo(_LARGEST)
        place = next(place for place in WINDOWS if place not in self._windows)
        window = self._window_at(place)
        window.resize(window.size().expandedTo(size))
        window.move(at)
        lie_on_screen(window)
        self.move(panel_id, place)

    def put_back(self, panel_id: str) -> None:
        """Put a panel back to the side where it lay last."""
        self.move(panel_id, self._homes[panel_id])

    def toggle_floating(self, panel_id: str) -> None:
        """Into a window of its own, or back."""
        if self.is_floating(panel_id):
            self.put_back(panel_id)
        else:
            self.float(panel_id)

    def reveal(self, panel_id: str) -> None:
        """See to it that a panel is seen, in front of what lies with it."""
        side = self.side_of(panel_id)
        side.bring_front(self.panels[panel_id])
        window = self._windows.get(side.place)
        if window is None:
            self.folds.open(side.place)
        else:
            self._awaited.discard(side.place)
            window.show()
            window.raise_()
            window.activateWindow()
            window.enter()
            self.changed.emit()

    def toggle(self, panel_id: str) -> None:
        """See a panel, or fold away what it lies in."""
        side = self.side_of(panel_id)
        if not self.is_shown(panel_id):
            self.reveal(panel_id)
        elif side.place in self._windows:
            self._windows[side.place].hide()
            self.changed.emit()
        else:
            self.folds.toggle(side.place)

    def reset(self) -> None:
        """Everything where it lay at first."""
        for panel in self.panels.values():
            self.move(panel.id, panel.home)
        for side in self.sides.values():
            side.wished_width = 0
            side.bring_front(side.panels[0])
            self.folds.open(side.place)
        self._fit_row()
        height = self.area.height()
        self.area.setSizes([height * share // sum(_BOTTOM_SHARE) for share in _BOTTOM_SHARE])

    def hide_windows(self) -> None:
        """The window is not seen any more; ``show_windows`` brings back what was seen."""
        for place, window in self._windows.items():
            if not window.isHidden():
                self._awaited.add(place)
                window.hide()

    def show_windows(self) -> None:
        """The window is seen: its panels' windows too, in front of it, without taking the focus."""
        awaited = [self._windows[place] for place in sorted(self._awaited) if place in self._windows]
        self._awaited.clear()
        for window in awaited:
            window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            window.show()
            window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, False)
        if awaited:
            self._behind = True
            self._window.activateWindow()  # some window managers give every new window the focus
            self._bring_forward()
        self.changed.emit()

    def state(self) -> RoomState:
        """How it stands, for ``restore``."""
        return RoomState(
            panels=tuple(
                PanelPlace(panel.id, side.place, self._homes[panel.id]) for side in self.places for panel in side.panels
            ),
            windows=tuple(
                WindowPlace(place, bytes(window.saveGeometry().data()), place in self._awaited or not window.isHidden())
                for place, window in self._windows.items()
            ),
            fronts=tuple(side.front.id for side in self.places if side.front is not None),
            left_width=self.sides[LEFT].wished_width,
            right_width=self.sides[RIGHT].wished_width,
        )

    def restore(self, state: RoomState) -> None:
        """Stand as it stood; what is not understood is passed over. Windows open with ``show_windows``."""
        geometries = {window.place: window for window in state.windows if window.place in WINDOWS}
        for entry in state.panels:
            if entry.panel not in self.panels or entry.place not in (*SIDES, *geometries):
                continue
            if entry.home in SIDES:
                self._homes[entry.panel] = entry.home
            if self.side_of(entry.panel).place != entry.place:
                self._lay(entry.panel, entry.place)
        for place, window in self._windows.items():
            window.place_at(geometries[place].geometry)
            if geometries[place].shown:
                self._awaited.add(place)
        for panel_id in state.fronts:
            if panel_id in self.panels:
                self.side_of(panel_id).bring_front(self.panels[panel_id])
        self.sides[LEFT].wished_width = max(0, state.left_width)
        self.sides[RIGHT].wished_width = max(0, state.right_width)
        self._settle()

    def _lay(self, panel_id: str, place: str) -> None:
        """Put it there, behind what lies there, in the order in which it is told."""
        panel, old = self.panels[panel_id], self.side_of(panel_id)
        text = old.tabs.tabText(old.panels.index(panel))
        new = self.sides[place] if place in SIDES else self._window_at(place).side
        with QSignalBlocker(old), QSignalBlocker(new):
            old.remove(panel)
            new.add(panel)
            new.set_text(panel, text)

    def _settle(self) -> None:
        """Panels lie where they shall: see to all that follows from it."""
        self._sweep()
        for window in self._windows.values():
            window.show_title()
        self.folds.fit()
        self._fit_row()
        # From the prompt to what else a request is made of, then to the music.
        order_focus(self.area, (self.sides[RIGHT], self._stage, self.sides[LEFT], self.sides[BOTTOM]))
        self.changed.emit()

    def _window_at(self, place: str) -> PanelWindow:
        if place not in self._windows:
            window = PanelWindow(self.app, self._window, place, self._look)
            window.put_back_requested.connect(self._on_put_back)
            window.side.front_changed.connect(self.changed)
            self._windows[place] = window
            self.window_made.emit(window)
        return self._windows[place]

    def _sweep(self) -> None:
        """Windows without panels go."""
        for place, window in list(self._windows.items()):
            if window.side.is_empty:
                del self._windows[place]
                self._awaited.discard(place)
                window.hide()
                window.deleteLater()

    def _fit_row(self) -> None:
        """Each side of the stage as wide as is wished, the stage as wide as is left."""
        row, sides = self._row, (self.sides[LEFT], self.sides[RIGHT])
        sizes = [0] * row.count()
        for side in sides:
            if row.indexOf(side) >= 0 and not side.isHidden():
                sizes[row.indexOf(side)] = side.sizeHint().width()
        sizes[row.indexOf(self._stage)] = max(0, row.width() - sum(sizes))
        row.setSizes(sizes)

    @Slot()
    def _on_moved(self) -> None:
        for name in (LEFT, RIGHT):
            side = self.sides[name]
            if self._row.indexOf(side) >= 0 and side.isVisible():
                side.wished_width = side.width() if side.width() > side.minimumWidth() else 0

    @Slot()
    def _on_put_back(self) -> None:
        window = self.sender()
        if isinstance(window, PanelWindow):
            for panel in tuple(window.side.panels):
                self.put_back(panel.id)

    @Slot()
    def _bring_forward(self) -> None:
        """A window manager brings the window in front of its panels' windows when it gives it the focus: only then."""
        if self._behind and self._window.isActiveWindow():
            self._behind = False
            for window in self._windows.values():
                if not window.isHidden():
                    window.raise_()

    @Slot(QScreen)
    def _on_screen_removed(self, _screen: QScreen) -> None:
        for window in self._windows.values():
            bring_into_sight(window)
