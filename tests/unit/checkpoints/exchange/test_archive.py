"""What comes out of archives: known names only, whatever else is in them, and never more than was promised."""

from __future__ import annotations

import contextlib
import gzip
import io
import os
import random
import shutil
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from musicgen_desktop.checkpoints.exchange.imports import import_all
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import CheckpointError, FileError, UserError
from tests.support.hub.checkpoint_folders import add_manifest, make_folder

Bring = Callable[[Path], tuple[Checkpoint, ...]]


@pytest.fixture
def bring(installed: Path, store: CheckpointStore) -> Bring:
    """Import; what came is whole, and nothing else is left."""

    def bring(source: Path) -> tuple[Checkpoint, ...]:
        try:
            brought = import_all(source, installed, lambda _: None, CancelToken())
        finally:
            assert not (installed / ".work").exists()
        for checkpoint in brought:
            assert store.verify(store.resolve(checkpoint.id)) == checkpoint
        return brought

    return bring


@pytest.fixture
def tune(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "tune")


def packed(
    path: Path, *folders: Path, change: Callable[[tarfile.TarInfo], tarfile.TarInfo | None] | None = None
) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for folder in folders:
            archive.add(folder, folder.name, filter=change)
    return path


@pytest.mark.parametrize("name", ["all.zip", "all.tar.gz"])
def test_every_checkpoint_in_it_comes_in(bring, tmp_path, name):
    stick = tmp_path / "all"
    make_folder(stick / "one", seed=1)
    make_folder(stick / "below" / "two", seed=2)
    (stick / "letter.txt").write_text("x")
    kind = "zip" if name.endswith("zip") else "gztar"
    archive = Path(shutil.make_archive(str(tmp_path / "all"), kind, stick))
    assert sorted(checkpoint.id for checkpoint in bring(archive)) == ["one", "two"]


def test_one_of_several_that_fails_is_named_by_its_place(bring, installed, tmp_path):
    for name in ("one", "two"):
        make_folder(tmp_path / "all" / name)
    (tmp_path / "all" / "two" / "tokenizer.json").unlink()
    with pytest.raises(CheckpointError, match=r"all\.zip/two"):
        bring(Path(shutil.make_archive(str(tmp_path / "all"), "zip", tmp_path / "all")))
    assert [path.name for path in installed.iterdir()] == ["one"]


def test_it_is_called_as_the_archive_where_it_has_no_folder(bring, tune, tmp_path):
    (checkpoint,) = bring(Path(shutil.make_archive(str(tmp_path / "My Tune"), "gztar", tune)))
    assert (checkpoint.id, checkpoint.title) == ("my-tune", "My Tune")


def test_nothing_but_what_makes_a_checkpoint_comes_out(bring, tune, tmp_path):
    for name in ("decoder.int8", "modeling.py", "training_args.bin", "evil.so"):
        (tune / name).write_bytes(b"x")
    add_manifest(tune)
    (checkpoint,) = bring(packed(tmp_path / "tune.tar.gz", tune))
    assert sorted(path.name for path in checkpoint.folder.iterdir()) == [
        "config.json", "generation_config.json", "manifest.json", "model.safetensors", "tokenizer.json",
        "tokenizer_config.json",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE])
def test_a_link_is_not_followed(bring, tune, tmp_path, kind):
    def link(info: tarfile.TarInfo) -> tarfile.TarInfo:
        if info.name.endswith("config.json"):
            info.type, info.linkname, info.size = kind, "/etc/passwd", 0
        return info

    with pytest.raises(CheckpointError) as caught:
        bring(packed(tmp_path / "tune.tar.gz", tune, change=link))
    assert "tar -h" in caught.value.advice


@pytest.mark.parametrize("name", ["../config.json", "/etc/config.json", "tune/../../config.json"])
def test_a_name_that_leads_out_is_an_attack(bring, tune, tmp_path, name):
    def rename(info: tarfile.TarInfo) -> tarfile.TarInfo:
        info.name = name if info.name.endswith("/config.json") else info.name
        return info

    with pytest.raises(CheckpointError, match="leads out"):
        bring(packed(tmp_path / "tune.tar.gz", tune, change=rename))


