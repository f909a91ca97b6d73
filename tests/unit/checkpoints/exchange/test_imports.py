"""Checkpoints come in from folders and Hub caches whole and verified, or leave nothing."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from musicgen_desktop.checkpoints.exchange.imports import ImportOptions, import_all
from musicgen_desktop.checkpoints.format.catalogue import load_catalogue
from musicgen_desktop.checkpoints.format.manifest import read_manifest
from musicgen_desktop.checkpoints.format.signature import UnlikeCheckpointError
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import CheckpointError, DamagedFilesError, FileError, JobCancelledError, UserError
from musicgen_desktop.domain.installation import InstallPhase, InstallProgress
from musicgen_desktop.engine.weights.bin_weights import convert_bin_weights
from musicgen_desktop.system.resources import resource
from tests.support.engine.ten_architectures import TEN, unwanted_files, wanted_weights
from tests.support.faults.disks import read_only_disk, small_disk
from tests.support.faults.reasons import because
from tests.support.hub.checkpoint_folders import (
    CONFIG,
    MELODY_CONFIG,
    add_manifest,
    flip_bit,
    make_folder,
    make_weights,
)
from tests.support.hub.hub_cache import COMMIT, make_hub_cache

CATALOGUE = load_catalogue(resource("checkpoints.toml"))
OPTIONS = ImportOptions(catalogue=CATALOGUE)


@pytest.fixture
def bring(installed: Path, store: CheckpointStore) -> Callable[..., Checkpoint]:
    """Import something; it must be installed whole then."""

    def bring(source: Path, **options: object) -> Checkpoint:
        chosen = replace(OPTIONS, **options)  # pyright: ignore[reportArgumentType]
        (checkpoint,) = import_all(source, installed, lambda progress: None, CancelToken(), chosen)
        assert store.verify(store.resolve(checkpoint.id)) == checkpoint
        assert not (installed / ".work").exists()
        return checkpoint

    return bring


@pytest.fixture
def refuse(installed: Path) -> Callable[..., UserError]:
    """Try to import something that cannot be; it must leave the folder as it was."""

    def refuse(source: Path, words: str, **options: object) -> UserError:
        before = sorted(installed.rglob("*"))
        chosen = replace(OPTIONS, **options)  # pyright: ignore[reportArgumentType]
        with pytest.raises(UserError, match=words) as caught:
            import_all(source, installed, lambda progress: None, CancelToken(), chosen)
        assert caught.value.advice
        assert sorted(installed.rglob("*")) == before
        return caught.value

    return refuse


@pytest.mark.parametrize("config", [CONFIG, MELODY_CONFIG], ids=["plain", "melody"])
@pytest.mark.parametrize("shards", [1, 3])
def test_any_musicgen_folder(bring, tmp_path, config, shards):
    folder = make_folder(tmp_path / "My Fine Tune", config, shards, np.float16)
    checkpoint = bring(folder)
    assert (checkpoint.id, checkpoint.title, checkpoint.license) == ("my-fine-tune", "My Fine Tune", "")
    names = {path.name for path in folder.iterdir()}
    assert {path.name for path in checkpoint.folder.iterdir()} == names | {"manifest.json"}
    assert folder.is_dir()


def test_brain_floats(bring, tmp_path):
    folder = make_folder(tmp_path / "mine")
    weights = {name: torch.from_numpy(value).bfloat16() for name, value in make_weights().items()}
    save_file(weights, folder / "model.safetensors")
    bring(folder)


@pytest.mark.parametrize("one", TEN, ids=lambda one: one.id)
def test_the_ten_published_layouts(bring, published, one):
    """Twins of the weights and other libraries' files stay behind; ``.bin`` weights are converted."""
    source = published(one.id)
    before = {path.name: path.stat().st_mtime_ns for path in source.iterdir()}
    checkpoint = bring(source, convert=convert_bin_weights)
    assert (checkpoint.id, checkpoint.license) == (one.id, "CC-BY-NC-4.0")
    weights = {name.replace("pytorch_model", "model").replace(".bin", ".safetensors") for name in wanted_weights(one)}
    names = {path.name for path in checkpoint.folder.iterdir()}
    assert {name for name in names if "safetensors" in name} == weights
    assert names.isdisjoint(unwanted_files(one))
    assert {path.name: path.stat().st_mtime_ns for path in source.iterdir()} == before
    assert {path.stat().st_nlink for path in checkpoint.folder.iterdir()} == {1}


