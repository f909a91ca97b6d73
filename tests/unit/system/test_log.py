"""The log goes to its file, and nowhere else."""

import logging
import os
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from musicgen_desktop.system.log import start_logging, stop_logging
from tests.support.faults.disks import read_only_disk, small_disk


@pytest.fixture
def no_propagation() -> Iterator[None]:
    """pytest's own handlers sit on the root logger; without them a stray record would reach the terminal."""
    root = logging.getLogger()
    saved, root.handlers = root.handlers, []
    yield
    root.handlers = saved


@pytest.mark.usefixtures("no_propagation")
def test_records_of_the_program_and_warnings_of_libraries_reach_the_file(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
):
    log_file = tmp_path / "home ü" / "logs" / "program.log"
    handler = start_logging(log_file)
    try:
        logging.getLogger("musicgen_desktop.engine").info("loaded %s", "音楽")
        logging.getLogger("musicgen_desktop.engine").debug("too much detail")
        logging.getLogger("some_library").warning("odd")
        logging.getLogger("some_library").info("chatter")
        with warnings.catch_warnings():
            warnings.simplefilter("default")
            warnings.warn("deprecated", stacklevel=1)
    finally:
        stop_logging(handler)
    text = log_file.read_text("utf-8")
    assert "INFO [MainThread] musicgen_desktop.engine: loaded 音楽" in text
    assert "some_library: odd" in text
    assert "py.warnings" in text
    assert "chatter" not in text
    assert "too much" not in text
    assert capfd.readouterr() == ("", "")


def test_stopping_undoes_everything(tmp_path: Path):
    before = list(logging.getLogger().handlers)
    stop_logging(start_logging(tmp_path / "a.log", logging.DEBUG))
    assert logging.getLogger().handlers == before
    assert logging.getLogger("musicgen_desktop").level == logging.NOTSET


def test_the_file_does_not_grow_for_ever(tmp_path: Path):
    handler = start_logging(tmp_path / "a.log")
    try:
        for _ in range(120):
            logging.getLogger("musicgen_desktop").info("x" * 100_000)
    finally:
        stop_logging(handler)
    sizes = [path.stat().st_size for path in tmp_path.glob("a.log*")]
    assert len(sizes) == 5
    assert max(sizes) <= 1_000_000


@pytest.mark.usefixtures("no_propagation")
@pytest.mark.parametrize("trouble", ["read-only", "full", "a file in the way", "a pipe"])
def test_a_log_that_cannot_be_written_is_done_without(tmp_path: Path, trouble: str, capfd: pytest.CaptureFixture[str]):
    folder = tmp_path / "disk"
    folder.mkdir()
    if trouble == "read-only":
        with read_only_disk(folder):
            write_a_lot(folder / "logs" / "a.log")
    elif trouble == "full":
        with small_disk(folder, 16_384):
            write_a_lot(folder / "logs" / "a.log")
    elif trouble == "a pipe":
        if sys.platform == "win32":
            pytest.skip("Windows has no pipes among its files")
        os.mkfifo(folder / "a.log")
        write_a_lot(folder / "a.log")
    else:
        (folder / "logs").write_bytes(b"")
        write_a_lot(folder / "logs" / "a.log")
    assert capfd.readouterr() == ("", "")


def write_a_lot(log_file: Path) -> None:
    handler = start_logging(log_file)
    try:
        for _ in range(20):
            logging.getLogger("musicgen_desktop").info("x" * 10_000)
    finally:
        stop_logging(handler)
