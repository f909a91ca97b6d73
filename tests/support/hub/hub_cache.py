"""A Hub cache on disk, laid out as ``huggingface_hub`` does it: blobs named by their hash, snapshots of links."""

from __future__ import annotations

import hashlib
from pathlib import Path

COMMIT = "0123456789abcdef0123456789abcdef01234567"


def make_hub_cache(hub: Path, repository: str, folder: Path, commit: str = COMMIT, main: bool = True) -> Path:
    """Put the files of ``folder`` into the cache ``hub`` as a repository's snapshot, and return the repository."""
    place = hub / f"models--{repository.replace('/', '--')}"
    snapshot = place / "snapshots" / commit
    snapshot.mkdir(parents=True)
    (place / "blobs").mkdir(exist_ok=True)
    for path in folder.iterdir():
        data = path.read_bytes()
        large = path.suffix in (".safetensors", ".bin")
        blob = hashlib.sha256(data).hexdigest() if large else hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()
        (place / "blobs" / blob).write_bytes(data)
        (snapshot / path.name).symlink_to(Path("..", "..", "blobs", blob))
    if main:
        (place / "refs").mkdir(exist_ok=True)
        (place / "refs" / "main").write_text(commit)
    return place
