"""Wraps a frozen tree up as the installers of the system it was frozen on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from installers import linux, mac, windows

Build = Callable[[Path, Path, str, int], Path]

_BY_SYSTEM: Mapping[str, Mapping[str, Build]] = MappingProxyType(
    {
        "linux": {"tar": linux.build_tar, "deb": linux.build_deb, "rpm": linux.build_rpm},
        "win32": {"nsis": windows.build_nsis},
        "darwin": {"dmg": mac.build_dmg},
    }
)
TARGETS: Mapping[str, Build] = _BY_SYSTEM.get(sys.platform, {})
"""The installers that can be built here."""


def build_installer(target: str, tree: Path, output: Path, version: str, epoch: int) -> Path:
    """Build one installer and return its path.

    Args:
        target: a key of ``TARGETS``.
        tree: the frozen program.
        output: where the installer goes.
        version: of the program.
        epoch: the date of all files, in seconds since 1970.
    """
    return TARGETS[target](tree, output, version, epoch)
