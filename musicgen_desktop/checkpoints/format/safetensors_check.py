"""What a safetensors file holds, and whether it is as long as it says, without reading the weights."""

from __future__ import annotations

import json
import math
import struct
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

_MAX_HEADER = 100_000_000
"""The format's own limit, in bytes."""

_BITS = MappingProxyType(
    {"F64": 64, "F32": 32, "F16": 16, "BF16": 16, "F8_E4M3": 8, "F8_E5M2": 8, "F4": 4,
     "I64": 64, "I32": 32, "I16": 16, "I8": 8, "U64": 64, "U32": 32, "U16": 16, "U8": 8, "BOOL": 8}
)  # fmt: skip
"""Size of a number by the format's name for its type; of types that are not listed any length is believed."""


class DamagedWeightsError(Exception):
    """The file is not a whole safetensors file."""


@dataclass(frozen=True, slots=True)
class TensorInfo:
    """One tensor: its shape and the format's name for its type ("F32", "F16", "BF16", …)."""

    shape: tuple[int, ...]
    dtype: str


def read_header(path: Path) -> dict[str, TensorInfo]:
    """The tensors in a file by name, after a look whether the file is whole.

    Raises:
        DamagedWeightsError: the header is unsound, or the tensors and the file's length do not fit.
        OSError: it cannot be read.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        start = file.read(8)
        if len(start) < 8:
            raise DamagedWeightsError
        (header_size,) = struct.unpack("<Q", start)
        if header_size > min(_MAX_HEADER, size - 8):
            raise DamagedWeightsError
        header = file.read(header_size)
    try:
        entries = {name: entry for name, entry in json.loads(header).items() if name != "__metadata__"}
        tensors = {name: _tensor(entry) for name, entry in entries.items()}
        end = max(entry["data_offsets"][1] for entry in entries.values())
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError) as error:
        raise DamagedWeightsError from error
    if 8 + header_size + end != size:
        raise DamagedWeightsError
    return tensors


def _tensor(entry: dict[str, Any]) -> TensorInfo:
    start, end = entry["data_offsets"]
    info = TensorInfo(tuple(entry["shape"]), entry["dtype"])
    if not 0 <= start <= end or not all(type(length) is int and length >= 0 for length in info.shape):
        raise ValueError("impossible offsets or shape")
    bits = _BITS.get(info.dtype)
    if bits is not None and math.prod(info.shape) * bits != (end - start) * 8:
        raise ValueError("shape and length do not fit")
    return info
