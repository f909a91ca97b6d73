"""The ten published MusicGen checkpoints in miniature: random weights, the real files' layouts and names of weights.

``python -m tests.support.engine.ten_architectures OUT`` writes all ten repositories into one folder.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import torch
from safetensors.torch import save_file
from torch import Tensor
from transformers import MusicgenMelodyConfig, MusicgenMelodyForConditionalGeneration
from transformers.models.musicgen_melody.configuration_musicgen_melody import MusicgenMelodyDecoderConfig

from tests.support.random_checkpoint import STARTER, Shape, random_model

WeightFormat = Literal["safetensors", "bin"]

_SMALL = Shape(hidden_size=32, num_attention_heads=4, num_hidden_layers=2, ffn_dim=64)
_MEDIUM = Shape(hidden_size=48, num_attention_heads=6, num_hidden_layers=3, ffn_dim=96)
_LARGE = Shape(hidden_size=64, num_attention_heads=8, num_hidden_layers=4, ffn_dim=128)
_BIN_INDEX, _SAFETENSORS_INDEX = "pytorch_model.bin.index.json", "model.safetensors.index.json"


@dataclass(frozen=True)
class Architecture:
    """One published checkpoint.

    Attributes:
        id: its name on the Hub, without the owner.
        shape: its sizes, in miniature.
        melody: conditions are prepended instead of attended to.
        weights: the format that has to be fetched, and the number of its shards.
        dtype: of the stored weights.
        duplicate: shards of the other format that lie beside it and must not be fetched; 0 for none.
    """

    id: str
    shape: Shape
    melody: bool = False
    weights: tuple[WeightFormat, int] = ("safetensors", 1)
    dtype: torch.dtype = torch.float32
    duplicate: int = 0

    @property
    def repository(self) -> str:
        """Its full name on the Hub."""
        return f"facebook/{self.id}"

    @property
    def stereo(self) -> bool:
        """Whether it plays two channels."""
        return self.shape.audio_channels == 2


def _stereo(shape: Shape) -> Shape:
    return replace(shape, num_codebooks=8, audio_channels=2)


TEN: tuple[Architecture, ...] = (
    Architecture("musicgen-small", _SMALL, duplicate=1),
    Architecture("musicgen-medium", _MEDIUM, weights=("bin", 1)),
    Architecture("musicgen-large", _LARGE, weights=("bin", 2)),
    Architecture("musicgen-melody", _MEDIUM, melody=True, weights=("safetensors", 2)),
    Architecture("musicgen-melody-large", _LARGE, melody=True, weights=("safetensors", 3)),
    Architecture("musicgen-stereo-small", _stereo(_SMALL), dtype=torch.float16, duplicate=1),
    Architecture("musicgen-stereo-medium", _stereo(_MEDIUM), dtype=torch.float16, duplicate=1),
    Architecture(
        "musicgen-stereo-large", _stereo(_LARGE), weights=("safetensors", 2), dtype=torch.float16, duplicate=2
    ),
    Architecture("musicgen-stereo-melody", _stereo(_MEDIUM), melody=True, weights=("safetensors", 2)),
    Architecture("musicgen-stereo-melody-large", _stereo(_LARGE), melody=True, weights=("safetensors", 3)),
)

DECOYS = ("state_dict.bin", "compression_state_dict.bin", ".gitattributes", "README.md")
"""Lie in every repository and are of no use: weights for another library, and what the Hub shows."""


def architecture(id: str) -> Architecture:
    """The one of this name."""
    return next(one for one in TEN if one.id == id)


def weight_names(format: WeightFormat, shards: int) -> tuple[str, ...]:
    """File names of weights in Transformers' layout, with their index if there are several."""
    safe = format == "safetensors"
    stem, suffix, index = ("model" if safe else "pytorch_model"), format, (_SAFETENSORS_INDEX if safe else _BIN_INDEX)
    if shards == 1:
        return (f"{stem}.{suffix}",)
    return (*(f"{stem}-{number:05}-of-{shards:05}.{suffix}" for number in range(1, shards + 1)), index)


def wanted_weights(one: Architecture) -> tuple[str, ...]:
    """The weight files (and their index) that an installation has to fetch."""
    return weight_names(*one.weights)


def unwanted_files(one: Architecture) -> tuple[str, ...]:
    """The files that an installation must not fetch."""
    other: WeightFormat = "bin" if one.weights[0] == "safetensors" else "safetensors"
    return (*(weight_names(other, one.duplicate) if one.duplicate else ()), *DECOYS)


def tiny_model(one: Architecture, seed: int = 0) -> Any:
    """The model with random weights."""
    return random_melody_model(one.shape, seed) if one.melody else random_model(one.shape, seed)


