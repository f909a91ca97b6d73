"""The melody editor, with as much to be seen as there can be at once."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from musicgen_desktop.domain.tune import REST, Tune
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.melody.melody_sheet import MelodySheet

ODE = (4, 4, 5, 7, 7, 5, 4, 2, 0, 0, 2, 4, 4, 2, 2)
TUNE = Tune((*(pitch for note in ODE for pitch in (*(note,) * 5, REST)), *(REST,) * 8))


def show_tune(window: MainWindow) -> None:
    """A part of a long sound's tune: some notes are chosen and moved, and it is heard."""
    sheet = MelodySheet(window, lambda: window.library_panel.look)
    sheet.set_name("Neon gate")
    sheet.set_part(42.0, 205.0)
    sheet.begin(TUNE)
    sheet.change(TUNE.moved((48, 60), 0, 3))
    sheet.roll.select((48, 60))
    sheet.roll.set_cursor_cell(54, 3)
    sheet.set_playing(True)
    sheet.set_position(5.2)
    sheet.open()
    sheet.activateWindow()


MELODY_SCENES = MappingProxyType[str, Callable[[MainWindow], None]]({"tune": show_tune})
