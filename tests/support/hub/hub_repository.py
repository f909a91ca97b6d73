"""A folder seen as a repository of the Hub: one commit, large files by SHA-256, small ones by Git's hash."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_LARGE_SUFFIXES = (".safetensors", ".bin")


@dataclass(frozen=True)
class StoredFile:
    """One file as the Hub stores it."""

    name: str
    path: Path
    size: int
    etag: str
    sha256: str = ""

    def entry(self) -> dict[str, Any]:
        """How the listing shows it."""
        if not self.sha256:
            return {"type": "file", "oid": self.etag, "size": self.size, "path": self.name}
        pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{self.sha256}\nsize {self.size}\n".encode()
        lfs = {"oid": self.sha256, "size": self.size, "pointerSize": len(pointer)}
        return {"type": "file", "oid": _git_sha1(pointer), "size": self.size, "lfs": lfs, "path": self.name}


class Repository:
    """What ``folder`` holds, at a commit that follows from its content.

    Attributes:
        files: by name; a test may put another one in its place.
        commit: 40 hexadecimal digits.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.read()

    def read(self) -> None:
        """Look at the folder again: the next commit."""
        files = sorted(path for path in self.folder.iterdir() if path.is_file())
        self.files = {path.name: _stored(path) for path in files}
        listing = "".join(f"{file.name} {file.etag}\n" for file in self.files.values())
        self.commit = hashlib.sha1(listing.encode()).hexdigest()


def _stored(path: Path) -> StoredFile:
    size = path.stat().st_size
    if path.suffix in _LARGE_SUFFIXES:
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        return StoredFile(path.name, path, size, sha256, sha256)
    return StoredFile(path.name, path, size, _git_sha1(path.read_bytes()))


def _git_sha1(content: bytes) -> str:
    return hashlib.sha1(b"blob %d\0%b" % (len(content), content)).hexdigest()
