"""Nothing heavy is imported before the window is painted for the first time."""

from __future__ import annotations

import subprocess
import sys

_HEAVY = ("pyqtgraph", "scipy", "soundfile", "torch", "transformers", "PySide6.QtMultimedia")
_CODE = f"""
import sys
import musicgen_desktop.app.window.window_program
print([name for name in {_HEAVY!r} if name in sys.modules])
"""


def test_the_window_is_imported_without_what_can_wait() -> None:
    done = subprocess.run([sys.executable, "-c", _CODE], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
