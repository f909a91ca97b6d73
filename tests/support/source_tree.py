"""The checkout as text: its files and what they import."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "musicgen_desktop"

_MADE_BY_TOOLS = frozenset({".git", "__pycache__", "build", "dist"})


def files(folder: Path = ROOT) -> Iterator[Path]:
    """Every file of the checkout under ``folder`` but what tools make. Needs no git."""
    for path in sorted(folder.iterdir()):
        if path.name in _MADE_BY_TOOLS or path.name.startswith(".venv"):
            continue
        if path.is_dir() and not path.name.endswith(("_cache", ".egg-info")):
            yield from files(path)
        elif path.is_file() and path.suffix != ".part":  # native code that is being compiled
            yield path


def modules() -> list[Path]:
    """Every module of the program."""
    return [path for path in files(PACKAGE) if path.suffix == ".py"]


def room(module: Path) -> str:
    """The room a module lies in; empty for the package itself and ``__main__``."""
    parts = module.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else ""


def imports(tree: ast.Module) -> Iterator[str]:
    """Everything a module imports anywhere in it, dotted down to the name: ``PySide6.QtCore.Slot``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
