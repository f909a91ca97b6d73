"""What has been hashed once is not hashed again, and no change goes unseen for it."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from musicgen_desktop.checkpoints.disk import verify
from musicgen_desktop.checkpoints.disk.hash_cache import HashCache
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import DamagedFilesError
from musicgen_desktop.domain.installation import InstallPhase, InstallProgress
from musicgen_desktop.system.resources import resource
from tests.support.hub.checkpoint_folders import add_manifest, flip_bit, make_folder


def a_minute_later() -> int:
    """A clock by which the files of a test count as settled."""
    return time.time_ns() + 60_000_000_000


@pytest.fixture
def hashed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many bytes each reading for a hash began with."""
    readings: list[int] = []
    real = verify.hash_stream

    def counted(read, token, meter=None):
        readings.append(1)
        return real(read, token, meter)

    monkeypatch.setattr(verify, "hash_stream", counted)
    return readings


@pytest.fixture
def cache_file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "hashes.json"


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    return tmp_path / "installed"


@pytest.fixture
def store(installed: Path, cache_file: Path) -> CheckpointStore:
    return CheckpointStore(resource("checkpoints"), installed, HashCache(cache_file, a_minute_later))


@pytest.fixture
def checkpoint(installed: Path, store: CheckpointStore) -> Checkpoint:
    add_manifest(make_folder(installed / "mine", shards=2))
    return store.resolve("mine")


def thoroughly(store: CheckpointStore, checkpoint: Checkpoint) -> Checkpoint:
    return store.verify_thoroughly(checkpoint, lambda progress: None, CancelToken())


def rot(path: Path) -> None:
    """Change a bit as a failing disk does: no date changes. The inode's own date cannot be set back, so it is told."""
    status = path.stat()
    flip_bit(path)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def forget_changes(cache_file: Path, path: Path) -> None:
    """Write the file's present dates into its entry."""
    fields = json.loads(cache_file.read_text())
    status = path.stat()
    fields["files"][str(path)]["state"] = {
        "size": status.st_size,
        "modified_ns": status.st_mtime_ns,
        "changed_ns": status.st_ctime_ns,
        "inode": status.st_ino,
    }
    cache_file.write_text(json.dumps(fields))


def test_what_was_verified_is_not_read_again(store, checkpoint, hashed, installed, cache_file):
    first = store.verify(checkpoint)
    count = len(hashed)
    assert count == 7  # three texts, the tokenizer, the index, two shards
    assert store.verify(checkpoint) == first
    assert (
        CheckpointStore(resource("checkpoints"), installed, HashCache(cache_file, a_minute_later)).verify(checkpoint)
        == first
    )
    assert len(hashed) == count


def test_only_the_changed_file_is_read_again(store, checkpoint, hashed):
    store.verify(checkpoint)
    hashed.clear()
    path = checkpoint.folder / "tokenizer.json"
    path.write_bytes(path.read_bytes())
    store.verify(checkpoint)
    assert len(hashed) == 1


@pytest.mark.parametrize("keep_date", [False, True])
def test_a_changed_file_is_found_whatever_its_date_says(store, checkpoint, keep_date):
    store.verify(checkpoint)
    path = checkpoint.folder / "model-00002-of-00002.safetensors"
    rot(path) if keep_date else flip_bit(path)
    with pytest.raises(DamagedFilesError, match="model-00002-of-00002") as caught:
        store.verify(checkpoint)
    assert caught.value.names == (path.name,)


def test_a_replaced_file_is_found(store, checkpoint, tmp_path):
    store.verify(checkpoint)
    path = checkpoint.folder / "model-00001-of-00002.safetensors"
    other = tmp_path / "other"
    other.write_bytes(path.read_bytes())
    flip_bit(other)
    os.utime(other, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns))
    other.replace(path)
    with pytest.raises(DamagedFilesError, match="model-00001-of-00002"):
        store.verify(checkpoint)


def test_looking_thoroughly_finds_what_no_date_tells(store, checkpoint, cache_file):
    store.verify(checkpoint)
    names = ("config.json", "model-00002-of-00002.safetensors")
    for name in names:
        rot(checkpoint.folder / name)
        forget_changes(cache_file, checkpoint.folder / name)
    assert store.known_damage(checkpoint) == ()
    store.verify(checkpoint)
    with pytest.raises(DamagedFilesError, match=r"Damaged: config\.json, model-00002-of-00002") as caught:
        thoroughly(store, checkpoint)
    assert caught.value.names == names
    # From now on everybody knows, without reading anything.
    assert store.known_damage(checkpoint) == names
    with pytest.raises(DamagedFilesError):
        store.verify(checkpoint)


def test_a_mended_file_is_well_again(store, checkpoint):
    path = checkpoint.folder / "model-00002-of-00002.safetensors"
    good = path.read_bytes()
    flip_bit(path)
    with pytest.raises(DamagedFilesError):
        store.verify(checkpoint)
    assert store.known_damage(checkpoint) == (path.name,)
    path.write_bytes(good)
    assert store.known_damage(checkpoint) == ()
    store.verify(checkpoint)


