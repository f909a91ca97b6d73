"""A file manager of one file: ``python -m tests.support.window.file_source FILE X Y``; pull anywhere in its window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


class FileSource(QWidget):
    """Gives the file to whoever it is let go over."""

    def __init__(self, file: Path) -> None:
        super().__init__(None, Qt.WindowType.X11BypassWindowManagerHint | Qt.WindowType.WindowStaysOnTopHint)
        self._file = file

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to drag it."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self._file))])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


def main() -> int:
    """Open the window, and say so."""
    application = QApplication(sys.argv[:1])
    source = FileSource(Path(sys.argv[1]))
    source.setGeometry(int(sys.argv[2]), int(sys.argv[3]), 100, 60)
    source.show()
    print("ready", flush=True)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
