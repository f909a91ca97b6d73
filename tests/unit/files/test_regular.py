"""Only ordinary files of a bounded size are read."""

import os
import socket
import sys
import tempfile
from pathlib import Path

import pytest

from musicgen_desktop.files.regular import IrregularFileError, open_regular, read_regular

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes and devices among its files")


def test_an_ordinary_file_is_read(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"12345")
    assert read_regular(tmp_path / "a", 5) == b"12345"


def test_one_byte_too_many_is_refused(tmp_path: Path):
    (tmp_path / "a").write_bytes(b"123456")
    with pytest.raises(IrregularFileError):
        read_regular(tmp_path / "a", 5)


def test_a_pipe_nobody_writes_to_is_refused_at_once(tmp_path: Path):
    os.mkfifo(tmp_path / "a")
    with pytest.raises(IrregularFileError):
        read_regular(tmp_path / "a", 5)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_refused_also_behind_a_link(tmp_path: Path, device: str):
    (tmp_path / "a").symlink_to(device)
    with pytest.raises(IrregularFileError):
        read_regular(tmp_path / "a", 5)


def test_a_socket_is_refused():
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as end:  # its name must be short
        end.bind(f"{folder}/a")
        with pytest.raises(OSError, match="No such device"):
            open_regular(Path(folder, "a"))


def test_a_file_full_of_holes_costs_no_memory(tmp_path: Path):
    with (tmp_path / "a").open("wb") as file:
        file.truncate(2**40)
    with pytest.raises(IrregularFileError):
        read_regular(tmp_path / "a", 2**50 // 2**20)


def test_a_file_whose_size_the_system_does_not_know_is_bounded_too():
    with pytest.raises(IrregularFileError):
        read_regular(Path("/proc/cpuinfo"), 10)


def test_a_link_is_followed_unless_that_is_forbidden(tmp_path: Path):
    (tmp_path / "real").write_bytes(b"1")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert read_regular(tmp_path / "link", 5) == b"1"
    with pytest.raises(IrregularFileError):
        read_regular(tmp_path / "link", 5, follow_links=False)


def test_a_folder_is_called_a_folder(tmp_path: Path):
    with pytest.raises(IsADirectoryError):
        read_regular(tmp_path, 5)


def test_a_missing_file_is_called_missing(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        read_regular(tmp_path / "a", 5)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lists the open files")
def test_no_descriptor_stays_open(tmp_path: Path):
    def open_files() -> set[str]:
        return {path.name for path in Path("/proc/self/fd").iterdir()}

    os.mkfifo(tmp_path / "a")
    before = open_files()
    for path in (tmp_path, tmp_path / "a"):
        with pytest.raises(OSError):  # noqa: PT011 - of either kind
            open_regular(path)
    assert open_files() == before
