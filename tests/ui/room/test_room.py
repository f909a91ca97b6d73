"""Panels torn off, tabbed together, moved, put back; and all of it remembered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.kit.in_sight import bring_into_sight
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.room.panel_menu import PanelMenus
from musicgen_desktop.ui.room.panel_window import PanelWindow
from musicgen_desktop.ui.room.room_panel import BOTTOM, HISTORY, LEFT, LIBRARY, PARAMS, QUEUE, RIGHT, WINDOWS
from musicgen_desktop.ui.room.room_state import PanelPlace, RoomState, WindowPlace
from musicgen_desktop.ui.window_state import WindowState
from tests.support.window.scripted_window import make_window, show_four_takes


def torn_off(window: MainWindow, qtbot: QtBot, panel_id: str) -> PanelWindow:
    """The panel in a window of its own, which is active."""
    window.room.float(panel_id)
    made = window.room.side_of(panel_id).window()
    assert isinstance(made, PanelWindow)
    qtbot.waitUntil(made.isActiveWindow)
    return made


class RaiseWatch(QObject):
    """Whether a window was brought in front of the others."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.seen = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.seen |= event.type() == QEvent.Type.ZOrderChange
        return False


def runs(qtbot: QtBot, widget: QWidget, action: QAction, key: Qt.Key | str) -> bool:
    seen: list[bool] = []
    action.triggered.connect(lambda: seen.append(True))
    qtbot.keyClick(widget, key)  # type: ignore[arg-type]
    return bool(seen)


def test_a_torn_off_panel_is_a_window_with_all_keys_and_closing_puts_it_back(window: MainWindow, qtbot: QtBot) -> None:
    show_four_takes(window)
    commands = window.commands
    commands.room.floats[LIBRARY].trigger()
    library = window.room.side_of(LIBRARY).window()
    assert isinstance(library, PanelWindow)
    qtbot.waitUntil(library.isActiveWindow)
    assert library.windowTitle().startswith("Library")
    assert window.library_panel.isVisible()
    assert commands.room.floats[LIBRARY].isChecked()
    assert not [part for part in window.findChildren(QWidget) if part.windowHandle() and not part.isWindow()]
    assert window.library_panel.search.width() >= window.library_panel.search.minimumSizeHint().width()
    assert window.room.sides[BOTTOM].front is window.room.panels[QUEUE]
    table = window.library_panel.table
    table.setFocus()
    for action, key in ((commands.play, " "), (commands.keep, "k"), (commands.takes[1], "2"), (commands.loop, "l")):
        assert runs(qtbot, table, action, key)
    window.library_panel.search.field.setFocus()
    assert not runs(qtbot, window.library_panel.search.field, commands.keep, "k")
    ground = library.grab().toImage().pixelColor(library.rect().topLeft() + QPoint(3, 3))
    assert ground == window._themes["dark"].colors.panel or window._choice != "dark"
    library.close()
    assert [panel.id for panel in window.room.sides[BOTTOM].panels] == [LIBRARY, QUEUE]  # as before
    assert window.library_panel.isVisible()
    assert not commands.room.floats[LIBRARY].isChecked()
    assert window.room.windows == ()


def test_escape_in_a_torn_off_panel_leads_to_the_music(window: MainWindow, qtbot: QtBot) -> None:
    show_four_takes(window)
    torn_off(window, qtbot, HISTORY)
    window.history_panel.search.setFocus()
    qtbot.keyClick(window.history_panel.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.stage.waveform.hasFocus)


