"""Copies what a CUDA pack is made of into a folder, each file proved by its hash."""

from __future__ import annotations

import hashlib
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import make_folder
from musicgen_desktop.files.file_errors import read_error, write_error
from musicgen_desktop.files.room import check_room
from musicgen_desktop.system.cuda_pack.cuda_manifest import (
    MANIFEST_NAME,
    MANIFESTS,
    CudaManifest,
    CudaPackError,
    Needs,
)
from musicgen_desktop.system.cuda_pack.cuda_source import Part, open_source

_BLOCK = 1 << 22
_PROGRAMS = "torch/bin/"

Tell = Callable[[float], None]
"""Hears how much is done, up to 1."""


def copy_pack(source: Path, folder: Path, needs: Needs, tell: Tell, token: CancelToken) -> CudaManifest:
    """Fill ``folder``, which must not exist, with a pack; its manifest comes last.

    Raises:
        CudaPackError: nothing that fits is in ``source``, or it is damaged.
        FileError: it cannot be read, or there is no room.
        JobCancelledError: the token said so.
    """
    with open_source(source) as found:
        needs.check(found.torch)
        needs.check_tags(found.tags)
        total = sum(part.file.size for part in found.parts)
        check_room(folder, total, tr("the CUDA pack"))
        done = 0

        def count(size: int) -> None:
            nonlocal done
            token.raise_if_ended()
            done += size
            tell(done / total if total else 1.0)

        make_folder(folder)
        for part in found.parts:
            _copy(part, folder / part.file.name, count)
        files = tuple(part.file for part in found.parts)
        manifest = CudaManifest(found.torch, needs.python, needs.system, found.works, files)
    if hasattr(os, "sync"):
        os.sync()
    MANIFESTS.write(folder / MANIFEST_NAME, manifest)
    return manifest


def _copy(part: Part, target: Path, count: Callable[[int], None]) -> None:
    digest, size = hashlib.sha256(), 0
    make_folder(target.parent, target, part.file.size)
    try:
        with target.open("xb") as file:
            for block in _blocks(part):
                digest.update(block)
                size += len(block)
                file.write(block)
                count(len(block))
        if part.file.name.startswith(_PROGRAMS):
            target.chmod(0o755)
    except OSError as error:
        raise write_error(error, target, part.file.size) from error
    if (size, digest.hexdigest()) != (part.file.size, part.file.sha256):
        raise _damaged(part)


def _blocks(part: Part) -> Iterator[bytes]:
    try:
        with part.open() as file:
            while block := file.read(_BLOCK):
                yield block
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise _damaged(part) from error
    except OSError as error:
        raise read_error(error, Path(part.file.name)) from error


def _damaged(part: Part) -> CudaPackError:
    return CudaPackError(
        tr("{name} is damaged.", name=part.file.name), tr("Nothing was installed. Use another copy of the wheels.")
    )
