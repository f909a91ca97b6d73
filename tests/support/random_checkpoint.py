"""Random MusicGen checkpoints of any shape, in Transformers' folder layout, with a working tokenizer.

``python -m tests.support.random_checkpoint --shape small OUT`` writes one of the published sizes, in little memory;
``--shape tiny`` and its like are what the tests use.
"""

from __future__ import annotations

import argparse
import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from transformers import EncodecConfig, MusicgenConfig, MusicgenForConditionalGeneration, T5Config
from transformers.models.musicgen.configuration_musicgen import MusicgenDecoderConfig

from tests.support.engine.published_shapes import PUBLISHED, Precision, published_config
from tests.support.engine.streamed_weights import SHARD_BYTES, write_weights

STARTER = Path(__file__).parents[2] / "resources" / "checkpoints" / "starter"
TOKENIZER_FILES = ("tokenizer.json", "tokenizer_config.json", "processor_config.json")


@dataclass(frozen=True)
class Shape:
    """The sizes that tell one architecture from another."""

    hidden_size: int = 32
    num_hidden_layers: int = 2
    num_attention_heads: int = 4
    ffn_dim: int = 64
    num_codebooks: int = 4
    audio_channels: int = 1
    codebook_size: int = 64
    text_width: int = 16
    sampling_rate: int = 32_000
    upsampling_ratios: tuple[int, ...] = (8, 5, 4, 4)
    num_filters: int = 4
    num_lstm_layers: int = 2
    num_residual_layers: int = 1
    use_causal_conv: bool = False
    use_conv_shortcut: bool = False

    @property
    def hop_length(self) -> int:
        """Samples per code frame."""
        return int(torch.tensor(self.upsampling_ratios).prod())


SHAPES = {
    "tiny": Shape(),
    "stereo": Shape(num_codebooks=8, audio_channels=2),
    "two-codebooks-25hz": Shape(
        num_codebooks=2, upsampling_ratios=(8, 5, 4, 4, 2), num_filters=2, hidden_size=48, num_attention_heads=3
    ),
    "eight-codebooks-75hz": Shape(
        num_codebooks=8, sampling_rate=24_000, upsampling_ratios=(8, 5, 4, 2), codebook_size=128, num_hidden_layers=3
    ),
    "same-width": Shape(hidden_size=24, text_width=24, num_attention_heads=2, num_residual_layers=2),
    "causal-codec": Shape(use_causal_conv=True, use_conv_shortcut=True, num_residual_layers=3, codebook_size=32),
    "stereo-odd": Shape(num_codebooks=6, audio_channels=2, upsampling_ratios=(5, 3, 2), sampling_rate=16_000),
}


