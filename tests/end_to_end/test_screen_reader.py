"""The program as a real screen reader finds it, over the desktop's own bus for them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.run_program import PROGRAM
from tests.support.window.x_server import x_server

SYSTEM_PYTHON = "/usr/bin/python3"
READER = Path(__file__).parents[1] / "support" / "window" / "at_spi_reader.py"


def has_at_spi() -> bool:
    """Whether there is a bus for screen readers, and a Python that speaks to it."""
    if shutil.which("dbus-run-session") is None or not Path(SYSTEM_PYTHON).exists():
        return False
    ask = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    has_bus = Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists()
    return has_bus and not subprocess.run([SYSTEM_PYTHON, "-c", ask], capture_output=True, check=False).returncode


@pytest.mark.skipif(not has_at_spi(), reason="at-spi2-core and python3-gi's Atspi are not installed")
def test_music_is_made_and_told_by_a_screen_readers_means_alone(tmp_path: Path) -> None:
    home = {"MUSICGEN_DESKTOP_HOME": str(tmp_path / "home"), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    with x_server() as display:
        done = subprocess.run(
            ["dbus-run-session", "--", SYSTEM_PYTHON, str(READER), *PROGRAM],
            env={**os.environ, **display, **home, "LANG": "C.UTF-8"},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])  # behind what the bus said
    assert found["status"] == 0
    assert found["nameless"] == []
    assert found["written"] == "slow piano"
    assert {"text: Prompt", "table: Library", "slider: Length", "text: Search the library"} <= set(found["named"])
    assert any(words.startswith("Ready: 0:0") for words in found["said"])
    assert found["length"] == [[8.0, 1.0, 600.0, 0.5], [2.0, 1.0, 600.0, 0.5], "2.0 s"]