def test_missing_and_damaged_files_are_named_together(store, checkpoint):
    (checkpoint.folder / "tokenizer.json").unlink()
    (checkpoint.folder / "generation_config.json").write_text("{ }")
    flip_bit(checkpoint.folder / "model-00001-of-00002.safetensors")
    with pytest.raises(DamagedFilesError) as caught:
        thoroughly(store, checkpoint)
    assert caught.value.names == ("generation_config.json", "model-00001-of-00002.safetensors", "tokenizer.json")


def test_without_a_manifest_a_bit_that_flips_by_itself_is_found(store, tmp_path, cache_file):
    folder = make_folder(tmp_path / "own")
    checkpoint = store.resolve(str(folder))
    known = store.verify(checkpoint)
    rot(folder / "model.safetensors")
    forget_changes(cache_file, folder / "model.safetensors")
    for _ in range(2):
        with pytest.raises(DamagedFilesError, match=r"Damaged: model\.safetensors"):
            thoroughly(store, checkpoint)
    # Saved anew by its owner, it is simply another one.
    flip_bit(folder / "model.safetensors", 0.95)
    assert thoroughly(store, checkpoint).weights_sha256 not in ("", known.weights_sha256)


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"null", b"[]", b"\xff", b'{"format": 3, "files": {}}', b'{"format": 1, "files": {}}',
     b'{"format": 2, "files": []}', b"[" * 100_000],
)  # fmt: skip
def test_a_useless_cache_costs_only_time(store, checkpoint, hashed, cache_file, data):
    store.verify(checkpoint)
    cache_file.write_bytes(data)
    count = len(hashed)
    store.verify(checkpoint)
    assert len(hashed) == 2 * count
    store.verify(checkpoint)
    assert len(hashed) == 2 * count


STATE = {"size": 1, "modified_ns": 2, "changed_ns": 3, "inode": 4}


@pytest.mark.parametrize(
    "entry",
    [None, [], {}, {"state": STATE, "read_ns": "5", "sha256": "a" * 64}, {"state": STATE, "read_ns": 5, "sha256": "a"}],
)
def test_a_useless_entry_costs_only_time(store, checkpoint, cache_file, entry):
    store.verify(checkpoint)
    fields = json.loads(cache_file.read_text())
    fields["files"][str(checkpoint.folder / "config.json")] = entry
    cache_file.write_text(json.dumps(fields))
    store.verify(checkpoint)


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path, installed, caplog):
    (tmp_path / "cache").write_bytes(b"a file, not a folder")
    store = CheckpointStore(
        resource("checkpoints"), installed, HashCache(tmp_path / "cache" / "hashes.json", a_minute_later)
    )
    add_manifest(make_folder(installed / "mine"))
    store.verify(store.resolve("mine"))
    assert "cannot be remembered" in caplog.text


def test_a_file_written_this_very_moment_is_not_trusted(checkpoint, hashed, installed, cache_file):
    store = CheckpointStore(resource("checkpoints"), installed, HashCache(cache_file))
    store.verify(checkpoint)
    count = len(hashed)
    store.verify(checkpoint)
    assert len(hashed) == 2 * count


def test_damage_is_known_from_the_moment_it_is_found(checkpoint, installed, cache_file):
    store = CheckpointStore(resource("checkpoints"), installed, HashCache(cache_file))
    flip_bit(checkpoint.folder / "tokenizer.json")
    with pytest.raises(DamagedFilesError):
        store.verify(checkpoint)
    assert store.known_damage(checkpoint) == ("tokenizer.json",)


def test_hashes_of_vanished_files_go(store, checkpoint, cache_file, tmp_path):
    store.verify(checkpoint)
    for path in checkpoint.folder.iterdir():
        path.unlink()
    own = store.resolve(str(make_folder(tmp_path / "own")))
    store.verify(own)
    assert list(json.loads(cache_file.read_text())["files"]) == [str(tmp_path / "own" / "model.safetensors")]


def test_a_hash_of_a_file_that_cannot_be_asked_about_goes_too(store, checkpoint, cache_file):
    store.verify(checkpoint)
    written = json.loads(cache_file.read_text())
    impossible = f"/{256 * 'n'}"  # as one on a disk that is locked now
    written["files"][impossible] = next(iter(written["files"].values()))
    cache_file.write_text(json.dumps(written))
    flip_bit(checkpoint.folder / "config.json")
    with pytest.raises(DamagedFilesError):
        store.verify(checkpoint)
    assert impossible not in json.loads(cache_file.read_text())["files"]


def test_reading_is_told(store, checkpoint):
    told: list[InstallProgress] = []
    store.verify_thoroughly(checkpoint, told.append, CancelToken())
    total = sum(path.stat().st_size for path in checkpoint.folder.iterdir() if path.name != "manifest.json")
    assert {progress.checkpoint_id for progress in told} == {"mine"}
    assert told[-1].phase is InstallPhase.VERIFYING
    assert (told[-1].bytes_done, told[-1].bytes_total) == (total, total)
