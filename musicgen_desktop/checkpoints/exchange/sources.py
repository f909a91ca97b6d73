"""Where a checkpoint can be imported from: a folder, a Hub cache, an archive. Looks only; copies nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from musicgen_desktop.checkpoints.exchange.archive import holds_checkpoint
from musicgen_desktop.checkpoints.format.file_names import (
    ARCHIVE_SUFFIXES,
    CONFIG,
    OPTIONAL_FILES,
    README,
    TOKENIZER_FILES,
    WEIGHTS,
    WEIGHTS_INDEX,
    WEIGHTS_SUFFIX,
)
from musicgen_desktop.checkpoints.format.manifest import MANIFEST_NAME, Manifest, read_manifest
from musicgen_desktop.checkpoints.format.problems import damaged_error, missing_error
from musicgen_desktop.checkpoints.format.signature import Kind, identify, looks_like_musicgen, run_of
from musicgen_desktop.checkpoints.format.weights import indexed_files, weight_sets
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import read_error
from musicgen_desktop.files.json_record import RecordError, RecordFormat
from musicgen_desktop.files.regular import read_regular
from musicgen_desktop.files.what_is_there import is_folder, is_there

_HUB_REPOSITORY = "models--"
_COMMIT = re.compile(r"[0-9a-f]{40}")
_HASH = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_LICENSE = re.compile(r"^license:\s*[\"']?([\w.+-]{1,60})", re.MULTILINE)
_MOST_README = 4_000_000
_CONFIG = RecordFormat(dict[str, Any], byte_order_mark=True)
_MEANT = frozenset({Kind.ADAPTER, Kind.AUDIOCRAFT, Kind.LFS_POINTER})
_SMALL_FILES = frozenset({CONFIG, *TOKENIZER_FILES, *OPTIONAL_FILES, WEIGHTS_INDEX})


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file that can be read.

    Attributes:
        path: where it lies.
        size: bytes.
        expected: what it must hash to: SHA-256 (64 digits) or Git's SHA-1 (40), in a Hub cache; else empty.
        sha256: what it was hashed to when it was unpacked; else empty.
    """

    path: Path
    size: int
    expected: str = ""
    sha256: str = ""

    @property
    def name(self) -> str:
        """Its plain name."""
        return self.path.name


@dataclass(frozen=True, slots=True)
class Source:
    """A checkpoint that can be imported.

    Attributes:
        folder: where it lies.
        shown: what to call that in words; another one if it was unpacked from an archive.
        name: what the checkpoint is called there.
        files: all its plain files by name.
        unpacked: whether the files are ours, and may be moved.
        repository, commit: what it is on the Hub; empty when unknown.
    """

    folder: Path
    shown: Path
    name: str
    files: Mapping[str, SourceFile]
    unpacked: bool = False
    repository: str = ""
    commit: str = ""

    def manifest(self) -> Manifest | None:
        """Its own manifest, if it was an installed one. Raises ``CheckpointError`` for a damaged one."""
        return read_manifest(self.folder)

    def config(self) -> dict[str, Any]:
        """What its configuration says; empty where it says nothing."""
        try:
            return _CONFIG.read(self.folder / CONFIG) or {}
        except RecordError:
            return {}

    def license(self) -> str:
        """What its README says; empty when nothing does."""
        try:
            text = read_regular(self.folder / README, _MOST_README).decode("utf-8", "replace")
        except OSError:
            return ""
        match = _LICENSE.search(text)
        known = {"cc-by-nc-4.0": "CC-BY-NC-4.0", "cc0-1.0": "CC0-1.0"}
        return known.get(match[1].lower(), match[1]) if match else ""

    def wanted(self) -> tuple[SourceFile, ...]:
        """The files to take: only those that make a checkpoint, whatever else its manifest or its folder holds.

        Raises ``CheckpointError``: ``DamagedFilesError`` names each one that is not there.
        """
        manifest = self.manifest()
        promised = _SMALL_FILES & {file.name for file in (manifest.files if manifest else ())}
        names = {CONFIG, *TOKENIZER_FILES, *promised, *(name for name in OPTIONAL_FILES if name in self.files)}
        wanted = [*sorted(names - {WEIGHTS_INDEX}), *self._weights()]
        if missing := [name for name in wanted if name not in self.files]:
            raise missing_error(str(self.shown), *missing)
        return tuple(self.files[name] for name in wanted)

    def _weights(self) -> tuple[str, ...]:
        if WEIGHTS in self.files:
            return (WEIGHTS,)
        if WEIGHTS_INDEX not in self.files:
            sets = weight_sets(self.files)
            return sets[0] if len(sets) == 1 else (WEIGHTS,)
        if not (names := indexed_files(self.folder / WEIGHTS_INDEX, WEIGHTS_SUFFIX)):
            raise damaged_error(str(self.shown), WEIGHTS_INDEX)
        return (WEIGHTS_INDEX, *names)


def folder_source(folder: Path, shown: Path | None = None, hashes: Mapping[Path, str] | None = None) -> Source:
    """The checkpoint in ``folder``, which may be a snapshot or a repository of a Hub cache. Raises ``FileError``.

    Of a folder that was unpacked from an archive: what to call it, and the SHA-256 of its files.
    """
    place = snapshot_of(folder)
    repository, run = repository_of(place), run_of(place)
    commit = place.name if repository and _COMMIT.fullmatch(place.name) else ""
    try:
        paths = [path for path in sorted(place.iterdir()) if path.is_file()]
        if run is not None:
            own = {path.name for path in paths}
            paths += [run / name for name in TOKENIZER_FILES if name not in own and (run / name).is_file()]
        files = {path.name: _file_of(path, bool(repository), (hashes or {}).get(path, "")) for path in paths}
    except OSError as error:
        raise read_error(error, place) from error
    name = repository.rpartition("/")[2] or (f"{run.name} {place.name}" if run else place.name) or str(place)
    return Source(place, shown or place, name, files, hashes is not None, repository, commit)


