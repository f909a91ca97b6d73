"""A decoder's 8-bit weights in the program's own cache, so that a checkpoint is quantised once and not at every start.

With them lies what takes long to compute and follows from them alone: what hearing silence leaves.

A pack is named by the hash of the weights that it was made from, and lies nowhere else: what came with a checkpoint is
never taken for one. It is derived and disposable. The native code reads memory by the shapes of matrices, so these are
the configuration's, and a pack that has others is made again like one that is damaged.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import shutil
import tempfile
import threading
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO

import torch
from torch import Tensor

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.engine.weights.int8_weight import PANEL, Int8Weight, PackedWeight, packed_shape
from musicgen_desktop.engine.weights.linear import ReadTensor
from musicgen_desktop.engine.weights.tensor_file import DTYPES, bytes_of, read_into
from musicgen_desktop.files.safetensors_header import read_safetensors_header

log = logging.getLogger(__name__)

_FORMAT = "musicgen-desktop int8 5"
"""Changes whenever the meaning of a pack does, or the bits of what is computed for it."""

_TYPES = MappingProxyType({torch.uint8: "U8", torch.float32: "F32"})
"""The format's names of what a pack has."""

_KEPT = 4
"""Packs in the cache: those of the checkpoints that were used last."""

_ROOM_LEFT = 1_000_000_000
"""Bytes on the disk that no pack may take."""

_LENGTH_BYTES, _HEADER_BYTES = 8, 2_000_000
"""Of a safetensors header, whose room is left before the tensors are known. A thousand layers need less."""


class DamagedPackError(Exception):
    """The file is not a whole pack, or not of these weights."""


@dataclass(frozen=True, slots=True)
class PackPlace:
    """Where the pack of some weights lies.

    Attributes:
        folder: the program's cache.
        weights_sha256: of the checkpoint, whose files were verified.
        size: bytes that the pack will have, about.
        shape_of: the shape that the configuration gives a tensor of the decoder, by its name.
    """

    folder: Path
    weights_sha256: str
    size: int
    shape_of: Callable[[str], tuple[int, ...]]

    @property
    def path(self) -> Path:
        """Of the file."""
        return self.folder / f"{hashlib.sha256(self.stamp.encode()).hexdigest()[:32]}.safetensors"

    @property
    def stamp(self) -> str:
        """What it must have been made from, and how."""
        return f"{_FORMAT} {self.weights_sha256}"


class PackedSource:
    """An ``Int8Source`` that takes matrices from a pack, and the little that is not quantised from the checkpoint.

    Raises ``FileNotFoundError`` where there is no pack and ``DamagedPackError`` where it is not right.
    """

    def __init__(self, read: ReadTensor, place: PackPlace) -> None:
        self._read, self._place = read, place
        with _damage_in_one_error():
            self._header = read_safetensors_header(place.path)
            # Which packs were used last says which ones are kept.
            os.utime(place.path)
        if self._header.metadata.get("stamp") != place.stamp:
            raise DamagedPackError("made from other weights")

    def tensor(self, name: str) -> Tensor:
        """See ``Int8Source.tensor``."""
        return self._read(name).float()

    def matrix(self, *names: str) -> PackedWeight:
        """See ``Int8Source.matrix``."""
        shapes = [self._place.shape_of(name) for name in names]
        outs, ins = sum(shape[0] for shape in shapes), shapes[0][1]
        shape = packed_shape(outs, ins)
        with _damage_in_one_error():
            values = self._tensor(f"{names[0]}.values", "U8", shape)
            return PackedWeight(values, self._tensor(f"{names[0]}.scales", "F32", (shape[0] * PANEL,)), outs)

    def computed(self, name: str, tensors: dict[str, Tensor], compute: Callable[[], None]) -> None:  # noqa: ARG002
        """See ``Int8Source.computed``."""
        with _damage_in_one_error():
            for part, tensor in tensors.items():
                tensor.copy_(self._tensor(f"{name}.{part}", _TYPES[tensor.dtype], tuple(tensor.shape)))

    def _tensor(self, name: str, dtype: str, shape: tuple[int, ...]) -> Tensor:
        entry = self._header.tensors.get(name)
        if entry is None or (entry.dtype, entry.shape) != (dtype, shape):
            raise DamagedPackError(f"{name} is missing or of another shape")
        # Read, not mapped: a page that the system drops and reads again in the middle of a step would be heard.
        tensor = torch.empty(shape, dtype=DTYPES[dtype])
        read_into(tensor, self._place.path, entry.start)
        if self._header.metadata.get(name) != _checksum(tensor):
            raise DamagedPackError(f"{name} is damaged")
        return tensor


