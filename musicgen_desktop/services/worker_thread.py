"""A QThread that stays alive while its code runs, and a way to step back behind the window."""

from __future__ import annotations

import logging
import os
import sys
import threading

from PySide6.QtCore import QThread

log = logging.getLogger(__name__)

_NICER_BY = 10


class WorkerThread(QThread):
    """Runs an event loop until ``quit``.

    ``run`` is overridden in Python because its frame holds the object: a worker that hangs is
    abandoned at the end of the program, and a QThread deleted while it runs would abort.
    """

    def run(self) -> None:
        """Serve events until ``quit``."""
        self.exec()


def step_back() -> None:
    """Lower the priority of the calling thread below the window's; further calls change nothing.

    Generating keeps every core busy. The window needs very little time, but needs it at once: with
    the worker ten steps nicer its longest hold-up fell from 7 to 5 ms. Linux ignores QThread
    priorities under its normal scheduler but knows a niceness per thread, which the threads that
    torch starts from this one inherit. Only for work that lets go of Python's lock: a thread that
    imports holds the lock, and kept from running by other programs it would keep the window waiting.
    """
    if sys.platform == "linux":
        try:
            own = os.getpriority(os.PRIO_PROCESS, os.getpid())
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), own + _NICER_BY)
        except OSError as error:
            log.info("the worker keeps the window's priority: %s", error)
    else:
        QThread.currentThread().setPriority(QThread.Priority.LowPriority)
