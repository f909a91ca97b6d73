"""Moving and removing checkpoints: interrupted at any point, one whole copy is in use."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from musicgen_desktop.checkpoints.disk.staging import Staging
from musicgen_desktop.checkpoints.exchange import move
from musicgen_desktop.checkpoints.exchange.move import finish_move, move_checkpoints
from musicgen_desktop.checkpoints.exchange.remove import remove_checkpoint
from musicgen_desktop.checkpoints.exchange.transfer import delete_tree
from musicgen_desktop.checkpoints.format.manifest import read_manifest
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import (
    BusyError,
    CheckpointError,
    FileError,
    InvalidRequestError,
    JobCancelledError,
    UserError,
)
from musicgen_desktop.domain.installation import InstallPhase, InstallProgress
from musicgen_desktop.files.lock import only_one
from musicgen_desktop.system.resources import resource
from tests.support.faults.disks import small_disk
from tests.support.faults.reasons import because
from tests.support.hub.checkpoint_folders import add_manifest, flip_bit, make_folder


def quiet(progress: InstallProgress) -> None:
    pass


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Two checkpoints, one unfinished, and a file of somebody else."""
    folder = tmp_path / "old"
    add_manifest(make_folder(folder / "one"))
    add_manifest(make_folder(folder / "two", shards=2, seed=1))
    (folder / ".partial" / "three").mkdir(parents=True)
    (folder / ".partial" / "three" / "model.safetensors.part").write_bytes(b"x" * 1000)
    (folder / ".partial" / "three.lock").touch()
    (folder / "letter.txt").write_text("mine")
    return folder


@pytest.fixture(params=["same-disk", "other-disk"])
def new(request: pytest.FixtureRequest, tmp_path: Path):
    """Where to: a folder that can share files with the old one, or one that cannot."""
    if request.param == "same-disk":
        yield tmp_path / "new place"
        return
    with small_disk(tmp_path / "disk", 60_000_000) as disk:
        yield disk / "new place"


