"""Another program, which takes files that are dropped on it and writes down what it got.

``python -m tests.support.window.other_program FILE X Y`` opens a small window at that place of the screen.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget


class OtherProgram(QWidget):
    """Writes a line "ready", then "entered" and the path of each dropped file."""

    def __init__(self, told: Path) -> None:
        super().__init__(None, Qt.WindowType.X11BypassWindowManagerHint | Qt.WindowType.WindowStaysOnTopHint)
        self._told = told
        self.setAcceptDrops(True)

    def tell(self, *lines: str) -> None:
        """Write lines down."""
        with self._told.open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take it."""
        self.tell("entered")
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Write down what came."""
        self.tell(*(url.toLocalFile() for url in event.mimeData().urls()))
        event.acceptProposedAction()


def main() -> int:
    """Open the window."""
    application = QApplication(sys.argv[:1])
    other = OtherProgram(Path(sys.argv[1]))
    other.setGeometry(int(sys.argv[2]), int(sys.argv[3]), 100, 60)
    other.show()
    other.tell("ready")
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
