"""The program's window, played without a screen, with the real engine or one that fails on purpose.

``python -m tests.support.faults.faulty_window ENGINE SCRIPT ARGUMENT`` opens the window as the command does. ENGINE is
"real" or the seconds that each step of a fake engine takes; SCRIPT is a function of ``fault_scripts``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from musicgen_desktop.app import container
from musicgen_desktop.app.cli import main as cli
from musicgen_desktop.app.window import window_command, window_program
from musicgen_desktop.domain.errors import MemoryShortageError
from musicgen_desktop.engine.fake import FakeEngine
from musicgen_desktop.ui.kit.message import MessageAction
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.faults import fault_scripts
from tests.support.window.musician import Musician, Step

FAILURES = MappingProxyType(
    {
        fault_scripts.TOO_MUCH: MemoryShortageError("There is too little memory.", "Make fewer takes."),
        fault_scripts.SOUR: RuntimeError("tensor went sour"),
    }
)


class QtHands:
    """Mouse, keyboard and clipboard inside the process; ``tell`` gives the test an event to wait for."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def click(self, widget: QWidget) -> None:
        """Click a widget in its middle."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def press(self, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        """Press a key while ``widget`` has the focus."""
        QTest.keyClick(widget, key, modifier)

    def paste_prompt(self, prompt: str) -> None:
        """Put a prompt into the form as it comes from the clipboard."""
        edit = self.window.prompt_bar.edit
        edit.setFocus()
        QApplication.clipboard().setText(prompt)
        self.press(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.press(edit, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
        self.press(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def generate(self, prompt: str) -> None:
        """Paste a prompt and have it made."""
        self.paste_prompt(prompt)
        self.press(self.window.prompt_bar.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def press_message(self, kind: type[MessageAction]) -> None:
        """Click the button of the message that offers such an action."""
        line = next(line for line in self.window.message_bar.lines if isinstance(line.message.action, kind))
        assert line.action is not None
        self.click(line.action)

    def quit(self) -> None:
        """Leave by the menu."""
        self.window.commands.quit.trigger()

    def tell(self, event: str, **values: object) -> None:
        """Tell the test."""
        print(json.dumps({"event": event, **values}), flush=True)


def play(hands: QtHands, argument: str) -> Iterator[Step]:
    """Play the script that the command line names, once the window takes keys."""
    yield hands.window.isActiveWindow
    yield from getattr(fault_scripts, sys.argv[2])(hands, argument)


def without_estimates() -> None:
    """Keep the window from working out how much memory a job takes: it would import torch, for seconds."""
    window_program.build_fit_estimates = lambda: lambda _question: {}


def main() -> int:
    """Open the window and play."""
    engine, _, argument = sys.argv[1:]
    if engine != "real":
        container._build_engine = lambda _threads: FakeEngine(float(engine), FAILURES)
        without_estimates()
    make = window_command._make_application
    players = []

    def make_with_musician() -> QApplication:
        application = make()
        players.append(Musician(play, argument, QtHands))
        return application

    window_command._make_application = make_with_musician
    open_window = window_command.run_window
    window_command.run_window = lambda measure_stalls, _examples, files: open_window(measure_stalls, None, files)
    return cli.main([])


if __name__ == "__main__":
    sys.exit(main())