def test_a_conversion_that_is_stopped_leaves_nothing(published, installed):
    token = CancelToken()

    def stopped(source: Path, target: Path, on_bytes: Callable[[int], None], token: CancelToken) -> str:
        target.write_bytes(b"half")
        token.stop()
        token.raise_if_ended()
        return ""

    with pytest.raises(JobCancelledError):
        import_all(
            published("musicgen-medium"), installed, lambda progress: None, token, replace(OPTIONS, convert=stopped)
        )
    assert list(installed.iterdir()) == []


@pytest.mark.parametrize("name", ["音楽 🎹", "CON", "a" * 200, "..dots..", "new\nline"])
def test_odd_names(bring, tmp_path, name):
    checkpoint = bring(make_folder(tmp_path / name))
    assert "\n" not in checkpoint.title + checkpoint.id
    assert checkpoint.folder.parent.name == "installed ü 音楽"


def test_only_what_is_needed_comes_in(bring, tmp_path):
    folder = make_folder(tmp_path / "mine")
    for name in ("pytorch_model.bin", "state_dict.bin", "modeling_evil.py", ".hidden", "optimizer.pt"):
        (folder / name).write_bytes(b"x" * 100)
    (folder / "runs").mkdir()
    (folder / "preprocessor_config.json").write_text("{}")
    (folder / "README.md").write_text("---\ntags: [x]\nlicense: cc-by-nc-4.0\n---\nMine.")
    checkpoint = bring(folder)
    assert checkpoint.license == "CC-BY-NC-4.0"
    assert sorted(path.name for path in checkpoint.folder.iterdir()) == [
        "config.json", "generation_config.json", "manifest.json", "model.safetensors", "preprocessor_config.json",
        "tokenizer.json", "tokenizer_config.json",
    ]  # fmt: skip


def test_everything_that_is_missing_is_named(refuse, tmp_path):
    folder = make_folder(tmp_path / "mine", shards=3)
    for name in ("tokenizer.json", "tokenizer_config.json", "model-00002-of-00003.safetensors"):
        (folder / name).unlink()
    error = refuse(folder, "tokenizer.json, tokenizer_config.json, model-00002-of-00003.safetensors")
    assert isinstance(error, DamagedFilesError)
    assert len(error.names) == 3
    assert "tokenizer is the same" in error.advice
    (folder / "model.safetensors.index.json").unlink()
    refuse(folder, r"tokenizer_config.json, model\.safetensors")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda f: (f / "config.json").write_text('{"model_type": "bert"}'), "its architecture is bert"),
        (lambda f: os.truncate(f / "model.safetensors", 500), r"Damaged: model\.safetensors"),
        (lambda f: (f / "tokenizer.json").write_text("]"), r"Damaged: tokenizer\.json"),
        (lambda f: (f / "manifest.json").write_text("{"), r"manifest\.json is damaged"),
        (lambda f: (f / "model.safetensors").rename(f / "pytorch_model.bin"), r"only as pytorch_model\.bin"),
    ],
)
def test_what_cannot_run_does_not_come_in(refuse, tmp_path, change, words):
    folder = make_folder(tmp_path / "mine")
    change(folder)
    refuse(folder, words)


def test_an_installed_checkpoint_of_another_machine(bring, tmp_path):
    folder = add_manifest(make_folder(tmp_path / "stick" / "x"), "musicgen-small", "MusicGen Small", "CC-BY-NC-4.0")
    checkpoint = bring(folder)
    assert (checkpoint.id, checkpoint.title, checkpoint.license) == ("musicgen-small", "MusicGen Small", "CC-BY-NC-4.0")
    assert read_manifest(checkpoint.folder) == read_manifest(folder)


def test_every_file_that_is_damaged_is_named(refuse, tmp_path):
    folder = add_manifest(make_folder(tmp_path / "mine", shards=3))
    for name in ("generation_config.json", "model-00002-of-00003.safetensors"):
        flip_bit(folder / name)
    error = refuse(folder, "damaged: generation_config.json, model-00002-of-00003.safetensors")
    assert isinstance(error, DamagedFilesError)


@pytest.mark.parametrize("id", ["../../evil", "/etc", "a/b", ".work", "x" * 500, "a\n\x1b[31mb"])
def test_the_id_of_a_foreign_manifest_is_only_a_name(bring, tmp_path, installed, id):
    checkpoint = bring(add_manifest(make_folder(tmp_path / "mine"), id, title="T\n\x1b[31mitle"))
    assert checkpoint.folder.parent == installed
    assert "\x1b" not in checkpoint.id + checkpoint.title


