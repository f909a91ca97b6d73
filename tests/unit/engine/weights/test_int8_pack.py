"""8-bit weights in the cache: used when whole and of these weights, made again silently when not, never needed."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import save_file

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.engine import loader
from musicgen_desktop.engine.conditioning.conditioning import Conditioning
from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.native.int8_decoder import load_int8_decoder
from musicgen_desktop.engine.weights import int8_pack
from musicgen_desktop.engine.weights.int8_pack import PackPlace
from tests.support.random_checkpoint import SHAPES, random_model, write_random_checkpoint

INT8 = Placement("cpu", "int8")
MATRIX = "model.decoder.layers.1.fc1.weight"


@pytest.fixture(scope="module")
def network():
    return random_model(SHAPES["tiny"]).decoder


def logits_of(decoder) -> torch.Tensor:
    state = decoder.begin(Conditioning(torch.ones(2, 3, 32), None), 4)
    return decoder.step(state, torch.tensor([[1, 2, 3, 4], [5, 6, 7, 8]]))


class Reads:
    """A checkpoint's tensors, and which of them were asked for."""

    def __init__(self, network) -> None:
        self._tensors = network.state_dict()
        self.names: list[str] = []

    def __call__(self, name: str) -> torch.Tensor:
        self.names.append(name)
        return self._tensors[name]

    @property
    def matrices(self) -> int:
        return sum("proj" in name or "fc" in name or "lm_heads" in name for name in self.names)


@pytest.fixture
def place(network, tmp_path) -> PackPlace:
    shapes = {name: tuple(tensor.shape) for name, tensor in network.state_dict().items()}
    return PackPlace(tmp_path / "packs", "hash", 100_000, shapes.__getitem__)


@pytest.fixture
def load(network):
    """Loads with a pack and gives the logits and how many matrices came from the checkpoint."""

    def load(place: PackPlace | None) -> tuple[torch.Tensor, int]:
        reads = Reads(network)
        decoder = load_int8_decoder(network.config, reads, place=place)
        return logits_of(decoder), reads.matrices

    return load


def spoil(path: Path, **changed: torch.Tensor) -> None:
    """Give the pack other tensors, with checksums and all."""
    with safe_open(path, "pt") as file:
        metadata: dict[str, str] = file.metadata()
        tensors: Any = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - no mapping
    for name, tensor in changed.items():
        tensors[name], metadata[name] = tensor, int8_pack._checksum(tensor.contiguous())
    save_file(tensors, path, metadata)


def test_the_second_load_reads_the_pack_and_computes_the_same(load, place):
    first, rounded = load(place)
    second, read = load(place)
    assert (rounded, read) == (2 * 10 + 4, 0)
    assert torch.equal(first, second)
    assert [*place.folder.iterdir()] == [place.path]


def test_a_pack_is_a_safetensors_file(load, place):
    load(place)
    with safe_open(place.path, "pt") as file:
        assert file.get_tensor(f"{MATRIX}.values").dtype is torch.uint8
        assert file.get_tensor(f"{MATRIX}.scales").dtype is torch.float32


@pytest.mark.parametrize("damage", ["gone", "empty", "cut", "flipped", "header", "stamp", "folder", "pipe"])
def test_a_pack_that_is_not_right_is_made_again(load, place, damage):
    expected, rounded = load(place)
    pack = place.path
    data = pack.read_bytes()
    match damage:
        case "gone":
            pack.unlink()
        case "empty":
            pack.write_bytes(b"")
        case "cut":
            pack.write_bytes(data[: len(data) - 100])
        case "flipped":
            pack.write_bytes(data[:-2000] + bytes([data[-2000] ^ 1]) + data[-1999:])
        case "header":
            pack.write_bytes(data.replace(b'"shape"', b'"shade"'))
        case "stamp":
            pack.write_bytes(data.replace(place.stamp.encode(), place.stamp.encode()[:-1] + b"x"))
        case "folder":
            pack.unlink()
            pack.mkdir()
        case "pipe":
            if not hasattr(os, "mkfifo"):
                pytest.skip("this system has no pipes with names")
            pack.unlink()
            os.mkfifo(pack)
    logits, read = load(place)
    assert torch.equal(logits, expected)
    assert read >= rounded
    if damage != "folder":
        assert load(place)[1] == 0, "it was mended"


