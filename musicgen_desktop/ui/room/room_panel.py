"""A part of the window that can lie at any of its sides, or in a window of its own."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.controls import make_button
from musicgen_desktop.ui.kit.look import Look

LEFT, RIGHT, BOTTOM = "panel_left", "panel_right", "panel_bottom"
SIDES = (LEFT, RIGHT, BOTTOM)
HISTORY, PARAMS, LIBRARY, QUEUE = "history", "params", "library", "queue"
PANELS = (HISTORY, PARAMS, LIBRARY, QUEUE)
WINDOWS = tuple(f"window_{number}" for number in range(1, 5))
"""One for each panel at most."""


@dataclass(eq=False, slots=True)
class RoomPanel:
    """What the room knows of a panel.

    Attributes:
        rank: its place among the tabs of panels that lie together.
        title: what it is called on tabs, windows and in menus.
        home: the side where it lies at first.
        least: pixels of width that it needs.
        tools: what stands at the end of the tabs' row while it is in front; None for nothing.
        grip: opens the menu of places, and is what the panel is dragged by.
    """

    id: str
    rank: int
    title: str
    widget: QWidget
    home: str
    least: int
    tools: QWidget | None
    grip: QPushButton


def make_panel(
    panel_id: str, title: str, widget: QWidget, home: str, least: int, head: QHBoxLayout | QWidget
) -> RoomPanel:
    """A panel with its grip.

    Args:
        head: the panel's own first row, at whose end the grip stands; or tools for the row of tabs, beside which it
            stands.
    """
    tip = tr("Where this panel lies: press for a menu, or drag it to another side or out of the window.")
    grip = make_button("", tip, "bare", tr("Place of “{panel}”", panel=title))
    grip.setIconSize(QSize(14, 14))
    if isinstance(head, QHBoxLayout):
        head.addWidget(grip)
        return RoomPanel(panel_id, PANELS.index(panel_id), title, widget, home, least, None, grip)
    tools = QWidget()
    row = QHBoxLayout(tools)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(head)
    row.addWidget(grip)
    return RoomPanel(panel_id, PANELS.index(panel_id), title, widget, home, least, tools, grip)


def dress_grip(panel: RoomPanel, look: Look) -> None:
    """Draw the grip in another theme."""
    panel.grip.setIcon(look.icon("more", "tertiary", 14))
