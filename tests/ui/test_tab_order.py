"""Tab goes through the window in few steps."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.form.slider_rows import SliderRow
from musicgen_desktop.ui.kit.focus_order import focus_chain
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.scripted_window import make_window, show_four_takes


@pytest.fixture(params=(Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft))
def read_window(request: pytest.FixtureRequest, app: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window with takes in it, in either reading direction."""
    app.setLayoutDirection(request.param)
    window = make_window(app)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    show_four_takes(window)
    window.params_panel.set_advanced_open(True)
    window.show()
    qtbot.waitExposed(window)
    yield window
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def stops_in(window: MainWindow, part: QWidget) -> list[QWidget]:
    """Where Tab stops in ``part``, in its order. A panel's grip, which is rarely pressed, comes behind all in it."""
    grips = {panel.grip for panel in window.room.panels.values()}
    return [
        widget
        for widget in focus_chain(window)
        if part.isAncestorOf(widget)
        and widget not in grips
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def is_read_before(first: QWidget, second: QWidget) -> bool:
    """Whether the eye, which goes row by row, comes to ``first`` before ``second``."""
    host = first.parentWidget()
    while host is not None and not host.isAncestorOf(second):
        host = host.parentWidget()
    assert host is not None
    one, other = (QRect(widget.mapTo(host, QPoint(0, 0)), widget.size()) for widget in (first, second))
    if one.center().y() > other.bottom() or other.center().y() > one.bottom():
        return one.top() < other.top()
    mirrored = host.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return one.right() > other.right() if mirrored else one.left() < other.left()


def stops_from_the_prompt(window: MainWindow, qtbot: QtBot, count: int) -> list[QWidget]:
    window.prompt_bar.edit.setFocus()
    stops: list[QWidget] = []
    for _ in range(count):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        stops.append(focused)
    return stops


def test_length_is_near_the_prompt(window: MainWindow, qtbot: QtBot) -> None:
    show_four_takes(window)
    row = window.params_panel._rows["duration"]
    assert isinstance(row, SliderRow)
    assert row.slider in stops_from_the_prompt(window, qtbot, 9)


def test_chips_are_one_stop_before_surprise_me(window: MainWindow, qtbot: QtBot) -> None:
    chips = window.prompt_bar.chips
    first, second = stops_from_the_prompt(window, qtbot, 2)
    assert first in chips.chips.values()
    assert second is chips.more
    qtbot.keyClick(second, Qt.Key.Key_Right)
    assert chips.surprise.hasFocus()


def test_arrow_keys_go_from_chip_to_chip(window: MainWindow, qtbot: QtBot) -> None:
    chips = [chip for chip in window.prompt_bar.chips.chips.values() if chip.isVisible()]
    stops_from_the_prompt(window, qtbot, 1)
    qtbot.keyClick(chips[0], Qt.Key.Key_Right)
    assert chips[1].hasFocus()
    qtbot.keyClick(chips[1], Qt.Key.Key_Left)
    qtbot.keyClick(chips[0], Qt.Key.Key_Left)
    assert chips[-1].hasFocus()
    assert stops_from_the_prompt(window, qtbot, 1) == [chips[-1]]


def test_tab_comes_back_to_the_prompt(window: MainWindow, qtbot: QtBot) -> None:
    show_four_takes(window)
    assert window.prompt_bar.edit in stops_from_the_prompt(window, qtbot, 64)


def test_takes_come_behind_the_waveform_and_before_what_is_done_with_them(window: MainWindow, qtbot: QtBot) -> None:
    show_four_takes(window)
    strip = window.stage.takes
    window.stage.waveform.setFocus()
    stops: list[object] = []
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    assert stops == [*strip.cards, strip.match]


@pytest.mark.parametrize("name", ["params_panel", "stage", "history_panel", "status_line"])
def test_tab_goes_through_each_part_as_it_is_read(read_window: MainWindow, name: str) -> None:
    stops = stops_in(read_window, getattr(read_window, name))
    assert len(stops) > 1
    wrong = [(first, second) for first, second in pairwise(stops) if not is_read_before(first, second)]
    assert [(one.accessibleName(), other.accessibleName()) for one, other in wrong] == []


def test_tab_goes_from_the_prompt_to_what_is_set_and_what_is_heard(read_window: MainWindow) -> None:
    w = read_window
    parts = (w.prompt_bar, w.params_panel, w.stage, w.history_panel, w.library_panel, w.status_line)
    places = [focus_chain(w).index(stop) for part in parts for stop in stops_in(w, part)]
    assert places == sorted(places)
