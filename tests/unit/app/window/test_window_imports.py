"""Nothing heavy stands between the command and the first window."""

from __future__ import annotations

import subprocess
import sys

HEAVY = (
    *("torch", "transformers", "scipy", "soundfile", "soxr", "sqlite3", "pyqtgraph", "PySide6.QtMultimedia"),
    *("psutil", "importlib.metadata"),
)


def imported(code: str, names: tuple[str, ...]) -> str:
    """Those of the names that are imported when the code has run."""
    code = f"import sys\n{code}\nprint(*[name for name in {names} if name in sys.modules])"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_the_window_is_built_without_the_heavy_libraries():
    assert imported("import musicgen_desktop.app.window.window_program", HEAVY) == ""


def test_the_command_line_is_read_without_what_single_commands_need():
    code = "from musicgen_desktop.app.cli.grammar import build_parser\nbuild_parser()"
    assert imported(code, (*HEAVY, "PySide6", "musicgen_desktop.app.container")) == ""


def test_the_window_does_not_wait_for_the_command_line_s_grammar():
    code = "import musicgen_desktop.app.cli.main, musicgen_desktop.app.window.window_command"
    assert imported(code, ("musicgen_desktop.app.cli.grammar", "musicgen_desktop.app.cli.bench_options")) == ""
