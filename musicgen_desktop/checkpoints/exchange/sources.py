"""Where a checkpoint can be imported from: a folder, a Hub cache, a .zip file. Looks only; copies nothing."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

from musicgen_desktop.checkpoints.format.layout import CONFIG, OPTIONAL_FILES, TOKENIZER_FILES, WEIGHTS, WEIGHTS_INDEX
from musicgen_desktop.checkpoints.format.manifest import MANIFEST_NAME, Manifest, is_plain_name, parse_manifest
from musicgen_desktop.domain.errors import CheckpointError, DamagedFilesError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import read_error

BIN_WEIGHTS = "pytorch_model.bin"
BIN_INDEX = "pytorch_model.bin.index.json"

_HUB_REPOSITORY = "models--"
_README = "README.md"
_LARGEST_TEXT = 32_000_000
_COMMIT = re.compile(r"[0-9a-f]{40}")
_HASH = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_LICENSE = re.compile(r"^license:\s*[\"']?([\w.+-]{1,60})", re.MULTILINE)


class Readable(Protocol):
    """What both a file and an entry of an archive can do."""

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes; none at the end."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file that can be read.

    Attributes:
        name: its plain name.
        size: bytes.
        open: opens it for reading; raises ``OSError``, or ``FileError`` for a damaged archive.
        path: where it lies on the disk; None inside an archive.
        expected: what it must hash to: SHA-256 (64 digits) or Git's SHA-1 (40), in a Hub cache; else empty.
    """

    name: str
    size: int
    open: Callable[[], Readable]
    path: Path | None = None
    expected: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A checkpoint that can be imported.

    Attributes:
        place: the folder or .zip file, for words.
        name: what it is called there.
        files: all its plain files by name.
        repository, commit: what it is on the Hub; empty when unknown.
    """

    place: Path
    name: str
    files: Mapping[str, SourceFile]
    repository: str = ""
    commit: str = ""

    def manifest(self) -> Manifest | None:
        """Its own manifest, if it was an installed one. Raises ``CheckpointError`` for a damaged one."""
        file = self.files.get(MANIFEST_NAME)
        return parse_manifest(self._text(file), self.place) if file else None

    def license(self) -> str:
        """What its README says; empty when nothing does."""
        file = self.files.get(_README)
        match = _LICENSE.search(self._text(file).decode("utf-8", "replace")) if file else None
        known = {"cc-by-nc-4.0": "CC-BY-NC-4.0", "cc0-1.0": "CC0-1.0"}
        return known.get(match[1].lower(), match[1]) if match else ""

    def wanted(self) -> tuple[SourceFile, ...]:
        """The files to take. Raises ``DamagedFilesError`` that names each one that is not there."""
        manifest = self.manifest()
        names = [file.name for file in manifest.files] if manifest else self._wanted_names()
        missing = tuple(name for name in names if name not in self.files)
        if missing:
            raise DamagedFilesError(
                missing,
                tr("There is no whole checkpoint in {place}. Missing: {names}.",
                   place=self.place, names=", ".join(missing)),
                tr("Copy the missing files there too. The tokenizer is the same for all of Meta's checkpoints.")
                if set(missing) & set(TOKENIZER_FILES)
                else tr("Copy the missing files there too."),
            )  # fmt: skip
        return tuple(self.files[name] for name in names)

    def _wanted_names(self) -> list[str]:
        names = [CONFIG, *TOKENIZER_FILES, *(name for name in OPTIONAL_FILES if name in self.files)]
        if WEIGHTS in self.files:
            return [*names, WEIGHTS]
        if WEIGHTS_INDEX in self.files:
            return [*names, WEIGHTS_INDEX, *self._shards(WEIGHTS_INDEX, ".safetensors")]
        if BIN_WEIGHTS in self.files:
            return [*names, BIN_WEIGHTS]
        if BIN_INDEX in self.files:
            return [*names, BIN_INDEX, *self._shards(BIN_INDEX, ".bin")]
        return [*names, WEIGHTS]

    def _shards(self, index: str, suffix: str) -> list[str]:
        weight_map = read_json(self.files[index], self.place).get("weight_map")
        names = set(weight_map.values()) if isinstance(weight_map, dict) else set()
        if not names or not all(is_plain_name(name) and str(name).endswith(suffix) for name in names):
            raise _damaged(index, self.place)
        return sorted(names)

    def _text(self, file: SourceFile) -> bytes:
        return read_small(file, self.place)


def folder_source(folder: Path) -> Source:
    """The checkpoint in ``folder``, which may be a snapshot or a repository of a Hub cache. Raises ``FileError``."""
    repository, commit = "", ""
    place = _snapshot_of(folder)
    if place.parent.name == "snapshots" and place.parent.parent.name.startswith(_HUB_REPOSITORY):
        repository = place.parent.parent.name.removeprefix(_HUB_REPOSITORY).replace("--", "/")
        commit = place.name if _COMMIT.fullmatch(place.name) else ""
    try:
        paths = [path for path in sorted(place.iterdir()) if path.is_file()]
        files = {path.name: _file_of(path, bool(repository)) for path in paths}
    except OSError as error:
        raise read_error(error, place) from error
    return Source(place, repository.rpartition("/")[2] or place.name or str(place), files, repository, commit)


def find_folders(folder: Path) -> tuple[Path, ...]:
    """Folders and .zip files in or below ``folder`` that look like MusicGen, each to be imported alone.

    Understands a checkpoint, a snapshot or a repository of a Hub cache, a whole Hub cache (also
    the folder above its ``hub``), and a folder or stick that holds several of them.
    """
    if (folder / CONFIG).exists() or (folder / MANIFEST_NAME).exists() or (folder / "snapshots").is_dir():
        return (folder,)
    children = _children(folder)
    if (folder / "hub").is_dir() and not any(child.name.startswith(_HUB_REPOSITORY) for child in children):
        children = [*children, *_children(folder / "hub")]
    return tuple(child for child in children if _may_be_packed(child) or _looks_like_musicgen(child))


def read_small(file: SourceFile, place: Path) -> bytes:
    """The bytes of a small file. Raises ``FileError``, and ``CheckpointError`` where it is too large to be one."""
    if file.size > _LARGEST_TEXT:
        raise _damaged(file.name, place)
    try:
        with closing(file.open()) as reading:
            return reading.read(_LARGEST_TEXT)
    except OSError as error:
        raise read_error(error, place / file.name) from error


def read_json(file: SourceFile, place: Path) -> dict[str, Any]:
    """The object in a small file. Raises ``FileError`` and ``CheckpointError``."""
    try:
        values = json.loads(read_small(file, place))
    except (ValueError, RecursionError) as error:
        raise _damaged(file.name, place) from error
    if not isinstance(values, dict):
        raise _damaged(file.name, place)
    return values


def _snapshot_of(folder: Path) -> Path:
    """The newest snapshot of a repository in a Hub cache; any other folder is itself."""
    snapshots = folder / "snapshots"
    if (folder / CONFIG).exists() or not snapshots.is_dir():
        return folder
    try:
        main = snapshots / (folder / "refs" / "main").read_text("utf-8").strip()
        if main.parent == snapshots and main.is_dir():
            return main
    except (OSError, ValueError):
        pass
    found = _children(snapshots)
    return max(found, key=lambda path: path.stat().st_mtime_ns) if found else folder


def _file_of(path: Path, in_hub_cache: bool) -> SourceFile:
    blob = path.resolve().name if in_hub_cache and path.is_symlink() else ""
    return SourceFile(path.name, path.stat().st_size, lambda: path.open("rb"), path, _hash_in(blob))


def _hash_in(blob: str) -> str:
    return blob if _HASH.fullmatch(blob) else ""


def _looks_like_musicgen(folder: Path) -> bool:
    if not folder.is_dir():
        return False
    try:
        config = json.loads((_snapshot_of(folder) / CONFIG).read_bytes())
        return str(config.get("model_type", "")).startswith("musicgen")
    except (OSError, ValueError, AttributeError, RecursionError):
        return False


def _may_be_packed(path: Path) -> bool:
    """Whether there is a configuration in a .zip file. One that cannot be read may be a checkpoint copied by half."""
    if path.suffix.lower() != ".zip" or not path.is_file():
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return any(PurePosixPath(name).name == CONFIG for name in archive.namelist())
    except (OSError, zipfile.BadZipFile, NotImplementedError, ValueError):
        return True


def _children(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise read_error(error, folder) from error


def _damaged(name: str, place: Path) -> CheckpointError:
    return CheckpointError(
        tr("The file {name} in {place} is damaged.", name=name, place=place), tr("Copy it there again.")
    )


def total_size(files: Iterable[SourceFile]) -> int:
    """Bytes of all of them."""
    return sum(file.size for file in files)