@pytest.mark.parametrize(
    "shape", [(1, 16, 32, 4), (2, 8, 32, 4), (2, 16, 4, 32), (2**31, 1, 1, 1), (0, 16, 32, 4), (2, 16, 32)]
)
def test_shapes_that_the_configuration_does_not_have_are_never_read(load, place, shape):
    """The native code reads memory by them: other ones ended the program, or made other music under the same hash."""
    expected, _ = load(place)
    if max(shape) < 2**20:
        spoil(place.path, **{f"{MATRIX}.values": torch.zeros(shape, dtype=torch.uint8)})
    else:
        data = place.path.read_bytes()
        place.path.write_bytes(data.replace(b"[2, 16, 32, 4]", str(list(shape)).encode()[:14].ljust(14)))
    logits, read = load(place)
    assert torch.equal(logits, expected)
    assert read


@pytest.mark.parametrize("dtype", [torch.int8, torch.float16])
def test_other_types_than_those_of_a_pack_are_never_read(load, place, dtype):
    expected, _ = load(place)
    spoil(place.path, **{f"{MATRIX}.values": torch.zeros(2, 8, 32, 4, dtype=dtype)})
    assert torch.equal(load(place)[0], expected)


def test_other_weights_have_another_pack(load, place):
    load(place)
    other = replace(place, weights_sha256="another")
    assert other.path != place.path
    assert load(other)[1]
    assert load(place)[1] == load(other)[1] == 0


def test_only_the_packs_that_were_used_last_are_kept(load, place):
    places = [replace(place, weights_sha256=str(number)) for number in range(int8_pack._KEPT + 1)]
    for age, each in enumerate(reversed(places[:-1])):
        load(each)
        os.utime(each.path, (1_000_000 - age, 1_000_000 - age))
    load(places[0])
    load(places[-1])
    assert [each for each in places if not each.path.exists()] == [places[1]]


def test_where_nothing_can_be_written_nothing_is_kept(load, place, tmp_path):
    (tmp_path / "file").write_text("in the way")
    blocked = replace(place, folder=tmp_path / "file" / "packs")
    _, rounded = load(blocked)
    assert load(blocked)[1] == load(None)[1] == rounded


def test_a_full_disk_keeps_nothing_and_hurts_nobody(load, place, monkeypatch):
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    _, rounded = load(place)
    assert rounded
    assert [*place.folder.iterdir()] == []


def test_a_pack_leaves_room_on_the_disk(load, place):
    greedy = replace(place, size=shutil.disk_usage(place.folder.parent).free)
    assert load(greedy)[1]
    assert [*place.folder.iterdir()] == []


def test_loading_that_fails_leaves_no_half_pack(network, place):
    def read(name: str) -> torch.Tensor:
        if "layers.1.fc2" in name:
            raise ValueError("broken")
        return network.state_dict()[name]

    with pytest.raises(ValueError, match="broken"):
        load_int8_decoder(network.config, read, place=place)
    assert [*place.folder.iterdir()] == []


def test_a_large_checkpoint_s_pack_lies_in_the_cache_and_nothing_beside_it_is_believed(tmp_path, monkeypatch):
    folder = write_random_checkpoint(tmp_path / "tiny", SHAPES["tiny"])
    checkpoint, cache = Checkpoint("tiny", "Tiny", folder, weights_sha256="hash"), tmp_path / "cache"
    files = sorted(folder.iterdir())
    loader.load_checkpoint(checkpoint, INT8, cache)
    assert not cache.exists(), "a small one is quantised in no time"
    monkeypatch.setattr(loader, "SMALL_DECODER", 1)
    before = logits_of(loader.load_checkpoint(checkpoint, INT8, cache).decoder)
    (pack,) = cache.iterdir()
    (folder / "decoder.int8").write_bytes(b"whatever an archive brings")
    shutil.copy(pack, folder / pack.name)
    assert torch.equal(logits_of(loader.load_checkpoint(checkpoint, INT8, cache).decoder), before)
    assert sorted(folder.iterdir()) == sorted([*files, folder / "decoder.int8", folder / pack.name])
    write_random_checkpoint(folder, SHAPES["tiny"], seed=1)
    other = logits_of(loader.load_checkpoint(replace(checkpoint, weights_sha256="other"), INT8, cache).decoder)
    assert not torch.equal(other, before)
    assert len([*cache.iterdir()]) == 2


def test_weights_without_a_hash_have_no_pack(tmp_path, monkeypatch):
    monkeypatch.setattr(loader, "SMALL_DECODER", 1)
    folder = write_random_checkpoint(tmp_path / "tiny", SHAPES["tiny"])
    loader.load_checkpoint(Checkpoint("tiny", "Tiny", folder), INT8, tmp_path / "cache")
    assert not (tmp_path / "cache").exists()
