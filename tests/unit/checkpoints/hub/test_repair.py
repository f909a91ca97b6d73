"""A damaged file is fetched again, and only that file."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from musicgen_desktop.checkpoints.format.manifest import read_manifest, write_manifest
from musicgen_desktop.checkpoints.hub.repair import _move
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import CheckpointError, DownloadError, FileError, JobCancelledError
from musicgen_desktop.engine.weights.bin_weights import convert_bin_weights
from tests.support.faults.disks import small_disk
from tests.support.hub.hub_desk import WEIGHTS, HubDesk, hub_desk
from tests.support.hub.hub_server import Fault

_SHARD, _BIN_SHARD = "model-00002-of-00002.safetensors", "pytorch_model-00002-of-00002.bin"
_INDEX = "model.safetensors.index.json"


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def store_of(desk: HubDesk) -> CheckpointStore:
    return CheckpointStore(desk.installed / "none", desk.installed)


def assert_whole(desk: HubDesk, checkpoint: Checkpoint) -> None:
    assert store_of(desk).verify(store_of(desk).resolve(checkpoint.id)) == checkpoint
    assert [path.name for path in desk.partial.parent.iterdir() if path.is_dir()] == []


@pytest.fixture
def large(tmp_path: Path, published: Callable[[str], Path]) -> Iterator[HubDesk]:
    """Sharded weights that were converted."""
    with hub_desk(tmp_path, published("musicgen-large"), "facebook/musicgen-large") as desk:
        desk.convert = convert_bin_weights
        yield desk


@pytest.mark.parametrize("name", [WEIGHTS, "config.json"])
def test_only_the_damaged_file_is_fetched(desk: HubDesk, name: str):
    checkpoint = desk.install()
    flip(desk.target / name)
    with pytest.raises(CheckpointError, match=name.replace(".", r"\.")):
        store_of(desk).verify(checkpoint)
    before = len(desk.hub.requests)
    assert desk.repair(checkpoint, name) == checkpoint
    assert {r.what for r in desk.hub.requests[before:]} == {"revision", "tree", name}
    assert_whole(desk, checkpoint)


def test_a_missing_file_is_fetched(desk: HubDesk):
    checkpoint = desk.install()
    (desk.target / "tokenizer.json").unlink()
    desk.repair(checkpoint, "tokenizer.json")
    assert_whole(desk, checkpoint)


def test_a_converted_shard_is_fetched_and_converted_alone(large: HubDesk):
    checkpoint = large.install()
    flip(large.target / _SHARD)
    before = len(large.hub.requests)
    assert large.repair(checkpoint, _SHARD) == checkpoint
    assert {r.what for r in large.hub.requests[before:]} == {"revision", "tree", _BIN_SHARD}
    assert_whole(large, checkpoint)


@pytest.mark.parametrize("also", [(), (_SHARD,)])
def test_the_index_of_converted_shards_is_made_again(large: HubDesk, also: tuple[str, ...]):
    checkpoint = large.install()
    content = (large.target / _INDEX).read_bytes()
    for name in (_INDEX, *also):
        (large.target / name).unlink()
    large.repair(checkpoint, _INDEX, *also)
    assert (large.target / _INDEX).read_bytes() == content
    assert_whole(large, checkpoint)


def test_a_repair_that_was_paused_goes_on(desk: HubDesk):
    checkpoint = desk.install()
    flip(desk.target / WEIGHTS)
    desk.hub.fail(WEIGHTS, *[Fault(cut_at=400_000)] * 8)
    with pytest.raises(DownloadError):
        desk.repair(checkpoint, WEIGHTS)
    desk.repair(checkpoint, WEIGHTS)
    assert desk.hub.bodies(WEIGHTS)[-1].start == 400_000
    assert_whole(desk, checkpoint)


def test_a_repair_of_something_else_does_not_mix_with_a_paused_one(desk: HubDesk):
    checkpoint = desk.install()
    flip(desk.target / WEIGHTS)
    desk.hub.fail(WEIGHTS, *[Fault(cut_at=400_000)] * 8)
    with pytest.raises(DownloadError):
        desk.repair(checkpoint, WEIGHTS)
    desk.repair(checkpoint, "config.json")
    with pytest.raises(CheckpointError, match=r"model\.safetensors"):
        store_of(desk).verify(checkpoint)
    desk.repair(checkpoint, WEIGHTS)
    assert_whole(desk, checkpoint)


def test_cancelling_a_repair_leaves_the_checkpoint_as_it_was(desk: HubDesk):
    checkpoint = desk.install()
    before = (desk.target / WEIGHTS).read_bytes()
    desk.hub.fail(WEIGHTS, Fault(status=503))
    desk.on_pause = desk.token.cancel
    with pytest.raises(JobCancelledError):
        desk.repair(checkpoint, WEIGHTS)
    assert (desk.target / WEIGHTS).read_bytes() == before
    assert_whole(desk, checkpoint)


def test_a_file_that_the_hub_does_not_have_is_said(desk: HubDesk):
    checkpoint = desk.install()
    with pytest.raises(CheckpointError, match=r"notes\.txt of MusicGen Small is not on the Hub"):
        desk.repair(checkpoint, "notes.txt")


def test_a_checkpoint_of_unknown_origin_is_said(desk: HubDesk):
    checkpoint = desk.install()
    manifest = read_manifest(desk.target)
    assert manifest
    write_manifest(desk.target, type(manifest)(manifest.id, manifest.title, "", "", manifest.files))
    with pytest.raises(CheckpointError, match="did not come from the Hub"):
        desk.repair(checkpoint, WEIGHTS)


def test_on_another_disk_a_mended_file_is_there_whole_or_not_at_all(tmp_path):
    mended = tmp_path / "mended"
    mended.write_bytes(bytes(range(256)) * 1_000)
    for size, fits in ((1_000_000, True), (65_536, False)):
        with small_disk(tmp_path / "disk", size) as disk:
            target = disk / "model.safetensors"
            target.write_bytes(b"damaged")
            with nullcontext() if fits else pytest.raises(FileError):
                _move(mended, target)
            assert target.read_bytes() == (mended.read_bytes() if fits else b"damaged")
            assert list(disk.iterdir()) == [target]
