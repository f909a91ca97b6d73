"""JSON as typed values: the one reader and writer. Whatever is wrong with a file, its readers see one kind of error."""

from __future__ import annotations

import codecs
import contextlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Generic, TypeVar

import msgspec

from musicgen_desktop.domain.errors import FileError, UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import make_folder, write_bytes
from musicgen_desktop.files.regular import read_regular

MOST_BYTES = 4_000_000
"""Of a file, unless its format says otherwise."""

BROKEN_SUFFIX, NEWER_SUFFIX = ".broken", ".newer"
"""At the names of files that were set aside."""

_MOST_DEPTH = 64
_INTEGERS = range(-(2**63), 2**64)
"""What others can hold too, and what a float can be made of."""

_PLACE = re.compile(r" - at `\$\.?([^`]+)`")
_MISSING = re.compile(r"missing required field `([^`]+)`")
"""In what msgspec says."""

_Record = TypeVar("_Record")

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]
"""A pure function from the fields of one version to those of the next."""


class RecordError(FileError):
    """JSON that gives no record: of the three kinds below, each in words."""


class DamagedRecordError(RecordError):
    """It is no JSON, or not of the type it should be."""


class NewerRecordError(RecordError):
    """It was written by a newer program, and is to be left alone."""


class UnreadableRecordError(RecordError):
    """The file is there but cannot be read, or is no ordinary file of a sensible size; ``__cause__`` is the reason."""


@dataclass(frozen=True, slots=True)
class RecordFormat(Generic[_Record]):
    """How one kind of record is written.

    Attributes:
        record: a dataclass, or anything else that msgspec can build; types are strict, unknown fields are passed over.
        version: of what this program writes; 0 for JSON without a version, as other programs write it.
        version_field: where it stands.
        upgrades: by version, the way to the next one. A version without one cannot be read any more.
        limit: bytes that such a file has at most.
        byte_order_mark: whether it may begin with one, as files that went through Windows' editors do.
        huge_integers: whether whole numbers may be of any length: some programs write 10^30 for "no limit".
    """

    record: type[_Record]
    version: int = 0
    version_field: str = "version"
    upgrades: Mapping[int, Upgrade] = field(default_factory=lambda: MappingProxyType({}))
    limit: int = MOST_BYTES
    byte_order_mark: bool = False
    huge_integers: bool = False

    def read(self, path: Path) -> _Record | None:
        """The record in the file ``path``; None if there is no such file. Raises ``RecordError``."""
        try:
            data = read_regular(path, self.limit)
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:  # ValueError: NUL in the name
            reason = getattr(error, "strerror", None) or str(error)
            raise UnreadableRecordError(
                tr("{path} cannot be read: {reason}.", path=path, reason=reason),
                tr("Check the permissions of the file and the disk."),
            ) from error
        return self.decode(data, str(path))

    def decode(self, data: bytes | str, name: str) -> _Record:
        """The record in ``data``, called ``name`` in words. Raises ``DamagedRecordError`` and ``NewerRecordError``."""
        if isinstance(data, bytes) and self.byte_order_mark:
            data = data.removeprefix(codecs.BOM_UTF8)
        try:
            fields = msgspec.json.decode(data)
            _check(fields, 0, self.huge_integers)
            if self.version:
                fields = self._upgraded(msgspec.convert(fields, dict[str, Any]), name)
            return msgspec.convert(fields, self.record)
        except RecordError:
            raise
        except Exception as error:  # whatever bytes provoke in a decoder or an upgrade, it is the bytes' fault
            raise DamagedRecordError(
                tr("{name} is damaged: {reason}.", name=name, reason=_in_words(error)), tr("Use another copy of it.")
            ) from error

    def encode(self, record: _Record) -> bytes:
        """What stands in the file of ``record``."""
        fields = msgspec.to_builtins(record)
        if self.version:
            fields = {self.version_field: self.version, **fields}
        # By the standard library: it writes names of files that are no text, and refuses what is no number.
        return f"{json.dumps(fields, indent=1, ensure_ascii=False, allow_nan=False)}\n".encode("utf-8", "replace")

    def write(self, path: Path, record: _Record, private: bool = False) -> None:
        """Write it whole or not at all, in a folder that is made if need be. Raises ``FileError``.

        A ``private`` file can be read by its owner alone.
        """
        data = self.encode(record)
        make_folder(path.parent, path, len(data))
        write_bytes(path, data, overwrite=True, private=private)

    def _upgraded(self, fields: dict[str, Any], name: str) -> dict[str, Any]:
        version = msgspec.convert(fields.pop(self.version_field, None), int)
        if version > self.version:
            raise NewerRecordError(
                tr("{name} was written by a newer version of this program.", name=name), tr("Update the program.")
            )
        for older in range(version, self.version):
            if older not in self.upgrades:
                raise ValueError(f"version {older} cannot be read any more")
            fields = self.upgrades[older](fields)
        return fields


def typed(value: object, record: type[_Record]) -> _Record:
    """A part of decoded JSON as what it should be, for records of which single parts may be wrong.

    Raises ``DamagedRecordError``, whose words may hold the value.
    """
    try:
        return msgspec.convert(value, record)
    except Exception as error:  # as above
        raise DamagedRecordError(str(error)) from error


def set_aside(path: Path, error: RecordError) -> Path | None:
    """Give a file of no use the name with ``.broken`` or ``.newer``, so that writing a new one destroys nothing.

    What cannot be read stays where it is, and None is given. Never raises.
    """
    if isinstance(error, UnreadableRecordError):
        return None
    suffix = NEWER_SUFFIX if isinstance(error, NewerRecordError) else BROKEN_SUFFIX
    with contextlib.suppress(OSError):  # in a read-only folder nothing can be written over it either
        return path.replace(path.with_name(path.name + suffix))
    return None


def _in_words(error: Exception) -> str:
    """What is wrong, for those who never saw JSON; names of fields are those of the file."""
    said = str(error)
    if isinstance(error, UserError):
        return error.message.rstrip(".")
    if isinstance(error, msgspec.ValidationError):
        missing = _MISSING.search(said)
        place = _PLACE.search(said)
        field = ".".join(filter(None, (place[1] if place else "", missing[1] if missing else "")))
        if missing:
            return tr("“{field}” is missing in it", field=field)
        return tr("“{field}” in it is not what it should be", field=field) if field else tr("it holds something else")
    if isinstance(error, msgspec.DecodeError | UnicodeDecodeError):
        return tr("it is cut off, or something else than it should be")
    return said


def _check(value: object, depth: int, huge_integers: bool) -> None:
    """Refuse what no reader is prepared for. (Floats are finite: a JSON that says otherwise is no JSON.)"""
    if depth > _MOST_DEPTH:
        raise ValueError(f"more than {_MOST_DEPTH} levels")
    match value:
        case dict():
            for part in value.values():
                _check(part, depth + 1, huge_integers)
        case list():
            for part in value:
                _check(part, depth + 1, huge_integers)
        case int() if value not in _INTEGERS and not huge_integers:
            raise ValueError("a number of too many digits")
        case _:
            pass