def test_panels_are_tabbed_together_at_any_side(window: MainWindow) -> None:
    room = window.room
    room.move(HISTORY, RIGHT)
    assert [panel.id for panel in room.sides[RIGHT].panels] == [HISTORY, PARAMS]
    assert window.history_panel.isVisible()
    assert not window.params_panel.isVisible()
    assert not room.sides[LEFT].isVisible()
    assert not window.status_line.folds[LEFT].isVisible()
    assert window.status_line.folds[RIGHT].accessibleName() == "Prompt history, Parameters"
    window.commands.show_params.trigger()
    assert window.params_panel.isVisible()  # in front now
    room.move(QUEUE, LEFT)
    assert window.queue_panel.isVisible()
    room.float(LIBRARY)
    assert not room.sides[BOTTOM].isVisible()
    room.move(QUEUE, room.side_of(LIBRARY).place)
    assert [panel.id for panel in room.side_of(LIBRARY).panels] == [LIBRARY, QUEUE]
    room.side_of(LIBRARY).window().close()
    assert [panel.id for panel in room.sides[LEFT].panels] == [QUEUE]  # where it lay last
    window.commands.room.reset_layout.trigger()
    assert [[panel.id for panel in side.panels] for side in room.sides.values()] == [
        [HISTORY],
        [PARAMS],
        [LIBRARY, QUEUE],
    ]
    assert all(side.isVisible() for side in room.sides.values())


def test_a_torn_off_panel_lies_on_its_screen_whole(window: MainWindow, qtbot: QtBot) -> None:
    screen = window.screen().availableGeometry()
    window.room.float(LIBRARY, screen.bottomRight() - QPoint(50, 50))
    assert screen.contains(window.room.side_of(LIBRARY).window().geometry())


def test_the_layout_is_kept_with_windows_and_where_they_lie(
    window: MainWindow, app: QApplication, qtbot: QtBot
) -> None:
    floating = torn_off(window, qtbot, HISTORY)
    floating.setGeometry(60, 80, 320, 400)
    window.room.move(QUEUE, LEFT)
    window.room.float(LIBRARY)
    window.room.toggle(LIBRARY)
    data = window.save_state()
    window.close()
    assert not floating.isVisible()
    other = make_window(app)
    qtbot.addWidget(other)
    other.restore_state(data)
    other.resize(1280, 800)
    other.show()
    qtbot.waitUntil(other.history_panel.isVisible)
    qtbot.waitUntil(other.isActiveWindow)
    history = other.room.side_of(HISTORY).window()
    assert history.size() == QSize(320, 400)
    assert (history.pos() - QPoint(60, 80)).manhattanLength() < 8  # the platform's frame
    assert other.room.side_of(QUEUE) is other.room.sides[LEFT]
    assert other.room.is_floating(LIBRARY)
    assert not other.library_panel.isVisible()
    other.commands.show_library.trigger()
    assert other.library_panel.isVisible()
    other.room.put_back(LIBRARY)
    assert other.room.side_of(LIBRARY) is other.room.sides[BOTTOM]
    other.close()


def test_a_window_that_lay_on_a_screen_that_is_gone_comes_into_sight(
    window: MainWindow, app: QApplication, qtbot: QtBot
) -> None:
    floating = torn_off(window, qtbot, HISTORY)
    floating.move(5_000, 4_000)
    state = WindowState.from_bytes(window.save_state())
    bring_into_sight(floating)  # the screen is pulled out while the window is open
    assert window.screen().availableGeometry().contains(floating.geometry().center())
    other = make_window(app)
    qtbot.addWidget(other)
    other.restore_state(state.to_bytes())
    other.show()
    qtbot.waitUntil(other.history_panel.isVisible)
    assert other.screen().availableGeometry().contains(other.room.side_of(HISTORY).window().geometry().center())
    other.close()


def test_panels_come_back_in_front_of_the_window_which_has_the_keys(window: MainWindow, qtbot: QtBot) -> None:
    floating = torn_off(window, qtbot, HISTORY)
    raised = RaiseWatch(floating)
    window.hide()
    assert not floating.isVisible()
    window.show()
    window.raise_()
    qtbot.waitUntil(lambda: raised.seen)
    assert floating.isVisible()
    qtbot.waitUntil(window.isActiveWindow)


