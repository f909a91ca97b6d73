"""Tensors of safetensors files, read one at a time, so that a checkpoint never lies in memory twice."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import torch
from torch import Tensor

from musicgen_desktop.domain.text import tr

_DTYPES = MappingProxyType(
    {
        "F64": torch.float64, "F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16,
        "I64": torch.int64, "I32": torch.int32, "I16": torch.int16, "I8": torch.int8, "U8": torch.uint8,
        "BOOL": torch.bool,
    }
)  # fmt: skip

_MAX_HEADER = 100_000_000
"""The format's own limit, in bytes."""


@dataclass(frozen=True, slots=True)
class StoredTensor:
    """Where a tensor lies.

    Attributes:
        path, start: the file, and the first byte in it.
        dtype, shape: of the tensor.
    """

    path: Path
    start: int
    dtype: torch.dtype
    shape: tuple[int, ...]

    def read(self) -> Tensor:
        """The tensor, in memory of its own (not mapped: mapped weights would count as memory in use)."""
        size = math.prod(self.shape) * self.dtype.itemsize
        data = torch.empty(size, dtype=torch.uint8)
        view, done = bytes_of(data), 0
        with self.path.open("rb", buffering=0) as file:
            file.seek(self.start)
            while done < size:
                count = file.readinto(view[done:])
                if not count:
                    raise ValueError(tr("the file {name} is cut short", name=self.path.name))
                done += count
        return data.view(self.dtype).view(self.shape)


def stored_tensors(folder: Path) -> Mapping[str, StoredTensor]:
    """All tensors of a folder's weights by name: of ``model.safetensors``, or of the files its index names.

    Raises ``OSError`` and ``ValueError``.
    """
    index = folder / "model.safetensors.index.json"
    if (folder / "model.safetensors").is_file() or not index.is_file():
        return _tensors_of(folder / "model.safetensors")
    names = json.loads(index.read_bytes())["weight_map"]
    by_file = {name: _tensors_of(folder / Path(name).name) for name in set(names.values())}
    return {name: by_file[file][name] for name, file in names.items()}


def bytes_of(data: Tensor) -> memoryview:
    """The memory of a contiguous tensor on the CPU, as bytes that can be read into."""
    # numpy's arrays are buffers, which their types say only from Python 3.12 on.
    return memoryview(data.view(torch.uint8).view(-1).numpy())  # pyright: ignore[reportArgumentType]


def _tensors_of(path: Path) -> dict[str, StoredTensor]:
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if length > _MAX_HEADER:
            raise ValueError(tr("the file {name} is damaged", name=path.name))
        header = json.loads(file.read(length))
    tensors = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        dtype, shape, (start, stop) = _DTYPES.get(entry["dtype"]), tuple(entry["shape"]), entry["data_offsets"]
        if dtype is None or stop - start != math.prod(shape) * dtype.itemsize:
            raise ValueError(tr("the file {name} is damaged at {tensor}", name=path.name, tensor=name))
        tensors[name] = StoredTensor(path, 8 + length + start, dtype, shape)
    return tensors
