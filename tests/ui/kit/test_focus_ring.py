"""The ring around what has the focus."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.kit.focus_ring import FocusRing
from musicgen_desktop.ui.main_window import MainWindow


def test_what_is_scrolled_out_of_view_has_no_ring_over_other_panels(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.params_panel
    panel.source.show_recorder(True)
    window.show_recorder()
    qtbot.waitUntil(lambda: not panel.source.recorder.record.visibleRegion().isEmpty())
    ring, scroll = window.findChild(FocusRing), panel.findChild(QScrollArea)
    assert ring is not None
    assert scroll is not None
    view = scroll.viewport()
    place = QRect(view.mapTo(window, QPoint(0, 0)), view.size())
    assert ring.isVisible()
    for value in range(scroll.verticalScrollBar().maximum(), -1, -1):
        scroll.verticalScrollBar().setValue(value)
        shown = ring.mask().translated(ring.mapTo(window, QPoint(0, 0)))
        assert not ring.isVisible() or place.contains(shown.boundingRect())
    assert panel.source.recorder.record.visibleRegion().isEmpty()
    assert not ring.isVisible()
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    assert ring.isVisible()
