"""Only ordinary files, and only so much of them: a pipe waits for ever, a device or a hole in a disk has no end."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes


class IrregularFileError(OSError):
    """What has this name is no ordinary file (a pipe, a device, a forbidden link), or is too large to be what it
    should be. ``strerror`` says which, in words."""

    def __init__(self, reason: str, path: Path) -> None:
        super().__init__(errno.EINVAL, reason, str(path))


def open_regular(path: Path, follow_links: bool = True) -> BinaryIO:
    """Open an ordinary file for reading, without ever waiting for the other end of a pipe.

    Args:
        path: the file.
        follow_links: whether ``path`` itself may be a symbolic link.

    Raises:
        IrregularFileError: it is something else.
        OSError: it is not there, or may not be read.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    if not follow_links and path.is_symlink():  # the flag says no, but not in words, and Windows has none
        raise IrregularFileError(tr("it is a link"), path)
    descriptor = os.open(path, flags if follow_links else flags | getattr(os, "O_NOFOLLOW", 0))
    try:
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if not stat.S_ISREG(mode):
            raise IrregularFileError(tr("it is not an ordinary file"), path)
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def read_regular(path: Path, limit: int, follow_links: bool = True) -> bytes:
    """The bytes of an ordinary file of at most ``limit`` bytes.

    Raises:
        IrregularFileError: it is something else, or larger.
        OSError: it is not there, or may not be read.
    """
    with open_regular(path, follow_links) as file:
        # The system's word for the size is asked first, so that a file full of holes costs no memory; it may grow.
        if os.fstat(file.fileno()).st_size > limit or len(data := file.read(limit + 1)) > limit:
            raise IrregularFileError(tr("it is larger than {limit}", limit=format_bytes(limit)), path)
        return data
