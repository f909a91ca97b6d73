"""Tensors of safetensors files, read one at a time, so that a checkpoint never lies in memory twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import torch
from torch import Tensor

from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.weights.checkpoint_json import in_words, read_checkpoint_json
from musicgen_desktop.files.safetensors_header import TensorEntry, read_safetensors_header

_WEIGHTS, _INDEX = "model.safetensors", "model.safetensors.index.json"

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
    if (folder / _WEIGHTS).is_file() or not (folder / _INDEX).is_file():
        return _tensors_of(folder / _WEIGHTS)
    with in_words(_INDEX, _advice()):
        names: dict[str, str] = read_checkpoint_json(folder, _INDEX)["weight_map"]
        by_file = {name: _tensors_of(folder / Path(name).name) for name in set(names.values())}
        return {name: by_file[file][name] for name, file in names.items()}


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
    with in_words(path.name, _advice()):
        return {name: StoredTensor(path, entry) for name, entry in read_safetensors_header(path).tensors.items()}


def _advice() -> str:
    return tr("Install or copy it again.")
