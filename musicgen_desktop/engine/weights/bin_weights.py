"""From a pickled ``.bin`` file to safetensors: the same tensors, one after the other, nothing in it is run."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import pickle
import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import torch
from torch import Tensor

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.text import tr

_BLOCK = 16_000_000
_TYPES = MappingProxyType(
    {
        torch.float64: "F64",
        torch.float32: "F32",
        torch.float16: "F16",
        torch.bfloat16: "BF16",
        torch.int64: "I64",
        torch.int32: "I32",
        torch.int16: "I16",
        torch.int8: "I8",
        torch.uint8: "U8",
        torch.bool: "BOOL",
    }
)


def convert_bin_weights(source: Path, target: Path, on_bytes: Callable[[int], None], token: CancelToken) -> str:
    """Write the tensors of ``source`` to ``target`` as safetensors; the new file's SHA-256.

    The file is mapped, and only one tensor at a time is in memory. Every name gets its own values, also
    those that share theirs with another name or are a view of another tensor, so that nothing depends on
    who ties what. Types are kept.

    Raises:
        CheckpointError: the file is damaged, or holds something else than plain tensors.
        OSError: ``target`` cannot be written.
        JobCancelledError: the token said so.
    """
    tensors = _load(source)
    # Wide types first, so that every tensor begins at a multiple of its own width.
    names = sorted(tensors, key=lambda name: (-tensors[name].element_size(), name))
    digest = hashlib.sha256()
    with target.open("wb") as file:

        def write(data: bytes | memoryview) -> None:
            file.write(data)
            digest.update(data)

        write(_header(tensors, names))
        for name in names:
            data = _bytes_of(tensors[name])
            for start in range(0, len(data), _BLOCK):
                token.raise_if_ended()
                block = data[start : start + _BLOCK]
                write(block)
                on_bytes(len(block))
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def _load(source: Path) -> Mapping[str, Tensor]:
    try:
        content: Any = torch.load(source, map_location="cpu", weights_only=True, mmap=True)
    except OSError as error:
        if error.errno != errno.EINVAL:  # what seeking before a cut file's beginning ends with
            raise
        raise _unusable(source) from error
    except (pickle.UnpicklingError, RuntimeError, ValueError, KeyError, TypeError, EOFError, AttributeError) as error:
        raise _unusable(source) from error
    if isinstance(content, Mapping) and isinstance(content.get("state_dict"), Mapping):
        content = content["state_dict"]  # as Lightning writes it, with the training's own state beside it
    if not isinstance(content, Mapping) or not content:
        raise _unusable(source)
    for name, tensor in content.items():
        plain = isinstance(name, str) and isinstance(tensor, Tensor) and tensor.layout == torch.strided
        if not plain or tensor.dtype not in _TYPES or tensor.device.type != "cpu":
            raise _unusable(source)
    return content


def _header(tensors: Mapping[str, Tensor], names: list[str]) -> bytes:
    entries: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    end = 0
    for name in names:
        tensor = tensors[name]
        start, end = end, end + tensor.numel() * tensor.element_size()
        entries[name] = {"dtype": _TYPES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [start, end]}
    text = json.dumps(entries, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text


def _bytes_of(tensor: Tensor) -> memoryview:
    flat = tensor.detach().contiguous().reshape(-1)
    if flat.numel() == 0:
        return memoryview(b"")
    values: Any = flat.view(torch.uint8).numpy()
    return memoryview(values)


def _unusable(source: Path) -> CheckpointError:
    return CheckpointError(
        tr("The file {name} is damaged or holds something else than weights.", name=source.name),
        tr("It was not run. Save its weights alone, best as model.safetensors, or look for a copy that has them."),
    )
