"""Whole files or none."""

import errno
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.files import atomic
from musicgen_desktop.files.atomic import write_bytes
from tests.support.faults.disks import read_only_disk, small_disk
from tests.support.faults.reasons import because

ODD_NAMES = ["plain.wav", "with space.wav", "ünïcödé 音楽 🎹.wav", "עברית.wav", "-dash'quote\".wav", "a" * 251 + ".wav"]


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("name", ODD_NAMES)
def test_writes_a_new_file_and_nothing_else(tmp_path: Path, name: str, overwrite: bool):
    write_bytes(tmp_path / name, b"sound", overwrite)
    assert (tmp_path / name).read_bytes() == b"sound"
    assert names_in(tmp_path) == {name}


def test_overwriting_replaces_the_whole_file(tmp_path: Path):
    path = tmp_path / "a.wav"
    path.write_bytes(b"a longer old file")
    write_bytes(path, b"new", overwrite=True)
    assert path.read_bytes() == b"new"


def test_an_existing_file_is_left_as_it_is(tmp_path: Path):
    path = tmp_path / "a.wav"
    path.write_bytes(b"old")
    with pytest.raises(FileError, check=because(errno.EEXIST)):
        write_bytes(path, b"new", overwrite=False)
    assert path.read_bytes() == b"old"
    assert names_in(tmp_path) == {"a.wav"}


def test_a_dangling_link_counts_as_an_existing_file(tmp_path: Path):
    (tmp_path / "a.wav").symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileError, check=because(errno.EEXIST)):
        write_bytes(tmp_path / "a.wav", b"new", overwrite=False)
    assert not (tmp_path / "nowhere").exists()


