"""Each room uses only the packages that the design gives it, and of Qt only its own part."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from types import MappingProxyType

from tests.support.source_tree import imports, modules, room

PACKAGES = MappingProxyType(
    {
        "": frozenset(),
        "domain": frozenset({"msgspec", "numpy"}),
        "files": frozenset({"msgspec"}),
        "audio": frozenset({"mido", "msgspec", "numpy", "python_stretch", "scipy", "soundfile", "soxr"}),
        "analysis": frozenset({"numpy", "scipy"}),
        "engine": frozenset({"numpy", "torch", "transformers", "tokenizers", "safetensors", "psutil"}),
        "library": frozenset({"msgspec", "numpy"}),
        "checkpoints": frozenset({"numpy", "safetensors", "truststore"}),
        "system": frozenset({"platformdirs", "psutil"}),
        "services": frozenset({"msgspec", "numpy", "soxr", "PySide6"}),
        "ui": frozenset({"numpy", "PySide6", "pyqtgraph", "shiboken6"}),
        "app": frozenset({"numpy", "PySide6", "tqdm", "psutil", "ray"}),
    }
)
"""The packages of a room besides the standard library and the rooms below."""

_NOT_FOR = MappingProxyType(
    {
        "services": ("PySide6.QtWidgets", "PySide6.QtNetwork"),
        "ui": ("PySide6.QtNetwork",),
        "app": ("PySide6.QtNetwork",),
    }
)
_LOCAL_SOCKETS = ("PySide6.QtNetwork.QLocalServer", "PySide6.QtNetwork.QLocalSocket")
_BUT = MappingProxyType({"services": _LOCAL_SOCKETS, "app": _LOCAL_SOCKETS})
"""What a second start speaks through to the first one; it never leaves the machine."""


def breaches(where: str, tree: ast.Module) -> Iterator[str]:
    """Everything that a module of the room ``where`` imports and may not."""
    for name in imports(tree):
        package = name.partition(".")[0]
        known = package in sys.stdlib_module_names or package in PACKAGES[where] | {"musicgen_desktop"}
        if not known or (name.startswith(_NOT_FOR.get(where, ())) and name not in _BUT.get(where, ())):
            yield name


def test_rooms_use_their_own_packages_only() -> None:
    found = [
        f"{module}: {name}"
        for module in modules()
        for name in breaches(room(module), ast.parse(module.read_text(encoding="utf-8")))
    ]
    assert found == []


def test_a_breach_is_found() -> None:
    code = (
        "import requests, numpy, os\n"
        "from PySide6.QtCore import QObject\n"
        "def late():\n"
        "    from PySide6.QtWidgets import QWidget\n"
        "    from PySide6.QtNetwork import QLocalServer, QTcpSocket\n"
    )
    found = ["requests", "PySide6.QtWidgets.QWidget", "PySide6.QtNetwork.QTcpSocket"]
    assert list(breaches("services", ast.parse(code))) == found
