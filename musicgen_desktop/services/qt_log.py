"""Qt's own messages go to the program's log instead of the terminal."""

from __future__ import annotations

import logging
from collections.abc import Callable
from types import MappingProxyType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

log = logging.getLogger("qt")

_LEVELS = MappingProxyType(
    {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
        QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }
)


def log_qt_messages(on_fatal: Callable[[str], None] | None = None) -> None:
    """Install the handler for the whole process, before the first Qt object.

    Args:
        on_fatal: called with the message before Qt aborts the process; need not return.
    """

    def handle(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        log.log(_LEVELS[kind], "%s: %s", context.category, message)
        if kind == QtMsgType.QtFatalMsg and on_fatal:
            on_fatal(message)

    qInstallMessageHandler(handle)