def random_melody_model(shape: Shape, seed: int = 0, chroma_length: int = 235) -> Any:
    """Like ``random_model``, but a ``MusicgenMelodyForConditionalGeneration``."""
    plain = random_model(shape, seed)
    decoder = plain.config.decoder
    config = MusicgenMelodyConfig(
        text_encoder=plain.config.text_encoder,
        audio_encoder=plain.config.audio_encoder,
        decoder=MusicgenMelodyDecoderConfig(
            vocab_size=decoder.vocab_size,
            hidden_size=decoder.hidden_size,
            num_hidden_layers=decoder.num_hidden_layers,
            num_attention_heads=decoder.num_attention_heads,
            ffn_dim=decoder.ffn_dim,
            num_codebooks=decoder.num_codebooks,
            audio_channels=decoder.audio_channels,
            pad_token_id=decoder.pad_token_id,
            bos_token_id=decoder.bos_token_id,
        ),
        num_chroma=12,
        chroma_length=chroma_length,
    )
    model: Any = MusicgenMelodyForConditionalGeneration(config)
    with torch.no_grad():
        model.text_encoder.load_state_dict(plain.text_encoder.state_dict())
        model.audio_encoder.load_state_dict(plain.audio_encoder.state_dict())
        for name, weight in model.named_parameters():
            if name.startswith(("decoder", "enc_to", "audio_enc_to")):
                weight.normal_(std=1.5 / weight.shape[-1] ** 0.5 if weight.dim() > 1 else 0.1)
                if "norm.weight" in name:
                    weight.add_(1)
    model.generation_config = plain.generation_config
    return model.eval()


def write_repository(one: Architecture, folder: Path, seed: int = 0) -> Path:
    """Write what the repository on the Hub holds, duplicates included, and return the folder."""
    model = tiny_model(one, seed)
    weights = _published_names(model, one.dtype)
    _write_small_files(model, one, folder)
    _write_weights(folder, weights, *one.weights)
    if one.duplicate:
        _write_weights(folder, weights, "bin" if one.weights[0] == "safetensors" else "safetensors", one.duplicate)
    for name in DECOYS:
        (folder / name).write_bytes(b"not wanted\n" * 400)
    return folder


def write_installed(one: Architecture, folder: Path, seed: int = 0) -> Path:
    """Write what lies on the disk after an installation (no manifest) and return the folder.

    ``.bin`` weights have become safetensors.
    """
    model = tiny_model(one, seed)
    _write_small_files(model, one, folder)
    _write_weights(folder, _published_names(model, one.dtype), "safetensors", one.weights[1])
    return folder


def _write_small_files(model: Any, one: Architecture, folder: Path) -> None:
    folder.mkdir(parents=True)
    model.config.save_pretrained(folder)
    model.generation_config.save_pretrained(folder)
    config = json.loads((folder / "config.json").read_bytes())
    config |= {"architectures": [type(model).__name__], "torch_dtype": str(one.dtype).removeprefix("torch.")}
    (folder / "config.json").write_text(json.dumps(config, indent=2), encoding="utf-8")
    for name in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copy(STARTER / name, folder)
    special = {"eos_token": "</s>", "pad_token": "<pad>", "unk_token": "<unk>"}
    (folder / "special_tokens_map.json").write_text(json.dumps(special), encoding="utf-8")
    extractor = "MusicgenMelodyFeatureExtractor" if one.melody else "EncodecFeatureExtractor"
    values = {"feature_extractor_type": extractor, "sampling_rate": one.shape.sampling_rate, "padding_value": 0.0}
    (folder / "preprocessor_config.json").write_text(json.dumps(values, indent=2), encoding="utf-8")


def _published_names(model: Any, dtype: torch.dtype) -> dict[str, Tensor]:
    # The published files were written by Transformers 4: weight norm had other names, and the
    # decoder's sine positions were stored.
    weights = {
        name.replace("parametrizations.weight.original0", "weight_g").replace(
            "parametrizations.weight.original1", "weight_v"
        ): value.detach().to(dtype if value.is_floating_point() else value.dtype).contiguous()
        for name, value in model.state_dict().items()
        if name != "text_encoder.encoder.embed_tokens.weight"
    }
    positions = model.decoder.model.decoder.embed_positions.weights
    weights["decoder.model.decoder.embed_positions.weights"] = positions.detach().to(dtype).contiguous()
    return weights


def _write_weights(folder: Path, weights: dict[str, Tensor], format: WeightFormat, shards: int) -> None:
    names = weight_names(format, shards)
    if format == "bin":
        # A pickle keeps both names of the shared embedding; safetensors keeps one.
        shared = {"text_encoder.encoder.embed_tokens.weight": weights["text_encoder.shared.weight"]}
        weights = shared | weights
    shares = [list(weights)[number::shards] for number in range(shards)]
    for name, share in zip(names, shares, strict=False):
        part = {key: weights[key] for key in share}
        if format == "bin":
            torch.save(part, folder / name)
        else:
            save_file(part, folder / name, metadata={"format": "pt"})
    if shards > 1:
        weight_map = {key: name for name, share in zip(names, shares, strict=False) for key in share}
        size = sum(value.nbytes for value in weights.values())
        index = {"metadata": {"total_size": size}, "weight_map": dict(sorted(weight_map.items()))}
        (folder / names[-1]).write_text(json.dumps(index, indent=2), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """Write all ten repositories."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    out = parser.parse_args(arguments).out
    for one in TEN:
        print(write_repository(one, out / one.id))


if __name__ == "__main__":
    main()