@pytest.mark.parametrize(
    "state",
    [
        RoomState(panels=(PanelPlace("history", "nowhere", "nowhere"), PanelPlace("another", LEFT, LEFT))),
        RoomState(panels=(PanelPlace(HISTORY, WINDOWS[0], LEFT),)),
        RoomState(windows=(WindowPlace("window_9", b"nonsense"), WindowPlace(WINDOWS[1], b"nonsense"))),
        RoomState(panels=(PanelPlace(QUEUE, WINDOWS[1], WINDOWS[1]),), windows=(WindowPlace(WINDOWS[1], b"?"),)),
        RoomState(fronts=("another",), left_width=-5, right_width=10**6),
    ],
)
def test_no_state_can_lose_a_panel(window: MainWindow, state: RoomState) -> None:
    base = WindowState.from_bytes(window.save_state())
    window.restore_state(replace(base, room=state).to_bytes())
    window.room.show_windows()
    for panel_id in (HISTORY, PARAMS, LIBRARY, QUEUE):
        window.room.reveal(panel_id)
        assert window.room.panels[panel_id].widget.isVisible()
    assert window.stage.isVisible()
    assert window.stage.width() > 300


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """With the left button, both places of the screen."""
    window = widget.window().windowHandle()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    top = widget.window()
    QTest.mousePress(window, left, none, top.mapFromGlobal(start))
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(window, top.mapFromGlobal(start + (end - start) * part))
    QTest.mouseRelease(window, left, none, top.mapFromGlobal(end))


def middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())


def test_a_panel_is_dragged_by_its_grip_or_its_tab(window: MainWindow) -> None:
    room, area = window.room, window.room.area
    tabs = room.sides[BOTTOM].tabs
    drag(tabs, tabs.mapToGlobal(tabs.tabRect(1).center()), middle(room.sides[LEFT]))
    assert room.side_of(QUEUE) is room.sides[LEFT]
    assert not window.history_panel.isVisible()  # behind it
    room.reveal(HISTORY)
    drag(room.panels[HISTORY].grip, middle(room.panels[HISTORY].grip), middle(room.sides[BOTTOM]))
    assert room.side_of(HISTORY) is room.sides[BOTTOM]
    drag(room.panels[PARAMS].grip, middle(room.panels[PARAMS].grip), middle(window.stage))
    assert room.is_floating(PARAMS)
    room.put_back(PARAMS)
    grip = room.panels[PARAMS].grip
    drag(grip, middle(grip), middle(window.prompt_bar))  # over nothing that it could lie on
    assert room.side_of(PARAMS) is room.sides[RIGHT]
    assert area.isVisible()


def test_the_grip_opens_a_menu_of_places(window: MainWindow) -> None:
    menus = window.findChild(PanelMenus)
    assert menus is not None
    menu = menus.make_menu(window.room.panels[HISTORY])
    places = [action for action in menu.actions() if action.isCheckable()]
    assert [action.isChecked() for action in places] == [False, True, False, False]
    places[0].trigger()
    assert window.room.is_floating(HISTORY)
    places[3].trigger()
    assert window.room.side_of(HISTORY) is window.room.sides[RIGHT]


def test_windows_of_panels_go_and_come_with_the_window(window: MainWindow, qtbot: QtBot) -> None:
    floating = torn_off(window, qtbot, QUEUE)
    window.hide()
    assert not floating.isVisible()
    window.show()
    qtbot.waitUntil(floating.isVisible)


def test_escape_gives_a_drag_up(window: MainWindow, qtbot: QtBot) -> None:
    grip, handle = window.room.panels[PARAMS].grip, window.windowHandle()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    start, end = (window.mapFromGlobal(middle(widget)) for widget in (grip, window.stage))
    QTest.mousePress(handle, left, none, start)
    QTest.mouseMove(handle, end)
    assert QApplication.overrideCursor() is not None
    qtbot.keyClick(window.prompt_bar.edit, Qt.Key.Key_Escape)
    assert QApplication.overrideCursor() is None
    QTest.mouseRelease(handle, left, none, end)
    assert not window.room.is_floating(PARAMS)
    assert not grip.isDown()
