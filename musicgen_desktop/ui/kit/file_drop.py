"""Checkpoints and sounds dragged from a file manager into the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from musicgen_desktop.domain.sound_files import is_midi, is_sound_or_midi
from musicgen_desktop.domain.text import tr

_ZIP = ".zip"


class FileDrop(QLabel):
    """Lies over ``host`` while something that it knows is held over the window, and says what letting go does.

    Signals:
        dropped: tuple of the folders and .zip files that were let go.
        sounds_dropped: tuple of the sound and MIDI files that were let go.
    """

    dropped = Signal(object)
    sounds_dropped = Signal(object)

    def __init__(self, window: QWidget, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setObjectName("fileDrop")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what may be a checkpoint or is a sound, and nothing else."""
        # Told by their types: a drop is no subclass of an entry for Python.
        if isinstance(event, QDragEnterEvent):
            sounds = sounds_in(event.mimeData())
            if sounds or checkpoints_in(event.mimeData()):
                self._show(_sounds_words(sounds) if sounds else tr("Let go to import a checkpoint"))
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                return True
        elif event.type() == QEvent.Type.DragLeave:
            self.hide()
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.hide()
            sounds, checkpoints = sounds_in(event.mimeData()), checkpoints_in(event.mimeData())
            if sounds or checkpoints:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                if sounds:
                    self.sounds_dropped.emit(sounds)
                else:
                    self.dropped.emit(checkpoints)
                return True
        return super().eventFilter(watched, event)

    def _show(self, words: str) -> None:
        self.setText(words)
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()


def _sounds_words(sounds: tuple[Path, ...]) -> str:
    """What letting go does with the first of them."""
    if is_midi(sounds[0]):
        return tr("Let go to make music that follows its tune")
    return tr("Let go to make music that goes on from it")


def sounds_in(data: QMimeData) -> tuple[Path, ...]:
    """The sound and MIDI files in what is dragged; none if anything else is among it."""
    paths = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    sounds = tuple(path for path in paths if is_sound_or_midi(path) and path.is_file())
    return sounds if len(sounds) == len(data.urls()) else ()


def checkpoints_in(data: QMimeData) -> tuple[Path, ...]:
    """The folders and .zip files in what is dragged; none if anything else is among it."""
    urls = data.urls()
    paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    taken = tuple(path for path in paths if path.suffix.lower() == _ZIP or path.is_dir())
    return taken if len(taken) == len(urls) else ()
