"""Connects the commands about what is shown of a take with the stage."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from musicgen_desktop.ui.commands.timeline_actions import TimelineActions
from musicgen_desktop.ui.form.length_unit import LengthUnit
from musicgen_desktop.ui.stage.stage import Stage

_RANGE_STEP = 6.0
"""Decibels."""


class TimelineWiring(QObject):
    """Part of the window's wiring."""

    def __init__(
        self, stage: Stage, commands: TimelineActions, unit: LengthUnit, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._commands, self._unit = commands, unit
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
        unit.changed.connect(self._count_bars)

    @Slot()
    def _count_bars(self) -> None:
        """Whoever asks for bars wants to see them."""
        if self._unit.bars is not None:
            self._commands.beats.setChecked(True)

    @Slot()
    def _brighten(self) -> None:
        self._waveform.shift_range(-_RANGE_STEP)

    @Slot()
    def _darken(self) -> None:
        self._waveform.shift_range(_RANGE_STEP)
