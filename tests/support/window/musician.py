"""A musician at the real program: mouse and keys through the X server, eyes on the widgets.

``python -m tests.support.window.musician SCRIPT.function ARGUMENT`` opens the window as the command does and
lets a generator play: it uses the hands below and yields what it waits for.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from types import GeneratorType
from typing import Any

from PySide6.QtCore import QObject, QPoint, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from musicgen_desktop.ui.main_window import MainWindow

Step = Callable[[], object]
PATIENCE = 120.0
"""Seconds, unless ``MUSICIAN_PATIENCE`` says otherwise."""


class Hands:
    """The mouse and the keyboard; ``tell`` says something to the test, a line on stdout."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def click(self, widget: QWidget, at: QPoint | None = None, times: int = 1) -> None:
        """Click a widget, by default in its middle."""
        self._move(widget, at or widget.rect().center())
        self._xdotool("click", "--repeat", str(times), "--delay", "60", "1")

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Press, move, release."""
        self._move(widget, start)
        self._xdotool("mousedown", "1")
        for part in range(1, 9):
            self._move(widget, start + (end - start) * part / 8)
        self._xdotool("mouseup", "1")

    def pull(self, widget: QWidget, start: QPoint) -> None:
        """Press and begin to move; the button stays down until ``drop``."""
        self._move(widget, start)
        self._xdotool("mousedown", "1")
        for part in range(1, 9):
            self._move(widget, start + QPoint(3 * part, 0))

    def take(self, x: int, y: int) -> None:
        """Press at a place of the screen and begin to move; the button stays down until ``drop``."""
        self._xdotool("mousemove", str(x), str(y), "mousedown", "1")
        for part in range(1, 9):
            self.carry(x - 4 * part, y)

    def wheel(self, widget: QWidget, turns: int, *modifiers: str) -> None:
        """Turn the wheel away from the hand over the middle of a widget, with keys held."""
        self._move(widget, widget.rect().center())
        for key in modifiers:
            self._xdotool("keydown", key)
        self._xdotool("click", "--repeat", str(turns), "--delay", "30", "4")
        for key in modifiers:
            self._xdotool("keyup", key)

    def carry(self, x: int, y: int) -> None:
        """Move what is pulled to a place of the screen, with a hand that is never quite still."""
        self._xdotool("mousemove", str(x), str(y), "mousemove", str(x + 2), str(y + 2))

    def drop(self) -> None:
        """Let go."""
        self._xdotool("mouseup", "1")

    def press(self, *keys: str) -> None:
        """Press keys one after another, in xdotool's names ("ctrl+Return")."""
        self._xdotool("key", "--delay", "40", *keys)

    def write(self, text: str) -> None:
        """Type a text."""
        self._xdotool("type", "--delay", "15", text)

    def tell(self, *words: object) -> None:
        """Tell the test."""
        print(*words, flush=True)

    def _move(self, widget: QWidget, at: QPoint) -> None:
        place = widget.mapToGlobal(at)
        self._xdotool("mousemove", str(place.x()), str(place.y()))

    @staticmethod
    def _xdotool(*arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], check=True)


class Musician(QObject):
    """Goes through a script without ever holding up the window's event loop for long."""

    def __init__(
        self,
        script: Callable[[Any, str], Iterator[Step]],
        argument: str,
        hands: Callable[[MainWindow], object] = Hands,
    ) -> None:
        super().__init__()
        self._script, self._argument, self._hands = script, argument, hands
        self._steps: Iterator[Step] | None = None
        self._waiting: Step | None = None
        self._since = time.monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(40)

    @Slot()
    def _go_on(self) -> None:
        try:
            if self._steps is None:
                windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
                if not windows:
                    return
                self._steps = iter(self._script(self._hands(windows[0]), self._argument))
                self._waiting = None
            if self._waiting is not None and not self._waiting():
                if time.monotonic() - self._since > float(os.environ.get("MUSICIAN_PATIENCE", PATIENCE)):
                    raise TimeoutError("waited in vain")
                return
            self._since = time.monotonic()
            self._waiting = next(self._steps)
        except StopIteration:
            self._timer.stop()
        except Exception:  # noqa: BLE001 - whatever happens, the window must not stay open for ever
            traceback.print_exc()
            steps = self._steps
            while isinstance(steps, GeneratorType):
                print("the script stands at line", steps.gi_frame and steps.gi_frame.f_lineno, file=sys.stderr)
                steps = steps.gi_yieldfrom
            picture = os.environ.get("MUSICIAN_PICTURE")
            if picture:
                next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)).grab().save(picture)
            sys.stderr.flush()
            os._exit(70)


def main() -> int:
    """Open the window and play."""
    module, _, function = sys.argv[1].rpartition(".")
    script = getattr(importlib.import_module(module), function)

    from musicgen_desktop.app.window import window_command

    make = window_command._make_application
    players = []

    def make_with_musician() -> QApplication:
        application = make()
        players.append(Musician(script, sys.argv[2]))
        return application

    window_command._make_application = make_with_musician
    return window_command.run_window(measure_stalls=True, examples=None)


if __name__ == "__main__":
    sys.exit(main())
