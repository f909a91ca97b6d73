"""Bringing large files from one place to another: hashed on the way, nothing left of what failed."""

from __future__ import annotations

import contextlib
import errno
import re
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from musicgen_desktop.checkpoints.disk.install_progress import ProgressMeter
from musicgen_desktop.checkpoints.disk.stream_hash import StreamHash
from musicgen_desktop.checkpoints.disk.write_behind import WriteBehind
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import BusyError, FileError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import read_error, write_error
from musicgen_desktop.files.lock import only_one_for_now
from musicgen_desktop.files.regular import open_regular
from musicgen_desktop.files.sizes import format_bytes

WORK_FOLDER = ".work"
"""Beside the installed checkpoints and where one is exported: what is being copied or deleted."""

_SCRATCH = re.compile(r"[0-9a-f]{16}")
"""Names of what is in it. Whatever else lies there is not ours."""

_LOCK = ".lock"
_TRIES = 100
_BLOCK = 4_000_000


def copy_stream(
    read: Callable[[int], bytes],
    write: Callable[[bytes], object],
    disk: WriteBehind,
    token: CancelToken,
    meter: ProgressMeter,
) -> str:
    """Pass everything on in blocks and return its SHA-256. Raises ``JobCancelledError`` and what all three raise."""
    with StreamHash() as digest:
        while block := read(_BLOCK):
            token.raise_if_ended()
            digest.add(block)
            write(block)
            disk.wrote(len(block))
            meter.add(len(block))
        return digest.hexdigest()


def copy_file(source: Path, target: Path, token: CancelToken, meter: ProgressMeter) -> str:
    """Copy an ordinary file to the new file ``target`` through to the disk and return its SHA-256.

    Args:
        source: what to read.
        target: must not exist; in a folder that is thrown away when this fails.
        token, meter: end it early, are told.

    Raises:
        FileError: one of the two failed.
        JobCancelledError: the token said so.
    """
    meter.file(source.name)
    with reading(source) as read:
        return write_new(read, target, source.stat().st_size, token, meter)


def write_new(read: Callable[[int], bytes], target: Path, size: int, token: CancelToken, meter: ProgressMeter) -> str:
    """Write all that ``read`` gives, about ``size`` bytes, to a new file. Like ``copy_file``; raises what it raises."""
    try:
        with target.open("xb") as writing, WriteBehind(writing.fileno()) as disk:
            sha256 = copy_stream(read, writing.write, disk, token, meter)
            writing.flush()
            disk.finish()
    except OSError as error:
        raise large_write_error(error, target, size) from error
    return sha256


@contextmanager
def reading(path: Path) -> Iterator[Callable[[int], bytes]]:
    """Read an ordinary file; what fails is told as a failure to read, not to write. Raises ``FileError``."""
    try:
        file = open_regular(path)
    except OSError as error:
        raise read_error(error, path) from error

    def read(count: int) -> bytes:
        try:
            return file.read(count)
        except OSError as error:
            raise read_error(error, path) from error

    with file:
        yield read


def large_write_error(error: OSError, path: Path, size: int) -> FileError:
    """Like ``write_error``, for files that some disks cannot hold at all."""
    if error.errno == errno.EFBIG:
        return FileError(
            tr("The disk of {folder} cannot hold a file of {size} ({name}), although it may have room.",
               folder=path.parent, size=format_bytes(size), name=path.name),
            tr("Sticks formatted as FAT32 hold files up to 4 GB: format it as exFAT, or choose another disk."),
            errno=errno.EFBIG,
        )  # fmt: skip
    return write_error(error, path, size)


def link_file(source: Path, target: Path) -> bool:
    """Let ``target`` be the same file as ``source`` without a copy. False: this disk or system cannot."""
    real = source.resolve()
    for link in (target.hardlink_to, target.symlink_to):
        with contextlib.suppress(OSError):
            link(real)
            return True
    return False


@contextmanager
def scratch_folder(folder: Path) -> Iterator[Path]:
    """A new folder on the disk of ``folder``, thrown away at the end with what is still in it.

    What programs left there that were killed is swept first. Raises ``BusyError``, ``FileError``.
    """
    sweep_scratch(folder)
    with _new_lock(folder) as lock:
        place = lock.with_suffix("")
        try:
            place.mkdir()
        except OSError as error:
            raise write_error(error, place, 0) from error
        try:
            yield place
        finally:
            delete_tree(place)


@contextmanager
def _new_lock(folder: Path) -> Iterator[Path]:
    """Hold a lock of a new name in the work folder of ``folder``. Raises ``BusyError``, ``FileError``."""
    tries = _TRIES
    with ExitStack() as held:
        while True:
            tries -= 1
            lock = folder / WORK_FOLDER / f"{secrets.token_hex(8)}{_LOCK}"
            try:
                held.enter_context(only_one_for_now(lock, str(folder)))
                break
            except BusyError:  # who sweeps took it for abandoned before it was held; or nothing can be locked here
                if not tries:
                    raise
        yield lock


def sweep_scratch(folder: Path) -> None:
    """Delete the work folders of programs that are gone. Never raises."""
    base = folder / WORK_FOLDER
    with contextlib.suppress(OSError):
        for name in {path.stem for path in base.iterdir() if _SCRATCH.fullmatch(path.stem)}:
            lock = base / f"{name}{_LOCK}"
            with contextlib.suppress(BusyError, FileError), only_one_for_now(lock, str(folder)):
                delete_tree(lock.with_suffix(""))
        base.rmdir()


def delete_tree(folder: Path) -> None:
    """Delete a folder of ours as far as the system lets us; links are deleted, not what they point to."""
    shutil.rmtree(folder, ignore_errors=True)
