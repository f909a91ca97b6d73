"""Keeps the process alive under a PySide6 that gives away references it does not own."""

import ctypes
import sys


def make_true_immortal() -> None:
    """Give ``True`` more references than a program can lose. Costs nothing, may be called again.

    In PySide6 6.12.0 every ``Signal.emit`` and ``disconnect`` returns ``True`` without taking a
    reference, so the caller's release drops one that belongs to somebody else. Before Python 3.12
    ``True`` can run out of them: the process aborts with "bool_dealloc: deallocating True or
    False" after some thousand signals, a few minutes of playback. Later Pythons do not count them.
    """
    if sys.version_info >= (3, 12):
        return
    # CPython keeps the count at the start of every object.
    references = ctypes.c_ssize_t.from_address(id(True))
    enough = sys.maxsize // 2
    if references.value < enough:
        references.value = enough
