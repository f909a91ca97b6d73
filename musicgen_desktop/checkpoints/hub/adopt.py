"""Taking over files of an installed version that a new version has unchanged, instead of fetching them again."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from musicgen_desktop.checkpoints.disk.part_file import part_path
from musicgen_desktop.checkpoints.disk.stream_hash import git_digest
from musicgen_desktop.checkpoints.hub.hub_client import RemoteFile

_BLOCK = 1 << 22


def adoptable(installed: Path, folder: Path, files: Iterable[RemoteFile]) -> tuple[RemoteFile, ...]:
    """Those of ``files`` that may lie in ``installed`` already, and of which ``folder`` has nothing."""
    if installed.is_symlink():  # a folder of the user's own, whose files may change under us
        return ()
    return tuple(
        file
        for file in files
        if _is_plain(installed / file.name, file.size)
        and not (folder / file.name).exists()
        and not part_path(folder / file.name).exists()
    )


def adopt_files(installed: Path, folder: Path, files: Iterable[RemoteFile], on_bytes: Callable[[int], None]) -> None:
    """Give the ``files`` of ``installed`` whose hashes are right a second name in ``folder``.

    What cannot be read, is not right, or lies on another disk is left to be fetched. ``on_bytes`` hears of
    every block that was hashed, and may raise.
    """
    for file in files:
        with contextlib.suppress(OSError):
            if _has_hash(installed / file.name, file, on_bytes):
                os.link(installed / file.name, folder / file.name)


def _is_plain(path: Path, size: int) -> bool:
    try:
        return not path.is_symlink() and path.is_file() and path.stat().st_size == size
    except OSError:
        return False


def _has_hash(path: Path, file: RemoteFile, on_bytes: Callable[[int], None]) -> bool:
    digest = hashlib.sha256() if file.sha256 else git_digest(file.size)
    with path.open("rb") as content:
        while block := content.read(_BLOCK):
            digest.update(block)
            on_bytes(len(block))
    return digest.hexdigest() == (file.sha256 or file.git_sha1)
