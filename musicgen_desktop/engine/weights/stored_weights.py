"""A checkpoint's tensors by Transformers' names, checked against the configuration before any is read."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import torch
from torch import Tensor, nn

from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.weights.linear import ReadTensor
from musicgen_desktop.engine.weights.tensor_file import DTYPES, StoredTensor, stored_tensors

_OTHER_NAMES = MappingProxyType(
    {
        # torch changed how a weight norm is stored, Transformers which of two tied names is kept.
        ".parametrizations.weight.original0": ".weight_g",
        ".parametrizations.weight.original1": ".weight_v",
        "text_encoder.shared.weight": "text_encoder.encoder.embed_tokens.weight",
        "text_encoder.encoder.embed_tokens.weight": "text_encoder.shared.weight",
    }
)


class StoredWeights:
    """The weights of a folder, for the networks of a model.

    Args:
        folder: with safetensors files.
        needed: the tensors there must be by name, on the "meta" device, in their shapes.

    Raises ``UserError`` where weights cannot be read, are missing, or are of another shape or type.
    """

    def __init__(self, folder: Path, needed: Mapping[str, Tensor]) -> None:
        stored = stored_tensors(folder)
        self._tensors: dict[str, StoredTensor] = {}
        missing = []
        for name, expected in needed.items():
            found = stored.get(name) or _under_another_name(stored, name)
            if found is None:
                missing.append(name)
                continue
            _check(name, found, expected)
            self._tensors[name] = found
        if missing:
            # Random numbers in their place would be noise instead of music.
            raise CheckpointError(
                tr("The checkpoint is incomplete: {count} of its weights are missing, the first is {name}.",
                   count=len(missing), name=min(missing)),
                tr("Use the config.json that belongs to these weights, or save the whole checkpoint again."),
            )  # fmt: skip

    def count(self, prefix: str) -> int:
        """How many weights there are below a prefix."""
        return sum(math.prod(tensor.shape) for name, tensor in self._tensors.items() if name.startswith(f"{prefix}."))

    def read(self, name: str) -> Tensor:
        """One tensor as it is stored. Raises ``OSError`` and ``ValueError``."""
        return self._tensors[name].read()

    def reader(self, prefix: str) -> ReadTensor:
        """Reads the tensors below a prefix by the rest of their names."""
        return lambda name: self.read(f"{prefix}.{name}")

    def shapes(self, prefix: str) -> Callable[[str], tuple[int, ...]]:
        """Tells the shapes of the tensors below a prefix, the needed ones, by the rest of their names."""
        return lambda name: self._tensors[f"{prefix}.{name}"].shape

    def fill(self, prefix: str, network: nn.Module, device: str, dtype: torch.dtype = torch.float32) -> None:
        """Give a network on the "meta" device its weights, one at a time, each only once however often it is used."""
        tied: dict[int, Any] = {}
        for owner_name, owner in network.named_modules():
            for name, empty in [*owner.named_parameters(recurse=False), *_kept_buffers(owner)]:
                if id(empty) not in tied:
                    full_name = ".".join(part for part in (prefix, owner_name, name) if part)
                    tensor = self.read(full_name)
                    tensor = tensor.to(device, dtype) if tensor.is_floating_point() else tensor.to(device)
                    is_parameter = isinstance(empty, nn.Parameter)
                    tied[id(empty)] = nn.Parameter(tensor, requires_grad=False) if is_parameter else tensor
                # setattr would go through the setters of a parametrization.
                where = owner._parameters if isinstance(empty, nn.Parameter) else owner._buffers
                where[name] = tied[id(empty)]


def _kept_buffers(owner: nn.Module) -> list[tuple[str, Tensor]]:
    skipped = owner._non_persistent_buffers_set
    return [(name, buffer) for name, buffer in owner.named_buffers(recurse=False) if name not in skipped]


def _check(name: str, found: StoredTensor, expected: Tensor) -> None:
    if found.shape != tuple(expected.shape):
        raise CheckpointError(
            tr("The weights do not fit the configuration: {name} has the shape {found}, the configuration asks for "
               "{expected}.", name=name, found=list(found.shape), expected=list(expected.shape)),
            tr("Use the config.json that belongs to these weights."),
        )  # fmt: skip
    dtype = DTYPES.get(found.entry.dtype)
    if dtype is None or dtype.is_floating_point != expected.is_floating_point():
        raise CheckpointError(
            tr("The weights are stored as {dtype} ({name}), which cannot be loaded.",
               dtype=found.entry.dtype, name=name),
            tr("Save them as float32, float16 or bfloat16."),
        )  # fmt: skip


def _under_another_name(stored: Any, name: str) -> StoredTensor | None:
    for ours, theirs in _OTHER_NAMES.items():
        if name.endswith(ours):
            return stored.get(name.removesuffix(ours) + theirs)
    return None
