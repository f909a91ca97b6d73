"""Files and folders dragged from a file manager into the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from musicgen_desktop.ui.kit.controls import dress

_GAP = 8
"""Between the covers."""


class FileDrop(QObject):
    """Covers ``host`` while files are held over the window, and says what its presenter finds out about them.

    Where letting go in one part of the window does something else than in the others, that part has a cover of its own.
    Nothing is read here: what is held may lie on a disk that takes seconds to answer.

    Args:
        part: gives that part; where it is not seen, or lies elsewhere, there is no other cover.

    Signals:
        held: tuple of the paths that have come over the window.
        let_go: tuple of the paths that were let go over it, and whether over the part that has a cover of its own.
    """

    held = Signal(object)
    let_go = Signal(object, bool)

    def __init__(self, window: QWidget, host: QWidget, part: Callable[[], QWidget]) -> None:
        super().__init__(window)
        self._window = window
        self._host = host
        self._home = host
        self._part = part
        self._taken = True
        self._hosts = WeakKeyDictionary({window: host})
        self.cover = _Cover(host)
        self.part_cover = _Cover(host)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        host.installEventFilter(self)

    def watch(self, window: QWidget, host: QWidget) -> None:
        """Take files over another window too, which ``host`` fills: all of it is the part, or nothing of it."""
        self._hosts[window] = host
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def say(self, words: str, taken: bool = True, part_words: str = "") -> None:
        """Say what letting go does; if it is not ``taken``, why nothing can be made of what is held.

        Args:
            words: about the window, or about all of it but the part.
            part_words: about the part; empty where it is no other.
        """
        self._taken = taken
        self.cover.say(words, "" if taken else "warning")
        self.part_cover.say(part_words)
        if not self.cover.isHidden():
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files, and nothing else."""
        if watched is self._host:
            if event.type() == QEvent.Type.Resize and not self.cover.isHidden():
                self._place()
            return False
        # Told by their types: a drop is no subclass of an entry for Python.
        if isinstance(event, QDragEnterEvent) and isinstance(watched, QWidget) and (paths := _paths_in(event)):
            self._stay_over(watched)
            self.say("")
            self.cover.show()
            self._place()
            self.held.emit(paths)
            return self._answer(event)
        if event.type() == QEvent.Type.DragLeave:
            self._hide()
        elif isinstance(event, QDropEvent) and (paths := _paths_in(event)):
            over_part = self._is_over_part(event)
            if event.type() == QEvent.Type.DragMove:
                self.cover.aim(not over_part)
                self.part_cover.aim(over_part)
                return self._answer(event)
            if event.type() == QEvent.Type.Drop:
                self._hide()
                self.let_go.emit(paths, over_part)
                return self._answer(event)
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        area, part = self._host.rect(), self._part_area()
        divided = bool(self.part_cover.text()) and not part.isEmpty()
        if divided:
            area.setBottom(part.top() - _GAP)
            self.part_cover.setGeometry(part)
            self.part_cover.raise_()
        self.part_cover.setVisible(divided)
        area = area if area.height() > _GAP else QRect()
        self.cover.setGeometry(area)
        self.cover.raise_()

    def _part_area(self) -> QRect:
        part = self._part()
        if not part.isVisible() or not (part is self._host or self._host.isAncestorOf(part)):
            return QRect()
        return QRect(part.mapTo(self._host, QPoint()), part.size())

    def _is_over_part(self, event: QDropEvent) -> bool:
        return self._part_area().contains(self._host.mapFrom(self._window, event.position().toPoint()))

    def _stay_over(self, window: QWidget) -> None:
        """Windows go, the covers shall not go with them: ``_hide`` brings them home."""
        self._window, self._host = window, self._hosts[window]
        for cover in (self.cover, self.part_cover):
            cover.setParent(self._host)

    def _hide(self) -> None:
        self._host = self._home
        for cover in (self.cover, self.part_cover):
            cover.hide()
            cover.setParent(self._home)

    def _answer(self, event: QDropEvent) -> bool:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(self._taken)
        return True


class _Cover(QLabel):
    """Words over a part of the window, with a dashed edge."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("fileDrop")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setMargin(16)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, words: str, tone: str = "") -> None:
        """Say it in the theme's colour for the tone."""
        dress(self, "tone", tone)
        self.setText(words)

    def aim(self, aimed: bool) -> None:
        """Whether what is held is over it."""
        if self.property("tone") != "warning":
            dress(self, "tone", "" if aimed else "rest")


def _paths_in(event: QDropEvent) -> tuple[Path, ...]:
    """What is dragged, if all of it lies on this machine. The window's own clips are for others."""
    urls = event.mimeData().urls() if event.source() is None else []
    paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    return paths if len(paths) == len(urls) else ()