def find_folders(folder: Path) -> tuple[Path, ...]:
    """Folders and archives in or below ``folder`` that look like MusicGen, each to be imported alone.

    Understands a checkpoint, a snapshot or a repository of a Hub cache, a whole Hub cache (also the folder above its
    ``hub``), a training run, and a folder or stick that holds several of them. Raises ``FileError``, and
    ``CheckpointError`` where there is none, saying what there is.
    """
    if any((folder / name).exists() for name in (CONFIG, MANIFEST_NAME)):
        return (folder,)
    if (folder / "snapshots").is_dir():
        return (folder,)
    children = _children(folder)
    if (folder / "hub").is_dir() and not any(child.name.startswith(_HUB_REPOSITORY) for child in children):
        children = [*children, *_children(folder / "hub")]
    found = tuple(child for child in children if holds_checkpoint(child) or looks_like_musicgen(snapshot_of(child)))
    return found or _lookalikes(folder, children)


def find_places(source: Path) -> tuple[Path, ...]:
    """The folders and archives that an import of ``source``, a folder or a file, takes. Raises what they raise."""
    if is_folder(source):
        return find_folders(source)
    if not is_there(source):
        raise read_error(FileNotFoundError(2, ""), source)
    if source.name.lower().endswith(ARCHIVE_SUFFIXES):
        return (source,)
    raise identify(source, importing=True) or CheckpointError(
        tr("{path} is no checkpoint.", path=source), tr("Choose a checkpoint's folder, or an archive with one.")
    )


def find_one(folder: Path) -> Path:
    """The folder with the one checkpoint that is found as ``find_folders`` does. Raises what it raises.

    Raises ``CheckpointError`` too where there are several, or what was found has to be imported.
    """
    first, *others = find_folders(folder)
    if others:
        raise CheckpointError(
            tr("There are {count} checkpoints in {folder}.", count=len(others) + 1, folder=folder),
            tr("Choose one of them: {names}.", names=", ".join(path.name for path in (first, *others))),
        )
    if not first.is_dir():
        raise identify(first) or no_checkpoint(folder)
    return snapshot_of(first)


def folders_below(root: Path, shown: Path) -> tuple[Path, ...]:
    """The folders, ``root`` and below it, that hold a configuration, or of which is known what else they are.

    Raises ``CheckpointError`` without any; ``shown``: what to call ``root``.
    """
    folders = [root, *(path for path in sorted(root.rglob("*")) if path.is_dir())]
    configured = tuple(folder for folder in folders if (folder / CONFIG).is_file())
    found = configured or tuple(folder for folder in folders if identify(folder, importing=True))
    if not found:
        raise no_checkpoint(shown)
    return found


def snapshot_of(folder: Path) -> Path:
    """The newest snapshot of a repository in a Hub cache; any other folder is itself."""
    snapshots = folder / "snapshots"
    if (folder / CONFIG).exists() or not snapshots.is_dir():
        return folder
    try:
        main = snapshots / read_regular(folder / "refs" / "main", 100).decode().strip()
        if main.parent == snapshots and main.is_dir():
            return main
    except (OSError, ValueError):
        pass
    found = _children(snapshots)
    return max(found, key=lambda path: path.stat().st_mtime_ns) if found else folder


def repository_of(snapshot: Path) -> str:
    """The repository ("owner/name") whose snapshot in a Hub cache this is; empty for any other folder."""
    home = snapshot.parent.parent.name
    is_one = snapshot.parent.name == "snapshots" and home.startswith(_HUB_REPOSITORY)
    return home.removeprefix(_HUB_REPOSITORY).replace("--", "/") if is_one else ""


def _file_of(path: Path, in_hub_cache: bool, sha256: str) -> SourceFile:
    blob = path.resolve().name if in_hub_cache and path.is_symlink() else ""
    return SourceFile(path, path.stat().st_size, blob if _HASH.fullmatch(blob) else "", sha256)


def _lookalikes(folder: Path, children: list[Path]) -> tuple[Path, ...]:
    """Those of which it is known what they are, to be told about. Raises ``CheckpointError`` without any."""
    if identify(folder, importing=True):
        return (folder,)
    known = tuple(child for child in children if child.is_dir() and _is_told_about(child))
    if not known:
        raise no_checkpoint(folder)
    return known


def no_checkpoint(folder: Path) -> CheckpointError:
    """The words where nothing in a folder or archive is like a checkpoint."""
    return CheckpointError(
        tr("There is no MusicGen checkpoint in {folder}: no config.json says so.", folder=folder),
        tr("Choose the folder that holds config.json, a Hub cache, or an archive made by “Export”."),
    )


def _is_told_about(child: Path) -> bool:
    """Whether somebody who looks for a checkpoint has meant this one. Other folders have dead links too."""
    place = snapshot_of(child)
    known = identify(place, importing=True)
    return known is not None and (
        known.kind in _MEANT or (known.kind is Kind.DEAD_LINKS and bool(repository_of(place)))
    )


def _children(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise read_error(error, folder) from error


def total_size(files: Iterable[SourceFile]) -> int:
    """Bytes of all of them."""
    return sum(file.size for file in files)
