"""Finding checkpoints and saying in words what is wrong with their files."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from musicgen_desktop.checkpoints.format.manifest import read_manifest
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import STARTER_ID
from musicgen_desktop.domain.errors import CheckpointError, JobCancelledError
from musicgen_desktop.system.resources import resource
from tests.support.hub.checkpoint_folders import CONFIG, MELODY_CONFIG, add_manifest, make_folder


def test_the_starter_is_there_whole_and_first(store: CheckpointStore, installed: Path):
    add_manifest(make_folder(installed / "abc"), title="A comes first in the alphabet")
    assert [c.id for c in store.list()] == [STARTER_ID, "abc"]
    starter = store.resolve(STARTER_ID)
    assert (starter.title, starter.license) == ("Starter", "CC0-1.0")
    assert "drums" in starter.description
    assert store.verify(starter) == starter


def test_which_checkpoints_follow_tunes_is_known_from_their_configurations(store: CheckpointStore, installed: Path):
    add_manifest(make_folder(installed / "tunes", config=MELODY_CONFIG))
    broken = add_manifest(make_folder(installed / "broken"))
    (broken / "config.json").write_text("{")
    known = {checkpoint.id: checkpoint.hears_melodies for checkpoint in store.list()}
    assert known == {STARTER_ID: False, "tunes": True, "broken": None}


def test_every_file_of_the_starter_is_in_its_manifest():
    folder = resource("checkpoints", STARTER_ID)
    manifest = read_manifest(folder)
    assert manifest
    assert {f.name for f in manifest.files} == {p.name for p in folder.iterdir()} - {"manifest.json", "README.md"}


def test_the_weights_hash_is_what_sha256sum_says(store: CheckpointStore, tmp_path: Path):
    if not shutil.which("sha256sum"):
        pytest.skip("no sha256sum here")
    folder = make_folder(tmp_path / "sharded", shards=3)
    command = "LC_ALL=C; export LC_ALL; sha256sum *.safetensors | sha256sum"
    said = subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, text=True, check=True).stdout.split()[
        0
    ]
    without = store.resolve(str(folder))
    assert without.weights_sha256 == ""
    assert store.verify(without).weights_sha256 == said
    add_manifest(folder)
    assert store.resolve(str(folder)).weights_sha256 == said
    assert store.verify(without).weights_sha256 == said


@pytest.mark.parametrize("name", ["plain", "with space", "ünïcödé 音楽 🎹", "ends."])
def test_a_folder_the_user_points_at(store: CheckpointStore, tmp_path: Path, name: str):
    folder = make_folder(tmp_path / name)
    checkpoint = store.resolve(str(folder))
    assert (checkpoint.id, checkpoint.folder, checkpoint.title) == (name, folder, name)


def test_a_relative_folder_does_not_wander(store: CheckpointStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    make_folder(tmp_path / "mine")
    monkeypatch.chdir(tmp_path)
    assert store.resolve("mine").folder == tmp_path / "mine"


def test_an_id_wins_over_a_folder_of_that_name(store: CheckpointStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    make_folder(tmp_path / STARTER_ID)
    monkeypatch.chdir(tmp_path)
    assert store.resolve(STARTER_ID).folder == resource("checkpoints", STARTER_ID)


@pytest.mark.parametrize("name", ["", " ", "nope", "../nope", "a\0b", "x" * 5_000, "~nobody-of-that-name/x", "🎹\n"])
def test_an_unknown_name_is_told_with_the_known_ones(store: CheckpointStore, name: str):
    with pytest.raises(CheckpointError, match="no checkpoint called") as caught:
        store.resolve(name)
    assert STARTER_ID in caught.value.advice
    assert "\0" not in str(caught.value)
    assert len(caught.value.message) < 300


def test_a_folder_without_a_manifest_is_not_installed(store: CheckpointStore, installed: Path):
    make_folder(installed / "half-downloaded")
    (installed / "a file").write_bytes(b"")
    assert [c.id for c in store.list()] == [STARTER_ID]


def test_a_damaged_manifest_hides_only_its_own_checkpoint(
    store: CheckpointStore, installed: Path, caplog: pytest.LogCaptureFixture
):
    add_manifest(make_folder(installed / "good"))
    add_manifest(make_folder(installed / "bad"))
    (installed / "bad" / "manifest.json").write_text("{")
    assert [c.id for c in store.list()] == [STARTER_ID, "good"]
    assert "manifest.json" in caplog.text
    with pytest.raises(CheckpointError, match=r"manifest\.json is damaged"):
        store.resolve(str(installed / "bad"))


def test_an_installed_checkpoint_does_not_replace_a_shipped_one(store: CheckpointStore, installed: Path):
    add_manifest(make_folder(installed / "impostor"), id=STARTER_ID)
    assert [c.folder for c in store.list()] == [resource("checkpoints", STARTER_ID)]


GOOD_FILE = {"name": "config.json", "size": 1, "sha256": "a" * 64}
GOOD_MANIFEST = {"format": 1, "id": "x", "title": "X", "license": "", "description": "", "files": [GOOD_FILE]}


@pytest.mark.parametrize(
    "changes",
    [{"format": 2}, {"id": ""}, {"title": None}, {"license": 3}, {"files": None}, {"files": [3]}, {"files": [{}]},
     *({"files": [{**GOOD_FILE, "name": name}]} for name in ("../x", "/etc/passwd", "a/b", "a\\b", "C:x", "", "..", 3)),
     {"files": [{**GOOD_FILE, "size": "1"}]}, {"files": [{**GOOD_FILE, "size": True}]},
     {"files": [{**GOOD_FILE, "sha256": "A" * 64}]}, {"files": [{**GOOD_FILE, "sha256": 3}]}],
)  # fmt: skip
def test_a_manifest_with_anything_wrong_is_refused(tmp_path: Path, changes: dict[str, Any]):
    path = tmp_path / "manifest.json"
    path.write_text(json.dumps(GOOD_MANIFEST))
    assert read_manifest(tmp_path)
    path.write_text(json.dumps({**GOOD_MANIFEST, **changes}))
    with pytest.raises(CheckpointError, match=r"is damaged|by a newer version"):
        read_manifest(tmp_path)


@pytest.mark.parametrize("data", [b"", b"null", b"[]", b"\xff", b"[" * 100_000])
def test_a_manifest_of_garbage_is_refused(tmp_path: Path, data: bytes):
    (tmp_path / "manifest.json").write_bytes(data)
    with pytest.raises(CheckpointError, match="is damaged"):
        read_manifest(tmp_path)


def remove(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def put(name: str, data: bytes) -> Callable[[Path], None]:
    def harm(folder: Path) -> None:
        (folder / name).write_bytes(data)

    return harm


def cut(name: str, keep: int) -> Callable[[Path], None]:
    return lambda folder: os.truncate(folder / name, keep)


def with_weights(change: Callable[[dict[str, Any]], object]) -> Callable[[Path], None]:
    def harm(folder: Path) -> None:
        weights = load_file(folder / "model.safetensors")
        change(weights)
        save_file(weights, folder / "model.safetensors")

    return harm


def reshaped(name: str, *shape: int) -> Callable[[Path], None]:
    return with_weights(lambda weights: weights.update({name: np.zeros(shape, np.float32)}))


def retyped(name: str) -> Callable[[Path], None]:
    return with_weights(lambda weights: weights.update({name: weights[name].astype(np.int8)}))


def sized(part: str, **changes: object) -> Callable[[Path], None]:
    return configured(**{part: {**CONFIG[part], **changes}})


def only_an_adapter(folder: Path) -> None:
    (folder / "config.json").rename(folder / "adapter_config.json")
    (folder / "model.safetensors").rename(folder / "adapter_model.safetensors")


def configured(**changes: object) -> Callable[[Path], None]:
    return put("config.json", json.dumps({**CONFIG, **changes}).encode())


def only_bin(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")


def index_to(name: str) -> Callable[[Path], None]:
    def harm(folder: Path) -> None:
        (folder / "model.safetensors").unlink()
        (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": {"w": name}}))

    return harm


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (remove("config.json"), r"no config\.json"),
        (put("config.json", b'{"model_type": '), r"Damaged: config\.json"),
        (put("config.json", b"[]"), r"Damaged: config\.json"),
        (put("config.json", b"\xff\xfe\xfa"), r"Damaged: config\.json"),
        (configured(model_type="musicgen_melody"), "not a MusicGen checkpoint"),
        (configured(model_type="bert"), "bert"),
        (configured(decoder=None), "not a MusicGen checkpoint"),
        (configured(audio_encoder={"model_type": "dac"}), "not a MusicGen checkpoint"),
        (put("config.json", b"{}"), "not a MusicGen checkpoint"),
        (remove("tokenizer.json"), r"Missing: tokenizer\.json"),
        (put("tokenizer.json", b"["), r"Damaged: tokenizer\.json"),
        (remove("tokenizer_config.json"), r"Missing: tokenizer_config\.json"),
        (remove("model.safetensors"), r"Missing: model\.safetensors"),
        (only_bin, r"as pytorch_model\.bin"),
        (cut("model.safetensors", 0), r"Damaged: model\.safetensors"),
        (cut("model.safetensors", 7), r"Damaged: model\.safetensors"),
        (cut("model.safetensors", 50), r"Damaged: model\.safetensors"),
        (cut("model.safetensors", 120), r"Damaged: model\.safetensors"),
        (put("model.safetensors", b"\xff" * 500), r"Damaged: model\.safetensors"),
        (put("model.safetensors", b"\2\0\0\0\0\0\0\0{}"), "a whole MusicGen"),
        (put("model.safetensors", b"\2\0\0\0\0\0\0\0[]"), r"Damaged: model\.safetensors"),
        (index_to("model-1.safetensors"), r"Missing: model-1\.safetensors"),
        (index_to("../../secret.safetensors"), r"Damaged: model\.safetensors\.index\.json"),
        (index_to("pytorch_model.bin"), r"Damaged: model\.safetensors\.index\.json"),
        (only_an_adapter, "only an adapter"),
        (
            with_weights(lambda weights: [weights.pop(name) for name in list(weights) if "text" in name]),
            "a whole MusicGen",
        ),
    ],
)
def test_what_is_wrong_with_a_folder_is_said_in_words(
    store: CheckpointStore, tmp_path: Path, harm: Callable[[Path], None], words: str
):
    folder = make_folder(tmp_path / "mine ü")
    store.resolve(str(folder))
    harm(folder)
    with pytest.raises(CheckpointError, match=words) as caught:
        store.resolve(str(folder))
    assert caught.value.advice
    assert "mine ü" in caught.value.message


@pytest.mark.parametrize("config", [CONFIG, MELODY_CONFIG], ids=["plain", "melody"])
@pytest.mark.parametrize("dtype", [np.float32, np.float16])
@pytest.mark.parametrize("shards", [1, 3])
def test_any_musicgen_folder_will_do(store: CheckpointStore, tmp_path: Path, config: Any, dtype: Any, shards: int):
    folder = make_folder(tmp_path / "mine", config, shards, dtype)
    assert store.resolve(str(folder)).folder == folder


def test_weights_that_nobody_asked_for_do_no_harm(store: CheckpointStore, tmp_path: Path):
    folder = make_folder(tmp_path / "mine")
    reshaped("decoder.model.decoder.embed_positions.weights", 9, 9)(folder)
    retyped_extra = with_weights(lambda weights: weights.update({"audio_encoder.steps": np.zeros(1, np.int64)}))
    retyped_extra(folder)
    store.resolve(str(folder))


def test_a_header_that_contradicts_itself_is_damage(store: CheckpointStore, tmp_path: Path):
    path = make_folder(tmp_path / "mine") / "model.safetensors"
    data = path.read_bytes()
    assert b'"shape":[6,4]' in data
    path.write_bytes(data.replace(b'"shape":[6,4]', b'"shape":[6,5]'))
    with pytest.raises(CheckpointError, match=r"Damaged: model\.safetensors"):
        store.resolve(str(path.parent))


def test_each_shard_is_looked_at(store: CheckpointStore, tmp_path: Path):
    folder = make_folder(tmp_path / "sharded", shards=3)
    store.resolve(str(folder))
    cut("model-00002-of-00003.safetensors", 100)(folder)
    with pytest.raises(CheckpointError, match=r"Damaged: model-00002-of-00003\.safetensors"):
        store.resolve(str(folder))
    remove("model-00002-of-00003.safetensors")(folder)
    with pytest.raises(CheckpointError, match=r"Missing: model-00002-of-00003\.safetensors"):
        store.resolve(str(folder))


def copied_starter(installed: Path) -> Path:
    folder = installed / "copy"
    shutil.copytree(resource("checkpoints", STARTER_ID), folder)
    return folder


def test_a_missing_or_resized_file_of_the_manifest_is_found_without_hashing(store: CheckpointStore, installed: Path):
    folder = copied_starter(installed)
    (folder / "generation_config.json").write_text("{}")
    with pytest.raises(CheckpointError, match=r"Damaged: generation_config\.json"):
        store.resolve(str(folder))
    (folder / "generation_config.json").unlink()
    with pytest.raises(CheckpointError, match=r"Missing: generation_config\.json"):
        store.resolve(str(folder))


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json", "config.json"])
@pytest.mark.parametrize("place", [0.3, 0.9999])
def test_one_flipped_bit_is_found_and_named(store: CheckpointStore, installed: Path, name: str, place: float):
    folder = copied_starter(installed)
    checkpoint = store.resolve(str(folder))
    assert store.verify(checkpoint) == checkpoint
    position = int((folder / name).stat().st_size * place)
    with (folder / name).open("r+b") as file:
        file.seek(position)
        byte = file.read(1)[0]
        file.seek(position)
        file.write(bytes([byte ^ 4]))
    with pytest.raises(CheckpointError, match=f"Damaged: {name}"):
        store.verify(checkpoint)


def test_a_file_that_vanished_since_is_named(store: CheckpointStore, installed: Path):
    folder = copied_starter(installed)
    checkpoint = store.resolve(str(folder))
    (folder / "tokenizer.json").unlink()
    with pytest.raises(CheckpointError, match=r"Missing: tokenizer\.json"):
        store.verify(checkpoint)


def test_verifying_can_be_cancelled(store: CheckpointStore):
    token = CancelToken()
    token.cancel()
    with pytest.raises(JobCancelledError):
        store.verify(store.resolve(STARTER_ID), token)


def test_making_the_manifest_again_changes_nothing(installed: Path):
    folder = copied_starter(installed)
    before = (folder / "manifest.json").read_bytes()
    script = Path(__file__).parents[3] / "packaging" / "make_manifest.py"
    subprocess.run([sys.executable, str(script), str(folder)], check=True)
    assert (folder / "manifest.json").read_bytes() == before
