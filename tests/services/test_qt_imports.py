"""What is imported after PySide is imported as Python does it."""

from __future__ import annotations

import subprocess
import sys

_SCRIPT = """
import linecache, sys
import PySide6.QtCore
from musicgen_desktop.services.qt_imports import import_plainly
import_plainly()
from musicgen_desktop.domain.settings import Settings
print(sys.modules[Settings.__module__].__file__ in linecache.cache)
"""


def test_the_sources_of_what_is_imported_are_not_read():
    done = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
