"""The list of a checkpoint's files with their sizes and hashes, and who may use it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from musicgen_desktop.checkpoints.format.file_names import WEIGHTS_SUFFIX, is_plain_name
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.json_record import DamagedRecordError, RecordError, RecordFormat

MANIFEST_NAME = "manifest.json"

_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class ManifestFile:
    """One file of a checkpoint: its plain name, bytes, and SHA-256 in lower-case hexadecimal."""

    name: str
    size: int
    sha256: str

    def __post_init__(self) -> None:
        if not is_plain_name(self.name) or self.size < 0 or not _SHA256.fullmatch(self.sha256):
            raise ValueError(f"the entry of {self.name!r:.60} is wrong")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What ``manifest.json`` says. A checkpoint folder without it is not an installed one.

    Attributes:
        id: short name, unique among the installed checkpoints.
        title: the name shown to the user.
        license: SPDX identifier or a short name.
        description: one or two honest sentences about what the checkpoint can do.
        files: all its files, sorted by name.
        repository, commit: where on the Hub it comes from ("owner/name", 40 hexadecimal digits); empty otherwise.
    """

    id: str
    title: str
    license: str
    description: str
    files: tuple[ManifestFile, ...]
    repository: str = ""
    commit: str = ""

    def __post_init__(self) -> None:
        if not self.id or not self.title:
            raise ValueError("id or title is missing")

    @property
    def weights_sha256(self) -> str:
        """The combined hash of the weight files."""
        return combined_sha256((f.name, f.sha256) for f in self.files if f.name.endswith(WEIGHTS_SUFFIX))


def combined_sha256(hashes: Iterable[tuple[str, str]]) -> str:
    """One hash for several files, given as (name, SHA-256).

    It is the SHA-256 of the lines ``<sha256>␣␣<name>\\n`` sorted by name, which is what
    ``sha256sum *.safetensors | sha256sum`` prints in the C locale.
    """
    lines = "".join(f"{sha256}  {name}\n" for name, sha256 in sorted(hashes))
    return hashlib.sha256(lines.encode()).hexdigest()


_FORMAT = RecordFormat(Manifest, version=1, version_field="format")


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a checkpoint folder; None without one. Raises ``CheckpointError`` for one of no use."""
    try:
        return _FORMAT.read(folder / MANIFEST_NAME)
    except DamagedRecordError as error:
        raise CheckpointError(
            error.message, tr("Copy it again; or delete it, if the other files are as they should be.")
        ) from error
    except RecordError as error:
        raise CheckpointError(error.message, error.advice) from error


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write ``manifest.json`` whole or not at all. Raises ``FileError``."""
    _FORMAT.write(folder / MANIFEST_NAME, manifest)


def manifest_bytes(manifest: Manifest) -> bytes:
    """What stands in the file of ``manifest``."""
    return _FORMAT.encode(manifest)
