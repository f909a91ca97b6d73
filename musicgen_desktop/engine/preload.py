"""Maps torch's native libraries into memory without holding up the other threads."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
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
