"""Nothing heavy stands between the command and the first window."""

from __future__ import annotations

import subprocess
import sys


def test_the_window_is_built_without_the_heavy_libraries():
    code = """
import sys
import musicgen_desktop.app.window.window_program
heavy = ("torch", "transformers", "scipy", "soundfile", "soxr", "sqlite3", "pyqtgraph", "PySide6.QtMultimedia")
print([name for name in heavy if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
