"""Installing from a server that behaves: the right files, nothing else, the manifest last."""

import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from musicgen_desktop.checkpoints.format.manifest import read_manifest, write_manifest
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.installation import InstallPhase
from tests.support.hub.hub_desk import SMALL_FILES, WEIGHTS, HubDesk


def test_an_installed_checkpoint_is_found_whole_and_knows_where_it_came_from(desk: HubDesk):
    checkpoint = desk.install()
    store = CheckpointStore(desk.installed / "none", desk.installed)
    assert store.list() == (checkpoint,)
    assert store.verify(store.resolve(desk.entry.id)).weights_sha256 == checkpoint.weights_sha256
    manifest = read_manifest(checkpoint.folder)
    assert manifest
    repository = desk.hub.repositories[desk.entry.repository]
    assert (manifest.repository, manifest.commit) == (desk.entry.repository, repository.commit)
    assert (manifest.title, manifest.license) == (desk.entry.title, desk.entry.license)
    weights = next(file for file in manifest.files if file.name == WEIGHTS)
    assert weights.sha256 == hashlib.sha256(desk.published()).hexdigest()


def test_only_what_is_needed_is_fetched_and_once(desk: HubDesk):
    desk.install()
    needed = {*SMALL_FILES, WEIGHTS}
    assert desk.hub.fetched() == needed
    assert {path.name for path in desk.target.iterdir()} == needed | {"manifest.json"}
    assert all(len(desk.hub.bodies(name)) == 1 for name in needed)
    assert not desk.partial.exists()


def test_progress_ends_at_the_whole_and_names_the_files(desk: HubDesk):
    desk.install()
    downloading = [p for p in desk.progress if p.phase is InstallPhase.DOWNLOADING]
    total = sum(len(desk.published(name)) for name in (*SMALL_FILES, WEIGHTS))
    assert downloading[-1].bytes_done == downloading[-1].bytes_total == total
    assert {p.file for p in downloading} >= {*SMALL_FILES, WEIGHTS}
    done = [p.bytes_done for p in downloading]
    assert done == sorted(done)
    assert all(p.checkpoint_id == desk.entry.id for p in desk.progress)


def test_a_listing_in_pages_is_read_to_its_end_from_the_same_server(desk: HubDesk):
    desk.hub.page = 2
    desk.install()
    assert len([r for r in desk.hub.requests if r.what == "tree"]) > 3
    assert desk.target.is_dir()


def test_a_new_version_takes_the_old_one_s_place(desk: HubDesk, tmp_path: Path):
    desk.install()
    repository = desk.hub.repositories[desk.entry.repository]
    before = repository.commit
    next_version(desk, tmp_path / "next")
    assert desk.installer.newest_commit(desk.entry, CancelToken()) == repository.commit != before
    desk.install()
    manifest = read_manifest(desk.target)
    assert manifest
    assert manifest.commit == repository.commit
    assert json.loads((desk.target / "generation_config.json").read_bytes()) == {"new": True}
    assert {path.name for path in desk.partial.parent.iterdir()} == {f"{desk.entry.id}.lock"}


def next_version(desk: HubDesk, folder: Path) -> None:
    """The repository with another small file."""
    repository = desk.hub.repositories[desk.entry.repository]
    repository.folder = shutil.copytree(repository.folder, folder)
    (repository.folder / "generation_config.json").write_text('{"new": true}')
    repository.read()


def test_what_a_new_version_has_unchanged_is_not_fetched_again(desk: HubDesk, tmp_path: Path):
    old = desk.install()
    next_version(desk, tmp_path / "next")
    before = len(desk.hub.requests)
    new = desk.install()
    assert {r.what for r in desk.hub.requests[before:]} == {"revision", "tree", "generation_config.json"}
    store = CheckpointStore(desk.installed / "none", desk.installed)
    assert store.verify(store.resolve(desk.entry.id)) == new == old


def test_a_damaged_file_of_the_old_version_is_not_taken_over(desk: HubDesk, tmp_path: Path):
    desk.install()
    damaged = bytearray((desk.target / WEIGHTS).read_bytes())
    damaged[-1] ^= 1
    (desk.target / WEIGHTS).write_bytes(damaged)
    next_version(desk, tmp_path / "next")
    desk.install()
    assert (desk.target / WEIGHTS).read_bytes() == desk.published()
    assert len(desk.hub.bodies(WEIGHTS)) == 2


def test_the_token_goes_to_the_endpoint_and_nowhere_else(desk: HubDesk):
    desk.options = replace(desk.options, token="hf_secret")
    desk.install()
    endpoint = [r for r in desk.hub.requests if r.host.startswith("127.0.0.1")]
    others = [r for r in desk.hub.requests if r.host.startswith("localhost")]
    assert endpoint
    assert all(r.headers["Authorization"] == "Bearer hf_secret" for r in endpoint)
    assert [r.what for r in others] == [WEIGHTS]
    assert "Authorization" not in others[0].headers
    assert "hf_secret" not in repr(desk.options)


def test_without_an_installation_there_is_nothing_partial(desk: HubDesk):
    assert desk.installer.partial(desk.entry.id) == (0, 0)
    desk.installer.discard(desk.entry.id)


@pytest.mark.parametrize("id", ["", ".", "..", ".partial", ".work", "../mine", "a/b", "a\\b", "C:", "/", "a\0b"])
def test_an_id_that_is_a_path_leads_nowhere(desk: HubDesk, tmp_path: Path, id: str):
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "letter.txt").write_text("mine")
    paths = sorted(tmp_path.rglob("*"))
    names = [id, str(mine)] if id == "/" else [id]
    for name in names:
        for act in (
            desk.installer.partial,
            desk.installer.discard,
            lambda name: desk.installer.install(replace(desk.entry, id=name), lambda _: None, CancelToken()),
        ):
            with pytest.raises(CheckpointError, match="is no name of a checkpoint"):
                act(name)
    assert sorted(tmp_path.rglob("*")) == paths
    assert desk.hub.requests == []


def test_a_repair_goes_nowhere_for_an_id_that_is_a_path(desk: HubDesk, tmp_path: Path):
    checkpoint = desk.install()
    manifest = read_manifest(desk.target)
    assert manifest
    write_manifest(desk.target, replace(manifest, id="../../../mine"))
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(CheckpointError, match="is no name of a checkpoint"):
        desk.repair(checkpoint, WEIGHTS)
    assert sorted(tmp_path.rglob("*")) == before
