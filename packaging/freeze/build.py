"""Makes the frozen tree: PyInstaller's, without symbol tables."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from freeze.rules import RULES, rule_of

PACKAGING = Path(__file__).resolve().parents[1]
NAME = "musicgen-desktop"
INSIDE = "_internal"
"""PyInstaller's name for the folder of all that is not the program's own file."""


def freeze(work: Path, epoch: int) -> Path:
    """Build the tree and return its folder. Raises ``CalledProcessError``.

    Args:
        work: a folder for all that is made on the way.
        epoch: seconds since 1970 that dates in it shall have.
    """
    # The same hashes of strings at every build: sets then have the same order, and files the same bytes.
    environment = {**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(epoch), "PYTHONPATH": str(PACKAGING)}
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(work), "--workpath", str(work / "pyinstaller")]
    command += [str(PACKAGING / "freeze" / f"{NAME}.spec")]
    subprocess.run(command, env=environment, check=True)
    tree = work / NAME
    strip_symbols(tree)
    return tree


_WITH_SYMBOLS = ("torch/lib/libtorch_*.so", "libpython*.so.*", "python3*/lib-dynload/*.so")
"""Libraries as they were linked: torch's, and those of a Python that was compiled where it is installed."""


def strip_symbols(tree: Path) -> int:
    """Take the names for debuggers out of such libraries, where there are tools for it; return the bytes saved."""
    found = (path for pattern in _WITH_SYMBOLS for path in sorted((tree / INSIDE).glob(pattern)))
    libraries = [path for path in found if path.is_file() and not path.is_symlink()]
    if not libraries or (strip := shutil.which("strip")) is None:
        return 0
    before = sum(path.stat().st_size for path in libraries)
    subprocess.run([strip, "--strip-unneeded", *map(str, libraries)], check=True)
    return before - sum(path.stat().st_size for path in libraries)


def savings(site_packages: Path) -> list[tuple[str, int]]:
    """What each rule keeps out, in bytes of the installed packages."""
    found = dict.fromkeys((rule.name for rule in RULES), 0)
    for path in site_packages.rglob("*"):
        if path.suffix != ".pyc" and path.is_file() and not path.is_symlink():
            rule = rule_of(path.relative_to(site_packages).as_posix())
            if rule is not None:
                found[rule.name] += path.stat().st_size
    return list(found.items())


def tree_size(files: Iterable[Path]) -> int:
    """Bytes of files."""
    return sum(path.stat().st_size for path in files if path.is_file() and not path.is_symlink())
