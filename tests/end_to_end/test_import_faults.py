"""What an import leaves when it is cut off: nothing half, and no process that reads on."""

from __future__ import annotations

import signal
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile

from musicgen_desktop.library.library import Library
from musicgen_desktop.library.library_paths import LibraryPaths
from tests.support.faults.disks import small_disk
from tests.support.library.library_values import make_paths
from tests.support.run_program import RunningProgram, run_here, run_program

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture
def paths(home: Path) -> LibraryPaths:
    return make_paths(home)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Short ones, and one that takes a while."""
    folder = tmp_path / "sounds"
    folder.mkdir()
    files = []
    for number, seconds in enumerate((0.1, 0.1, 900.0)):
        path = folder / f"{number}.wav"
        soundfile.write(path, np.random.default_rng(number).uniform(-0.5, 0.5, round(seconds * 16_000)), 16_000)
        files.append(path)
    return files


def until(holds, seconds: float = 30.0) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def parts(paths: LibraryPaths) -> list[Path]:
    return [part for part in paths.clips.rglob("*.part") if part.stat().st_size]


def readers() -> list[str]:
    """Processes that read a sound."""
    found = []
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = process.read_bytes().split(b"\0")
        except OSError:
            continue
        if b"decode-sound" in words:
            found.append(process.parent.name + " " + words[-2].decode(errors="replace"))
    return found


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="processes cannot be listed")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_an_import_that_is_cut_off_leaves_whole_clips_and_no_reader(paths, files, how, capsys):
    with RunningProgram("library", "import", *files, "--json") as running:
        running.wait_for_event(event="imported", title="1")
        until(lambda: bool(parts(paths)))
        running.send(how)
        ended = running.ended()
        assert ended.code != 0
    own = str(paths.clips)
    until(lambda: not [reader for reader in readers() if own in reader])
    assert not list(paths.clips.rglob("*.part"))
    library = Library.open(paths)
    assert [clip.title for clip in library.clips()] == ["1", "0"]
    library.close()
    assert run_here(capsys, "library", "check", "--json").events[-1]["clean"]


def test_a_full_disk_keeps_what_fits_and_says_what_does_not(tmp_path, files, capsys):
    with small_disk(tmp_path / "disk", 64_000_000) as disk:
        ended = run_program("library", "import", *files, "--json", "--home", disk)
        assert ended.code == 1
        assert [event["title"] for event in ended.events if event["event"] == "imported"] == ["0", "1"]
        assert [event["name"] for event in ended.events if event["event"] == "failed"] == [str(files[2])]
        assert run_here(capsys, "library", "check", "--json", "--home", disk).events[-1]["clean"]