@pytest.mark.parametrize("place", ["repository", "snapshot", "hub", "home"])
def test_a_hub_cache(bring, tmp_path, place):
    hub = tmp_path / "huggingface" / "hub"
    repository = make_hub_cache(hub, "facebook/musicgen-small", make_folder(tmp_path / "original"))
    (make_folder(tmp_path / "gpt") / "config.json").write_text('{"model_type": "gpt2"}')
    other = make_hub_cache(hub, "someone/gpt", tmp_path / "gpt")
    (hub / "version.txt").write_text("1")
    source = {
        "repository": repository, "snapshot": repository / "snapshots" / COMMIT, "hub": hub, "home": hub.parent
    }[place]  # fmt: skip
    checkpoint = bring(source)
    assert (checkpoint.id, checkpoint.license) == ("musicgen-small", "CC-BY-NC-4.0")
    manifest = read_manifest(checkpoint.folder)
    assert manifest
    assert (manifest.repository, manifest.commit) == ("facebook/musicgen-small", COMMIT)
    assert not any(path.is_symlink() for path in checkpoint.folder.iterdir())
    shutil.rmtree(other)


def test_the_snapshot_that_main_names(bring, tmp_path):
    hub = tmp_path / "hub"
    newer = "f" * 40
    make_hub_cache(hub, "me/tune", make_folder(tmp_path / "good"))
    repository = make_hub_cache(hub, "me/tune", make_folder(tmp_path / "other", seed=1), newer, main=False)
    checkpoint = bring(repository)
    manifest = read_manifest(checkpoint.folder)
    assert manifest
    assert manifest.commit == COMMIT
    shutil.rmtree(repository / "refs")
    os.utime(repository / "snapshots" / COMMIT, ns=(0, 0))
    manifest = read_manifest(bring(repository).folder)
    assert manifest
    assert manifest.commit == newer


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json"])
def test_a_damaged_blob_is_found_by_its_name(refuse, tmp_path, name):
    repository = make_hub_cache(tmp_path / "hub", "me/tune", make_folder(tmp_path / "original"))
    flip_bit((repository / "snapshots" / COMMIT / name).resolve())
    refuse(repository, f"damaged: {name}")


def test_a_download_that_others_broke_off(refuse, tmp_path):
    repository = make_hub_cache(tmp_path / "hub", "me/tune", make_folder(tmp_path / "original", shards=2))
    blob = (repository / "snapshots" / COMMIT / "model-00002-of-00002.safetensors").resolve()
    blob.rename(blob.with_suffix(".incomplete"))
    assert isinstance(refuse(repository, "model-00002-of-00002.safetensors"), UnlikeCheckpointError)


def test_all_of_a_hub_cache_come_in(installed, tmp_path):
    hub = tmp_path / "hub"
    for name in ("musicgen-small", "musicgen-melody"):
        make_hub_cache(hub, f"facebook/{name}", make_folder(tmp_path / name))
    brought = import_all(hub, installed, lambda progress: None, CancelToken(), OPTIONS)
    assert {checkpoint.id for checkpoint in brought} == {"musicgen-melody", "musicgen-small"}


def test_a_stick_with_one_among_other_things(bring, tmp_path):
    stick = tmp_path / "stick"
    add_manifest(make_folder(stick / "musicgen-small"))
    (stick / "photos").mkdir()
    (stick / "letter.txt").write_text("x")
    assert bring(stick).id == "musicgen-small"


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_nothing_to_import(refuse, tmp_path, name):
    (tmp_path / "empty").mkdir()
    refuse(tmp_path / name, "no MusicGen checkpoint|does not exist")


def test_a_published_one_is_recognised_by_its_folder_and_kind(bring, tmp_path):
    stereo = {**CONFIG, "decoder": {**CONFIG["decoder"], "audio_channels": 2}}
    assert bring(make_folder(tmp_path / "musicgen-small")).license == "CC-BY-NC-4.0"
    assert bring(make_folder(tmp_path / "musicgen-stereo-small", stereo)).license == "CC-BY-NC-4.0"
    assert bring(make_folder(tmp_path / "musicgen-melody", MELODY_CONFIG)).title == "MusicGen Melody"
    assert bring(make_folder(tmp_path / "musicgen-large", MELODY_CONFIG)).license == ""


def test_another_of_the_same_name_gets_a_new_id(bring, tmp_path):
    first = bring(make_folder(tmp_path / "a" / "mine", seed=1))
    second = bring(make_folder(tmp_path / "b" / "mine", seed=2))
    assert (first.id, second.id, second.title) == ("mine", "mine-2", "mine (2)")
    assert bring(make_folder(tmp_path / "c" / "mine", seed=3)).id == "mine-3"
    assert bring(add_manifest(make_folder(tmp_path / "starter"), "starter")).id == "starter-2"


def test_the_same_once_more_mends_what_is_there(bring, tmp_path):
    source = make_folder(tmp_path / "mine")
    checkpoint = bring(source)
    flip_bit(checkpoint.folder / "model.safetensors")
    assert bring(source) == checkpoint
    assert [path.name for path in checkpoint.folder.parent.iterdir()] == ["mine"]


