"""What the main thread does, seen from outside: when rows are painted, and how long nothing answers."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractItemModel, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableView

_PATIENCE = 120.0
_TICK_MS = 5


def wait_for(condition: Callable[[], bool]) -> None:
    """Handle events until something holds. Raises ``TimeoutError``."""
    waker = QTimer(interval=20)
    waker.start()
    end = time.perf_counter() + _PATIENCE
    while not condition():
        QApplication.processEvents(
            QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
        )
        if time.perf_counter() > end:
            raise TimeoutError("what was waited for never came")


class PaintWatch(QObject):
    """Tells when the rows of a table that can be seen are painted with what they hold.

    Attributes:
        paints: how often it was painted.
    """

    def __init__(self, table: QTableView, column: int) -> None:
        super().__init__()
        self._table = table
        self._column = column
        self._asked: Callable[[], bool] | None = None
        self._painted_at = 0.0
        self.paints = 0
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.paints += 1
            if self._asked is not None and self._asked() and self.rows_are_there():
                self._asked = None
                QTimer.singleShot(0, self._note)  # after the painting
        return False

    def until_painted(self, condition: Callable[[], bool], may_be_empty: bool = False) -> float:
        """When rows were painted while ``condition`` held."""
        self._painted_at = 0.0
        self._asked = condition
        wait_for(lambda: self._painted_at > 0 or (may_be_empty and condition() and not self._table.model().rowCount()))
        self._asked = None
        return self._painted_at or time.perf_counter()

    def rows_are_there(self) -> bool:
        """Whether every row that can be seen has its words."""
        model: QAbstractItemModel = self._table.model()
        if not model.rowCount():
            return False
        first = max(0, self._table.rowAt(0))
        last = self._table.rowAt(self._table.viewport().height() - 1)
        rows = range(first, (last if last >= 0 else model.rowCount() - 1) + 1)
        return all(model.index(row, self._column).data() for row in rows)

    def _note(self) -> None:
        self._painted_at = time.perf_counter()


class Gaps:
    """Milliseconds between two ticks of a timer of 5 ms.

    Attributes:
        longest: how long the window did not answer.
        most_worked: how long its thread computed at most meanwhile, which others on the machine do not change.
    """

    def __init__(self) -> None:
        self.longest = self.most_worked = 0.0
        self._last = self._worked = 0.0
        self.begin()

    def begin(self) -> None:
        """Look from now on."""
        self._last, self._worked = time.perf_counter(), time.thread_time()

    def tick(self) -> None:
        """The window answers."""
        self.longest = max(self.longest, 1000 * (time.perf_counter() - self._last))
        self.most_worked = max(self.most_worked, 1000 * (time.thread_time() - self._worked))
        self.begin()

    def __str__(self) -> str:
        return f"longest without an answer {self.longest:.0f} ms, {self.most_worked:.0f} of computing"


@contextmanager
def gaps() -> Iterator[Gaps]:
    """What the window did within the block."""
    found = Gaps()

    timer = QTimer(interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(found.tick)
    timer.start()
    try:
        yield found
    finally:
        found.tick()
        timer.stop()
