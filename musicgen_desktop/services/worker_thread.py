"""A QThread that steps back behind the window and stays alive while its code runs."""

from __future__ import annotations

import logging
import os
import sys
import threading

from PySide6.QtCore import QThread

log = logging.getLogger(__name__)

_NICER_BY = 10


class LowPriorityThread(QThread):
    """Runs an event loop at a lower priority than the window's thread.

    Generating keeps every core busy. The window needs very little time, but needs it at once: with
    the worker ten steps nicer the window's longest hold-up fell from 7 to 5 ms. Linux ignores
    QThread priorities under its normal scheduler but knows a niceness per thread, which the threads
    that torch starts from this one inherit. Windows and macOS obey the priority given to ``start``.

    ``run`` is overridden in Python for one more reason: its frame holds the object. A worker that
    hangs is abandoned at the end of the program, and a QThread deleted while it runs would abort.
    """

    def start_low(self) -> None:
        """Start the thread below the normal priority."""
        self.start(QThread.Priority.LowPriority)

    def run(self) -> None:
        """Give way to the window, then serve events until ``quit``."""
        if sys.platform == "linux":
            thread_id = threading.get_native_id()
            try:
                os.setpriority(os.PRIO_PROCESS, thread_id, os.getpriority(os.PRIO_PROCESS, thread_id) + _NICER_BY)
            except OSError as error:
                log.info("the worker keeps the window's priority: %s", error)
        self.exec()