@pytest.mark.parametrize("kind", [tarfile.FIFOTYPE, tarfile.CHRTYPE, tarfile.GNUTYPE_SPARSE])
def test_what_is_no_plain_file_stays_behind(bring, tune, tmp_path, kind):
    def special(info: tarfile.TarInfo) -> tarfile.TarInfo:
        if info.name.endswith("tokenizer_config.json"):
            info.type = kind
        return info

    with pytest.raises(UserError):
        bring(packed(tmp_path / "tune.tar.gz", tune, change=special))


def test_what_grows_beyond_measure_is_refused_before_it_is_written(bring, tune, tmp_path):
    (tune / "model.safetensors").write_bytes(bytes(60_000_000))
    with pytest.raises(CheckpointError, match="beyond all measure"):
        bring(packed(tmp_path / "tune.tar.gz", tune))


@pytest.mark.parametrize("kind", [tarfile.XHDTYPE, tarfile.GNUTYPE_LONGNAME])
def test_a_head_that_claims_gigabytes_costs_no_memory(bring, tmp_path, kind):
    head = tarfile.TarInfo("x")
    head.type, head.size = kind, 6_000_000_000
    with gzip.GzipFile(tmp_path / "x.tar.gz", "wb") as file:
        file.write(head.tobuf(tarfile.GNU_FORMAT))
        file.write(bytes(1_000_000))
    with pytest.raises(FileError, match="damaged"):
        bring(tmp_path / "x.tar.gz")


def test_an_archive_that_is_none_of_its_kind(bring, tmp_path):
    for name in ("x.tar.gz", "x.tar", "x.zip"):
        (tmp_path / name).write_bytes(os.urandom(2_000))
        with pytest.raises(FileError, match="damaged, not complete"):
            bring(tmp_path / name)


def test_whatever_is_flipped_in_an_archive_is_said_in_words(bring, tune, tmp_path):
    sources = [Path(shutil.make_archive(str(tmp_path / "a"), kind, tune)).read_bytes() for kind in ("zip", "tar")]
    chance = random.Random(1)
    for number in range(200):
        data = bytearray(sources[number % 2])
        for _ in range(3):
            heads = len(data) - chance.randrange(1_000) if number % 2 == 0 else chance.randrange(8) * 512
            data[(heads + chance.randrange(100)) % len(data)] = chance.randrange(256)
        archive = tmp_path / f"x{number}{('.zip', '.tar')[number % 2]}"
        archive.write_bytes(data)
        with contextlib.suppress(UserError):
            bring(archive)


def test_on_a_stick_only_archives_with_a_checkpoint_are_taken(bring, tune, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    packed(stick / "tune.tar.gz", tune)
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "sea.jpg").write_bytes(b"sea")
    packed(stick / "photos.tar.gz", tmp_path / "photos")
    with zipfile.ZipFile(stick / "photos.zip", "w") as archive:
        archive.writestr("sea.jpg", b"sea")
    assert [checkpoint.id for checkpoint in bring(stick)] == ["tune"]


def test_a_pointer_in_an_archive_is_told_by_its_place(bring, tune, tmp_path):
    (tune / "model.safetensors").write_text("version https://git-lfs.github.com/spec/v1\n")
    with pytest.raises(CheckpointError, match=r"tune\.tar\.gz/tune"):
        bring(packed(tmp_path / "tune.tar.gz", tune))


def test_an_adapter_in_an_archive_is_known_by_its_names(bring, tmp_path):
    with zipfile.ZipFile(tmp_path / "lora.zip", "w") as archive:
        archive.writestr("lora/adapter_config.json", "{}")
        archive.writestr("lora/adapter_model.safetensors", io.BytesIO(bytes(100)).read())
    with pytest.raises(CheckpointError, match="only an adapter"):
        bring(tmp_path / "lora.zip")
