"""A long file goes to the disk while it is written, and what goes wrong there is told."""

import errno
import os
import sys
from pathlib import Path

import pytest

from musicgen_desktop.checkpoints.disk.part_file import open_part, publish_part
from musicgen_desktop.checkpoints.disk.write_behind import WriteBehind

PIECE = 1 << 20
BLOCK = os.urandom(PIECE)

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the system's own ways are kept")


def is_in_memory(descriptor: int, at: int) -> bool:
    """Whether the system can hand out a byte without asking the disk."""
    try:
        os.preadv(descriptor, [bytearray(1)], at, os.RWF_NOWAIT)
    except BlockingIOError:
        return False
    except OSError as error:
        pytest.skip(f"this file system does not say: {error}")
    return True


@linux_only
def test_a_long_file_does_not_stay_in_the_systems_cache(tmp_path: Path):
    with (tmp_path / "file").open("xb", buffering=0) as file, WriteBehind(file.fileno(), PIECE) as disk:
        for _ in range(4):
            file.write(BLOCK)
            disk.wrote(PIECE)
        disk.finish()
        with (tmp_path / "file").open("rb") as reading:
            assert not is_in_memory(reading.fileno(), 0)
        file.write(b"short")
        disk.wrote(5)
        disk.finish()
        with (tmp_path / "file").open("rb") as reading:
            # Nothing is gained by driving out the little that is left.
            assert is_in_memory(reading.fileno(), 4 * PIECE + 4)
    assert (tmp_path / "file").read_bytes() == 4 * BLOCK + b"short"


@linux_only
def test_a_disk_that_fails_is_told_while_writing():
    # What can be brought to no disk: a pipe.
    reading, writing = os.pipe()
    try:
        with WriteBehind(writing, PIECE) as disk:
            disk.wrote(PIECE)
            with pytest.raises(OSError, match=os.strerror(errno.EINVAL)):
                disk.finish()
            disk.wrote(PIECE)
            disk.wrote(PIECE)
            disk.wrote(PIECE)
            with pytest.raises(OSError, match=os.strerror(errno.EINVAL)):
                disk.wrote(PIECE)
    finally:
        os.close(reading)
        os.close(writing)


def test_a_part_that_begins_anew_is_whole(tmp_path: Path):
    target = tmp_path / "weights"
    with open_part(target, 40 * PIECE) as part:
        for _ in range(20):
            part.append(BLOCK)
        part.restart()
        for _ in range(40):
            part.append(BLOCK)
        part.sync()
    publish_part(target)
    assert target.read_bytes() == 40 * BLOCK
