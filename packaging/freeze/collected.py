"""Which libraries a frozen program brings along, and which it takes from the system."""

from __future__ import annotations

import sys
from fnmatch import fnmatchcase
from pathlib import Path

from freeze.rules import rule_of

_OF_PYTHON = (
    "libpython*", "libssl.*", "libcrypto.*", "libffi.*", "libsqlite3.*", "libz.*", "libbz2.*", "liblzma.*", "libuuid.*",
    "libexpat.*", "libmpdec.*",
)  # fmt: skip
"""What Python's own extension modules need: names and versions differ between distributions."""


def stays_out(target: str, source: str, kind: str) -> bool:
    """Whether an entry of PyInstaller's stays out of the tree: by a rule, or because the system has it.

    Args:
        target: path in the tree.
        source: where it was found; of a link, what it leads to in the tree.
        kind: PyInstaller's word for what it is.
    """
    # Links within a framework of macOS lead to names such as "A". Left behind, they are one that cannot be signed.
    paths = (target, source) if kind == "SYMLINK" else (target,)
    if any(rule_of(path.replace("\\", "/")) for path in paths):
        return True
    return kind != "SYMLINK" and is_of_the_system(target, source)


def is_of_the_system(target: str, source: str) -> bool:
    """Whether a collected library is left to Linux's package manager: the window system, sound, fonts, the compiler's.

    Brought along, they would stand before newer ones that the system's graphics drivers need.

    Args:
        target: path in the tree.
        source: where it was found.
    """
    name = Path(target).name
    if not sys.platform.startswith("linux") or ".so" not in name:
        return False
    places = (sys.prefix, sys.base_prefix, Path(__file__).parents[2])
    if any(Path(source).is_relative_to(place) for place in places if str(place) != "/usr"):
        return False
    return "/" not in target and not any(fnmatchcase(name, pattern) for pattern in _OF_PYTHON)
