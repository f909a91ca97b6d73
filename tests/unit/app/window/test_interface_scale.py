"""How large the window is drawn is settled before Qt is, and handed down to no other program."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

_SCRIPT = """
import os, sys
from musicgen_desktop.app.window.window_command import magnified
from PySide6.QtGui import QGuiApplication
with magnified(int(sys.argv[1])):
    application = QGuiApplication([])
print(application.primaryScreen().devicePixelRatio(), os.environ.get("QT_SCALE_FACTOR"))
"""


@pytest.mark.parametrize(
    ("given", "per_cent", "ratio"), [(None, 80, 0.8), (None, 130, 1.3), ("1.5", 200, 3.0), ("large", 110, 1.1)]
)
def test_the_window_is_drawn_so_large(given: str | None, per_cent: int, ratio: float) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "QT_SCALE_FACTOR"}
    if given is not None:
        environment["QT_SCALE_FACTOR"] = given
    command = [sys.executable, "-c", _SCRIPT, str(per_cent)]
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.split()
    assert (float(told[0]), told[1]) == (pytest.approx(ratio), str(given))
