"""Checkpoints dragged from a file manager into the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from musicgen_desktop.domain.text import tr

_ZIP = ".zip"


class FileDrop(QLabel):
    """Lies over ``host`` while folders or .zip files are held over the window, and says what letting go does.

    Signals:
        dropped: tuple of the paths that were let go.
    """

    dropped = Signal(object)

    def __init__(self, window: QWidget, host: QWidget) -> None:
        super().__init__(tr("Let go to import a checkpoint"), host)
        self._host = host
        self.setObjectName("fileDrop")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what may be a checkpoint, and nothing else."""
        # Told by their types: a drop is no subclass of an entry for Python.
        if isinstance(event, QDragEnterEvent):
            if checkpoints_in(event.mimeData()):
                self._show()
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                return True
        elif event.type() == QEvent.Type.DragLeave:
            self.hide()
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.hide()
            if paths := checkpoints_in(event.mimeData()):
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self.dropped.emit(paths)
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()


def checkpoints_in(data: QMimeData) -> tuple[Path, ...]:
    """The folders and .zip files in what is dragged; none if anything else is among it."""
    urls = data.urls()
    paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    taken = tuple(path for path in paths if path.suffix.lower() == _ZIP or path.is_dir())
    return taken if len(taken) == len(urls) else ()
