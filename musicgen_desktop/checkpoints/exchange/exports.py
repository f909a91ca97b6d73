"""Taking a checkpoint along: a folder or a .zip file that another machine can import without a network."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from musicgen_desktop.checkpoints.disk.install_progress import OnProgress, ProgressMeter
from musicgen_desktop.checkpoints.disk.write_behind import WriteBehind
from musicgen_desktop.checkpoints.exchange.sources import SourceFile, folder_source, total_size
from musicgen_desktop.checkpoints.exchange.transfer import (
    WORK_FOLDER,
    copy_file,
    copy_stream,
    large_write_error,
    reading,
    scratch_folder,
)
from musicgen_desktop.checkpoints.format.file_names import ZIP_SUFFIXES
from musicgen_desktop.checkpoints.format.layout import check_layout
from musicgen_desktop.checkpoints.format.manifest import (
    MANIFEST_NAME,
    WEIGHTS_SUFFIX,
    Manifest,
    ManifestFile,
    manifest_bytes,
    read_manifest,
)
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import DamagedFilesError
from musicgen_desktop.domain.installation import InstallPhase
from musicgen_desktop.domain.names import portable_file_name
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import publish_new, sync_folder
from musicgen_desktop.files.file_errors import exists_error
from musicgen_desktop.files.room import check_room

_COPY = Callable[[SourceFile, str], str]


def export_checkpoint(checkpoint: Checkpoint, target: Path, on_progress: OnProgress, token: CancelToken) -> Path:
    """Write ``checkpoint`` with its manifest, verified while it is read, and return where it went.

    Weights are stored in a .zip file as they are: they do not shrink.

    Args:
        checkpoint: an installed one, or any folder that can be run.
        target: a new ``.musicgen`` or ``.zip`` file, a new folder, or an existing folder, into which a folder of the
            checkpoint's name is made.
        on_progress: told about the bytes that are copied.
        token: ends it early.

    Raises:
        DamagedFilesError: naming the files that are not as their manifest says.
        CheckpointError: the checkpoint cannot be run.
        FileError: the target exists, cannot be written or has no room.
        JobCancelledError: the token said so; nothing is left.
    """
    if target.is_dir():
        target = target / portable_file_name(checkpoint.folder.name, "")
    if os.path.lexists(target):
        raise exists_error(target)
    work = _Export(checkpoint, on_progress, token)
    check_room(target.parent, work.size, checkpoint.title)
    with _in_words(target, work.size):
        (target.parent / WORK_FOLDER).mkdir(exist_ok=True)  # what fails is said of the target; nothing above is made
        with scratch_folder(target.parent) as scratch:
            part = scratch / "export"
            if target.suffix.lower() in ZIP_SUFFIXES:
                work.write_zip(part)
                publish_new(part, target)
            else:
                work.write_folder(part)
                part.rename(target)
        sync_folder(target.parent)
    return target


@dataclass(frozen=True, slots=True)
class _Content:
    manifest: Manifest
    known: dict[str, str]
    files: tuple[SourceFile, ...]


class _Export:
    """One export."""

    def __init__(self, checkpoint: Checkpoint, on_progress: OnProgress, token: CancelToken) -> None:
        self._checkpoint = checkpoint
        self._token = token
        self._content = _content_of(checkpoint)
        self.size = total_size(self._content.files)
        self._meter = ProgressMeter(checkpoint.id, on_progress)
        self._meter.start(InstallPhase.COPYING, self.size)

    def write_folder(self, folder: Path) -> None:
        def copy(file: SourceFile, name: str) -> str:
            return copy_file(file.path, folder / name, self._token, self._meter)

        folder.mkdir()
        (folder / MANIFEST_NAME).write_bytes(self._copy_all(copy))
        sync_folder(folder)

    def write_zip(self, path: Path) -> None:
        with path.open("xb") as stream, WriteBehind(stream.fileno()) as disk:
            self._pack(stream, disk)
            stream.flush()
            disk.finish()

    def _pack(self, stream: BinaryIO, disk: WriteBehind) -> None:
        root = portable_file_name(self._checkpoint.folder.name, "")
        with zipfile.ZipFile(stream, "w", allowZip64=True) as archive:

            def copy(file: SourceFile, name: str) -> str:
                self._meter.file(name)
                info = _entry(f"{root}/{name}")
                with archive.open(info, "w", force_zip64=True) as entry, reading(file.path) as read:
                    return copy_stream(read, entry.write, disk, self._token, self._meter)

            archive.writestr(_entry(f"{root}/{MANIFEST_NAME}"), self._copy_all(copy))

    def _copy_all(self, copy: _COPY) -> bytes:
        """Copy every file and return the bytes of the manifest."""
        content = self._content
        hashes = {file.name: copy(file, file.name) for file in content.files}
        damaged = tuple(name for name, sha256 in hashes.items() if content.known.get(name, sha256) != sha256)
        if damaged:
            raise DamagedFilesError(
                damaged,
                tr("The checkpoint {title} was not exported: these files are damaged: {names}.",
                   title=self._checkpoint.title, names=", ".join(damaged)),
                tr("Install or copy it again."),
            )  # fmt: skip
        self._meter.finish()
        self._token.raise_if_ended()
        files = tuple(ManifestFile(file.name, file.size, hashes[file.name]) for file in content.files)
        return manifest_bytes(replace(content.manifest, files=files))


def _content_of(checkpoint: Checkpoint) -> _Content:
    manifest = read_manifest(checkpoint.folder)
    check_layout(checkpoint.folder, checkpoint.title, manifest)
    source = folder_source(checkpoint.folder)
    known = {file.name: file.sha256 for file in manifest.files} if manifest else {}
    name = portable_file_name(checkpoint.folder.name, "")
    return _Content(
        manifest or Manifest(name, checkpoint.title, checkpoint.license, checkpoint.description, ()),
        known,
        source.wanted(),
    )


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
    info.external_attr = 0o644 << 16
    info.compress_type = zipfile.ZIP_STORED if name.endswith(WEIGHTS_SUFFIX) else zipfile.ZIP_DEFLATED
    return info


@contextmanager
def _in_words(target: Path, size: int) -> Iterator[None]:
    """Tell failures to write in words."""
    try:
        yield
    except FileExistsError as error:
        raise exists_error(target) from error
    except OSError as error:
        raise large_write_error(error, target, size) from error
