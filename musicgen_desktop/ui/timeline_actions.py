"""The commands that say which part of the take on the stage is shown, and how."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction

from musicgen_desktop.domain.text import tr


class TimelineActions:
    """Single keys, which are about the music wherever no text field has the focus.

    Args:
        make: makes a command of a text and its keys.
    """

    def __init__(self, make: Callable[..., QAction]) -> None:
        self.zoom_in = make(tr("Zoom in"), "+", "=", "Ctrl++")
        self.zoom_out = make(tr("Zoom out"), "-", "Ctrl+-")  # the - alone is the 6 of French keyboards
        self.zoom_to_loop = make(tr("Zoom to the loop"), "Z")
        self.show_whole = make(tr("Show the whole take"), "Shift+Z")
        self.follow = make(tr("Follow the playhead"), "Shift+F")
        self.follow.setCheckable(True)
        self.follow.setChecked(True)
        self.beats = make(tr("Count bars and beats"), "B")
        self.snap = make(tr("Snap to beats or zero crossings"), "G")
        for action in (self.beats, self.snap):
            action.setCheckable(True)
        self.lanes = make(tr("Waveform, spectrogram or both"), "S")
        self.brighten = make(tr("Brighter spectrogram"), ".")
        self.darken = make(tr("Darker spectrogram"), ",")

    @property
    def all(self) -> list[QAction]:
        """Every one of them, as in the menu."""
        return [self.zoom_in, self.zoom_out, self.zoom_to_loop, self.show_whole, self.follow, self.beats, self.snap,
                self.lanes, self.brighten, self.darken]  # fmt: skip
