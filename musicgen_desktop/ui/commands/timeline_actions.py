"""The commands that say which part of the take on the stage is shown, and how."""

from __future__ import annotations

from PySide6.QtGui import QAction

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.registry import MakeCommand


class TimelineActions:
    """Single keys, which are about the music wherever no text field has the focus.

    Args:
        make: see ``CommandRegistry.add``.
    """

    def __init__(self, make: MakeCommand) -> None:
        self.zoom_in = make("zoom_in", tr("Zoom in"), "+", "=", "Ctrl++")
        self.zoom_out = make("zoom_out", tr("Zoom out"), "-", "Ctrl+-")  # the - alone is the 6 of French keyboards
        self.zoom_to_loop = make("zoom_to_loop", tr("Zoom to the loop"), "Z")
        self.show_whole = make("show_whole", tr("Show the whole take"), "Shift+Z")
        self.follow = make("follow", tr("Follow the playhead"), "Shift+F")
        self.follow.setCheckable(True)
        self.follow.setChecked(True)
        self.beats = make("beats", tr("Count bars and beats"), "B")
        self.snap = make("snap", tr("Snap to beats or zero crossings"), "G")
        for action in (self.beats, self.snap):
            action.setCheckable(True)
        self.lanes = make("lanes", tr("Waveform, spectrogram or both"), "S")
        self.brighten = make("brighten", tr("Brighter spectrogram"), ".")
        self.darken = make("darken", tr("Darker spectrogram"), ",")

    @property
    def all(self) -> list[QAction]:
        """Every one of them, as in the menu."""
        return [self.zoom_in, self.zoom_out, self.zoom_to_loop, self.show_whole, self.follow, self.beats, self.snap,
                self.lanes, self.brighten, self.darken]  # fmt: skip
