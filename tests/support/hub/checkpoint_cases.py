"""Checkpoints as people have them: copies of a small random one, each with one change.

``PLAYED`` play as they are; ``IMPORTED`` play once they are imported; ``REFUSED`` are told what they are, by ``Kind``.
"""

from __future__ import annotations

import json
import shutil
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import torch
from safetensors.torch import load_file, save_file

from musicgen_desktop.checkpoints.format.signature import Kind
from tests.support.hub.hub_cache import make_hub_cache
from tests.support.random_checkpoint import SHAPES, TOKENIZER_FILES, write_random_checkpoint

Make = Callable[[Path, Path], Path]
"""From the whole checkpoint and an empty folder to what somebody has."""

WEIGHTS = "model.safetensors"
BOM = b"\xef\xbb\xbf"


def whole_checkpoint(folder: Path) -> Path:
    """The one that all others are made of."""
    return write_random_checkpoint(folder, SHAPES["tiny"], 1)


def _copied(change: Callable[[Path], object], name: str = "mine") -> Make:
    def make(whole: Path, folder: Path) -> Path:
        target = Path(shutil.copytree(whole, folder / name))
        change(target)
        return target

    return make


def _without_weights(change: Callable[[Path, dict[str, Any]], object]) -> Make:
    def make(whole: Path, folder: Path) -> Path:
        target = Path(shutil.copytree(whole, folder / "mine", ignore=shutil.ignore_patterns("*.safetensors")))
        change(target, load_file(whole / WEIGHTS))
        return target

    return make


def _named(prefix: str) -> Make:
    return _without_weights(
        lambda folder, tensors: save_file(
            {f"{prefix}{name}": tensor.clone() for name, tensor in tensors.items()}, folder / WEIGHTS, {"format": "pt"}
        )
    )


def _compiled_decoder(folder: Path, tensors: dict[str, Any]) -> None:
    named = {name.replace("decoder.model.", "decoder._orig_mod.model."): value for name, value in tensors.items()}
    save_file(named, folder / WEIGHTS)


