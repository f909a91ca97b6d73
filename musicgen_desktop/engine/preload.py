"""Brings large libraries into memory without holding up the other threads."""

from __future__ import annotations

import ctypes
import gc
import importlib.util
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LIBRARY = {"linux": "libtorch_cpu.so", "darwin": "libtorch_cpu.dylib"}.get(sys.platform, "")
"""The one that holds nearly all of torch; on Windows torch itself loads it in this way."""


def preload_torch() -> None:
    """Load the library that ``import torch`` would load, before it does.

    An import (and ``ctypes.CDLL``) holds Python's lock while the system links 400 MB of library, and
    with it the window, for a third of a second; a foreign function, here the system's ``dlopen``, is
    called without the lock. Where the library cannot be found or loaded nothing happens, and the
    import says what is wrong, if anything is.
    """
    spec = importlib.util.find_spec("torch")
    if not _LIBRARY or spec is None or spec.origin is None:
        return
    library = Path(spec.origin).parent / "lib" / _LIBRARY
    if library.is_file():
        dlopen = ctypes.CDLL(None).dlopen
        dlopen.argtypes, dlopen.restype = (ctypes.c_char_p, ctypes.c_int), ctypes.c_void_p
        dlopen(os.fsencode(library), os.RTLD_LAZY)


@contextmanager
def imported_for_good() -> Iterator[None]:
    """While large libraries are imported, collect no garbage, and leave their objects out of all later collections.

    A full collection over torch's and Transformers' hundred thousands of objects holds up every thread for 200 ms
    and more, the window's too. None of them ever goes away.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
