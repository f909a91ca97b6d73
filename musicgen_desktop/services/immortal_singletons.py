"""Keeps the process alive under a PySide6 that gives away references it does not own."""

import ctypes
import sys


def make_singletons_immortal() -> None:
    """Give ``None``, ``True`` and their like more references than a program can lose.

    PySide6 6.12.0 returns them as Python 3.12 and later allow, where they live for ever: without
    taking a reference. Under an older Python every ``Signal.emit`` then costs ``True`` a reference
    and every call without a result costs ``None`` one, until the process aborts with "deallocating
    True or False": after some thousand signals, a few minutes of playback. Costs nothing, may be
    called again, and does nothing where it is not needed.
    """
    if sys.version_info >= (3, 12):
        return
    enough = sys.maxsize // 2
    for singleton in (None, True, False, Ellipsis, NotImplemented):
        # CPython keeps the count at the start of every object.
        references = ctypes.c_ssize_t.from_address(id(singleton))
        if references.value < enough:
            references.value = enough
