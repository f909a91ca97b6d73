"""The list of a checkpoint's files with their sizes and hashes, and who may use it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import write_bytes

MANIFEST_NAME = "manifest.json"
MANIFEST_FORMAT = 1
WEIGHTS_SUFFIX = ".safetensors"

_ORIGIN = ("repository", "commit")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class ManifestFile:
    """One file of a checkpoint: its plain name, bytes, and SHA-256 in lower-case hexadecimal."""

    name: str
    size: int
    sha256: str


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


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a checkpoint folder; None without one. Raises ``CheckpointError`` for a damaged one."""
    try:
        data = (folder / MANIFEST_NAME).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _damaged(folder) from error
    return parse_manifest(data, folder)


def parse_manifest(data: bytes, place: Path) -> Manifest:
    """The manifest in the bytes of its file, which lies in ``place``. Raises ``CheckpointError``."""
    try:
        return _parse(json.loads(data))
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise _damaged(place) from error


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write ``manifest.json`` whole or not at all. Raises ``FileError``."""
    write_bytes(folder / MANIFEST_NAME, manifest_bytes(manifest), overwrite=True)


def manifest_bytes(manifest: Manifest) -> bytes:
    """What stands in the file of ``manifest``."""
    fields = {name: value for name, value in asdict(manifest).items() if value or name not in _ORIGIN}
    return f"{json.dumps({'format': MANIFEST_FORMAT, **fields}, indent=2, ensure_ascii=False)}\n".encode()


def _parse(fields: dict[str, Any]) -> Manifest:
    if fields["format"] != MANIFEST_FORMAT:
        raise ValueError("unknown format")
    files = tuple(_parse_file(entry) for entry in fields["files"])
    texts = [fields[name] for name in ("id", "title", "license", "description")]
    origin = [fields.get(name, "") for name in _ORIGIN]
    if not all(isinstance(text, str) for text in texts + origin) or not texts[0] or not texts[1]:
        raise ValueError("a text is missing")
    return Manifest(*texts, files=files, repository=origin[0], commit=origin[1])


def _parse_file(entry: dict[str, Any]) -> ManifestFile:
    file = ManifestFile(entry["name"], entry["size"], entry["sha256"])
    if not is_plain_name(file.name) or type(file.size) is not int or not _SHA256.fullmatch(file.sha256):
        raise ValueError("a file entry is wrong")
    return file


def is_plain_name(name: object) -> bool:
    """Whether ``name`` names a file in the folder itself and leads nowhere else."""
    return (
        isinstance(name, str)
        and name not in ("", ".", "..")
        and not any(mark in name for mark in ("/", "\\", ":", "\0"))
    )


def _damaged(folder: Path) -> CheckpointError:
    return CheckpointError(
        tr("The file {name} in {folder} is damaged.", name=MANIFEST_NAME, folder=folder),
        tr("Install this checkpoint again."),
    )
