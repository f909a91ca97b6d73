"""How much memory a checkpoint and a job take, from the configuration and the weights' headers alone.

Needs neither torch nor the weights themselves. ``python -m tests.benchmarks.footprint`` compares these
estimates with what processes really took.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from musicgen_desktop.domain.fits import MemoryNeed
from musicgen_desktop.domain.params import MAX_PROMPT_TOKENS, WINDOW_SECONDS, GenerationParams
from musicgen_desktop.engine.weights.checkpoint_files import (
    CONFIG,
    INDEX,
    checkpoint_json,
    copy_advice,
    in_words,
    read_checkpoint_json,
    weight_files,
)
from musicgen_desktop.files.safetensors_header import TensorEntry, read_safetensors_header

_BYTES = MappingProxyType({"fp32": 4, "bf16": 2, "fp16": 2, "int8": 1})

_TILE = 16
"""The 8-bit past has room for multiples of so many positions."""

_GRID = 16
"""Bytes that say how a position of a head is rounded, in the 8-bit past: two numbers for its key, two for its value."""

_PREFIXES = 5
"""Rows whose prefix the 8-bit decoder keeps: silence, those of the last job and of this one."""

ACTIVATION = "gelu"
"""The one that the 8-bit decoder has, and all published checkpoints."""

_LARGEST_READ = 150_000_000
"""Bytes that loading needs beside the weights: the tensors that are being converted."""

_WORK = 100_000_000
"""Bytes of everything that a job needs whatever its size: buffers of the kernels, the first use of libraries."""

_CHUNK_SECONDS = 0.5
"""Sound that the codec makes at once."""

_ENCODED_SECONDS = 5.0
"""Sound that the codec's encoder takes at once."""

_LAYERS_ALIVE = 3
"""Layers of the codec, as wide as its last, whose results are in memory at the same time."""

_CHARACTERS_PER_TOKEN = 3
"""Of a prompt; fewer than T5 needs for English, so that the estimate is rather too high."""


@dataclass(frozen=True, slots=True)
class ModelSizes:
    """What the memory of a checkpoint depends on.

    Attributes:
        text: weights of the text encoder and the projections.
        codec: weights of the part of the codec that decodes.
        unused: weights that lie in the files but are not needed for making music.
        matrices: weights of the decoder that are multiplied with; these follow the precision.
        tables: the decoder's embeddings and norms.
        hidden, heads, layers, codebooks, vocabulary: of the decoder.
        prefix: positions before the first code, text not counted: the chroma of melody checkpoints.
        cross_attention: whether the text is attended to, or stands before the codes as well.
        channels: 1 or 2.
        sampling_rate, frame_rate: samples and code frames per second.
        filters: channels of the codec's last layers.
        activation: of the decoder, by the name that Transformers gives it.
    """

    text: int
    codec: int
    unused: int
    matrices: int
    tables: int
    hidden: int
    heads: int
    layers: int
    codebooks: int
    vocabulary: int
    prefix: int
    cross_attention: bool
    channels: int
    sampling_rate: int
    frame_rate: float
    filters: int
    activation: str

    @property
    def decoder(self) -> int:
        """Weights of the decoder."""
        return self.matrices + self.tables

    @property
    def can_be_quantised(self) -> bool:
        """Whether the decoder can be computed in 8 bits."""
        return self.activation == ACTIVATION

    @property
    def all_weights(self) -> int:
        """Weights in the files."""
        return self.text + self.codec + self.unused + self.decoder


@dataclass(frozen=True, slots=True)
class Given:
    """The sound that a job begins with.

    Attributes:
        seconds: of it before the new music.
        total: seconds of the whole piece that comes of it.
        is_encoded: whether it has no codes yet, so that the codec's encoder is loaded for it.
    """

    seconds: float = 0.0
    total: float = 0.0
    is_encoded: bool = False