def content(folder: Path) -> dict[str, bytes]:
    """Every file of checkpoints, whole or unfinished."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".lock" and path.name != "letter.txt"
    }


def assert_whole(folder: Path) -> None:
    store = CheckpointStore(resource("checkpoints"), folder)
    for id in ("one", "two"):
        store.verify(store.resolve(id))


def test_everything_goes_and_the_old_place_is_empty(old, new):
    before = content(old)
    switched: list[Path] = []

    def switch(folder: Path) -> None:
        assert content(folder).items() >= before.items()
        assert content(old) == before
        switched.append(folder)

    move_checkpoints(old, new, switch, quiet, CancelToken())
    assert switched == [new]
    assert content(new) == before
    assert_whole(new)
    assert [path.name for path in old.iterdir()] == ["letter.txt"]
    assert sorted(path.name for path in new.iterdir()) == [".partial", "one", "two"]


def test_an_emptied_folder_goes(old, new):
    (old / "letter.txt").unlink()
    move_checkpoints(old, new, lambda folder: None, quiet, CancelToken())
    assert not old.exists()


def test_nothing_to_move(tmp_path, new):
    switched: list[Path] = []
    move_checkpoints(tmp_path / "none yet", new, switched.append, quiet, CancelToken())
    assert switched == [new]


def test_links_go_as_links(old, new, tmp_path):
    path = old / "one" / "model.safetensors"
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    move_checkpoints(old, new, lambda folder: None, quiet, CancelToken())
    assert (new / "one" / "model.safetensors").readlink() == tmp_path / "elsewhere"
    assert_whole(new)


class Killed(BaseException):
    """The program dies here."""


def killing(count: int) -> Callable[..., object]:
    def kill(*args: object) -> None:
        nonlocal count
        count -= 1
        if count == 0:
            raise Killed

    return kill


@pytest.mark.parametrize("count", range(1, 6))
def test_killed_before_the_switch_the_old_place_is_whole_and_again_works(old, new, count, monkeypatch):
    before = content(old)
    # A killed program cleans nothing up.
    monkeypatch.setattr(move, "delete_tree", lambda folder: None)
    monkeypatch.setattr("musicgen_desktop.checkpoints.exchange.transfer.delete_tree", lambda folder: None)
    monkeypatch.setattr(move, "sync_folder", killing(count))
    switched: list[Path] = []
    try:
        move_checkpoints(old, new, switched.append, quiet, CancelToken())
    except Killed:
        assert switched == []
        assert content(old) == before
    monkeypatch.undo()
    if not switched:
        move_checkpoints(old, new, switched.append, quiet, CancelToken())
    assert content(new) == before
    assert_whole(new)


@pytest.mark.parametrize("count", range(1, 4))
def test_killed_while_the_old_place_is_emptied(old, new, count, monkeypatch):
    before = content(old)
    real = Path.rename
    kill = killing(count)

    def rename(self: Path, target: Path) -> Path:
        if old in self.parents:
            kill()
        return real(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(Killed):
        move_checkpoints(old, new, lambda folder: None, quiet, CancelToken())
    monkeypatch.undo()
    assert_whole(new)
    assert content(new).items() >= before.items()
    finish_move(new)
    assert [path.name for path in old.iterdir()] == ["letter.txt"]
    finish_move(new)


def test_finishing_deletes_nothing_but_what_was_moved(old, new, monkeypatch):
    monkeypatch.setattr(move, "finish_move", lambda folder: None)
    move_checkpoints(old, new, lambda folder: None, quiet, CancelToken())
    shutil.rmtree(new / "two")
    add_manifest(make_folder(new / "two", seed=9))
    finish_move(new)
    assert (old / "two" / "manifest.json").exists()
    assert not (old / "one").exists()


def test_a_refused_switch_changes_nothing(old, new):
    before = content(old)

    def refuse(folder: Path) -> None:
        raise InvalidRequestError("checkpoints_folder", "No.")

    with pytest.raises(InvalidRequestError):
        move_checkpoints(old, new, refuse, quiet, CancelToken())
    assert content(old) == before
    assert content(new) == {}


@pytest.mark.parametrize("phase", [InstallPhase.COPYING, InstallPhase.VERIFYING])
@pytest.mark.parametrize("end", [CancelToken.stop, CancelToken.cancel])
def test_cancelled_all_is_as_before(old, new, phase, end):
    before = content(old)
    token = CancelToken()

    def in_the_middle(progress: InstallProgress) -> None:
        if progress.phase is phase:
            end(token)

    with pytest.raises(JobCancelledError):
        move_checkpoints(old, new, lambda folder: pytest.fail("switched"), in_the_middle, token)
    assert content(old) == before
    assert content(new) == {}


@pytest.mark.parametrize("place", ["", ".", "sub", "..", "../old/sub"])
def test_folders_in_each_other_are_refused(old, place):
    with pytest.raises(CheckpointError, match=r"already|lie in each other") as caught:
        move_checkpoints(old, old / place, lambda folder: pytest.fail("switched"), quiet, CancelToken())
    assert caught.value.advice


def test_a_file_is_no_folder(old, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(FileError, check=because(errno.ENOTDIR)):
        move_checkpoints(old, tmp_path / "file", lambda folder: None, quiet, CancelToken())


def test_another_of_the_same_name_is_not_overwritten(old, new):
    add_manifest(make_folder(new / "two", seed=5))
    before = content(new)
    with pytest.raises(CheckpointError, match="another checkpoint called two"):
        move_checkpoints(old, new, lambda folder: None, quiet, CancelToken())
    assert content(new) == before


def test_not_while_something_is_installed(old, new):
    with only_one(old / ".partial" / "three.lock", "three"), pytest.raises(BusyError):
        move_checkpoints(old, new, lambda folder: None, quiet, CancelToken())
    assert_whole(old)


def test_a_full_disk(old, tmp_path):
    with small_disk(tmp_path / "disk", 15_000_000) as disk:
        with pytest.raises(FileError, check=because(errno.ENOSPC)):
            move_checkpoints(old, disk / "new", lambda folder: None, quiet, CancelToken())
        assert list(disk.rglob("*.safetensors")) == []
    assert_whole(old)


def test_a_copy_that_was_not_written_right_is_not_taken(old, tmp_path, monkeypatch):
    real = move.copy_file

    def wrong(source, target, *rest):
        sha256 = real(source, target, *rest)
        if target.suffix == ".safetensors":
            flip_bit(target)
        return sha256

    monkeypatch.setattr(move, "copy_file", wrong)
    words = r"model.*\.safetensors was not written right"
    with small_disk(tmp_path / "disk", 60_000_000) as disk, pytest.raises(FileError, match=words):
        move_checkpoints(old, disk, lambda folder: pytest.fail("switched"), quiet, CancelToken())
    assert_whole(old)


@pytest.fixture
def store(old: Path) -> CheckpointStore:
    return CheckpointStore(resource("checkpoints"), old)


def test_removing_frees_the_room(store, old):
    size = sum(path.stat().st_size for path in (old / "two").iterdir())
    assert remove_checkpoint(store.resolve("two"), old) == size
    assert [c.id for c in store.list()] == ["starter", "one"]
    assert sorted(path.name for path in old.iterdir()) == [".partial", "letter.txt", "one"]


def test_a_broken_one_can_be_removed(store, old):
    (old / "two" / "config.json").unlink()
    checkpoint = next(c for c in store.list() if c.id == "two")
    remove_checkpoint(checkpoint, old)
    assert not (old / "two").exists()


def test_what_is_linked_stays_where_it_belongs(store, old, tmp_path):
    weights = old / "one" / "model.safetensors"
    os.link(weights, tmp_path / "twin")
    config = old / "one" / "config.json"
    config.rename(tmp_path / "config")
    config.symlink_to(tmp_path / "config")
    small = sum(p.stat().st_size for p in (old / "one").iterdir() if p not in (weights, config))
    assert remove_checkpoint(store.resolve("one"), old) == small
    assert (tmp_path / "twin").stat().st_size > 0
    assert (tmp_path / "config").exists()


@pytest.mark.parametrize("work", ["two", "two.repair"])
def test_what_another_program_installs_or_repairs_is_not_removed(store, old, work):
    checkpoint = store.resolve("two")
    with only_one(old / ".partial" / f"{work}.lock", "Two"), pytest.raises(BusyError):
        remove_checkpoint(checkpoint, old)
    assert_whole(old)
    remove_checkpoint(checkpoint, old)
    assert not (old / "two").exists()


def test_nobody_installs_what_is_being_removed(store, old, monkeypatch):
    refused: list[str] = []

    def meanwhile(folder: Path) -> None:
        for id in ("two", "two.repair"):
            with pytest.raises(BusyError), Staging(old).working_on(id, "Two", CancelToken()):
                pass
            refused.append(id)
        delete_tree(folder)

    monkeypatch.setattr("musicgen_desktop.checkpoints.exchange.remove.delete_tree", meanwhile)
    remove_checkpoint(store.resolve("two"), old)
    assert refused == ["two", "two.repair"]


def test_the_starter_and_other_folders_are_not_removed(store, old, tmp_path):
    own = make_folder(tmp_path / "own")
    for name in ("starter", str(own)):
        with pytest.raises(CheckpointError, match="is not an installed checkpoint"):
            remove_checkpoint(store.resolve(name), old)
    assert (own / "model.safetensors").exists()
    assert resource("checkpoints", "starter", "model.safetensors").exists()


def test_a_removal_that_is_killed_is_done_all_the_same(store, old, monkeypatch):
    monkeypatch.setattr("musicgen_desktop.checkpoints.exchange.remove.delete_tree", killing(1))
    monkeypatch.setattr("musicgen_desktop.checkpoints.exchange.transfer.delete_tree", lambda folder: None)
    with pytest.raises(Killed):
        remove_checkpoint(store.resolve("two"), old)
    monkeypatch.undo()
    assert [c.id for c in store.list()] == ["starter", "one"]
    remove_checkpoint(store.resolve("one"), old)
    assert list(old.rglob("*.safetensors")) == []


def test_a_removal_that_is_not_allowed_deletes_nothing(store, old, monkeypatch):
    def forbidden(self: Path, target: Path) -> Path:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "rename", forbidden)
    with pytest.raises(UserError, match="two cannot be written"):
        remove_checkpoint(store.resolve("two"), old)
    monkeypatch.undo()
    assert_whole(old)
    assert read_manifest(old / "two")
