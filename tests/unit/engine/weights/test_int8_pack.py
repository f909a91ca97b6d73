"""8-bit weights on disk: used when whole and of these weights, made again silently when not, never needed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import torch
from transformers.models.musicgen.configuration_musicgen import MusicgenDecoderConfig

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.engine import loader
from musicgen_desktop.engine.conditioning.prompt_encoder import Conditioning
from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.native import int8_decoder
from musicgen_desktop.engine.native.int8_decoder import PACK_NAME, load_int8_decoder
from musicgen_desktop.engine.weights.int8_pack import DamagedPackError, PackReader, PackWriter
from musicgen_desktop.engine.weights.int8_weight import BandedWeight, Int8Weight
from tests.support.random_checkpoint import SHAPES, random_model, write_random_checkpoint

INT8 = Placement("cpu", "int8")


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
def load(network, tmp_path):
    """Loads with a pack in ``tmp_path`` and gives the logits and how many matrices came from the checkpoint."""

    def load(stamp: str = "s", packs: tuple[Path, ...] = (tmp_path / PACK_NAME,)) -> tuple[torch.Tensor, int]:
        reads = Reads(network)
        config: MusicgenDecoderConfig = network.config
        decoder = load_int8_decoder(config, reads, packs, stamp)
        return logits_of(decoder), reads.matrices

    return load


def test_the_second_load_reads_the_pack_and_computes_the_same(load, tmp_path):
    first, rounded = load()
    second, read = load()
    assert (rounded, read) == (2 * 10 + 4, 0)
    assert torch.equal(first, second)
    assert [path.name for path in tmp_path.iterdir()] == [PACK_NAME]


@pytest.mark.parametrize("damage", ["gone", "empty", "cut", "flipped", "index", "stamp", "version", "folder"])
def test_a_pack_that_is_not_right_is_made_again(load, tmp_path, damage):
    expected, rounded = load()
    pack = tmp_path / PACK_NAME
    data = pack.read_bytes()
    match damage:
        case "gone":
            pack.unlink()
        case "empty":
            pack.write_bytes(b"")
        case "cut":
            pack.write_bytes(data[: len(data) // 2])
        case "flipped":
            pack.write_bytes(data[:2000] + bytes([data[2000] ^ 1]) + data[2001:])
        case "index":
            pack.write_bytes(data.replace(b'"matrices"', b'"matrixes"'))
        case "version":
            pack.write_bytes(data.replace(b"int8 2\n", b"int8 1\n"))
        case "folder":
            pack.unlink()
            pack.mkdir()
    logits, read = load("other" if damage == "stamp" else "s")
    assert torch.equal(logits, expected)
    assert read >= rounded
    if damage != "folder":
        assert load("other" if damage == "stamp" else "s")[1] == 0, "it was mended"


def test_where_nothing_can_be_written_the_second_place_is_used_or_none(load, tmp_path, monkeypatch):
    locked, open_ = tmp_path / "locked", tmp_path / "open"
    locked.mkdir()
    access = os.access
    monkeypatch.setattr(int8_decoder.os, "access", lambda path, mode: Path(path) != locked and access(path, mode))
    packs = (locked / PACK_NAME, open_ / "deeper" / PACK_NAME)
    _, rounded = load(packs=packs)
    assert rounded
    assert load(packs=packs)[1] == 0
    assert not list(locked.iterdir())
    assert load(packs=(locked / PACK_NAME,))[1] == rounded
    assert load(packs=())[1] == rounded


def test_a_full_disk_keeps_nothing_and_hurts_nobody(load, tmp_path, monkeypatch):
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    _, rounded = load()
    assert rounded
    assert list(tmp_path.iterdir()) == []


def test_loading_that_fails_leaves_no_half_pack(network, tmp_path):
    def read(name: str) -> torch.Tensor:
        if "layers.1.fc2" in name:
            raise ValueError("broken")
        return network.state_dict()[name]

    with pytest.raises(ValueError, match="broken"):
        load_int8_decoder(network.config, read, (tmp_path / PACK_NAME,), "s")
    assert list(tmp_path.iterdir()) == []


def test_a_pack_holds_what_was_put_in(tmp_path):
    weights = {name: BandedWeight.of(Int8Weight.of(torch.randn(rows, 70))) for name, rows in (("a", 3), ("b", 65))}
    writer = PackWriter(tmp_path / "x", "s")
    for name, weight in weights.items():
        writer.add(name, weight)
    writer.publish()
    reader = PackReader(tmp_path / "x", "s")
    for name, weight in weights.items():
        assert torch.equal(reader.read(name).values, weight.values)
        assert torch.equal(reader.read(name).scales, weight.scales)
        assert reader.read(name).outs == weight.outs
    with pytest.raises(DamagedPackError, match="c is missing"):
        reader.read("c")


def test_a_pack_lies_beside_a_large_checkpoint_until_its_weights_change(tmp_path, monkeypatch):
    folder = write_random_checkpoint(tmp_path / "tiny", SHAPES["tiny"])
    checkpoint = Checkpoint("tiny", "Tiny", folder)
    loader.load_checkpoint(checkpoint, INT8)
    assert not (folder / PACK_NAME).exists(), "a small one is rounded in no time"
    monkeypatch.setattr(loader, "SMALL_DECODER", 1)
    before = logits_of(loader.load_checkpoint(checkpoint, INT8).decoder)
    made = (folder / PACK_NAME).stat().st_mtime_ns
    loader.load_checkpoint(checkpoint, INT8)
    assert (folder / PACK_NAME).stat().st_mtime_ns == made
    write_random_checkpoint(folder, SHAPES["tiny"], seed=1)
    assert not torch.equal(logits_of(loader.load_checkpoint(checkpoint, INT8).decoder), before)
