"""Tensors of safetensors files, read one at a time, so that a checkpoint never lies in memory twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import torch
from torch import Tensor

from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.weights.checkpoint_files import copy_advice, in_words, weight_files, weight_map
from musicgen_desktop.files.safetensors_header import TensorEntry, read_safetensors_header

DTYPES = MappingProxyType(
    {
        "F64": torch.float64, "F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16,
        "I64": torch.int64, "I32": torch.int32, "I16": torch.int16, "I8": torch.int8, "U8": torch.uint8,
        "BOOL": torch.bool,
    }
)  # fmt: skip
"""torch's types by the format's names. Tensors of others may lie in a file, but not be read."""


@dataclass(frozen=True, slots=True)
class StoredTensor:
    """Where a tensor lies: in which file, and at which of its bytes."""

    path: Path
    entry: TensorEntry

    @property
    def shape(self) -> tuple[int, ...]:
        """Of the tensor."""
        return self.entry.shape

    def read(self) -> Tensor:
        """The tensor, in memory of its own (not mapped: mapped weights would count as memory in use)."""
        data = torch.empty(self.entry.end - self.entry.start, dtype=torch.uint8)
        read_into(data, self.path, self.entry.start)
        return data.view(DTYPES[self.entry.dtype]).view(self.shape)


def stored_tensors(folder: Path) -> Mapping[str, StoredTensor]:
    """All tensors of a folder's weights by name: of ``model.safetensors``, or of the files its index names.

    Raises ``UserError``.
    """
    by_file = {path: _tensors_of(path) for path in weight_files(folder)}
    places = weight_map(folder)
    if places is None:
        return {name: tensor for tensors in by_file.values() for name, tensor in tensors.items()}
    # A name that is not in the file which the index gives for it is missing, which others say.
    return {name: by_file[path][name] for name, path in places.items() if name in by_file[path]}


def read_into(data: Tensor, path: Path, start: int) -> None:
    """Fill a contiguous tensor with the bytes of a file from ``start`` on. Raises ``OSError`` and ``ValueError``."""
    view, done = bytes_of(data), 0
    with path.open("rb", buffering=0) as file:
        file.seek(start)
        while done < len(view):
            count = file.readinto(view[done:])
            if not count:
                raise ValueError(tr("the file {name} is cut short", name=path.name))
            done += count


def bytes_of(data: Tensor) -> memoryview:
    """The memory of a contiguous tensor on the CPU, as bytes that can be read into."""
    # numpy's arrays are buffers, which their types say only from Python 3.12 on.
    return memoryview(data.view(torch.uint8).view(-1).numpy())  # pyright: ignore[reportArgumentType]


def _tensors_of(path: Path) -> dict[str, StoredTensor]:
    with in_words(path.name, copy_advice()):
        return {name: StoredTensor(path, entry) for name, entry in read_safetensors_header(path).tensors.items()}
