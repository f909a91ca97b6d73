"""The program's log: a rotating file, nothing on the terminal.

The program logs ids, never prompts, so that a log can be shown to others.
"""

from __future__ import annotations

import contextlib
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

PROGRAM_LOGGER = "musicgen_desktop"

_FORMAT = "%(asctime)s %(levelname)s [%(threadName)s] %(name)s: %(message)s"
_MAX_BYTES = 1_000_000
_OLD_FILES = 4


class _QuietRotatingFileHandler(RotatingFileHandler):
    """A full disk costs log lines; it does not fill the terminal with tracebacks."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (the standard library's name)
        pass

    def close(self) -> None:
        with contextlib.suppress(OSError):  # the last lines may find no room either
            super().close()


def start_logging(log_file: Path, level: int = logging.INFO) -> logging.Handler:
    """Send the program's records of ``level`` and above, and the libraries' warnings, to ``log_file``.

    Where the file cannot be written the records are dropped. Returns what ``stop_logging`` takes.
    """
    handler = _open_handler(log_file)
    handler.setFormatter(logging.Formatter(_FORMAT))
    # On the root, so that the warnings of libraries land here too instead of on the terminal.
    logging.getLogger().addHandler(handler)
    logging.getLogger(PROGRAM_LOGGER).setLevel(level)
    logging.captureWarnings(True)
    return handler


def stop_logging(handler: logging.Handler) -> None:
    """Undo ``start_logging`` and close the file."""
    logging.captureWarnings(False)
    logging.getLogger(PROGRAM_LOGGER).setLevel(logging.NOTSET)
    logging.getLogger().removeHandler(handler)
    handler.close()


def _open_handler(log_file: Path) -> logging.Handler:
    try:
        log_file.parent.mkdir(parents=True, exist_ok=True)
        if log_file.exists() and not log_file.is_file():  # a pipe would wait for a reader
            return logging.NullHandler()
        return _QuietRotatingFileHandler(log_file, maxBytes=_MAX_BYTES, backupCount=_OLD_FILES, encoding="utf-8")
    except OSError:
        return logging.NullHandler()
