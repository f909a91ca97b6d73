"""The import contracts of pyproject.toml hold, and each of them finds what it is there for."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.source_tree import PACKAGE, ROOT, modules


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the checkout in ``folder``."""
    return subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_the_contracts_hold() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout
    assert " 0 broken" in done.stdout


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("audio/intruder.py", "from musicgen_desktop import engine", "Imports go downward"),
        ("library/intruder.py", "from musicgen_desktop import system", "Imports go downward"),
        ("new_room/intruder.py", "import json", "Imports go downward"),
        ("app/intruder.py", "def late() -> None:\n    import torch", "Only the engine knows torch"),
        ("checkpoints/intruder.py", "from PySide6.QtCore import QObject", "No Qt below"),
        ("services/intruder.py", "import sqlite3", "Only the library knows SQLite"),
        ("services/intruder.py", "from urllib.request import urlopen", "Only the checkpoints room"),
        ("ui/intruder.py", "from musicgen_desktop import engine", "The windows know services"),
        ("engine/weights/intruder.py", "from musicgen_desktop.engine import loader", "Inside the engine"),
        ("checkpoints/disk/intruder.py", "from musicgen_desktop.checkpoints import store", "Inside the checkpoints"),
        ("services/library/intruder.py", "from musicgen_desktop.services import playback", "The services do not"),
        ("app/window/intruder.py", "from musicgen_desktop.app import cli", "The command line knows"),
    ],
)
def test_a_breach_is_found(tmp_path: Path, file: str, line: str, contract: str) -> None:
    for module in modules():  # all of them empty, so that nothing but the intruder can be at fault
        copy = tmp_path / module.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.touch()
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    intruder = tmp_path / PACKAGE.name / file
    intruder.parent.mkdir(exist_ok=True)
    (intruder.parent / "__init__.py").touch()
    intruder.write_text(line + "\n", encoding="utf-8")
    done = lint(tmp_path)
    assert done.returncode == 1
    broken = [text for text in done.stdout.splitlines() if text.endswith("BROKEN")]
    assert len(broken) == 1, done.stdout
    assert broken[0].startswith(contract)
