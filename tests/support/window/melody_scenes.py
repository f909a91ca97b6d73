"""The melody editor in each of its states."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType

from musicgen_desktop.domain.tune import REST, Tune
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.melody.melody_sheet import MelodySheet

ODE = (4, 4, 5, 7, 7, 5, 4, 2, 0, 0, 2, 4, 4, 2, 2)
TUNE = Tune((*(pitch for note in ODE for pitch in (*(note,) * 5, REST)), *(REST,) * 8))


def _open(window: MainWindow, tune: Tune) -> MelodySheet:
    sheet = MelodySheet(window, lambda: window.library_panel.look)
    sheet.set_name("Neon gate")
    sheet.set_part(0.0, 0.0)
    sheet.begin(tune)
    sheet.open()
    return sheet


def show_empty_tune(window: MainWindow) -> None:
    """Nothing is drawn yet."""
    _open(window, Tune.rests(63))


def show_selected_tune(window: MainWindow) -> None:
    """Some of a long sound's notes are chosen and moved."""
    sheet = _open(window, TUNE)
    sheet.set_part(42.0, 205.0)
    sheet.change(TUNE.moved((18, 30), 0, 3))
    sheet.roll.select((18, 30))
    sheet.roll.set_cursor_cell(24, 10)


def show_heard_tune(window: MainWindow) -> None:
    """It is heard."""
    sheet = _open(window, TUNE.resized(235))
    sheet.set_playing(True)
    sheet.set_position(5.2)


MELODY_SCENES = MappingProxyType[str, Callable[[MainWindow], None]](
    {"tune_empty": show_empty_tune, "tune_selected": show_selected_tune, "tune_heard": show_heard_tune}
)
