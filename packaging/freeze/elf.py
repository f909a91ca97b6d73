"""What the ELF files of a frozen tree need of the system they run on."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

OPTIONAL = ("*/platformthemes/libqgtk3.so", "*/platforminputcontexts/libibusplatforminputcontextplugin.so")
"""Plugins that Qt opens only where their libraries are: nobody needs a whole desktop for them."""

_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
_SONAME = re.compile(r"\(SONAME\).*\[(.+)\]")


def elf_files(tree: Path) -> list[Path]:
    """The programs and libraries of a tree, without the optional plugins."""
    return [
        path
        for path in sorted(tree.rglob("*"))
        if path.is_file() and not path.is_symlink() and _is_elf(path)
        and not any(fnmatchcase(path.as_posix(), pattern) for pattern in OPTIONAL)
    ]  # fmt: skip


def foreign_libraries(files: Iterable[Path]) -> set[str]:
    """The names of libraries that the files need and that none of them is. Raises ``CalledProcessError``."""
    needed: set[str] = set()
    own: set[str] = set()
    for path in files:
        command = ["readelf", "--wide", "--dynamic", str(path)]
        text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        needed.update(_NEEDED.findall(text))
        own.update([path.name, *_SONAME.findall(text)])
    return needed - own


def debian_dependencies(files: Iterable[Path], work: Path) -> str:
    """The value of ``Depends`` with the oldest versions that have every symbol. Raises ``CalledProcessError``.

    Args:
        files: all programs and libraries of the tree.
        work: a folder for files that are needed on the way.
    """
    files = list(files)
    (work / "debian").mkdir(parents=True, exist_ok=True)
    control = "Source: musicgen-desktop\n\nPackage: musicgen-desktop\nArchitecture: any\n"
    (work / "debian" / "control").write_text(control, "utf-8")
    folders = sorted({path.parent for path in files})
    command = ["dpkg-shlibdeps", "-O", "--warnings=0", "--ignore-missing-info"]
    command += [*(f"-l{folder}" for folder in folders), *(f"-e{path}" for path in files)]
    # It has a warning for each file that is not part of a Debian source package: heard only where it fails.
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write(done.stderr)
        done.check_returncode()
    return done.stdout.strip().removeprefix("shlibs:Depends=")


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"
