"""What the window imports once it has been painted: in its own thread, before there are others."""

from __future__ import annotations

import contextlib
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_MODULES = (
    "PySide6.QtMultimedia",
    "PySide6.QtOpenGLWidgets",
    "numpy",
    "pyqtgraph",
    "musicgen_desktop.ui.stage.timeline.canvas",
    *("sqlite3", "soundfile", "ssl"),
)
"""Each takes less than a tenth of a second. The last are what the threads would import first: they would wait for the
system's loader, which torch's library keeps for a fifth of a second, and hold Python's lock meanwhile."""


class LateImports(QObject):
    """Imports one library a turn of the event loop, so that the window answers in between.

    Two faults, both seen, are why no thread does it, and why none runs meanwhile:

    - PySide keeps what it knows of Python's classes in one table (6.11, up to Python 3.11). To define a class of Qt's
      kind, as pyqtgraph does a hundred times, writes there under Python's lock; to deliver an event reads there without
      it. With pyqtgraph imported in a thread, one start in 60 broke down on a busy machine.
    - QtMultimedia runs Python code while the system's loader is locked. A thread that imports another native module
      at that moment waits for the loader and holds Python's lock, for which QtMultimedia waits: nothing would ever go
      on.

    Signals:
        done: all of them are there. What cannot be imported, as QtMultimedia without libpulse, is told by who needs it.
    """

    done = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = list(_MODULES)

    @Slot()
    def go_on(self) -> None:
        """Import the next one."""
        if not self._left:
            self.done.emit()
            return
        with contextlib.suppress(ImportError):
            import_module(self._left.pop(0))
        QTimer.singleShot(0, self.go_on)
