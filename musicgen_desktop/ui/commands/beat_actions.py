"""The commands about the beats of the clip on the stage, heard, counted in and corrected, and about its key."""

from __future__ import annotations

from PySide6.QtGui import QAction

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.registry import MakeCommand


class BeatActions:
    """Args:
    make: see ``CommandRegistry.add``.
    """

    def __init__(self, make: MakeCommand) -> None:
        self.metronome = make("metronome", tr("Metronome"), "Shift+B")
        self.bar_before = make("bar_before", tr("Count a bar in before it plays"), "Shift+C")
        for action in (self.metronome, self.bar_before):
            action.setCheckable(True)
        self.tap_tempo = make("tap_tempo", tr("Tap the tempo"), "D")
        self.bar_here = make("bar_here", tr("A bar begins at the playhead"), "Shift+D")
        self.half_tempo = make("half_tempo", tr("Half the tempo"), "H")
        self.double_tempo = make("double_tempo", tr("Double the tempo"), "Shift+H")
        self.measured_tempo = make("measured_tempo", tr("Tempo and bars as measured"))
        self.measured_key = make("measured_key", tr("Key as measured"))

    @property
    def all(self) -> list[QAction]:
        """Every one of them, as in the menu."""
        return [self.metronome, self.bar_before, self.tap_tempo, self.bar_here, self.half_tempo, self.double_tempo,
                self.measured_tempo, self.measured_key]  # fmt: skip
