"""Where a CUDA pack is made from: wheels, or a folder or zip file laid out as pip installs them."""

from __future__ import annotations

import base64
import binascii
import csv
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from email.parser import HeaderParser
from pathlib import Path
from typing import BinaryIO

from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import read_error
from musicgen_desktop.files.regular import open_regular
from musicgen_desktop.system.cuda_pack.cuda_manifest import CudaPackError, PackFile, is_inside

_INFO = re.compile(r"(?P<folder>(?:.*/)?)(?P<work>[^/]+)-(?P<version>[^/-]+)\.dist-info/RECORD")
_WANTED = ("torch", "nvidia", "cuda")
"""How the names of the works begin that a pack takes; all else the program has itself."""

_UNUSED = re.compile(r"(^|/)(include|test|__pycache__)/|\.(h|hpp|cuh|a|pyi|pyc)$|^torch/share/")
"""For compilers and developers."""

_MOST_LISTED = 32_000_000
"""Bytes of a list of files."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file to take: what the work's own list says of it, and how to open it."""

    file: PackFile
    open: Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True)
class Source:
    """What was found.

    Attributes:
        torch: the version with its local part.
        tags: for which Pythons and systems the torch inside was built.
        works: "name version" of each.
        parts: what belongs into the pack.
    """

    torch: str
    tags: tuple[str, ...]
    works: tuple[str, ...]
    parts: tuple[Part, ...]


class _Place:
    """Names of files with slashes, and how to open one."""

    def __init__(self, names: Sequence[str], open_file: Callable[[str], BinaryIO]) -> None:
        self.names = names
        self.open = open_file

    def text(self, name: str) -> str:
        with self.open(name) as file:
            return file.read(_MOST_LISTED).decode("utf-8", "replace")


@contextmanager
def open_source(path: Path) -> Iterator[Source]:
    """Look into a folder of wheels, a wheel, a zip file, or a folder as ``pip install --target`` fills it.

    Raises ``CudaPackError`` where there is no torch, ``FileError`` where it cannot be read.
    """
    try:
        with ExitStack() as stack:
            yield _source_of([_open_place(place, stack) for place in _places(path)], path)
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise CudaPackError(
            tr("{path} is damaged: {reason}.", path=path, reason=error), tr("Use another copy of it.")
        ) from error
    except OSError as error:
        raise read_error(error, path) from error


def _places(path: Path) -> list[Path]:
    wheels = sorted(path.glob("*.whl")) if path.is_dir() else []
    return wheels or [path]


def _open_place(path: Path, stack: ExitStack) -> _Place:
    if path.is_dir():
        infos = [info for info in sorted(path.glob("*.dist-info/RECORD")) if info.is_file()]
        names = [info.relative_to(path).as_posix() for info in infos]
        return _Place(names, lambda name: open_regular(path / name))
    archive = stack.enter_context(zipfile.ZipFile(stack.enter_context(open_regular(path))))
    return _Place(archive.namelist(), lambda name: _member(archive, name))


def _member(archive: zipfile.ZipFile, name: str) -> BinaryIO:
    try:
        return archive.open(name)  # pyright: ignore[reportReturnType] - it reads as one
    except KeyError as error:
        raise zipfile.BadZipFile(tr("{name} is missing", name=name)) from error


def _source_of(places: Sequence[_Place], path: Path) -> Source:
    torch, tags, works, parts = "", (), [], {}
    for place in places:
        for name in place.names:
            info = _INFO.fullmatch(name)
            if info is None or not info["work"].startswith(_WANTED):
                continue
            works.append(f"{info['work']} {info['version']}")
            parts |= {part.file.name: part for part in _parts(place, name, info["folder"])}
            if info["work"] == "torch":
                torch = info["version"]
                wheel = HeaderParser().parsestr(place.text(name.removesuffix("RECORD") + "WHEEL"))
                tags = tuple(wheel.get_all("Tag") or ())
    if not torch:
        raise CudaPackError(
            tr("There is no torch in {path}.", path=path),
            tr("Choose a folder with torch's CUDA wheels, or one that pip installed them into."),
        )
    return Source(torch, tags, tuple(sorted(works)), tuple(parts.values()))


def _parts(place: _Place, record: str, folder: str) -> Iterator[Part]:
    """What the list of a work says that a pack needs. The list itself has no hash, and nobody needs it there."""
    for row in csv.reader(io.StringIO(place.text(record))):
        if len(row) != 3 or not row[1] or not is_inside(row[0]) or _UNUSED.search(row[0]):
            continue
        name, digest, size = row
        try:
            file = PackFile(name, int(size), _hexadecimal(digest))
        except (ValueError, binascii.Error) as error:
            raise CudaPackError(
                tr("The list of files {name} is damaged.", name=record), tr("Use another copy of it.")
            ) from error
        yield Part(file, lambda name=folder + name: place.open(name))


def _hexadecimal(digest: str) -> str:
    """Of ``sha256=`` and base64 without its padding, as wheels have it."""
    kind, _, text = digest.partition("=")
    if kind != "sha256":
        raise ValueError(kind)
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).hex()
