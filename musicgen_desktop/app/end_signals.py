"""The signals that ask a program to end: Ctrl-C, a polite kill, a terminal that closes."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import FrameType

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Those that a system has not are passed over."""


@contextmanager
def end_signals_handled(handler: Callable[[int, FrameType | None], object]) -> Iterator[None]:
    """Let ``handler`` have them within the block, but not those that whoever started the program has it ignore.

    Main thread only, as Python wants it.
    """
    with ExitStack() as undo:
        for number in (getattr(signal, name) for name in _NAMES if hasattr(signal, name)):
            if signal.getsignal(number) is not signal.SIG_IGN:
                undo.callback(signal.signal, number, signal.signal(number, handler))
        yield
