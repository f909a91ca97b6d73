"""Whether every byte of a checkpoint is the one its manifest promises."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from musicgen_desktop.checkpoints.disk.hash_cache import FileState, HashCache
from musicgen_desktop.checkpoints.disk.install_progress import OnProgress, ProgressMeter
from musicgen_desktop.checkpoints.format.layout import weight_files
from musicgen_desktop.checkpoints.format.manifest import Manifest, combined_sha256, read_manifest
from musicgen_desktop.checkpoints.format.problems import damaged_error, missing_error, unreadable_error
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import DamagedFilesError
from musicgen_desktop.domain.installation import InstallPhase

_BLOCK = 4_000_000


def verify_files(
    checkpoint: Checkpoint,
    token: CancelToken,
    hash_cache: HashCache | None = None,
    thoroughly: bool = False,
    on_progress: OnProgress | None = None,
) -> Checkpoint:
    """Compare all files of ``checkpoint`` with its manifest, and fill in the weights' hash.

    A flipped bit loads without a complaint and only sounds wrong; nothing but a hash finds it. A
    folder without a manifest gets its hash for the recipes; what was read of it once is
    remembered, so that a bit that flips later, without the file being written, is found too.

    Args:
        checkpoint: what to look at.
        token: ends it early.
        hash_cache: hashes that are known already; the new ones are remembered there.
        thoroughly: read every file, also those that have not changed since they were hashed.
        on_progress: told about the bytes that are read.

    Raises:
        DamagedFilesError: naming all files that are missing or changed.
        CheckpointError: a file cannot be read, or the folder holds no checkpoint.
        JobCancelledError: the token said so.
    """
    folder, title = checkpoint.folder, checkpoint.title
    manifest = read_manifest(folder)
    hasher = _Hasher(title, token, hash_cache, thoroughly, _meter(checkpoint, manifest, on_progress))
    errors: list[DamagedFilesError] = []
    try:
        for file in manifest.files if manifest else ():
            size = _size(folder / file.name, title)
            if size is None:
                errors.append(missing_error(title, file.name))
            elif size != file.size or hasher.sha256(folder / file.name) != file.sha256:
                errors.append(damaged_error(title, file.name))
        if not errors:
            weights = weight_files(folder, title)
            hashes = {path.name: hasher.sha256(path) for path in weights}
            if manifest is None:
                errors = [damaged_error(title, name) for name in hasher.rotten]
            if not errors:
                return replace(checkpoint, weights_sha256=combined_sha256(hashes.items()))
    finally:
        # What rotted in a folder without a manifest keeps its first hash, so that it is found the next time too.
        hasher.close(forget=() if manifest else tuple(hasher.rotten))
    raise errors[0] if len(errors) == 1 else damaged_error(title, *(error.names[0] for error in errors))


def known_damage(checkpoint: Checkpoint, hash_cache: HashCache) -> tuple[str, ...]:
    """The files that were found damaged by an earlier look and are the same since. Reads none of them."""
    manifest = read_manifest(checkpoint.folder)
    files = {checkpoint.folder / file.name: file.sha256 for file in (manifest.files if manifest else ())}
    known = hash_cache.last_seen(tuple(files))
    return tuple(path.name for path, sha256 in files.items() if known.get(path, sha256) != sha256)


class _Hasher:
    """Hashes each file once, or not at all where the cache knows it."""

    def __init__(
        self,
        title: str,
        token: CancelToken,
        hash_cache: HashCache | None,
        thoroughly: bool,
        meter: ProgressMeter | None,
    ) -> None:
        self.rotten: list[str] = []
        self._title = title
        self._token = token
        self._hash_cache = hash_cache
        self._thoroughly = thoroughly
        self._meter = meter
        self._done: dict[Path, str] = {}
        self._fresh: dict[Path, tuple[FileState, str]] = {}

    def sha256(self, path: Path) -> str:
        if path not in self._done:
            known = self._hash_cache.known(path) if self._hash_cache else None
            if known is None or self._thoroughly:
                self._done[path] = self._read(path)
                if known not in (None, self._done[path]):
                    self.rotten.append(path.name)
            else:
                self._done[path] = known
        return self._done[path]

    def close(self, forget: tuple[str, ...]) -> None:
        """Remember what was read, but for the files named."""
        fresh = {path: read for path, read in self._fresh.items() if path.name not in forget}
        if self._hash_cache and fresh:
            self._hash_cache.remember(fresh)
        if self._meter:
            self._meter.finish()

    def _read(self, path: Path) -> str:
        if self._meter:
            self._meter.file(path.name)
        try:
            with path.open("rb") as file:
                before = FileState.of(os.fstat(file.fileno()))
                sha256 = hash_stream(file.read, self._token, self._meter)
                if FileState.of(os.fstat(file.fileno())) == before:
                    self._fresh[path] = (before, sha256)
        except OSError as error:
            raise unreadable_error(self._title, path.name, error) from error
        return sha256


def hash_stream(read: Callable[[int], bytes], token: CancelToken, meter: ProgressMeter | None = None) -> str:
    """The SHA-256 of everything that ``read`` gives. Raises ``JobCancelledError`` and what ``read`` raises."""
    digest = hashlib.sha256()
    while block := read(_BLOCK):
        token.raise_if_ended()
        digest.update(block)
        if meter:
            meter.add(len(block))
    return digest.hexdigest()


def _meter(checkpoint: Checkpoint, manifest: Manifest | None, on_progress: OnProgress | None) -> ProgressMeter | None:
    if on_progress is None:
        return None
    if manifest:
        total = sum(file.size for file in manifest.files)
    else:
        total = sum(_size(path, checkpoint.title) or 0 for path in weight_files(checkpoint.folder, checkpoint.title))
    meter = ProgressMeter(checkpoint.id, on_progress)
    meter.start(InstallPhase.VERIFYING, total)
    return meter


def _size(path: Path, title: str) -> int | None:
    """None for a file that is not there."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return None
    except OSError as error:
        raise unreadable_error(title, path.name, error) from error