class QuantisingSource:
    """An ``Int8Source`` that quantises a checkpoint's matrices as it reads them, one at a time."""

    def __init__(self, read: ReadTensor, writer: PackWriter | None = None) -> None:
        self._read = read
        self._writer = writer

    def tensor(self, name: str) -> Tensor:
        """See ``Int8Source.tensor``."""
        return self._read(name).float()

    def matrix(self, *names: str) -> PackedWeight:
        """See ``Int8Source.matrix``."""
        weight = PackedWeight.of(Int8Weight.joined([Int8Weight.of(self._read(name)) for name in names]))
        if self._writer is not None:
            self._writer.add(names[0], {"values": weight.values, "scales": weight.scales})
        return weight

    def computed(self, name: str, tensors: dict[str, Tensor], compute: Callable[[], None]) -> None:
        """See ``Int8Source.computed``."""
        compute()
        if self._writer is not None:
            self._writer.add(name, tensors)


class PackWriter:
    """Writes a pack beside its final name and publishes it whole; may be called from several threads.

    A disk that is full or must not be written to ends the writing, not the job.
    """

    def __init__(self, place: PackPlace) -> None:
        self._place = place
        self._lock = threading.Lock()
        self._tensors: dict[str, Any] = {}
        self._metadata = {"stamp": place.stamp}
        self._end = 0
        self._file: BinaryIO | None = None
        self._part = Path()
        with self._failing_quietly():
            place.folder.mkdir(parents=True, exist_ok=True)
            if shutil.disk_usage(place.folder).free < place.size + _ROOM_LEFT:
                log.info("the 8-bit weights are not kept: the disk of %s is nearly full", place.folder)
                return
            handle, part = tempfile.mkstemp(prefix=".", suffix=".part", dir=place.folder)
            self._part, self._file = Path(part), os.fdopen(handle, "wb")
            self._file.seek(_LENGTH_BYTES + _HEADER_BYTES)

    def add(self, name: str, tensors: dict[str, Tensor]) -> None:
        """Append the parts of one matrix, or of something else."""
        with self._lock, self._failing_quietly():
            for part, tensor in tensors.items():
                self._append(f"{name}.{part}", _TYPES[tensor.dtype], tensor)

    def publish(self) -> None:
        """Give the file its name, now that all is in it, and let go of packs that were not used for long."""
        with self._failing_quietly():
            if self._file is None:
                return
            header = json.dumps({"__metadata__": self._metadata, **self._tensors}).encode()
            if len(header) > _HEADER_BYTES:
                self.discard()
                return
            self._file.seek(0)
            self._file.write(_HEADER_BYTES.to_bytes(_LENGTH_BYTES, "little") + header.ljust(_HEADER_BYTES))
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._part.replace(self._place.path)
            self._file = None
            by_use = sorted(self._place.folder.iterdir(), key=lambda path: path.stat().st_mtime_ns, reverse=True)
            for path in by_use[_KEPT:]:
                path.unlink()

    def discard(self) -> None:
        """Drop what was written but not published."""
        if self._file is not None:
            self._file.close()
            self._file = None
            with contextlib.suppress(OSError):
                self._part.unlink()

    def _append(self, name: str, dtype: str, tensor: Tensor) -> None:
        if self._file is not None:
            start, self._end = self._end, self._end + tensor.nbytes
            self._file.write(bytes_of(tensor))
            self._tensors[name] = {"dtype": dtype, "shape": [*tensor.shape], "data_offsets": [start, self._end]}
            self._metadata[name] = _checksum(tensor)

    @contextlib.contextmanager
    def _failing_quietly(self) -> Any:
        try:
            yield
        except OSError as error:
            log.info("the 8-bit weights are not kept at %s: %s", self._place.path, error)
            with contextlib.suppress(OSError):
                self.discard()


@contextlib.contextmanager
def _damage_in_one_error() -> Any:
    try:
        yield
    except FileNotFoundError:
        raise
    except (OSError, ValueError, UserError) as error:
        raise DamagedPackError(str(error)) from error


def _checksum(tensor: Tensor) -> str:
    return f"{zlib.crc32(bytes_of(tensor)):08x}"
