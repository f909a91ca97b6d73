"""The stage with clips beside each other: takes of one request, clips of the library, hidden ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from PySide6.QtWidgets import QApplication

from musicgen_desktop.ui.kit.waveform_data import Waveform
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.stage.stage_view import StageView, TakeView
from tests.support.window.stage_scenes import beat_sound

_NAMES = (
    "Dusty Rhodes at dawn (take 1)",
    "Neon gate",
    "Neon gate, longer",
    "slow sad strings in D minor, no drums",
    "driving techno, acid bass",
    "bossa nova guitar with brushed drums",
    "90s rock song",
    "solo piano",
)
_GAINS = (-3.2, 0.0, -6.4, -1.1, -8.0, 2.3, -2.0, -0.4)


def _outline(number: int) -> Waveform:
    """Each another shape."""
    _, beat = beat_sound()
    rng = np.random.default_rng(number)
    swell = np.interp(np.arange(len(beat.minima)), np.linspace(0, len(beat.minima), 9), rng.uniform(0.25, 1.0, 9))
    return replace(beat, minima=beat.minima * swell, maxima=beat.maxima * swell)


def _comparison(view: StageView, count: int, matched: bool) -> StageView:
    takes = tuple(
        TakeView(
            place,
            _outline(place),
            f"{place:032x}",
            kept=place % 3 == 0,
            name=_NAMES[place],
            rating=(4, 0, 0, 5, 0, 3, 0, 0)[place],
            gain=_GAINS[place] if matched else None,
        )
        for place in range(count)
    )
    return replace(view, job_id="comparison", title=_NAMES[1], takes=takes, chosen=1, take_count=1, compared=True)


def _compare(count: int, matched: bool = False) -> Callable[[MainWindow], None]:
    def show(window: MainWindow) -> None:
        view = window.stage.view
        assert view is not None
        window.stage.show_view(_comparison(view, count, matched))
        window.stage.takes.set_matching(matched)
        window.stage.set_position(5.2)
        window.stage.waveform.setFocus()

    return show


def _blind(window: MainWindow) -> None:
    """Three that nobody knows."""
    view = window.stage.view
    assert view is not None
    flat = np.zeros(1, np.float32)
    hidden = Waveform(flat, flat, 12.0, 12.0, 12.0)
    takes = tuple(TakeView(place, hidden, label="ABC"[place]) for place in range(3))
    window.stage.show_view(
        StageView("comparison", "Sound B", "", takes, 1, 1, "", None, hint="Hidden until you choose", compared=True,
                  blind=True)
    )  # fmt: skip
    window.stage.takes.set_matching(True)
    window.stage.set_position(5.2)
    window.library_panel.show_open("")
    window.stage.waveform.setFocus()
    QApplication.processEvents()


COMPARE_SCENES = {
    "compare_two": _compare(2),
    "compare_eight": _compare(8, matched=True),
    "compare_blind": _blind,
}
