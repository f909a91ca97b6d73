"""How smoothly the window's event loop runs: a debug instrument that the program carries."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Slot

TICK_MS = 10


@dataclass(frozen=True, slots=True)
class StallReport:
    """Gaps between two turns of the event loop that were asked to be ``TICK_MS`` apart, in milliseconds.

    Attributes:
        ticks: how many gaps were measured; without any, the other values are 0.
        p50, p99, longest: the median, the 99th percentile and the largest gap.
    """

    ticks: int
    p50: float
    p99: float
    longest: float

    def __str__(self) -> str:
        return f"{self.ticks} gaps: median {self.p50:.1f} ms, p99 {self.p99:.1f} ms, longest {self.longest:.1f} ms"


class StallMeter(QObject):
    """Measures the thread in which it was built, from ``start`` to ``stop``.

    Args:
        clock: seconds, monotonic.
    """

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = perf_counter) -> None:
        super().__init__(parent)
        self._clock = clock
        self._gaps = array("d")
        self._last = clock()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    def start(self) -> None:
        """Begin a new measurement; what was measured before is forgotten."""
        self._gaps = array("d")
        self._last = self._clock()
        self._timer.start()

    def stop(self) -> None:
        """End the measurement."""
        self._timer.stop()

    def report(self) -> StallReport:
        """What was measured since ``start``."""
        if not self._gaps:
            return StallReport(0, 0.0, 0.0, 0.0)
        gaps = np.array(self._gaps) * 1000
        p50, p99 = np.percentile(gaps, [50, 99])
        return StallReport(len(gaps), float(p50), float(p99), float(gaps.max()))

    @Slot()
    def _on_tick(self) -> None:
        now = self._clock()
        self._gaps.append(now - self._last)
        self._last = now