@dataclass(frozen=True, slots=True)
class _Decoder:
    hidden_size: int = 1024
    num_attention_heads: int = 16
    num_hidden_layers: int = 24
    num_codebooks: int = 4
    vocab_size: int = 2048
    audio_channels: int = 1
    activation_function: str = "gelu"


@dataclass(frozen=True, slots=True)
class _Codec:
    sampling_rate: int = 24_000
    upsampling_ratios: tuple[int, ...] = (8, 5, 4, 2)
    num_filters: int = 32


@dataclass(frozen=True, slots=True)
class _Config:
    """What counts of a ``config.json``, and what Transformers takes where it is silent."""

    model_type: str
    decoder: _Decoder
    audio_encoder: _Codec
    chroma_length: int = 235


_CONFIG = checkpoint_json(_Config)


_T5_BASE, _CODEC, _CODEC_UNUSED = 109_628_544, 29_491_266, 29_498_756
_WIDTHS = MappingProxyType({"small": (1024, 24), "medium": (1536, 48), "melody": (1536, 48), "large": (2048, 48)})


def published_sizes(id: str) -> ModelSizes:
    """Sizes of one of the ten published checkpoints, installed or not.

    Args:
        id: its id in the catalogue, such as "musicgen-stereo-melody-large". Raises ``KeyError`` for others.
    """
    words = id.removeprefix("musicgen-").split("-")
    hidden, layers = _WIDTHS[words[-1]]
    stereo, melody = "stereo" in words, "melody" in words
    projections = hidden * (768 + 1) + (hidden * (12 + 1) if melody else 0)
    codebooks, vocabulary = (8 if stereo else 4), 2048
    # The stereo checkpoints without melody are published in half precision.
    return ModelSizes(
        text=_T5_BASE + projections,
        codec=_CODEC,
        unused=_CODEC_UNUSED,
        matrices=_layer_weights(hidden, 4 * hidden, melody) * layers + codebooks * vocabulary * hidden,
        tables=codebooks * (vocabulary + 1) * hidden + ((4 if melody else 6) * layers + 2) * hidden,
        hidden=hidden,
        heads=hidden // 64,
        layers=layers,
        codebooks=codebooks,
        vocabulary=vocabulary,
        prefix=235 if melody else 0,
        cross_attention=not melody,
        channels=2 if stereo else 1,
        sampling_rate=32_000,
        frame_rate=50.0,
        filters=64,
        activation=ACTIVATION,
    )


def read_sizes(folder: Path) -> ModelSizes:
    """Sizes of a checkpoint's folder. Raises ``UserError`` naming the file where they cannot be read."""
    config = read_checkpoint_json(folder, CONFIG, _CONFIG)
    with in_words(CONFIG, copy_advice()):
        return _sizes(config, folder)


