"""The import contracts of pyproject.toml hold, and each of them finds what it is there for."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import MappingProxyType

from tests.support.source_tree import PACKAGE, ROOT, modules

BREACHES = MappingProxyType(
    {
        "layers": {
            "audio/upward.py": "from musicgen_desktop import engine",
            "analysis/upward.py": "from musicgen_desktop import library",
            "library/care/sideways.py": "from musicgen_desktop import system",
            "new_room/unknown.py": "import json",
        },
        "torch": {"app/late.py": "def late() -> None:\n    import torch"},
        "qt": {"checkpoints/qt.py": "from PySide6.QtCore import QObject"},
        "sqlite": {"services/rows.py": "import sqlite3"},
        "network": {"services/web.py": "from urllib.request import urlopen"},
        "ui": {"ui/kit/engine_room.py": "from musicgen_desktop import engine"},
        "ui-inside": {
            "ui/stage/upward.py": "from musicgen_desktop.ui import queue",
            "ui/clips/rows/sideways.py": "from musicgen_desktop.ui import checkpoints",
        },
        "clips": {"ui/clips/find/upward.py": "from musicgen_desktop.ui.clips import rows"},
        "engine": {"engine/weights/upward.py": "from musicgen_desktop.engine import loader"},
        "checkpoints": {"checkpoints/disk/upward.py": "from musicgen_desktop.checkpoints import store"},
        "library": {"library/database/upward.py": "from musicgen_desktop.library import ledger"},
        "services": {"services/library/sideways.py": "from musicgen_desktop.services import playback"},
        "app": {"app/window/upward.py": "from musicgen_desktop.app import cli"},
    }
)
"""By contract: new modules that break it and no other, and their first import."""


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the checkout in ``folder``."""
    return subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache"],
        cwd=folder,
        env={**os.environ, "COLUMNS": "400"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def found_breaches(report: str) -> dict[str, set[str]]:
    """By contract's name: the modules that break it."""
    found: dict[str, set[str]] = {}
    _, _, broken = report.partition("Broken contracts")
    for section in re.split(r"\n(?=[^\n]+\n-{20,}\n)", broken)[1:]:
        name = section.splitlines()[0]
        found[name] = set(re.findall(r"^-\s+musicgen_desktop\.([\w.]+)", section, re.MULTILINE))
    return found


def test_the_contracts_hold() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout
    assert " 0 broken" in done.stdout


def test_each_contract_finds_its_breaches_and_no_others(tmp_path: Path) -> None:
    for module in modules():  # all of them empty, so that nothing but the intruders can be at fault
        copy = tmp_path / module.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.touch()
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for file, code in (breach for breaches in BREACHES.values() for breach in breaches.items()):
        intruder = tmp_path / PACKAGE.name / file
        intruder.parent.mkdir(exist_ok=True)
        (intruder.parent / "__init__.py").touch()
        intruder.write_text(code + "\n", encoding="utf-8")

    done = lint(tmp_path)

    assert done.returncode == 1, done.stdout
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    expected = {
        contract["name"]: {file.removesuffix(".py").replace("/", ".") for file in BREACHES[contract["id"]]}
        for contract in contracts
    }
    # A room that stands in no list is named itself, not by its module.
    expected[contracts[0]["name"]] ^= {"new_room.unknown", "new_room"}
    assert found_breaches(done.stdout) == expected