def random_model(shape: Shape, seed: int = 0) -> Any:
    """A checkpoint with random weights, spread widely enough that choices are never close calls."""
    torch.manual_seed(seed)
    text = T5Config(
        vocab_size=2_000, d_model=shape.text_width, d_kv=8, d_ff=32, num_layers=2, num_heads=2, is_encoder_decoder=False
    )
    # One bandwidth that needs all quantizers of a channel.
    per_channel = shape.num_codebooks // shape.audio_channels
    bits = (shape.codebook_size - 1).bit_length()
    codec = EncodecConfig(
        target_bandwidths=[per_channel * bits * -(-shape.sampling_rate // shape.hop_length) / 1000],
        sampling_rate=shape.sampling_rate,
        audio_channels=1,
        normalize=False,
        num_filters=shape.num_filters,
        hidden_size=16,
        codebook_dim=16,
        codebook_size=shape.codebook_size,
        upsampling_ratios=list(shape.upsampling_ratios),
        num_lstm_layers=shape.num_lstm_layers,
        num_residual_layers=shape.num_residual_layers,
        use_causal_conv=shape.use_causal_conv,
        use_conv_shortcut=shape.use_conv_shortcut,
    )
    decoder = MusicgenDecoderConfig(
        vocab_size=shape.codebook_size,
        hidden_size=shape.hidden_size,
        num_hidden_layers=shape.num_hidden_layers,
        num_attention_heads=shape.num_attention_heads,
        ffn_dim=shape.ffn_dim,
        num_codebooks=shape.num_codebooks,
        audio_channels=shape.audio_channels,
        pad_token_id=shape.codebook_size,
        bos_token_id=shape.codebook_size,
    )
    model: Any = MusicgenForConditionalGeneration(
        MusicgenConfig(text_encoder=text, audio_encoder=codec, decoder=decoder)
    )
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if weight.dim() > 1 and not name.startswith("audio_encoder"):
                weight.normal_(std=1.5 / weight.shape[-1] ** 0.5)
        for quantizer in model.audio_encoder.quantizer.layers:
            quantizer.codebook.embed.normal_()
    start = shape.codebook_size
    for field in ("pad_token_id", "bos_token_id", "decoder_start_token_id"):
        setattr(model.generation_config, field, start)
    model.generation_config.guidance_scale = 3.0
    model.generation_config.max_length = 1_500
    return model.eval()


def write_random_checkpoint(folder: Path, shape: Shape, seed: int = 0) -> Path:
    """Write a random checkpoint with the Starter's tokenizer into a new folder and return it."""
    return write_checkpoint(folder, random_model(shape, seed))


def write_checkpoint(folder: Path, model: Any) -> Path:
    """Write a model with the Starter's tokenizer into a new folder and return it."""
    model.save_pretrained(folder)
    for name in TOKENIZER_FILES:
        shutil.copy(STARTER / name, folder / name)
    return folder


def write_published_checkpoint(
    folder: Path,
    name: str,
    seed: int = 0,
    precision: Precision | None = None,
    tiny: bool = False,
    shard_bytes: int = SHARD_BYTES,
) -> Path:
    """Write random weights in one of the ten published architectures into a folder and return it.

    Args:
        folder: made if it is missing.
        name: a key of ``PUBLISHED``.
        seed: of the weights.
        precision: what they are stored in; by default that of the published files.
        tiny: the architecture in small widths, for tests.
        shard_bytes: the most bytes of tensors in a file.
    """
    config, precision = published_config(name, tiny), precision or PUBLISHED[name].published_in
    config.dtype = {"fp32": "float32", "fp16": "float16"}[precision]
    folder.mkdir(parents=True, exist_ok=True)
    config.save_pretrained(folder)
    write_weights(folder, config, seed, precision, shard_bytes)
    start = config.decoder.pad_token_id
    generation = {"bos_token_id": start, "decoder_start_token_id": start, "pad_token_id": start}
    generation |= {"do_sample": True, "guidance_scale": 3.0, "max_length": 1500}
    (folder / "generation_config.json").write_text(json.dumps(generation, indent=2), encoding="utf-8")
    for file in TOKENIZER_FILES:
        shutil.copy(STARTER / file, folder / file)
    if PUBLISHED[name].melody:
        processor = json.loads((folder / "processor_config.json").read_bytes())
        processor["processor_class"] = "MusicgenMelodyProcessor"
        processor["feature_extractor"] |= {
            "feature_extractor_type": "MusicgenMelodyFeatureExtractor",
            "feature_size": 12,
            "chunk_length": 30,
            "num_chroma": 12,
        }
        (folder / "processor_config.json").write_text(json.dumps(processor, indent=2), encoding="utf-8")
    return folder


def main() -> None:
    """Write one random checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shape", choices=[*SHAPES, *PUBLISHED], default="tiny", metavar="SHAPE",
                        help=f"{', '.join(SHAPES)}; or, in the published size, {', '.join(PUBLISHED)}")  # fmt: skip
    parser.add_argument("--dtype", choices=["fp32", "fp16"], help="of a published size (default: as published)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    if arguments.shape in PUBLISHED:
        print(write_published_checkpoint(arguments.out, arguments.shape, arguments.seed, arguments.dtype))
    else:
        print(write_random_checkpoint(arguments.out, SHAPES[arguments.shape], arguments.seed))


if __name__ == "__main__":
    main()