class KnownSizes:
    """Sizes of folders, read again only when a file of theirs has changed."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[dict[Path, object], ModelSizes]] = {}

    def of(self, folder: Path) -> ModelSizes:
        """See ``read_sizes``."""
        stamps, sizes = self._known.get(folder, ({}, None))
        if sizes is None or {path: _stamp(path) for path in stamps} != stamps:
            # The folder's own stamp tells which files there are.
            files = folder, folder / CONFIG, folder / INDEX, *weight_files(folder)
            stamps, sizes = {path: _stamp(path) for path in files}, read_sizes(folder)
            self._known[folder] = stamps, sizes
        return sizes


def _stamp(path: Path) -> object:
    """What tells a file from a changed one; None: it is not there."""
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_ino, stat.st_size, stat.st_mtime_ns


def _sizes(config: _Config, folder: Path) -> ModelSizes:
    decoder, codec = config.decoder, config.audio_encoder
    melody = config.model_type == "musicgen_melody"
    counts = {"text": 0, "codec": 0, "unused": 0, "matrices": 0, "tables": 0}
    for name, tensor in _tensors(folder):
        counts[_part(name)] += math.prod(tensor.shape)
    return ModelSizes(
        **counts,
        hidden=decoder.hidden_size,
        heads=decoder.num_attention_heads,
        layers=decoder.num_hidden_layers,
        codebooks=decoder.num_codebooks,
        vocabulary=decoder.vocab_size,
        prefix=config.chroma_length if melody else 0,
        cross_attention=not melody,
        channels=decoder.audio_channels,
        sampling_rate=codec.sampling_rate,
        frame_rate=codec.sampling_rate / math.prod(codec.upsampling_ratios),
        filters=codec.num_filters,
        activation=decoder.activation_function,
    )


def _tensors(folder: Path) -> Iterator[tuple[str, TensorEntry]]:
    for path in weight_files(folder):
        with in_words(path.name, copy_advice()):
            yield from read_safetensors_header(path).tensors.items()


def _part(name: str) -> str:
    if name.startswith(("text_encoder.", "enc_to_dec_proj.", "audio_enc_to_dec_proj.")):
        return "text"
    if name.startswith("audio_encoder."):
        decodes = name.startswith("audio_encoder.decoder.") or name.endswith(".codebook.embed")
        return "codec" if decodes else "unused"
    if "embed_positions" in name:
        return "unused"
    matrix = (".layers." in name and "norm" not in name) or ".lm_heads." in name
    return "matrices" if matrix else "tables"


def memory_need(
    sizes: ModelSizes, device: str, precision: str, params: GenerationParams, prompt: str, given: Given | None = None
) -> MemoryNeed:
    """What one job takes.

    Args:
        sizes: of its checkpoint.
        device, precision: where the decoder computes, and in what.
        params, prompt: of the job.
        given: the sound it begins with; None: there is none.
    """
    given = given or Given()
    rows = params.takes * (2 if params.guided and (prompt or not sizes.cross_attention) else 1)
    text = min(MAX_PROMPT_TOKENS, len(prompt) // _CHARACTERS_PER_TOKEN + 2)
    seconds = min(given.seconds + params.duration, WINDOW_SECONDS)
    steps = round(seconds * sizes.frame_rate) + sizes.codebooks // sizes.channels - 1
    number = _BYTES["fp32" if precision == "int8" else precision]
    # Text encoder and codec compute in fp32, and on MPS on the processor.
    decoder = sizes.matrices * _BYTES[precision] + sizes.tables * number
    other = (sizes.text + sizes.codec + (sizes.unused if given.is_encoded else 0)) * _BYTES["fp32"]
    if sizes.cross_attention:
        caches = _cache(sizes, rows, steps, precision) + _cache(sizes, rows, text, precision)
    else:
        caches = _cache(sizes, rows, sizes.prefix + text + steps, precision)
        caches += _cache(sizes, _PREFIXES, sizes.prefix + text, precision) if precision == "int8" else 0
    work = _work(sizes, params, given)
    main = _LARGEST_READ if device == "cuda" else decoder + other + max(_LARGEST_READ, caches + work)
    return MemoryNeed(decoder + other, _LARGEST_READ, caches, work, main)


def _cache(sizes: ModelSizes, rows: int, positions: int, precision: str) -> int:
    per_position = 2 * sizes.layers * rows * sizes.hidden
    if precision != "int8":
        return per_position * positions * _BYTES[precision]
    return (per_position + sizes.layers * rows * sizes.heads * _GRID) * math.ceil(positions / _TILE) * _TILE


def _work(sizes: ModelSizes, params: GenerationParams, given: Given) -> int:
    samples = sizes.channels * sizes.sampling_rate
    per_second = samples * sizes.filters * 4 * _LAYERS_ALIVE
    at_once = max(params.takes * _CHUNK_SECONDS, _ENCODED_SECONDS if given.is_encoded else 0)
    # Given sound is repeated for every take, and there once more by itself.
    kept = params.takes * (given.total or params.duration) + given.total
    return _WORK + int(per_second * at_once) + int(samples * kept * 8)


def _layer_weights(hidden: int, ffn: int, melody: bool) -> int:
    return (4 if melody else 8) * hidden * hidden + 2 * hidden * ffn
