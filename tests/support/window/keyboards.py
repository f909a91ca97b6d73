"""Presses keys of real keyboards: ``python -m tests.support.window.keyboards`` on an X server.

Tells, as a line of JSON for each layout, which commands of the window answered to which key. Keys are pressed by
their codes, that is by their places, as fingers do.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from types import MappingProxyType

from PySide6.QtWidgets import QApplication

from tests.support.window.scripted_window import make_window, prepare, show_four_takes

LAYOUTS = ("us", "gb", "br", "de", "fr", "cz")
_PERIOD = 60
_DIGITS = MappingProxyType({f"digit {number}": (9 + number,) for number in (1, 2, 3, 6, 8)})
_PERIODS = MappingProxyType({"Ctrl+period": ("ctrl", _PERIOD), "Ctrl+Shift+period": ("ctrl", "shift", _PERIOD)})
_FRENCH = MappingProxyType({"Shift+semicolon": ("ctrl", "shift", 59), "Ctrl+Shift+X": ("ctrl", "shift", 53)})
"""The first is the period of a French keyboard, which needs Shift."""

_ON_COMMA_AND_PERIOD = MappingProxyType({"less": ("shift", 59), "greater": ("shift", _PERIOD)})
_ON_A_KEY_OF_THEIR_OWN = MappingProxyType({"less": (94,), "greater": ("shift", 94)})


def _press(keys: tuple[str | int, ...]) -> None:
    for key in keys:
        subprocess.run(["xdotool", "keydown", str(key)], check=True)
    for key in reversed(keys):
        subprocess.run(["xdotool", "keyup", str(key)], check=True)


def _note(answered: list[str], text: str, _checked: bool = False) -> None:
    answered.append(text)


def main() -> int:
    """Try every layout."""
    app = QApplication([])
    prepare(app)
    window = make_window(app)
    show_four_takes(window)
    window.show()
    window.activateWindow()

    def wait(condition: Callable[[], bool] = lambda: False, seconds: float = 5.0) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and not condition():
            app.processEvents()
            time.sleep(0.005)

    wait(window.isActiveWindow)
    window.stage.waveform.setFocus()
    answered: list[str] = []
    for action in window.actions():
        action.triggered.connect(partial(_note, answered, action.text()))
    for layout in LAYOUTS:
        subprocess.run(["setxkbmap", layout], check=True)
        wait(seconds=0.3)
        found: dict[str, list[str]] = {}
        angles = _ON_A_KEY_OF_THEIR_OWN if layout in ("de", "fr") else _ON_COMMA_AND_PERIOD
        keys = {**_DIGITS, **(_FRENCH if layout == "fr" else _PERIODS), **angles}
        for name, pressed in keys.items():
            answered.clear()
            _press(pressed)
            wait(lambda: bool(answered), 2.0)
            wait(seconds=0.05)
            found[name] = list(answered)
        print(json.dumps({"layout": layout, "answered": found}), flush=True)
    window.close()
    window.deleteLater()
    app.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