def _sharded(folder: Path, tensors: dict[str, Any], stem: str = "model", prefix: str = "", index: bool = False) -> None:
    names = list(tensors)
    weight_map = {}
    for number in (1, 2):
        file = f"{stem}-{number:05}-of-00002.safetensors"
        share = {f"{prefix}{name}": tensors[name] for name in names[number - 1 :: 2]}
        save_file(share, folder / file)
        weight_map |= dict.fromkeys(share, file)
    if index:
        (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": weight_map}))


def _lightning(folder: Path, tensors: dict[str, Any], name: str) -> None:
    torch.save({"epoch": 3, "state_dict": {f"model.{key}": value for key, value in tensors.items()}}, folder / name)


def _adapter(folder: Path) -> None:
    (folder / WEIGHTS).unlink()
    (folder / "adapter_config.json").write_text('{"peft_type": "LORA", "r": 16}')
    save_file(
        {"base_model.model.decoder.q_proj.lora_A.weight": torch.zeros(2, 32)}, folder / "adapter_model.safetensors"
    )


def _adapter_as_pushed(folder: Path) -> None:
    _adapter(folder)
    (folder / "config.json").unlink()


def _audiocraft(_: Path, folder: Path) -> Path:
    torch.save({"best_state": {"emb.0.weight": torch.zeros(4, 4)}, "exported": True}, folder / "state_dict.bin")
    torch.save({"pretrained": "facebook/encodec_32khz"}, folder / "compression_state_dict.bin")
    return folder


def _dead_links(whole: Path, folder: Path) -> Path:
    hub = folder / "hub"
    shutil.rmtree(make_hub_cache(hub, "someone/lofi-tune", whole) / "blobs")
    return hub


def _pointer(name: str) -> Callable[[Path], object]:
    text = f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize 2364000000\n"
    return lambda folder: (folder / name).write_text(text)


def _edited(name: str, change: Callable[[dict[str, Any]], object]) -> Callable[[Path], object]:
    def edit(folder: Path) -> None:
        fields = json.loads((folder / name).read_bytes())
        change(fields)
        (folder / name).write_text(json.dumps(fields))

    return edit


def _decoder(**values: Any) -> Callable[[Path], object]:
    return _edited("config.json", lambda fields: fields["decoder"].update(values))


def _whole_numbers(folder: Path) -> None:
    fields = json.loads((folder / "config.json").read_bytes())
    (folder / "config.json").write_text(json.dumps(_whole(fields)))


def _whole(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_whole(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _run(whole: Path, folder: Path) -> Path:
    """A checkpoint of a training run, in which only the run has a tokenizer."""
    run = folder / "run"
    checkpoint = Path(shutil.copytree(whole, run / "checkpoint-500"))
    for name in TOKENIZER_FILES:
        (checkpoint / name).rename(run / name)
    torch.save({"x": torch.zeros(2)}, checkpoint / "optimizer.pt")
    return checkpoint


def _zip(whole: Path, folder: Path, names: Callable[[str], str], **more: str) -> Path:
    with zipfile.ZipFile(folder / "mine.zip", "w") as archive:
        for path in sorted(whole.iterdir()):
            archive.write(path, names(path.name))
        for name, text in more.items():
            archive.writestr(name, text)
    return folder / "mine.zip"


def _tar(whole: Path, folder: Path, suffix: str) -> Path:
    kinds = {".tar": tarfile.open, ".tar.gz": tarfile.TarFile.gzopen, ".tar.xz": tarfile.TarFile.xzopen}
    with kinds[suffix](folder / f"mine{suffix}", "w") as archive:
        archive.add(whole, "a/b/mine")
    return folder / f"mine{suffix}"


def _only(name: str, data: bytes = b"") -> Callable[[Path, dict[str, Any]], object]:
    return lambda folder, _: (folder / name).write_bytes(data)


PLAYED: Mapping[str, Make] = MappingProxyType(
    {
        "as it is": _copied(lambda folder: None),
        "byte order mark": _copied(
            lambda folder: (folder / "config.json").write_bytes(BOM + (folder / "config.json").read_bytes())
        ),
        "whole numbers": _copied(_whole_numbers),
        "no pad id": _copied(_decoder(pad_token_id=None)),
        "pad id 0": _copied(_decoder(pad_token_id=0)),
        "1024 positions": _copied(_decoder(max_position_embeddings=1024)),
        "snapshot in a hub cache": lambda whole, folder: make_hub_cache(folder / "hub", "me/mine", whole),
    }
)

IMPORTED: Mapping[str, tuple[Kind, Make]] = MappingProxyType(
    {
        "compiled": (Kind.WRAPPED, _named("_orig_mod.")),
        "parallel": (Kind.WRAPPED, _named("module.")),
        "lightning": (Kind.WRAPPED, _named("model.")),
        "compiled in lightning": (Kind.WRAPPED, _named("net._orig_mod.")),
        "compiled decoder": (Kind.WRAPPED, _without_weights(_compiled_decoder)),
        "wrapped shards": (
            Kind.WRAPPED,
            _without_weights(lambda folder, tensors: _sharded(folder, tensors, prefix="module.", index=True)),
        ),
        "lightning .bin": (
            Kind.OTHER_WEIGHTS, _without_weights(lambda f, tensors: _lightning(f, tensors, "pytorch_model.bin"))
        ),
        "lightning .ckpt": (
            Kind.OTHER_WEIGHTS, _without_weights(lambda f, tensors: _lightning(f, tensors, "epoch=3.ckpt"))
        ),
        ".bin in place": (
            Kind.OTHER_WEIGHTS, _without_weights(lambda f, tensors: torch.save(tensors, f / "pytorch_model.bin"))
        ),
        "fp16 variant": (
            Kind.OTHER_WEIGHTS,
            _without_weights(lambda folder, tensors: save_file(tensors, folder / "model.fp16.safetensors")),
        ),
        "sharded variant": (
            Kind.OTHER_WEIGHTS, _without_weights(lambda folder, tensors: _sharded(folder, tensors, "model.fp16"))
        ),
        "shards without an index": (Kind.OTHER_WEIGHTS, _without_weights(_sharded)),
        "training run": (Kind.RUN_CHECKPOINT, _run),
        "zip": (Kind.ARCHIVE, lambda whole, folder: _zip(whole, folder, lambda name: f"mine/{name}")),
        "powershell's zip": (Kind.ARCHIVE, lambda whole, folder: _zip(whole, folder, lambda name: f"mine\\{name}")),
        "zip with odd names": (
            Kind.ARCHIVE,
            lambda whole, folder: _zip(
                whole, folder, str, **{"a:b?.txt": "x", "x" * 300: "x", "\x01\u202e.md": "x", "notes\0.txt": "x"}
            ),
        ),
        "tar": (Kind.ARCHIVE, lambda whole, folder: _tar(whole, folder, ".tar")),
        "tar.gz": (Kind.ARCHIVE, lambda whole, folder: _tar(whole, folder, ".tar.gz")),
        "tar.xz": (Kind.ARCHIVE, lambda whole, folder: _tar(whole, folder, ".tar.xz")),
    }
)  # fmt: skip
"""With what every other door says."""

REFUSED: Mapping[str, tuple[Kind, Make]] = MappingProxyType(
    {
        "adapter": (Kind.ADAPTER, _copied(_adapter)),
        "adapter as pushed": (Kind.ADAPTER, _copied(_adapter_as_pushed)),
        "audiocraft's export": (Kind.AUDIOCRAFT, _audiocraft),
        "hub cache with dead links": (Kind.DEAD_LINKS, _dead_links),
        "pointer for weights": (Kind.LFS_POINTER, _copied(_pointer(WEIGHTS))),
        "pointer for a tokenizer": (Kind.LFS_POINTER, _copied(_pointer("tokenizer.json"))),
        "web page": (
            Kind.WEB_PAGE, _copied(lambda folder: (folder / "config.json").write_text("\n<!DOCTYPE html><html>"))
        ),
        "half a download": (Kind.UNFINISHED, _without_weights(_only(f"{WEIGHTS}.crdownload", b"x"))),
        "deepspeed": (Kind.SHARDED_RUN, _without_weights(_only("zero_to_fp32.py"))),
        "onnx": (Kind.OTHER_PROGRAM, _without_weights(lambda folder, _: (folder / "onnx").mkdir())),
        "gguf": (Kind.OTHER_PROGRAM, _without_weights(_only("model.gguf"))),
        "two variants": (
            Kind.SEVERAL_WEIGHTS,
            _without_weights(
                lambda folder, tensors: [save_file(tensors, folder / f"{name}.safetensors") for name in ("ema", "fp16")]
            ),
        ),
        "bare weights": (Kind.BARE_WEIGHTS, lambda whole, _: whole / WEIGHTS),
        "bare .bin": (
            Kind.BARE_WEIGHTS,
            lambda _, folder: (torch.save({}, folder / "pytorch_model.bin"), folder / "pytorch_model.bin")[1],
        ),
    }
)  # fmt: skip

UNTRIED: Mapping[str, Make] = MappingProxyType(
    {
        "tokenizer of a newer version": _copied(
            _edited("tokenizer.json", lambda fields: fields.update(model={"type": "UnigramPlus", "vocab": []}))
        ),
        "index of lists": _without_weights(
            lambda folder, _: (folder / "model.safetensors.index.json").write_text('{"weight_map": {"a": ["b"]}}')
        ),
    }
)  # fmt: skip
"""Whole to a look; loading finds what is wrong, and every door says it."""
