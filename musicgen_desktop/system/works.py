"""Whose work is inside the program, and under which licences: as collected when it was frozen, else as installed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from musicgen_desktop import __version__
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import read_error
from musicgen_desktop.files.json_record import RecordFormat
from musicgen_desktop.system.resources import resource

if TYPE_CHECKING:
    from importlib.metadata import Distribution

NAME = "musicgen-desktop"
BILL, TEXTS = "sbom.cdx.json", "licences"
"""What lies beside a frozen program's packages: a bill of materials, and a folder with texts for each work."""

_INSIDE = Path(__file__).resolve().parents[2]
_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors|copyright)[^/]*$", re.IGNORECASE)
_REQUIRED = re.compile(r"([\w.-]+)(?!.*\bextra\b)")
"""A requirement's name, unless it is an extra's."""


@dataclass(frozen=True, slots=True)
class Work:
    """One work of somebody.

    Attributes:
        name, version: as it calls itself.
        licence: an SPDX expression, or what its metadata say; may be empty.
        texts: files with licences and notices.
    """

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class _Licence:
    name: str


@dataclass(frozen=True, slots=True)
class _Choice:
    license: _Licence


@dataclass(frozen=True, slots=True)
class _Component:
    name: str
    version: str
    licenses: tuple[_Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class _Bill:
    components: tuple[_Component, ...]


def find_works(inside: Path = _INSIDE) -> tuple[Work, ...]:
    """The program itself, then all that it is made of in the order of their names. Raises ``FileError``.

    Args:
        inside: the folder of a frozen program's packages; any other, such as a checkout, for what is installed.
    """
    bill = RecordFormat(_Bill).read(inside / BILL)
    own = Work("MusicGen Desktop", __version__, "MIT", tuple(filter(Path.is_file, [inside / "LICENSE"])))
    found = [*shipped_works(), *_installed()] if bill is None else [_of_bill(each, inside) for each in bill.components]
    others = (work for work in found if work.name != NAME)
    return own, *sorted(others, key=lambda work: work.name.lower())


def read_texts(work: Work) -> tuple[str, ...]:
    """Its licences and notices; a sentence where it brings none, or where they cannot be read."""
    if not work.texts:
        return (tr("It brings no text; the name of its licence says which one holds."),)
    try:
        return tuple(text.read_text("utf-8", "replace").strip() for text in work.texts)
    except OSError as error:
        return (read_error(error, work.texts[0]).message,)


def shipped_works() -> tuple[Work, ...]:
    """Those that lie in this program's resources."""
    network = tuple(resource("note_network", name) for name in ("LICENSE.txt", "NOTICE.txt"))
    return (
        Work("basic-pitch", "0.4.0", "Apache-2.0", network),
        Work("MusicGen Desktop drum network", "1", "CC0-1.0", ()),
        Work("Inter", "4.001", "OFL-1.1", (resource("fonts", "Inter-LICENSE.txt"),)),
        Work("MusicGen Desktop Starter", "1", "CC0-1.0", ()),
    )


def work_of(package: Distribution) -> Work:
    """What an installed package says of itself."""
    texts = (Path(str(path.locate())) for path in package.files or () if _TEXT.search(str(path)))
    texts = tuple(path for path in texts if path.suffix not in (".py", ".pyc") and path.is_file())
    meta = package.metadata.json
    classifiers = [text for text in meta.get("classifier", ()) if text.startswith("License ::")]
    classified = classifiers[0].rpartition(" :: ")[2] if classifiers else ""
    licence = str(meta.get("license_expression") or classified or meta.get("license", ""))
    return Work(package.name, package.version, licence.partition("\n")[0], texts)


def _of_bill(component: _Component, inside: Path) -> Work:
    texts = sorted((inside / TEXTS / component.name).glob("*"))
    licence = component.licenses[0].license.name if component.licenses else ""
    return Work(component.name, component.version, licence, tuple(texts))


def _installed() -> Iterator[Work]:
    """The packages that the program asks for, and those that these ask for."""
    from importlib.metadata import PackageNotFoundError, distribution

    known, asked = set[str](), [NAME]
    while asked:
        name = asked.pop()
        try:
            package = distribution(name)
        except PackageNotFoundError:  # asked for on other systems
            continue
        if package.name not in known:
            known.add(package.name)
            asked += [found[1] for text in package.requires or () if (found := _REQUIRED.match(text))]
            yield work_of(package)
