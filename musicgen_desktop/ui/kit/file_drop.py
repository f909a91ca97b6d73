"""Files and folders dragged from a file manager into the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from musicgen_desktop.ui.kit.controls import dress


class FileDrop(QLabel):
    """Lies over ``host`` while files are held over the window, and says what its presenter finds out about them.

    Nothing is read here: what is held may lie on a disk that takes seconds to answer.

    Signals:
        held: tuple of the paths that have come over the window.
        let_go: tuple of the paths that were let go over it.
    """

    held = Signal(object)
    let_go = Signal(object)

    def __init__(self, window: QWidget, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._taken = True
        self.setObjectName("fileDrop")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setMargin(48)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def say(self, words: str, taken: bool = True) -> None:
        """Say what letting go does; if it is not ``taken``, why nothing can be made of what is held."""
        self._taken = taken
        dress(self, "tone", "" if taken else "warning")
        self.setText(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files, and nothing else."""
        # Told by their types: a drop is no subclass of an entry for Python.
        if isinstance(event, QDragEnterEvent) and (paths := _paths_in(event)):
            self.setGeometry(self._host.rect())
            self.show()
            self.raise_()
            self.held.emit(paths)
            return self._answer(event)
        if event.type() == QEvent.Type.DragLeave:
            self.hide()
        elif isinstance(event, QDropEvent) and (paths := _paths_in(event)):
            if event.type() == QEvent.Type.DragMove:
                return self._answer(event)
            if event.type() == QEvent.Type.Drop:
                self.hide()
                self.let_go.emit(paths)
                return self._answer(event)
        return super().eventFilter(watched, event)

    def _answer(self, event: QDropEvent) -> bool:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(self._taken)
        return True


def _paths_in(event: QDropEvent) -> tuple[Path, ...]:
    """What is dragged, if all of it lies on this machine. The window's own clips are for others."""
    urls = event.mimeData().urls() if event.source() is None else []
    paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    return paths if len(paths) == len(urls) else ()
