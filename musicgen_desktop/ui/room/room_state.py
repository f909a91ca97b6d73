"""Where panels lay, as values that are kept with the window's state."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PanelPlace:
    """A panel's place, a side or a window, and the side that it goes back to."""

    panel: str
    place: str
    home: str


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """A window of panels: Qt's opaque geometry, and whether it was open."""

    place: str
    geometry: bytes
    shown: bool = True


@dataclass(frozen=True, slots=True)
class RoomState:
    """Everything about where panels lie.

    Attributes:
        panels: each one's place.
        fronts: ids of the panels that were in front.
        left_width, right_width: pixels, given by hand; 0 for as narrow as it gets.
    """

    panels: tuple[PanelPlace, ...] = ()
    windows: tuple[WindowPlace, ...] = ()
    fronts: tuple[str, ...] = ()
    left_width: int = 0
    right_width: int = 0
