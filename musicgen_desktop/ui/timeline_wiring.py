"""Connects the commands about what is shown of a take with the stage."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from musicgen_desktop.ui.commands.timeline_actions import TimelineActions
from musicgen_desktop.ui.stage.stage import Stage

_RANGE_STEP = 6.0
"""Decibels."""


class TimelineWiring(QObject):
    """Part of the window's wiring."""

    def __init__(self, stage: Stage, commands: TimelineActions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waveform = waveform = stage.waveform
        commands.zoom_in.triggered.connect(waveform.zoom_in)
        commands.zoom_out.triggered.connect(waveform.zoom_out)
        commands.zoom_to_loop.triggered.connect(waveform.zoom_to_loop)
        commands.show_whole.triggered.connect(stage.axis.show_whole)
        commands.lanes.triggered.connect(waveform.next_lanes)
        commands.brighten.triggered.connect(self._brighten)
        commands.darken.triggered.connect(self._darken)
        commands.beats.toggled.connect(waveform.set_beats_shown)
        commands.snap.toggled.connect(waveform.set_snap)
        commands.follow.toggled.connect(waveform.set_follow)

    @Slot()
    def _brighten(self) -> None:
        self._waveform.shift_range(-_RANGE_STEP)

    @Slot()
    def _darken(self) -> None:
        self._waveform.shift_range(_RANGE_STEP)
