"""The list that the command and the window show."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from musicgen_desktop.checkpoints.disk.hash_cache import HashCache
from musicgen_desktop.checkpoints.format.catalogue import load_catalogue
from musicgen_desktop.checkpoints.format.manifest import read_manifest, write_manifest
from musicgen_desktop.checkpoints.hub.known_commits import KnownCommits
from musicgen_desktop.checkpoints.statuses import list_statuses
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import DamagedFilesError
from musicgen_desktop.domain.installation import CheckpointStatus, InstallState
from musicgen_desktop.system.resources import resource
from tests.support.hub.checkpoint_folders import add_manifest, flip_bit, make_folder

CATALOGUE = load_catalogue(resource("checkpoints.toml"))


class Unfinished:
    """An installer that has fetched some."""

    def __init__(self, **partials: tuple[int, int]) -> None:
        self._partials = {name.replace("_", "-"): value for name, value in partials.items()}

    def partial(self, id: str) -> tuple[int, int]:
        return self._partials.get(id, (0, 0))


@pytest.fixture
def store(tmp_path: Path) -> CheckpointStore:
    hash_cache = HashCache(tmp_path / "hashes.json", lambda: time.time_ns() + 60_000_000_000)
    return CheckpointStore(resource("checkpoints"), tmp_path / "installed", hash_cache)


def by_id(
    store: CheckpointStore, catalogue=CATALOGUE, newest: str = "", **partials: tuple[int, int]
) -> dict[str, CheckpointStatus]:
    known = {"facebook/musicgen-small": newest} if newest else {}
    return {status.id: status for status in list_statuses(store, catalogue, Unfinished(**partials), known)}


def test_at_first_there_is_the_starter_and_ten_to_install(store):
    statuses = by_id(store)
    assert list(statuses) == ["starter", *(entry.id for entry in CATALOGUE)]
    starter = statuses.pop("starter")
    assert (starter.state, starter.license, starter.entry) == (InstallState.READY, "CC0-1.0", None)
    assert starter.bytes_on_disk > 1_000_000
    assert {status.state for status in statuses.values()} == {InstallState.MISSING}
    assert {status.license for status in statuses.values()} == {"CC-BY-NC-4.0"}
    assert all(status.checkpoint is None and status.entry for status in statuses.values())


def test_every_state(store):
    installed = store.installed_folder
    for name in ("musicgen-small", "musicgen-large", "mine"):
        add_manifest(make_folder(installed / name), title=name.title())
    (installed / "musicgen-large" / "tokenizer.json").unlink()
    statuses = by_id(store, musicgen_medium=(300, 1000), musicgen_melody=(0, 500))
    assert {id: status.state for id, status in statuses.items() if status.state is not InstallState.MISSING} == {
        "starter": InstallState.READY,
        "musicgen-small": InstallState.READY,
        "musicgen-medium": InstallState.PARTIAL,
        "musicgen-large": InstallState.BROKEN,
        "musicgen-melody": InstallState.PARTIAL,
        "mine": InstallState.READY,
    }
    assert list(statuses)[-1] == "mine"
    medium = statuses["musicgen-medium"]
    assert (medium.bytes_done, medium.bytes_total, medium.bytes_on_disk) == (300, 1000, 300)
    assert "goes on where it stopped" in medium.detail
    assert "Missing: tokenizer.json" in statuses["musicgen-large"].detail
    small = statuses["musicgen-small"]
    assert small.checkpoint
    assert small.bytes_on_disk == sum(path.stat().st_size for path in small.checkpoint.folder.iterdir())
    assert small.entry == CATALOGUE[0]


def test_damage_that_was_found_is_shown_until_it_is_mended(store):
    folder = add_manifest(make_folder(store.installed_folder / "musicgen-small"))
    good = (folder / "model.safetensors").read_bytes()
    flip_bit(folder / "model.safetensors")
    assert by_id(store)["musicgen-small"].state is InstallState.READY  # nobody has read it yet
    with pytest.raises(DamagedFilesError):
        store.verify_thoroughly(store.resolve("musicgen-small"), lambda progress: None, CancelToken())
    status = by_id(store)["musicgen-small"]
    assert (status.state, status.detail) == (InstallState.BROKEN, "Damaged: model.safetensors.")
    assert status.checkpoint
    (folder / "model.safetensors").write_bytes(good)
    assert by_id(store)["musicgen-small"].state is InstallState.READY


@pytest.mark.parametrize(
    ("wanted", "newest", "commit", "state"),
    [
        ("main", "", "a" * 40, InstallState.READY),
        ("main", "a" * 40, "a" * 40, InstallState.READY),
        ("main", "b" * 40, "a" * 40, InstallState.UPDATE),
        ("main", "b" * 40, "", InstallState.READY),
        ("a" * 40, "b" * 40, "a" * 40, InstallState.READY),
        ("b" * 40, "", "a" * 40, InstallState.UPDATE),
        ("b" * 40, "", "", InstallState.READY),
    ],
)
def test_a_newer_version(store, wanted, newest, commit, state):
    folder = add_manifest(make_folder(store.installed_folder / "musicgen-small"))
    manifest = read_manifest(folder)
    assert manifest
    write_manifest(folder, replace(manifest, repository="facebook/musicgen-small", commit=commit))
    catalogue = (replace(CATALOGUE[0], revision=wanted),)
    assert by_id(store, catalogue, newest)["musicgen-small"].state is state


def test_what_the_hub_said_is_remembered_and_may_be_lost(tmp_path):
    commits = KnownCommits(tmp_path / "cache" / "commits.json")
    assert commits.load() == {}
    commits.note("facebook/musicgen-small", "a" * 40)
    commits.note("facebook/musicgen-large", "b" * 40)
    commits.note("facebook/musicgen-small", "c" * 40)
    again = KnownCommits(tmp_path / "cache" / "commits.json")
    assert again.load() == {"facebook/musicgen-small": "c" * 40, "facebook/musicgen-large": "b" * 40}
    for damaged in (b"", b"[]", b'{"facebook/musicgen-small": 3}', b"\xff"):
        (tmp_path / "cache" / "commits.json").write_bytes(damaged)
        assert commits.load() == {}
    (tmp_path / "file").write_text("x")
    KnownCommits(tmp_path / "file" / "commits.json").note("me/tune", "a" * 40)  # says so in the log
