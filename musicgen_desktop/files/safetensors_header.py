"""What a safetensors file holds and where, checked to the last byte, without reading its tensors."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO

import msgspec

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.json_record import RecordError, RecordFormat
from musicgen_desktop.files.regular import open_regular

_LENGTH_BYTES = 8
_MOST_HEADER_BYTES = 10_000_000
_MOST_TENSORS = 100_000
_MOST_DIMENSIONS = 64

_METADATA = "__metadata__"
_HEADER = RecordFormat(dict[str, Any], limit=_MOST_HEADER_BYTES)

_BITS = MappingProxyType(
    {"BOOL": 8, "F4": 4, "F6_E2M3": 6, "F6_E3M2": 6,
     "U8": 8, "I8": 8, "F8_E4M3": 8, "F8_E5M2": 8, "F8_E8M0": 8, "F8_E4M3FNUZ": 8, "F8_E5M2FNUZ": 8,
     "U16": 16, "I16": 16, "F16": 16, "BF16": 16, "U32": 32, "I32": 32, "F32": 32,
     "U64": 64, "I64": 64, "F64": 64, "C64": 64}
)  # fmt: skip
"""Size of a number by the format's name for its type; of types that are not listed any length is believed."""


class DamagedSafetensorsError(FileError):
    """The file is not a whole safetensors file."""


@dataclass(frozen=True, slots=True)
class TensorEntry:
    """One tensor of a file.

    Attributes:
        dtype: the format's name for its type ("F32", "F16", "BF16", "I8", …).
        shape: lengths of its dimensions; their product fits ``end - start`` where the type is a known one.
        start, end: its bytes in the file, counted from the beginning of the file.
    """

    dtype: str
    shape: tuple[int, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SafetensorsHeader:
    """The tensors by name, in the order in which they lie in the file, and the texts beside them."""

    tensors: Mapping[str, TensorEntry]
    metadata: Mapping[str, str]


class _Entry(msgspec.Struct, frozen=True):
    dtype: str
    shape: tuple[int, ...]
    data_offsets: tuple[int, int]


def read_safetensors_header(path: Path) -> SafetensorsHeader:
    """The header of a file whose tensors lie one behind the other and fill it exactly.

    Raises:
        DamagedSafetensorsError: the header is unsound, or does not fit the file's length.
        OSError: it cannot be read, or is no ordinary file.
    """
    with open_regular(path) as file:
        try:
            return _header(file, os.fstat(file.fileno()).st_size, path)
        except (RecordError, ValueError, msgspec.ValidationError) as error:
            reason = error.__cause__ if isinstance(error, RecordError) else error
            raise DamagedSafetensorsError(
                tr("{path} is not a whole safetensors file ({reason}).", path=path, reason=reason),
                tr("Copy it again from where it came."),
            ) from error


def _header(file: BinaryIO, size: int, path: Path) -> SafetensorsHeader:
    start = file.read(_LENGTH_BYTES)
    length = int.from_bytes(start, "little")
    if len(start) < _LENGTH_BYTES or length > min(size - _LENGTH_BYTES, _MOST_HEADER_BYTES):
        raise ValueError("a header of an impossible length")
    fields = _HEADER.decode(file.read(length), path.name)
    metadata = msgspec.convert(fields.pop(_METADATA, None) or {}, dict[str, str])
    if len(fields) > _MOST_TENSORS:
        raise ValueError("too many tensors")
    entries = {
        name: _entry(name, msgspec.convert(value, _Entry), _LENGTH_BYTES + length) for name, value in fields.items()
    }
    tensors = dict(sorted(entries.items(), key=lambda item: (item[1].start, item[1].end)))
    position = _LENGTH_BYTES + length
    for name, tensor in tensors.items():
        if tensor.start != position:
            raise ValueError(f"{name} does not begin where the tensor before it ends")
        position = tensor.end
    if position != size:
        raise ValueError("its length is another one")
    return SafetensorsHeader(MappingProxyType(tensors), MappingProxyType(metadata))


def _entry(name: str, entry: _Entry, data_start: int) -> TensorEntry:
    start, end = entry.data_offsets
    if start < 0 or end < start or len(entry.shape) > _MOST_DIMENSIONS or any(length < 0 for length in entry.shape):
        raise ValueError(f"{name} has an impossible place or shape")
    bits = _BITS.get(entry.dtype)
    if bits is not None and math.prod(entry.shape) * bits != (end - start) * 8:
        raise ValueError(f"shape and length of {name} do not fit")
    return TensorEntry(entry.dtype, entry.shape, data_start + start, data_start + end)
