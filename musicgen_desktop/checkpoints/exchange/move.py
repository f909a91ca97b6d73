"""Moving all checkpoints to another folder or disk. Whenever it is interrupted, one of the two folders is complete."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from musicgen_desktop.checkpoints.disk.install_progress import OnProgress, ProgressMeter
from musicgen_desktop.checkpoints.disk.staging import PARTIAL
from musicgen_desktop.checkpoints.disk.verify import hash_stream
from musicgen_desktop.checkpoints.exchange.transfer import (
    copy_file,
    delete_tree,
    scratch_folder,
)
from musicgen_desktop.checkpoints.format.manifest import MANIFEST_NAME, read_manifest
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import CheckpointError, FileError
from musicgen_desktop.domain.installation import InstallPhase
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.atomic import sync_folder
from musicgen_desktop.files.file_errors import read_error, write_error
from musicgen_desktop.files.lock import only_one
from musicgen_desktop.files.room import check_room
from musicgen_desktop.files.what_is_there import is_folder

_MOVED_FROM = ".moved-from"
"""In the new folder: where the old one is, as long as it has not been emptied."""

log = logging.getLogger(__name__)


def move_checkpoints(
    old: Path, new: Path, switch: Callable[[Path], None], on_progress: OnProgress, token: CancelToken
) -> None:
    """Bring what is installed in ``old``, and what is being installed, into ``new``.

    On the same disk nothing is copied. Other files in ``old`` stay there.

    Args:
        old: where the checkpoints are; need not exist.
        new: where they shall be; made if need be.
        switch: makes the program use ``new``; called once all is there. May raise ``UserError``.
        on_progress: told about the bytes that are copied and read again.
        token: ends it before ``switch``; then all is as before.

    Raises:
        CheckpointError: the folders overlap, or ``new`` holds another checkpoint of the same name.
        BusyError: something is being installed right now.
        FileError: no room, or one of the disks refuses.
        JobCancelledError: the token said so.
    """
    old, new = old.absolute(), new.expanduser().absolute()
    _refuse_overlap(old, new)
    with contextlib.ExitStack() as locks:
        try:
            folders = _folders_in(old)
            for folder in folders:
                if folder.parent.name == PARTIAL:
                    locks.enter_context(only_one(folder.with_name(f"{folder.name}.lock"), folder.name))
            items = [_Item(path, path.relative_to(old)) for folder in folders for path in _files_in(folder)]
        except OSError as error:
            raise read_error(error, old) from error
        for folder in folders:
            _refuse_other(folder, new / folder.relative_to(old))
        _Move(old, new, folders, items, on_progress, token).run(switch)
        finish_move(new)


def finish_move(folder: Path) -> None:
    """Empty the folder from which the checkpoints in ``folder`` came, if that was interrupted. Never raises."""
    note = folder / _MOVED_FROM
    try:
        old = Path(note.read_text("utf-8"))
    except (OSError, ValueError):
        return
    if not is_folder(old):  # on a disk that is not there now
        return
    try:
        for source in _folders_in(old):
            if source.parent.name == PARTIAL or _same(source, folder / source.name):
                with scratch_folder(old) as scratch:
                    source.rename(scratch / "moved")
        note.unlink()
        with contextlib.suppress(OSError):  # something else is in it
            for lock in (old / PARTIAL).glob("*.lock"):
                lock.unlink()
            (old / PARTIAL).rmdir()
        with contextlib.suppress(OSError):
            old.rmdir()
    except (OSError, FileError) as error:
        log.info("the old folder of checkpoints could not be emptied: %s", error)


@dataclass(frozen=True, slots=True)
class _Item:
    """One file: where it is, and its place within the folder of checkpoints."""

    path: Path
    place: Path


class _Move:
    """One move, up to the switch."""

    def __init__(
        self, old: Path, new: Path, folders: list[Path], items: list[_Item], on_progress: OnProgress, token: CancelToken
    ) -> None:
        self._old = old
        self._new = new
        self._folders = folders
        self._items = items
        self._token = token
        self._meter = ProgressMeter("", on_progress)

    def run(self, switch: Callable[[Path], None]) -> None:
        with scratch_folder(self._new) as scratch:
            copied = self._bring(scratch)
            self._read_again(scratch, copied)
            self._token.raise_if_ended()
            made: list[Path] = []
            try:
                for folder in self._folders:
                    made.append(self._put(scratch, folder.relative_to(self._old)))
                switch(self._new)
            except BaseException:
                for folder in made:
                    delete_tree(folder)
                raise
        with contextlib.suppress(OSError):
            (self._new / _MOVED_FROM).write_text(str(self._old), "utf-8")

    def _bring(self, scratch: Path) -> dict[Path, str]:
        """Link or copy everything into ``scratch``; the hashes of what was copied."""
        left = [item for item in self._items if not _linked(item, scratch)]
        size = sum(item.path.stat().st_size for item in left)
        check_room(self._new, size, tr("the checkpoints"))
        self._meter.start(InstallPhase.COPYING, size)
        return {item.place: copy_file(item.path, scratch / item.place, self._token, self._meter) for item in left}

    def _read_again(self, scratch: Path, copied: dict[Path, str]) -> None:
        self._meter.start(InstallPhase.VERIFYING, sum((scratch / place).stat().st_size for place in copied))
        for place, sha256 in copied.items():
            self._meter.file(place.name)
            if self._hash(scratch / place) != sha256:
                raise FileError(
                    tr("{name} was not written right.", name=self._new / place),
                    tr("Check the disk, or choose another one."),
                )
        self._meter.finish()

    def _hash(self, path: Path) -> str:
        try:
            with path.open("rb") as file:
                return hash_stream(file.read, self._token, self._meter)
        except OSError as error:
            raise read_error(error, path) from error

    def _put(self, scratch: Path, place: Path) -> Path:
        target = self._new / place
        try:
            target.parent.mkdir(exist_ok=True)
            if target.exists():  # the same, left by a move that was interrupted
                target.rename(scratch / f"{place.name}.old")
            (scratch / place).rename(target)
        except OSError as error:
            raise write_error(error, target, 0) from error
        sync_folder(target.parent)
        return target


def _linked(item: _Item, scratch: Path) -> bool:
    target = scratch / item.place
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if item.path.is_symlink():
            target.symlink_to(item.path.resolve())
            return True
        target.hardlink_to(item.path)
    except OSError:
        return False
    return True


def _folders_in(old: Path) -> list[Path]:
    """The installed and the unfinished checkpoints."""
    found: list[Path] = []
    for parent in (old, old / PARTIAL):
        if parent.is_dir():
            children = [path for path in sorted(parent.iterdir()) if path.is_dir() and not path.name.startswith(".")]
            found += [path for path in children if parent.name == PARTIAL or (path / MANIFEST_NAME).exists()]
    return found


def _files_in(folder: Path) -> list[Path]:
    return [Path(parent, name) for parent, _, names in os.walk(folder) for name in sorted(names)]


def _refuse_overlap(old: Path, new: Path) -> None:
    a, b = old.resolve(), new.resolve()
    if a == b:
        raise CheckpointError(tr("The checkpoints are in {folder} already.", folder=new), tr("Choose another folder."))
    if a in b.parents or b in a.parents:
        raise CheckpointError(
            tr("{new} and {old} lie in each other.", new=new, old=old), tr("Choose a folder outside the old one.")
        )
    if new.exists() and not new.is_dir():
        raise FileError(tr("{path} is a file, not a folder.", path=new), tr("Choose a folder."), errno=errno.ENOTDIR)


def _refuse_other(source: Path, target: Path) -> None:
    if target.exists() and source.parent.name != PARTIAL and not _same(source, target):
        raise CheckpointError(
            tr("There is another checkpoint called {name} in {folder}.", name=target.name, folder=target.parent),
            tr("Remove or rename one of them, or choose an empty folder."),
        )


def _same(one: Path, other: Path) -> bool:
    """Whether both hold the same checkpoint by what their manifests say."""
    try:
        manifest = read_manifest(one)
        return manifest is not None and manifest == read_manifest(other)
    except CheckpointError:
        return False
