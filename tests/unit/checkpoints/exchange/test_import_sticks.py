"""Everything that lies on a stick comes in, whatever else is on it."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from musicgen_desktop.checkpoints.exchange.exports import export_checkpoint
from musicgen_desktop.checkpoints.exchange.imports import ImportOptions, import_all
from musicgen_desktop.checkpoints.format.catalogue import load_catalogue
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.engine.weights.bin_weights import convert_bin_weights
from musicgen_desktop.system.resources import resource
from tests.support.engine.ten_architectures import TEN
from tests.support.hub.checkpoint_folders import add_manifest, flip_bit, make_folder

OPTIONS = ImportOptions(catalogue=load_catalogue(resource("checkpoints.toml")), convert=convert_bin_weights)


@pytest.fixture
def bring_all(installed: Path):
    """Import what is found."""
    return lambda source: import_all(source, installed, lambda _: None, CancelToken(), OPTIONS)


def test_the_ten_published_ones_go_from_machine_to_machine(bring_all, installed, store, published, tmp_path):
    downloads, stick = tmp_path / "downloads", tmp_path / "stick"
    for architecture in TEN:
        shutil.copytree(published(architecture.id), downloads / architecture.id)
    brought = bring_all(downloads)
    assert {checkpoint.id for checkpoint in brought} == {architecture.id for architecture in TEN}
    stick.mkdir()
    for number, checkpoint in enumerate(brought):
        ending = ".zip" if number % 2 else ""
        export_checkpoint(checkpoint, stick / f"{checkpoint.id}{ending}", lambda _: None, CancelToken())
    shutil.rmtree(installed)
    again = bring_all(stick)
    assert sorted(again, key=_id) == sorted(brought, key=_id)
    for checkpoint in again:
        assert store.verify(store.resolve(checkpoint.id)) == checkpoint
        assert checkpoint.license == "CC-BY-NC-4.0"


def _id(checkpoint: Checkpoint) -> str:
    return checkpoint.id


def test_other_files_are_left_alone(bring_all, tmp_path):
    stick = tmp_path / "stick"
    for name in ("musicgen-small", "gamelan"):
        add_manifest(make_folder(stick / name), id=name)
    shutil.make_archive(str(stick / "choir"), "zip", make_folder(tmp_path / "choir"))
    with zipfile.ZipFile(stick / "photos.zip", "w") as archive:
        archive.writestr("photos/sea.jpg", b"sea")
    assert [checkpoint.id for checkpoint in bring_all(stick)] == ["choir", "gamelan", "musicgen-small"]


def test_one_that_is_damaged_does_not_keep_the_others_out(bring_all, installed, tmp_path):
    stick = tmp_path / "stick"
    for name in ("one", "two", "three"):
        add_manifest(make_folder(stick / name), id=name)
    flip_bit(stick / "one" / "model.safetensors")
    (stick / "four.zip").write_bytes(b"PK\x03\x04 cut off")
    with pytest.raises(CheckpointError) as caught:
        bring_all(stick)
    assert "2 of 4 checkpoints" in caught.value.message
    assert "model.safetensors" in caught.value.message
    assert "four.zip" in caught.value.message
    assert sorted(path.name for path in installed.iterdir()) == ["three", "two"]
