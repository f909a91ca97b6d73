"""Who asks from outside that the program end: signals and the end of the session."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from musicgen_desktop.app.end_signals import end_signals_handled

_TURN_MS = 500

log = logging.getLogger(__name__)


class EndRequests(QObject):
    """Tells of them in the main thread, while Qt's loop runs.

    Signals:
        end_asked: the program shall end now, and keep what it has; it may be killed soon after.
        state_asked: the session's manager wants all to be written that is not yet.
    """

    end_asked = Signal()
    state_asked = Signal()

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = -1
        application.commitDataRequest.connect(self._on_session_end)
        application.saveStateRequest.connect(self._on_state_request)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Take the signals for the time of the block."""
        with contextlib.ExitStack() as undo:
            undo.enter_context(_turns_for_python(self) if sys.platform == "win32" else self._woken())
            undo.enter_context(end_signals_handled(self._on_signal))
            yield

    @contextmanager
    def _woken(self) -> Iterator[None]:
        """Qt's loop waits in native code, in which Python runs no handler: a byte in a pipe brings it out."""
        self._reading, writing = os.pipe()
        for end in (self._reading, writing):
            os.set_blocking(end, False)
        notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._on_woken)
        before = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        try:
            yield
        finally:
            signal.set_wakeup_fd(before)
            notifier.setEnabled(False)
            notifier.deleteLater()
            os.close(self._reading)
            os.close(writing)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        # Python runs this between any two of its steps: so nothing is done here but to ask the loop.
        if sys.platform == "win32":
            QTimer.singleShot(0, self.end_asked.emit)

    @Slot()
    def _on_woken(self) -> None:
        with contextlib.suppress(BlockingIOError):
            numbers = os.read(self._reading, 1024)
            log.info("asked to end by signal %s", ", ".join(map(str, numbers)))
        self.end_asked.emit()

    @Slot()
    def _on_session_end(self) -> None:
        log.info("the session ends")
        self.end_asked.emit()

    @Slot()
    def _on_state_request(self) -> None:
        self.state_asked.emit()


@contextmanager
def _turns_for_python(parent: QObject) -> Iterator[None]:
    """On Windows nothing wakes the loop for a signal; a timer gives Python a turn now and then."""
    timer = QTimer(parent, interval=_TURN_MS)
    timer.timeout.connect(_do_nothing)
    timer.start()
    try:
        yield
    finally:
        timer.stop()


def _do_nothing() -> None:
    pass
