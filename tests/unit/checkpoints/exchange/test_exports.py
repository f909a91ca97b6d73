"""A checkpoint goes out whole and verified, comes in on another machine, and a .zip file is never trusted."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from musicgen_desktop.checkpoints.exchange.exports import export_checkpoint
from musicgen_desktop.checkpoints.exchange.imports import import_all
from musicgen_desktop.checkpoints.format.manifest import read_manifest
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import STARTER_ID, Checkpoint
from musicgen_desktop.domain.errors import CheckpointError, DamagedFilesError, FileError, JobCancelledError, UserError
from musicgen_desktop.domain.installation import InstallProgress
from musicgen_desktop.system.resources import resource
from tests.support.faults.disks import small_disk
from tests.support.faults.reasons import because
from tests.support.hub.checkpoint_folders import add_manifest, flip_bit, make_folder
from tests.support.run_program import ROOT

_KILLED = """
import os, sys
from pathlib import Path
from musicgen_desktop.checkpoints.exchange.exports import export_checkpoint
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint

def end(progress):
    if progress.file == "model-00002-of-00002.safetensors":
        os._exit(9)

folder, target = map(Path, sys.argv[1:])
export_checkpoint(Checkpoint(folder.name, "Mine", folder), target, end, CancelToken())
"""


def quiet(progress: InstallProgress) -> None:
    pass


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    return tmp_path / "installed"


@pytest.fixture
def mine(installed: Path, store: CheckpointStore) -> Checkpoint:
    add_manifest(make_folder(installed / "mine-ü", shards=2), "mine-ü", "Mine", "CC-BY-NC-4.0")
    return store.resolve("mine-ü")


@pytest.fixture
def elsewhere(tmp_path: Path) -> CheckpointStore:
    return CheckpointStore(resource("checkpoints"), tmp_path / "elsewhere")


def test_there_and_back(mine, elsewhere, tmp_path):
    for target in (tmp_path / "stick.zip", tmp_path / "stick"):
        assert export_checkpoint(mine, target, quiet, CancelToken()) == target
        (came,) = import_all(target, elsewhere.installed_folder, quiet, CancelToken())
        assert elsewhere.verify(elsewhere.resolve("mine-ü")) == came
        assert read_manifest(came.folder) == read_manifest(mine.folder)
        shutil.rmtree(came.folder)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["elsewhere", "installed", "stick", "stick.zip"]


def test_weights_are_stored_as_they_are(mine, tmp_path):
    with zipfile.ZipFile(export_checkpoint(mine, tmp_path / "stick.zip", quiet, CancelToken())) as archive:
        assert archive.testzip() is None
        kinds = {entry.filename: entry.compress_type for entry in archive.infolist()}
    assert kinds["mine-ü/model-00001-of-00002.safetensors"] == zipfile.ZIP_STORED
    assert kinds["mine-ü/config.json"] == zipfile.ZIP_DEFLATED
    assert list(kinds)[-1] == "mine-ü/manifest.json"


def test_into_an_existing_folder_it_goes_under_its_name(mine, tmp_path):
    (tmp_path / "stick").mkdir()
    assert export_checkpoint(mine, tmp_path / "stick", quiet, CancelToken()) == tmp_path / "stick" / "mine-ü"
    with pytest.raises(FileError, check=because(errno.EEXIST)):
        export_checkpoint(mine, tmp_path / "stick", quiet, CancelToken())


def test_a_folder_without_a_manifest_gets_one_on_the_way(store, elsewhere, tmp_path):
    own = store.resolve(str(make_folder(tmp_path / "own")))
    zipped = export_checkpoint(own, tmp_path / "own.zip", quiet, CancelToken())
    (came,) = import_all(zipped, elsewhere.installed_folder, quiet, CancelToken())
    assert came.weights_sha256 == store.verify(own).weights_sha256
    assert not (own.folder / "manifest.json").exists()


def test_the_starter_can_be_taken_along(store, elsewhere, tmp_path):
    zipped = export_checkpoint(store.resolve(STARTER_ID), tmp_path / "starter.zip", quiet, CancelToken())
    assert import_all(zipped, elsewhere.installed_folder, quiet, CancelToken())[0].id == "starter-2"


@pytest.mark.parametrize("name", ["stick.zip", "stick"])
def test_a_damaged_one_does_not_go_out(mine, tmp_path, name):
    for file in ("config.json", "model-00002-of-00002.safetensors"):
        flip_bit(mine.folder / file, 0.99)
    with pytest.raises(UserError, match=r"config\.json|model-00002-of-00002\.safetensors"):
        export_checkpoint(mine, tmp_path / name, quiet, CancelToken())
    assert [path.name for path in tmp_path.iterdir()] == ["installed"]


def test_all_damaged_files_are_named(mine, tmp_path):
    for file in ("model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"):
        flip_bit(mine.folder / file)
    with pytest.raises(DamagedFilesError) as caught:
        export_checkpoint(mine, tmp_path / "stick.zip", quiet, CancelToken())
    assert caught.value.names == ("model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors")


@pytest.mark.parametrize("name", ["stick.zip", "stick"])
def test_what_is_there_stays(mine, tmp_path, name):
    (tmp_path / name).write_bytes(b"precious")
    with pytest.raises(FileError, check=because(errno.EEXIST)):
        export_checkpoint(mine, tmp_path / name, quiet, CancelToken())
    assert (tmp_path / name).read_bytes() == b"precious"


@pytest.mark.parametrize("name", ["stick.zip", "stick"])
@pytest.mark.parametrize("end", [CancelToken.stop, CancelToken.cancel])
def test_a_cancelled_export_leaves_nothing(mine, tmp_path, name, end):
    token = CancelToken()

    def in_the_middle(progress: InstallProgress) -> None:
        if progress.file == "model-00002-of-00002.safetensors":
            end(token)

    with pytest.raises(JobCancelledError):
        export_checkpoint(mine, tmp_path / name, in_the_middle, token)
    assert [path.name for path in tmp_path.iterdir()] == ["installed"]


@pytest.mark.parametrize("name", ["stick.zip", "stick"])
def test_what_a_killed_export_left_goes_with_the_next_one(mine, tmp_path, name):
    stick = tmp_path / "stick"
    stick.mkdir()
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    killed = subprocess.run([sys.executable, "-c", _KILLED, mine.folder, stick / name], env=environ, timeout=120)
    assert killed.returncode == 9
    assert any(path.is_file() and path.stat().st_size for path in stick.rglob("*"))
    export_checkpoint(mine, stick / name, quiet, CancelToken())
    assert [path.name for path in stick.iterdir()] == [name]


@pytest.mark.parametrize("name", ["x.zip", "x"])
def test_a_missing_folder_is_said(mine, tmp_path, name):
    with pytest.raises(FileError, check=because(errno.ENOENT)):
        export_checkpoint(mine, tmp_path / "nowhere" / name, quiet, CancelToken())
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("name", ["x.zip", "x"])
def test_a_full_stick(store, tmp_path, monkeypatch, name):
    starter = store.resolve(STARTER_ID)
    with small_disk(tmp_path / "stick", 2_000_000) as stick:
        with pytest.raises(FileError, check=because(errno.ENOSPC)):
            export_checkpoint(starter, stick / name, quiet, CancelToken())
        monkeypatch.setattr("musicgen_desktop.checkpoints.exchange.exports.check_room", lambda *args: None)
        with pytest.raises(FileError, check=because(errno.ENOSPC)):
            export_checkpoint(starter, stick / name, quiet, CancelToken())
        assert list(stick.iterdir()) == []


def test_a_stick_that_holds_no_large_files(mine, tmp_path, monkeypatch):
    def too_large(descriptor: int) -> None:
        raise OSError(27, "File too large")

    monkeypatch.setattr(os, "fsync", too_large)
    with pytest.raises(FileError, check=because(errno.EFBIG)) as caught:
        export_checkpoint(mine, tmp_path / "x.zip", quiet, CancelToken())
    assert "exFAT" in caught.value.advice
    assert [path.name for path in tmp_path.iterdir()] == ["installed"]


@pytest.fixture
def good(mine: Checkpoint, tmp_path: Path) -> Path:
    return export_checkpoint(mine, tmp_path / "good.zip", quiet, CancelToken())


def repacked(good: Path, change: Callable[[zipfile.ZipFile], None]) -> Path:
    """The same archive with more in it."""
    target = good.with_name("changed.zip")
    shutil.copy(good, target)
    with zipfile.ZipFile(target, "a") as archive:
        change(archive)
    return target


def link(name: str) -> Callable[[zipfile.ZipFile], None]:
    def change(archive: zipfile.ZipFile) -> None:
        info = zipfile.ZipInfo(f"mine-ü/{name}")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")

    return change


def bomb(archive: zipfile.ZipFile) -> None:
    archive.writestr("mine-ü/added_tokens.json", bytes(60_000_000), zipfile.ZIP_DEFLATED)


def many(archive: zipfile.ZipFile) -> None:
    for number in range(10_001):
        archive.writestr(f"mine-ü/{number}", b"")


def add(name: str) -> Callable[[zipfile.ZipFile], None]:
    return lambda archive: archive.writestr(name, b"{}")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (add("../../evil.txt"), "leads out of its folder"),
        (add("/etc/evil"), "leads out of its folder"),
        (add("mine-ü/../../evil"), "leads out of its folder"),
        (add("mine-ü\\..\\..\\evil"), "leads out of its folder"),
        (add("C:/evil"), "leads out of its folder"),
        (link("vocabulary.safetensors"), "is a link"),
        (bomb, "grow beyond all measure"),
        (many, "far too large"),
        (lambda archive: archive.writestr("mine-ü/x.safetensors", b"{}", zipfile.ZIP_LZMA), "packed in a way"),
    ],
)  # fmt: skip
def test_an_archive_with_anything_strange_is_refused(good, elsewhere, tmp_path, change, words):
    archive = repacked(good, change)
    elsewhere.installed_folder.mkdir()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(CheckpointError, match=words) as caught:
        import_all(archive, elsewhere.installed_folder, quiet, CancelToken())
    assert caught.value.advice
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")
def test_a_name_that_is_there_twice_is_refused(good, elsewhere):
    with pytest.raises(CheckpointError, match="in it twice"):
        import_all(repacked(good, add("mine-ü/config.json")), elsewhere.installed_folder, quiet, CancelToken())


def encrypted(data: bytearray) -> None:
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        place = data.index(mark)
        data[place + offset] |= 1


def false_sizes(data: bytearray) -> None:
    place = data.index(b"PK\1\2")
    data[place + 24 : place + 28] = struct.pack("<I", 2_000_000_000)


def cut_in_half(data: bytearray) -> None:
    del data[len(data) // 2 :]


def flipped(data: bytearray) -> None:
    data[data.index(b"__metadata__") + 40 if b"__metadata__" in data else len(data) // 2] ^= 1


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (encrypted, "locked with a password"),
        (false_sizes, "beyond all measure|is damaged"),
        (cut_in_half, "is damaged, not complete, or no archive"),
        (flipped, "is damaged"),
        (bytearray.clear, "is damaged, not complete, or no archive"),
    ],
)
def test_a_broken_archive_is_said(good, elsewhere, tmp_path, change, words):
    data = bytearray(good.read_bytes())
    change(data)
    good.write_bytes(data)
    with pytest.raises(UserError, match=words):
        import_all(good, elsewhere.installed_folder, quiet, CancelToken())
    folder = elsewhere.installed_folder
    assert not folder.exists() or list(folder.iterdir()) == []


def test_another_archive_is_no_checkpoint(elsewhere, tmp_path):
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        archive.writestr("photo.jpg", b"x")
    with pytest.raises(CheckpointError, match=r"no MusicGen checkpoint in .*photos\.zip"):
        import_all(tmp_path / "photos.zip", elsewhere.installed_folder, quiet, CancelToken())


@pytest.mark.parametrize("root", ["", "tune/", "a/b/tune/"])
def test_a_folder_that_somebody_packed(elsewhere, tmp_path, root):
    folder = make_folder(tmp_path / "tune")
    with zipfile.ZipFile(tmp_path / "tune.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.iterdir()):
            archive.write(path, f"{root}{path.name}")
        archive.writestr(f"{root}runs/log.txt", b"x")
        archive.writestr("__MACOSX/tune/._config.json", b"x")
    (came,) = import_all(tmp_path / "tune.zip", elsewhere.installed_folder, quiet, CancelToken())
    assert came.id == "tune"
    assert elsewhere.verify(elsewhere.resolve("tune")) == came
    assert not (came.folder / "log.txt").exists()


def test_what_is_missing_in_an_archive_is_named(elsewhere, tmp_path):
    folder = make_folder(tmp_path / "tune", shards=2)
    with zipfile.ZipFile(tmp_path / "tune.zip", "w") as archive:
        for path in sorted(folder.iterdir()):
            if path.name not in ("tokenizer.json", "model-00001-of-00002.safetensors"):
                archive.write(path, path.name)
    with pytest.raises(DamagedFilesError, match=r"tokenizer\.json, model-00001-of-00002\.safetensors"):
        import_all(tmp_path / "tune.zip", elsewhere.installed_folder, quiet, CancelToken())