def test_overwriting_through_a_link_keeps_the_link(tmp_path: Path):
    real = tmp_path / "real.wav"
    real.write_bytes(b"old")
    link = tmp_path / "link.wav"
    link.symlink_to(real)
    write_bytes(link, b"new", overwrite=True)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_a_new_file_obeys_the_umask(tmp_path: Path):
    if sys.platform == "win32":
        pytest.skip("Windows has no umask")
    old = os.umask(0o027)
    try:
        write_bytes(tmp_path / "a.wav", b"", overwrite=False)
    finally:
        os.umask(old)
    assert (tmp_path / "a.wav").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("missing/a.wav", "does not exist"),
        ("file/a.wav", "does not exist"),
        ("folder", "is a folder"),
        ("n" * 256, "too long"),
        ("nul\0.wav", "not a possible file name"),
    ],
)
def test_impossible_places_are_refused_in_words(tmp_path: Path, path: str, words: str, overwrite: bool):
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileError, match=words) as caught:
        write_bytes(tmp_path / path, b"new", overwrite)
    assert caught.value.advice
    assert names_in(tmp_path) == {"file", "folder"}
    assert not names_in(tmp_path / "folder")


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_full_disk_is_told_with_sizes_and_leaves_nothing(tmp_path: Path, overwrite: bool):
    with small_disk(tmp_path / "disk", 65_536) as folder:
        (folder / "old.wav").write_bytes(b"old")
        path = folder / ("old.wav" if overwrite else "new.wav")
        with pytest.raises(FileError, check=because(errno.ENOSPC)) as caught:
            write_bytes(path, bytes(1_000_000), overwrite)
        assert "1.0 MB" in caught.value.advice
        assert names_in(folder) == {"old.wav"}
        assert (folder / "old.wav").read_bytes() == b"old"
        write_bytes(folder / "fits.wav", b"small", overwrite=False)


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_disk_that_is_full_for_this_file_alone_is_told_without_sizes_that_contradict_it(
    tmp_path: Path, overwrite: bool
):
    with small_disk(tmp_path / "disk", 65_536, files=3) as folder:  # the folder itself and two more
        (folder / "old.wav").write_bytes(b"old")
        (folder / "older.wav").write_bytes(b"old")
        with pytest.raises(FileError, check=because(errno.ENOSPC)) as caught:
            write_bytes(folder / ("old.wav" if overwrite else "new.wav"), b"small", overwrite)
        assert "bytes" not in caught.value.advice
        assert names_in(folder) == {"old.wav", "older.wav"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes and devices among its files")
def test_only_ordinary_files_are_replaced(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("/dev/zero")
    for name in ("pipe", "link"):
        with pytest.raises(FileError, check=because(errno.EINVAL)):
            write_bytes(tmp_path / name, b"new", overwrite=True)
    assert (tmp_path / "pipe").is_fifo()
    assert Path("/dev/zero").is_char_device()
    assert names_in(tmp_path) == {"pipe", "link"}


def test_a_file_size_limit_is_told(tmp_path: Path):
    if sys.platform == "win32":
        pytest.skip("Windows has no file size limit for a process")
    script = (
        "import resource, sys; from pathlib import Path\n"
        "from musicgen_desktop.files.atomic import write_bytes\n"
        "from musicgen_desktop.domain.errors import FileError\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))\n"
        "try: write_bytes(Path(sys.argv[1]), bytes(50_000), False)\n"
        "except FileError as error: sys.exit(str(error))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "a.wav")], capture_output=True, text=True, check=False
    )
    assert "larger than a file may be" in done.stderr
    assert names_in(tmp_path) == set()


def test_a_read_only_disk_is_told(tmp_path: Path):
    folder = tmp_path / "disk"
    folder.mkdir()
    with read_only_disk(folder), pytest.raises(FileError, check=because(errno.EROFS)):
        write_bytes(folder / "a.wav", b"new", overwrite=False)
    assert names_in(folder) == set()


def write_without_rights(path: Path, overwrite: bool) -> subprocess.CompletedProcess[str]:
    """Write as an ordinary user, because permissions mean nothing to root; the error lands on stderr."""
    for parent in path.parents[1:3]:
        parent.chmod(parent.stat().st_mode | 0o011)
    # The other user may not read this checkout, so everything is imported before the rights go.
    script = (
        "import os, sys; from pathlib import Path\n"
        "from musicgen_desktop.files.atomic import write_bytes\n"
        "from musicgen_desktop.domain.errors import FileError\n"
        "os.getuid() or (os.setgid(65534), os.setuid(65534))\n"
        "try: write_bytes(Path(sys.argv[1]), b'new', sys.argv[2] == 'True')\n"
        "except FileError as error: sys.exit(str(error))\n"
    )
    command = [sys.executable, "-c", script, str(path), str(overwrite)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_folder_without_permission_is_told(tmp_path: Path, overwrite: bool):
    if sys.platform == "win32":
        pytest.skip("POSIX permissions")
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o555)
    done = write_without_rights(folder / "a.wav", overwrite)
    assert "does not allow it" in done.stderr
    assert names_in(folder) == set()


def test_a_file_marked_read_only_is_not_replaced(tmp_path: Path):
    if sys.platform == "win32":
        pytest.skip("POSIX permissions")
    path = tmp_path / "old.wav"
    path.write_bytes(b"old")
    path.chmod(0o444)
    tmp_path.chmod(0o777)
    done = write_without_rights(path, overwrite=True)
    assert "does not allow it" in done.stderr
    assert path.read_bytes() == b"old"
    assert names_in(tmp_path) == {"old.wav"}


def test_of_two_racing_writers_exactly_one_wins(tmp_path: Path):
    script = (
        "import sys, time; from pathlib import Path\n"
        "from musicgen_desktop.files.atomic import write_bytes\n"
        "from musicgen_desktop.domain.errors import FileError\n"
        "data = sys.argv[1].encode() * 100_000\n"
        "print('ready', flush=True); sys.stdin.readline()\n"
        "for i in range(50):\n"
        "    try: write_bytes(Path(f'{i}.wav'), data, False); print('won', i)\n"
        "    except FileError: print('lost', i)\n"
    )
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", script, letter],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        )
        for letter in "ab"
    ]  # fmt: skip
    for racer in racers:
        assert racer.stdout
        assert racer.stdout.readline() == "ready\n"
    results = [racer.communicate("go\n")[0].split("\n")[:50] for racer in racers]
    for i in range(50):
        outcomes = [result[i] for result in results]
        assert sorted(outcomes) == [f"lost {i}", f"won {i}"]
        winner = b"ab"[outcomes.index(f"won {i}")]
        assert (tmp_path / f"{i}.wav").read_bytes() == bytes([winner]) * 100_000
    assert len(names_in(tmp_path)) == 50


@pytest.mark.parametrize("code", [errno.EPERM, errno.EOPNOTSUPP])
def test_without_hard_links_a_file_is_still_never_clobbered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int):
    def refuse(self: Path, target: Path) -> None:
        raise OSError(code, "no hard links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    start = threading.Barrier(8)
    outcomes: list[str] = []

    def race(data: bytes) -> None:
        start.wait()
        try:
            write_bytes(tmp_path / "a.wav", data, overwrite=False)
            outcomes.append(data.decode())
        except FileError:
            pass

    threads = [threading.Thread(target=race, args=(f"writer {i}".encode(),)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes == [(tmp_path / "a.wav").read_text()]
    assert names_in(tmp_path) == {"a.wav"}


class SharingError(PermissionError):
    """As Windows raises it while a virus scanner looks at the file."""

    winerror = 32


def test_a_scanner_that_lets_go_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    real, refusals = Path.replace, [SharingError(errno.EACCES, "in use")] * 3

    def replace(self: Path, target: Path) -> Path:
        if refusals:
            raise refusals.pop()
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    write_bytes(tmp_path / "a.wav", b"new", overwrite=True)
    assert not refusals
    assert (tmp_path / "a.wav").read_bytes() == b"new"


def test_a_program_that_keeps_the_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def replace(self: Path, target: Path) -> Path:
        raise SharingError(errno.EACCES, "in use")

    (tmp_path / "a.wav").write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(atomic, "_RETRY_DELAYS", (0.0, 0.0))
    with pytest.raises(FileError, match="Another program"):
        write_bytes(tmp_path / "a.wav", b"new", overwrite=True)
    assert (tmp_path / "a.wav").read_bytes() == b"old"
    assert names_in(tmp_path) == {"a.wav"}


def test_an_interrupted_write_leaves_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def interrupt(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_bytes(tmp_path / "a.wav", b"new", overwrite=False)
    assert names_in(tmp_path) == set()
