"""Where unfinished checkpoints grow, who may work on one, and how a finished one gets to its place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from musicgen_desktop.checkpoints.format.file_names import is_plain_name
from musicgen_desktop.checkpoints.format.layout import check_layout, hears_melodies
from musicgen_desktop.checkpoints.format.manifest import MANIFEST_NAME, Manifest, read_manifest
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import CheckpointError, JobCancelledError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import make_folder
from musicgen_desktop.files.file_errors import write_error
from musicgen_desktop.files.lock import only_one

PARTIAL = ".partial"
"""The folder, beside the installed checkpoints, in which unfinished ones grow."""

REPAIR_SUFFIX = ".repair"
"""After the id: where damaged files are fetched again."""

_OLD_SUFFIX = ".old"
_LOCK_SUFFIX = ".lock"


class Staging:
    """The unfinished checkpoints beside the installed ones in ``installed_folder``.

    Every method raises ``CheckpointError`` for an id that is no plain name: a path would lead elsewhere.
    """

    def __init__(self, installed_folder: Path) -> None:
        self._installed = installed_folder

    def folder_of(self, id: str) -> Path:
        """Where the checkpoint ``id`` grows; need not exist."""
        return self._installed / PARTIAL / _plain(id)

    def target_of(self, id: str) -> Path:
        """Where the checkpoint ``id`` is once it is installed; need not exist."""
        return self._installed / _plain(id)

    @contextmanager
    def alone_on(self, id: str, title: str) -> Iterator[None]:
        """Let nobody else install, repair or remove ``id`` meanwhile. Raises ``BusyError``, ``FileError``."""
        with only_one(self._lock_of(id), title), only_one(self._lock_of(f"{id}{REPAIR_SUFFIX}"), title):
            yield

    @contextmanager
    def working_on(self, id: str, title: str, token: CancelToken) -> Iterator[Path]:
        """Be the only one at work on ``id``; gives its folder, which exists. *Cancel* deletes it at the end.

        Raises ``BusyError``, ``FileError``.
        """
        folder = self.folder_of(id)
        with only_one(self._lock_of(id), title):
            make_folder(folder)
            try:
                yield folder
            except JobCancelledError:
                if token.cancel_requested:
                    remove_folder(folder)
                raise

    def publish(self, id: str) -> Checkpoint:
        """Move the checkpoint ``id``, whose manifest is written, to its place; one that is there goes.

        Raises ``CheckpointError`` if it would not run, ``FileError``.
        """
        folder, target = self.folder_of(id), self.target_of(id)
        manifest = read_manifest(folder)
        if manifest is None:
            raise ValueError("a checkpoint without a manifest is not finished")
        try:
            check_layout(folder, manifest.title, manifest)
        except CheckpointError:
            (folder / MANIFEST_NAME).unlink()  # not finished after all; the next attempt looks at every file
            raise
        kept = {MANIFEST_NAME, *(file.name for file in manifest.files)}
        old = folder.with_name(f"{id}{_OLD_SUFFIX}")
        try:
            for path in folder.iterdir():
                if path.name not in kept:
                    path.unlink()
            if target.is_symlink():
                target.unlink()
            elif target.exists():
                remove_folder(old)
                target.rename(old)
            folder.rename(target)
        except OSError as error:
            raise write_error(error, target, 0) from error
        remove_folder(old)
        return checkpoint_of(target, manifest)

    def _lock_of(self, id: str) -> Path:
        return self.folder_of(id).with_name(f"{id}{_LOCK_SUFFIX}")


def _plain(id: str) -> str:
    # A leading dot is for what is no checkpoint: unfinished ones, work, notes.
    if not is_plain_name(id) or id.startswith("."):
        raise CheckpointError(
            tr("{name} is no name of a checkpoint.", name=ascii(id)[:100]), tr("Choose one of those in the list.")
        )
    return id


def checkpoint_of(folder: Path, manifest: Manifest) -> Checkpoint:
    """The installed checkpoint that ``manifest`` describes."""
    return Checkpoint(
        id=manifest.id,
        title=manifest.title,
        folder=folder,
        license=manifest.license,
        description=manifest.description,
        weights_sha256=manifest.weights_sha256,
        hears_melodies=hears_melodies(folder),
    )


def finished_manifest(folder: Path) -> Manifest | None:
    """The manifest of a checkpoint that only has to get to its place; None before that."""
    try:
        return read_manifest(folder)
    except CheckpointError:  # cut short by a crash; the files are looked at again
        return None


def remove_folder(folder: Path) -> None:
    """Delete it with what it holds, if it exists. Raises ``FileError``."""
    try:
        if folder.exists():
            shutil.rmtree(folder)
    except OSError as error:
        raise write_error(error, folder, 0) from error
