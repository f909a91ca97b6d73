"""Whose work is inside a frozen tree: Python packages, Python itself, libraries of the build system, our weights."""

from __future__ import annotations

import platform
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

from musicgen_desktop.system.works import Work, shipped_works, work_of

ROOT = Path(__file__).resolve().parents[2]
STARTER = ROOT / "resources" / "checkpoints" / "starter"

TEXTS = Path(__file__).with_name("texts")
"""Licences of those who ship none with their work."""


@dataclass(frozen=True, slots=True)
class Component:
    """One work of somebody.

    Attributes:
        name, version: as it calls itself.
        purl: package URL; empty where there is none.
        licence: an SPDX expression, or what its metadata say.
        texts: files with licences and notices.
        kind: of CycloneDX.
    """

    name: str
    version: str
    purl: str
    licence: str
    texts: tuple[Path, ...]
    kind: str = "library"


def find_components(sources: Iterable[str]) -> list[Component]:
    """All that a tree is made of, in the order of their names. Raises ``LookupError`` for a file of unknown origin.

    Args:
        sources: the paths of the files that it is made of, on this system.
    """
    owners = {
        str(path.locate()): each for each in distributions() for path in each.files or () if ".." not in path.parts
    }
    found: dict[str, Component] = {}
    foreign = []
    for source in sorted(sources):
        if owner := owners.get(source):
            if owner.name not in found:
                found[owner.name] = _of_distribution(owner)
        elif not _is_ours(Path(source)):
            foreign.append(source)
    found["pyinstaller"] = _of_distribution(distribution("pyinstaller"))  # its starter
    system = [_python(), *map(_shipped, shipped_works()), *_of_system(foreign)]
    return sorted([*found.values(), *system], key=lambda each: each.name.lower())


def _is_ours(source: Path) -> bool:
    # Python's own library, and what PyInstaller makes or brings, are named once each.
    places = (ROOT / "musicgen_desktop", ROOT / "resources", ROOT / "build", Path(sys.base_prefix))
    return source == ROOT / "LICENSE" or any(source.is_relative_to(place) for place in places) or not source.exists()


def _of_distribution(each: Distribution) -> Component:
    work = work_of(each)
    name = re.sub(r"[-_.]+", "-", each.name).lower()
    texts = work.texts or tuple(text for text in TEXTS.glob("*.txt") if text.stem.replace("-2.0", "") in work.licence)
    return Component(work.name, work.version, f"pkg:pypi/{name}@{work.version}", work.licence, texts)


def _python() -> Component:
    places = [Path(sys.base_prefix, "lib", f"python{sys.version_info[0]}.{sys.version_info[1]}", "LICENSE.txt")]
    places.append(Path(sys.base_prefix, "LICENSE.txt"))
    version = platform.python_version()
    texts = tuple(path for path in places if path.is_file())
    return Component("CPython", version, f"pkg:generic/python@{version}", "PSF-2.0", texts)


def _shipped(work: Work) -> Component:
    kind = "data" if work.licence == "OFL-1.1" else "machine-learning-model"
    return Component(work.name, work.version, "", work.licence, work.texts, kind)


def _of_system(files: list[str]) -> list[Component]:
    """The Debian packages that libraries were taken from."""
    packages: defaultdict[str, list[str]] = defaultdict(list)
    for file in files:
        packages[_debian_package(file)].append(file)
    found = []
    for package in packages:
        query = ["dpkg-query", "--show", "--showformat=${Version}", package]
        version = subprocess.run(query, capture_output=True, text=True, check=True).stdout
        name = package.partition(":")[0]
        text = Path("/usr/share/doc", name, "copyright")
        texts = (text,) if text.is_file() else ()
        found.append(Component(name, version, f"pkg:deb/debian/{name}@{version}", "see its text", texts))
    return found


def _debian_package(file: str) -> str:
    for path in (file, str(Path(file).resolve()), file.removeprefix("/usr")):
        done = subprocess.run(["dpkg-query", "--search", path], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.partition(": ")[0].split(",")[0]
    raise LookupError(f"nobody knows whose file {file} is")
