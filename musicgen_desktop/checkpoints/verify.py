"""Whether every byte of a checkpoint is the one its manifest promises."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from musicgen_desktop.checkpoints.layout import damaged_error, unreadable_error, weight_files
from musicgen_desktop.checkpoints.manifest import combined_sha256, read_manifest
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint

_BLOCK = 4_000_000


def verify_files(checkpoint: Checkpoint, token: CancelToken) -> Checkpoint:
    """Hash all files of ``checkpoint``, compare them with its manifest, and fill in the weights' hash.

    A flipped bit loads without a complaint and only sounds wrong; nothing but a hash finds it. A
    folder without a manifest has nothing to compare with, but gets its hash for the recipes.

    Raises:
        CheckpointError: a file is missing, unreadable or changed; it is named.
        JobCancelledError: the token said so.
    """
    manifest = read_manifest(checkpoint.folder)
    hashes: dict[str, str] = {}
    for file in manifest.files if manifest else ():
        hashes[file.name] = _sha256(checkpoint.folder / file.name, checkpoint.title, token)
        if hashes[file.name] != file.sha256:
            raise damaged_error(checkpoint.title, file.name)
    weights = weight_files(checkpoint.folder, checkpoint.title)
    for path in weights:
        if path.name not in hashes:
            hashes[path.name] = _sha256(path, checkpoint.title, token)
    return replace(checkpoint, weights_sha256=combined_sha256((path.name, hashes[path.name]) for path in weights))


def _sha256(path: Path, title: str, token: CancelToken) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                token.raise_if_ended()
                digest.update(block)
    except OSError as error:
        raise unreadable_error(title, path.name, error) from error
    return digest.hexdigest()
