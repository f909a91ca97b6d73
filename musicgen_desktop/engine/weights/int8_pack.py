"""A decoder's 8-bit weights on disk, so that a checkpoint is rounded once and not at every start.

The file is derived from the checkpoint and disposable: whatever is wrong with it, it is made again. It
holds one matrix after the other and at its end an index with a checksum for each, behind which stands
what it was made from.
"""

from __future__ import annotations

import contextlib
import json
import logging
import math
import os
import tempfile
import threading
import zlib
from pathlib import Path
from typing import Any, BinaryIO

import torch
from torch import Tensor

from musicgen_desktop.engine.weights.int8_weight import BandedWeight, Int8Weight
from musicgen_desktop.engine.weights.linear import ReadTensor
from musicgen_desktop.engine.weights.tensor_file import bytes_of

log = logging.getLogger(__name__)

_MAGIC = b"musicgen-desktop int8 2\n"
"""Changes whenever the meaning of the file does."""

_LENGTH_BYTES = 8


class DamagedPackError(Exception):
    """The file is not a whole pack, or not of these weights."""


class PackReader:
    """Reads a pack.

    Args:
        path: the file.
        stamp: what it must have been made from.

    Raises ``OSError`` and ``DamagedPackError``.
    """

    def __init__(self, path: Path, stamp: str) -> None:
        self._path = path
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            tail = _LENGTH_BYTES + len(_MAGIC)
            file.seek(max(0, size - tail))
            end = file.read()
            length = int.from_bytes(end[:_LENGTH_BYTES], "little")
            if end[_LENGTH_BYTES:] != _MAGIC or length > size - tail:
                raise DamagedPackError("no pack of this version")
            file.seek(size - tail - length)
            try:
                index = json.loads(file.read(length))
                made_from, self._entries = index["stamp"], dict[str, dict[str, Any]](index["matrices"])
            except (ValueError, TypeError, KeyError) as error:
                raise DamagedPackError("its index is damaged") from error
        if made_from != stamp:
            raise DamagedPackError("made from other weights")

    def read(self, name: str) -> BandedWeight:
        """One matrix. Raises ``OSError`` and ``DamagedPackError``."""
        entry = self._entries.get(name)
        if entry is None:
            raise DamagedPackError(f"{name} is missing")
        shape, outs = entry["shape"], entry["outs"]
        scales = shape[0] * shape[2] * torch.float32.itemsize
        # Read, not mapped: a page that the system drops and reads again in the middle of a step would be heard.
        data = torch.empty(scales + math.prod(shape), dtype=torch.uint8)
        with self._path.open("rb", buffering=0) as file:
            file.seek(entry["start"])
            count = file.readinto(bytes_of(data))
        if count != data.numel() or zlib.crc32(bytes_of(data)) != entry["crc32"]:
            raise DamagedPackError(f"{name} is damaged")
        return BandedWeight(data[scales:].view(torch.int8).view(shape), data[:scales].view(torch.float32), outs)


class PackWriter:
    """Writes a pack beside its final name and publishes it whole; may be called from several threads.

    A disk that is full or must not be written to ends the writing, not the job.
    """

    def __init__(self, path: Path, stamp: str) -> None:
        self._path = path
        self._stamp = stamp
        self._lock = threading.Lock()
        self._entries: dict[str, dict[str, Any]] = {}
        self._file: BinaryIO | None = None
        self._part = Path()
        with self._failing_quietly():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, part = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
            self._part, self._file = Path(part), os.fdopen(handle, "wb")

    def add(self, name: str, weight: BandedWeight) -> None:
        """Append one matrix."""
        parts = [bytes_of(weight.scales), bytes_of(weight.values)]
        with self._lock, self._failing_quietly():
            if self._file is not None:
                start = self._file.tell()
                crc32 = 0
                for part in parts:
                    self._file.write(part)
                    crc32 = zlib.crc32(part, crc32)
                shape = list(weight.values.shape)
                self._entries[name] = {"start": start, "shape": shape, "outs": weight.outs, "crc32": crc32}

    def publish(self) -> None:
        """Give the file its name, now that all is in it."""
        with self._failing_quietly():
            if self._file is None:
                return
            index = json.dumps({"stamp": self._stamp, "matrices": self._entries}).encode()
            self._file.write(index + len(index).to_bytes(_LENGTH_BYTES, "little") + _MAGIC)
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            # A private file by mkstemp's making; it is as public as the weights beside it.
            self._part.chmod(0o644)
            self._part.replace(self._path)
            self._file = None

    def discard(self) -> None:
        """Drop what was written but not published."""
        if self._file is not None:
            self._file.close()
            self._file = None
            with contextlib.suppress(OSError):
                self._part.unlink()

    @contextlib.contextmanager
    def _failing_quietly(self) -> Any:
        try:
            yield
        except OSError as error:
            log.info("the 8-bit weights are not kept at %s: %s", self._path, error)
            with contextlib.suppress(OSError):
                self.discard()


class RoundingSource:
    """An ``Int8Source`` that rounds a checkpoint's matrices as it reads them, one at a time."""

    def __init__(self, read: ReadTensor, writer: PackWriter | None = None) -> None:
        self._read = read
        self._writer = writer

    def tensor(self, name: str) -> Tensor:
        """See ``Int8Source.tensor``."""
        return self._read(name).float()

    def matrix(self, *names: str) -> BandedWeight:
        """See ``Int8Source.matrix``."""
        weight = BandedWeight.of(Int8Weight.joined([Int8Weight.of(self._read(name)) for name in names]))
        if self._writer is not None:
            self._writer.add(names[0], weight)
        return weight


class PackedSource:
    """An ``Int8Source`` that takes matrices from a pack, and the little that is not rounded from the checkpoint."""

    def __init__(self, read: ReadTensor, pack: PackReader) -> None:
        self._read = read
        self._pack = pack

    def tensor(self, name: str) -> Tensor:
        """See ``Int8Source.tensor``."""
        return self._read(name).float()

    def matrix(self, *names: str) -> BandedWeight:
        """See ``Int8Source.matrix``."""
        return self._pack.read(names[0])
