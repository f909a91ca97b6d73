"""The window's checkpoints on a real disk, at a server of this machine."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from musicgen_desktop.app.checkpoint_folder import CheckpointFolderParts, DiskCheckpointFolder
from musicgen_desktop.checkpoints.disk.hash_cache import FileState, HashCache
from musicgen_desktop.checkpoints.exchange import move
from musicgen_desktop.checkpoints.hub.known_commits import KnownCommits
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import DamagedFilesError, FileError
from musicgen_desktop.domain.installation import HubOptions, InstallProgress, InstallState
from musicgen_desktop.engine.trial import try_checkpoint
from musicgen_desktop.system.resources import resource
from tests.support.engine.ten_architectures import architecture, write_repository
from tests.support.hub.checkpoint_folders import add_manifest, flip_bit, make_folder
from tests.support.hub.hub_desk import ENTRY, WEIGHTS, HubDesk, hub_desk


def refuse_to_convert(source: Path, target: Path, on_bytes: Callable[[int], None], token: CancelToken) -> str:
    raise AssertionError("there are safetensors")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[HubDesk]:
    """A server with the small checkpoint."""
    with hub_desk(tmp_path, write_repository(architecture("musicgen-small"), tmp_path / "repository")) as desk:
        yield desk


@pytest.fixture
def parts(tmp_path: Path) -> CheckpointFolderParts:
    hash_cache = HashCache(tmp_path / "hashes.json", lambda: time.time_ns() + 60_000_000_000)
    return CheckpointFolderParts(
        builtin_folder=resource("checkpoints"),
        catalogue=(ENTRY,),
        hash_cache=hash_cache,
        commits=KnownCommits(tmp_path / "commits.json"),
        convert=refuse_to_convert,
        try_checkpoint=try_checkpoint,
        own_folder=tmp_path / "installed ü",
        remember_folder=lambda folder: None,
    )


@pytest.fixture
def folder(desk: HubDesk, parts: CheckpointFolderParts) -> DiskCheckpointFolder:
    return DiskCheckpointFolder(parts, desk.installed, lambda: desk.options)


def quiet(_progress: InstallProgress) -> None:
    pass


@pytest.mark.parametrize("wish", ["verify", "repair"])
def test_a_bit_that_flipped_unseen_is_found_where_a_look_was_asked_for(folder, desk, parts, wish):
    checkpoint = folder.install(ENTRY, quiet, CancelToken())
    weights = desk.target / WEIGHTS
    hashed = hashlib.sha256(weights.read_bytes()).hexdigest()
    flip_bit(weights)
    # Disks that forget a bit tell nobody; here the system has noted a write, so the cache is told that it is older.
    parts.hash_cache.remember({weights: (FileState.of(weights.stat()), hashed)})
    if wish == "verify":
        with pytest.raises(DamagedFilesError, match=WEIGHTS):
            folder.verify(checkpoint, quiet, CancelToken())
        return
    asked = len(desk.hub.requests)
    assert folder.repair(checkpoint, quiet, CancelToken()) == checkpoint
    assert {request.what for request in desk.hub.requests[asked:]} == {"revision", "tree", WEIGHTS}
    assert weights.read_bytes() == desk.published()


@pytest.mark.parametrize(
    "act",
    [
        lambda folder, checkpoint: folder.install(ENTRY, quiet, CancelToken()),
        lambda folder, checkpoint: folder.repair(checkpoint, quiet, CancelToken()),
        lambda folder, checkpoint: folder.import_from(checkpoint.folder, False, quiet, CancelToken()),
        lambda folder, checkpoint: folder.discard(ENTRY.id),
        lambda folder, checkpoint: folder.remove(checkpoint),
    ],
    ids=["install", "repair", "import", "discard", "remove"],
)
def test_a_disk_that_is_not_plugged_in_is_not_replaced_by_a_folder_of_its_name(act, desk, parts, tmp_path):
    disk = tmp_path / "disk" / "checkpoints"
    checkpoint = Checkpoint("mine", "Mine", make_folder(tmp_path / "mine"))
    folder = DiskCheckpointFolder(parts, disk, lambda: desk.options)
    with pytest.raises(FileError, match="cannot be reached") as raised:
        act(folder, checkpoint)
    assert str(disk) in raised.value.message
    assert "Plug in its disk" in raised.value.advice
    assert desk.hub.requests == []
    assert not disk.parent.exists()


def test_an_empty_disk_takes_a_checkpoint(desk, parts, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    folder = DiskCheckpointFolder(parts, disk, lambda: desk.options)
    assert folder.install(ENTRY, quiet, CancelToken()).folder.parent == disk


def test_another_folder_can_be_chosen_instead_of_a_disk_that_is_gone(desk, parts, tmp_path):
    folder = DiskCheckpointFolder(parts, tmp_path / "disk", lambda: desk.options).move_to(
        tmp_path / "new", quiet, CancelToken()
    )
    assert folder.install(ENTRY, quiet, CancelToken()).folder.parent == tmp_path / "new"


def test_a_move_that_was_interrupted_is_finished_by_the_first_look(parts, tmp_path, monkeypatch):
    old, new = tmp_path / "old", tmp_path / "new"
    add_manifest(make_folder(old / "one"))
    monkeypatch.setattr(move, "finish_move", lambda folder: None)
    DiskCheckpointFolder(parts, old, HubOptions).move_to(new, quiet, CancelToken())
    monkeypatch.undo()
    assert (old / "one" / "model.safetensors").exists()
    folder = DiskCheckpointFolder(parts, new, HubOptions)
    assert [status.state for status in folder.statuses() if status.id == "one"] == [InstallState.READY]
    assert not old.exists()


def test_a_newer_version_is_seen_when_somebody_looks_and_fetched_when_somebody_wants_it(folder, desk):
    def state() -> InstallState:
        return next(status.state for status in folder.statuses() if status.id == ENTRY.id)

    folder.install(ENTRY, quiet, CancelToken())
    assert not folder.look_for_update(ENTRY, quiet, CancelToken())
    repository = desk.hub.repositories[ENTRY.repository]
    (repository.folder / "generation_config.json").write_text('{"decoder_start_token_id": 0, "do_sample": true}')
    repository.read()
    assert state() is InstallState.READY  # nobody has asked
    assert folder.look_for_update(ENTRY, quiet, CancelToken())
    desk.options = replace(desk.options, offline=True)
    assert state() is InstallState.UPDATE
    desk.options = replace(desk.options, offline=False)
    before = len(desk.hub.requests)
    folder.install(ENTRY, quiet, CancelToken())
    assert WEIGHTS not in {request.what for request in desk.hub.requests[before:]}
    assert state() is InstallState.READY
