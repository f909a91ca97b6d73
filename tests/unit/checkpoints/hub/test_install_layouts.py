"""The layouts of all ten published repositories, by our installer and by the Hub's own client."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from musicgen_desktop.checkpoints.exchange.sources import folder_source
from musicgen_desktop.checkpoints.format.manifest import read_manifest
from musicgen_desktop.checkpoints.hub.hub_client import RemoteFile
from musicgen_desktop.checkpoints.hub.selection import select_files
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.errors import CheckpointError
from musicgen_desktop.domain.installation import InstallPhase
from musicgen_desktop.engine.weights.bin_weights import convert_bin_weights
from tests.support.engine.ten_architectures import TEN, Architecture, unwanted_files, wanted_weights
from tests.support.hub.hub_desk import SMALL_FILES, hub_desk
from tests.support.hub.hub_server import serve_hub

BY_ID = pytest.mark.parametrize("one", TEN, ids=lambda one: one.id)

_CLIENT = """
import sys
from huggingface_hub import snapshot_download
print(snapshot_download(sys.argv[1], endpoint=sys.argv[2], local_dir=sys.argv[3], allow_patterns=sys.argv[4:]))
"""


@BY_ID
def test_each_of_the_ten_is_installed_from_exactly_its_needed_files(
    tmp_path: Path, published: Callable[[str], Path], one: Architecture
):
    with hub_desk(tmp_path, published(one.id), one.repository) as desk:
        desk.convert = convert_bin_weights
        checkpoint = desk.install()
        bin_index = {"pytorch_model.bin.index.json"}
        assert desk.hub.fetched() - bin_index == {*SMALL_FILES, *wanted_weights(one)} - bin_index
        assert not desk.hub.fetched() & set(unwanted_files(one))
    installed = {path.name for path in checkpoint.folder.iterdir()}
    assert not any(name.endswith((".bin", ".part", ".etag")) or "pytorch" in name for name in installed)
    store = CheckpointStore(tmp_path / "none", checkpoint.folder.parent)
    assert store.verify(store.resolve(one.id)).weights_sha256 == checkpoint.weights_sha256


@BY_ID
def test_every_tensor_is_the_published_one(tmp_path: Path, published: Callable[[str], Path], one: Architecture):
    repository = published(one.id)
    with hub_desk(tmp_path, repository, one.repository) as desk:
        desk.convert = convert_bin_weights
        folder = desk.install().folder
    expected: dict[str, torch.Tensor] = {}
    for name in wanted_weights(one):
        if name.endswith(".bin"):
            expected |= torch.load(repository / name, weights_only=True)
        elif name.endswith(".safetensors"):
            expected |= load_file(repository / name)
    found: dict[str, torch.Tensor] = {}
    for path in folder.glob("*.safetensors"):
        found |= load_file(path)
    assert found.keys() == expected.keys()
    for name, values in expected.items():
        assert found[name].dtype == values.dtype
        assert torch.equal(found[name], values), name


def test_bin_weights_become_the_same_shards_with_an_index(tmp_path: Path, published: Callable[[str], Path]):
    with hub_desk(tmp_path, published("musicgen-large"), "facebook/musicgen-large") as desk:
        desk.convert = convert_bin_weights
        folder = desk.install().folder
        assert InstallPhase.CONVERTING in {p.phase for p in desk.progress}
    index = json.loads((folder / "model.safetensors.index.json").read_bytes())
    published_index = json.loads((published("musicgen-large") / "pytorch_model.bin.index.json").read_bytes())
    names = {name.replace("pytorch_model", "model").replace(".bin", ".safetensors"): name
             for name in published_index["weight_map"].values()}  # fmt: skip
    assert {key: names[name] for key, name in index["weight_map"].items()} == published_index["weight_map"]


def test_bin_weights_are_refused_before_they_are_fetched_where_nobody_can_convert_them(
    tmp_path: Path, published: Callable[[str], Path]
):
    with hub_desk(tmp_path, published("musicgen-medium"), "facebook/musicgen-medium") as desk:
        with pytest.raises(CheckpointError, match=r"only as \.bin files"):
            desk.install()
        assert desk.hub.fetched() == set()


@BY_ID
def test_the_hub_s_own_client_gets_the_same_files_from_this_server(
    tmp_path: Path, published: Callable[[str], Path], one: Architecture
):
    repository = published(one.id)
    wanted = [*SMALL_FILES, *wanted_weights(one)]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("HF_")}
    environment |= {"HF_HOME": str(tmp_path / "hf"), "HF_HUB_DISABLE_XET": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}
    with serve_hub({one.repository: repository}) as hub:
        done = subprocess.run(
            [sys.executable, "-c", _CLIENT, one.repository, hub.address, str(tmp_path / "theirs"), *wanted],
            env=environment, capture_output=True, encoding="utf-8", timeout=120, check=False,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    theirs = {path.name: path for path in (tmp_path / "theirs").iterdir() if path.is_file()}
    assert theirs.keys() == set(wanted)
    with hub_desk(tmp_path, repository, one.repository) as desk:
        desk.convert = convert_bin_weights
        manifest = read_manifest(desk.install().folder)
    assert manifest
    ours = {file.name: file.sha256 for file in manifest.files}
    for name, path in theirs.items():
        assert path.read_bytes() == (repository / name).read_bytes()
        if "pytorch" not in name:
            assert ours[name] == hashlib.sha256(path.read_bytes()).hexdigest()


def listing(*names: str, sha256: str = "0" * 64) -> list[RemoteFile]:
    small = ("config.json", "tokenizer.json", "tokenizer_config.json")
    return [*(RemoteFile(n, 1, git_sha1="0" * 40) for n in small), *(RemoteFile(n, 9, sha256) for n in names)]


def chosen_weights(*names: str) -> list[str]:
    return [file.name for file in select_files(listing(*names), "Test").files if file.sha256]


def test_safetensors_are_taken_before_bin_and_one_file_before_shards():
    shards = ("model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors")
    index = "model.safetensors.index.json"
    assert chosen_weights("pytorch_model.bin", "model.safetensors", *shards, index) == ["model.safetensors"]
    assert chosen_weights("pytorch_model.bin", *shards, index) == [index, *shards]
    assert chosen_weights("model.fp16.safetensors", "pytorch_model.bin", shards[0], index) == ["pytorch_model.bin"]
    assert chosen_weights("onnx/model.safetensors", "pytorch_model.bin") == ["pytorch_model.bin"]


@pytest.mark.parametrize(
    "names", [(), ("state_dict.bin", "compression_state_dict.bin"), ("pytorch_model-00001-of-00002.bin",)]
)
def test_a_repository_without_weights_is_said(names: tuple[str, ...]):
    with pytest.raises(CheckpointError, match=r"Missing: model\.safetensors"):
        select_files(listing(*names), "Test")


def test_bin_weights_without_a_published_hash_are_not_touched():
    files = [file for file in listing() if file] + [RemoteFile("pytorch_model.bin", 9, git_sha1="0" * 40)]
    with pytest.raises(CheckpointError, match="without a published hash"):
        select_files(files, "Test")


def test_a_repository_without_a_tokenizer_is_said():
    with pytest.raises(CheckpointError, match=r"Missing: tokenizer\.json"):
        select_files([file for file in listing("model.safetensors") if file.name != "tokenizer.json"], "Test")


def test_an_import_takes_the_small_files_that_an_installation_fetches(tmp_path: Path):
    names = ("README.md", "added_tokens.json", "chat_template.jinja", "config.json", "generation_config.json",
             "merges.txt", "modeling_own.py", "preprocessor_config.json", "processor_config.json",
             "special_tokens_map.json", "tokenizer.json", "tokenizer_config.json", "model.safetensors")  # fmt: skip
    for name in names:
        (tmp_path / name).write_text("{}")
    fetched = {file.name for file in select_files([RemoteFile(name, 1, "0" * 64) for name in names], "Test").files}
    assert {file.name for file in folder_source(tmp_path).wanted()} == fetched
    assert fetched == set(names) - {"README.md", "chat_template.jinja", "merges.txt", "modeling_own.py"}
