"""What the operating system says about a file, in words a musician can act on."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.regular import IrregularFileError
from musicgen_desktop.files.sizes import format_bytes

_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})
_WINDOWS_SHARING = frozenset({32, 33})


def write_error(error: OSError, path: Path, needed: int) -> FileError:
    """The words for a failure to write ``needed`` bytes to ``path``."""
    return FileError(*_write_words(error, path, needed), errno=error.errno or 0)


def is_full(error: OSError | FileError) -> bool:
    """Whether a disk, or the user's share of it, has no more room."""
    return error.errno in _FULL


def _write_words(error: OSError, path: Path, needed: int) -> tuple[str, str]:
    name, folder = path.name, str(path.parent)
    if is_full(error):
        return (
            tr("There is not enough room to write {name}.", name=name),
            f"{_room(path.parent, needed)} {tr('Free some space or choose another folder.')}",
        )
    if error.errno == errno.EFBIG:
        return (
            tr("{name} ({needed}) is larger than a file may be in {folder}.",
               name=name, needed=format_bytes(needed), folder=folder),
            tr("Choose a folder on another disk."),
        )  # fmt: skip
    if getattr(error, "winerror", None) in _WINDOWS_SHARING:
        return (tr("Another program is using {name}.", name=name), tr("Close it there, or choose another name."))
    if error.errno == errno.EROFS:
        return (
            tr("{folder} is on a read-only disk, so {name} cannot be written.", folder=folder, name=name),
            tr("Choose another folder."),
        )
    if error.errno in _FORBIDDEN or (error.errno == errno.ENOENT and path.parent.is_dir()):
        return (
            tr("{name} cannot be written: {folder} does not allow it.", name=name, folder=folder),
            tr("Choose another folder, or change its permissions."),
        )
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return (
            tr("{name} cannot be written: the folder {folder} does not exist.", name=name, folder=folder),
            tr("Create the folder first, or choose another one."),
        )
    if error.errno == errno.EEXIST:
        return _exists_words(path)
    if isinstance(error, IrregularFileError):
        return (
            tr("{path} cannot be replaced: {reason}.", path=path, reason=_reason(error)),
            tr("Choose another name."),
        )
    if error.errno in (errno.EISDIR, errno.ENOTEMPTY):
        return tr("{path} is a folder, not a file.", path=path), tr("Choose another name.")
    if error.errno == errno.ENAMETOOLONG:
        return tr("The name {name} is too long.", name=f"{name[:40]}…"), tr("Choose a shorter name.")
    return (
        tr("{name} could not be written: {reason}.", name=name, reason=_reason(error)),
        tr("Try again, or choose another folder."),
    )


def exists_error(path: Path) -> FileError:
    """The words for a file that must not be overwritten."""
    return FileError(*_exists_words(path), errno=errno.EEXIST)


def _exists_words(path: Path) -> tuple[str, str]:
    return (
        tr("{path} exists already and was left as it is.", path=path),
        tr("Choose another name, or allow overwriting."),
    )


def bad_name_error(path: Path) -> FileError:
    """The words for a path with characters no file name can hold (such as NUL)."""
    return FileError(
        tr("{name} is not a possible file name.", name=ascii(path.name)), tr("Choose another name."), errno=errno.EINVAL
    )


def read_error(error: OSError, path: Path) -> FileError:
    """The words for a failure to read ``path``."""
    return FileError(*_read_words(error, path), errno=error.errno or 0)


def _read_words(error: OSError, path: Path) -> tuple[str, str]:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return tr("{path} does not exist.", path=path), tr("Check the name and the folder.")
    if error.errno == errno.EISDIR:
        return tr("{path} is a folder, not a file.", path=path), tr("Choose a file.")
    if error.errno in _FORBIDDEN:
        return tr("{path} may not be read.", path=path), tr("Change the permissions of the file.")
    return (
        tr("{path} could not be read: {reason}.", path=path, reason=_reason(error)),
        tr("Check the disk, or choose another file."),
    )


def _room(folder: Path, needed: int) -> str:
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        free = needed
    if free >= needed:  # what the disk has free is not all for this user
        return tr("The disk of {folder} is full, or your share of it.", folder=folder)
    return tr("It needs {needed}; {free} are free in {folder}.",
              needed=format_bytes(needed), free=format_bytes(free), folder=folder)  # fmt: skip


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
