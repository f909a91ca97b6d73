"""What comes after the first paint is imported in the window's thread, in pieces, and before any other thread runs."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from musicgen_desktop.app.window.late_imports import LateImports

_SCRIPT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from musicgen_desktop.app.cli.main import main
from musicgen_desktop.app.window import window_program

class Watched(window_program.LateImports):
    def __init__(self, parent):
        super().__init__(parent)
        self.done.connect(lambda: QTimer.singleShot(0, QApplication.quit))

    def go_on(self):
        here = sys._getframe()
        busy = [frame.f_code.co_filename for frame in sys._current_frames().values() if frame is not here]
        busy = [name for name in busy if not name.endswith("worker_thread.py")]  # waits for its first event
        print("turn", busy, "pyqtgraph" in sys.modules, "torch" in sys.modules)
        super().go_on()

window_program.LateImports = Watched
sys.exit(main([]))
"""


def test_no_thread_does_anything_while_the_window_imports() -> None:
    done = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    turns = [line.split()[1:] for line in done.stdout.splitlines() if line.startswith("turn")]
    assert len(turns) > 3
    assert {busy for busy, *_ in turns} == {"[]"}
    assert turns[0][1:] == ["False", "False"]
    assert turns[-1][1:] == ["True", "False"]


def test_the_window_answers_between_two_imports(qtbot: QtBot) -> None:
    imports = LateImports()
    seen = []

    def look() -> None:
        seen.append(None)
        QTimer.singleShot(0, look)

    QTimer.singleShot(0, look)
    with qtbot.waitSignal(imports.done):
        imports.go_on()
    assert len(seen) > 3
