"""Whether a safetensors file is as long as its own header says, without reading the weights."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

_MAX_HEADER = 100_000_000
"""The format's own limit, in bytes."""


class DamagedWeightsError(Exception):
    """The file is not a whole safetensors file."""


def check_safetensors(path: Path) -> None:
    """Raise ``DamagedWeightsError`` unless the header is sound and all tensors lie within the file.

    Also raises ``OSError`` when it cannot be read.
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
        end = max(_end_of(entry) for name, entry in json.loads(header).items() if name != "__metadata__")
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError) as error:
        raise DamagedWeightsError from error
    if 8 + header_size + end != size:
        raise DamagedWeightsError


def _end_of(entry: dict[str, Any]) -> int:
    start, end = entry["data_offsets"]
    if not 0 <= start <= end:
        raise ValueError("impossible offsets")
    return end