def test_an_installed_one_is_not_imported_into_its_own_place(bring, refuse, tmp_path):
    checkpoint = bring(make_folder(tmp_path / "mine"))
    refuse(checkpoint.folder, "is installed already")


def test_links_take_no_room(bring, tmp_path):
    repository = make_hub_cache(tmp_path / "hub", "me/tune", make_folder(tmp_path / "original"))
    checkpoint = bring(repository, link=True)
    weights = checkpoint.folder / "model.safetensors"
    assert weights.samefile(repository / "snapshots" / COMMIT / "model.safetensors")
    shutil.rmtree(repository)
    assert weights.stat().st_size > 0  # a second name of the file, not a pointer to the first


def test_links_to_another_disk_point_there(bring, tmp_path):
    with small_disk(tmp_path / "stick", 3_000_000) as stick:
        checkpoint = bring(make_folder(stick / "mine"), link=True)
        assert (checkpoint.folder / "model.safetensors").readlink() == stick / "mine" / "model.safetensors"


def test_a_full_disk_is_said_before_anything_is_copied(tmp_path):
    source = make_folder(tmp_path / "mine")
    with small_disk(tmp_path / "small", 15_000_000) as small:
        with pytest.raises(FileError, check=because(errno.ENOSPC)):
            import_all(source, small, lambda progress: None, CancelToken())
        assert list(small.iterdir()) == []


def test_a_disk_that_fills_up_meanwhile_keeps_nothing(tmp_path, monkeypatch):
    source = make_folder(tmp_path / "mine")
    with (source / "model.safetensors").open("ab") as file:
        file.truncate(3_000_000)
    monkeypatch.setattr("musicgen_desktop.checkpoints.exchange.imports.check_room", lambda *args: None)
    with small_disk(tmp_path / "small", 1_000_000) as small:
        with pytest.raises(FileError, check=because(errno.ENOSPC)):
            import_all(source, small, lambda progress: None, CancelToken())
        assert list(small.iterdir()) == []


def test_a_read_only_disk(tmp_path):
    source = make_folder(tmp_path / "mine")
    with read_only_disk(tmp_path / "disk") as disk, pytest.raises(FileError, check=because(errno.EROFS)):
        import_all(source, disk / "checkpoints", lambda progress: None, CancelToken())


def test_a_cancelled_import_leaves_nothing(tmp_path, installed):
    source = make_folder(tmp_path / "mine", shards=3)
    for end in (CancelToken.stop, CancelToken.cancel):
        token = CancelToken()

        def in_the_middle(progress: InstallProgress, token: CancelToken = token, end=end) -> None:
            if progress.file == "model-00002-of-00003.safetensors":
                end(token)

        with pytest.raises(JobCancelledError):
            import_all(source, installed, in_the_middle, token)
        assert list(installed.iterdir()) == []


def test_what_a_killed_import_left_is_swept(bring, tmp_path, installed):
    left = installed / ".work" / "0123456789abcdef"
    left.mkdir(parents=True)
    (left / "model.safetensors").write_bytes(b"x" * 1000)
    left.with_suffix(".lock").touch()
    bring(make_folder(tmp_path / "mine"))


def test_it_is_told_how_far_it_is(tmp_path, installed):
    source = make_folder(tmp_path / "mine")
    told: list[InstallProgress] = []
    import_all(source, installed, told.append, CancelToken())
    total = sum(path.stat().st_size for path in source.iterdir())
    copying = [progress for progress in told if progress.phase is InstallPhase.COPYING]
    assert {progress.checkpoint_id for progress in told} == {"mine"}
    assert {progress.bytes_total for progress in copying} == {total}
    assert {progress.file for progress in copying} > {"config.json", "model.safetensors"}


def test_a_source_that_is_there_but_cannot_be_read(refuse, tmp_path):
    if os.geteuid() == 0:
        pytest.skip("nothing is forbidden to root")
    folder = make_folder(tmp_path / "mine")
    (folder / "model.safetensors").chmod(0)
    error = refuse(folder, "may not be read")
    assert not isinstance(error, CheckpointError)


def test_a_manifest_does_not_say_what_is_taken(bring, tmp_path):
    """Packs, programs and whatever else is named in it stay behind: only known files are ever read."""
    folder = make_folder(tmp_path / "mine")
    for name in ("decoder.int8", "setup.py", "notes.txt"):
        (folder / name).write_bytes(b"x")
    checkpoint = bring(add_manifest(folder))
    names = {path.name for path in checkpoint.folder.iterdir()}
    assert names.isdisjoint({"decoder.int8", "setup.py", "notes.txt"})
