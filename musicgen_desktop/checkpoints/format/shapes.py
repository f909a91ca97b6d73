"""Which weights a MusicGen configuration asks for, by name and shape, without building the networks."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

Shape = tuple[int, ...]

_LARGEST = 1_000_000
_MOST_LAYERS = 1_000
"""More of anything is no configuration but an attempt to fill the memory."""

_T5 = MappingProxyType(
    {"vocab_size": 32_128, "d_model": 512, "d_kv": 64, "d_ff": 2_048, "num_layers": 6, "num_heads": 8,
     "relative_attention_num_buckets": 32}
)  # fmt: skip
_ENCODEC = MappingProxyType(
    {"sampling_rate": 24_000, "audio_channels": 1, "hidden_size": 128, "num_filters": 32, "num_residual_layers": 1,
     "kernel_size": 7, "last_kernel_size": 7, "residual_kernel_size": 3, "compress": 2, "num_lstm_layers": 2,
     "codebook_size": 1_024}
)  # fmt: skip
_DECODER = MappingProxyType(
    {"vocab_size": 2_048, "hidden_size": 1_024, "num_hidden_layers": 24, "ffn_dim": 4_096, "num_codebooks": 4}
)
"""What Transformers takes where a configuration is silent."""


class ConfigurationError(Exception):
    """The configuration is contradictory; the text names the field."""


def expected_shapes(config: Mapping[str, Any]) -> dict[str, Shape]:
    """Every weight of the three networks, by the name that ``canonical_name`` gives it.

    Args:
        config: a ``config.json`` whose architecture was checked already.

    Raises:
        ConfigurationError: a size is no number, or impossible.
    """
    text = _Sizes("text_encoder", config["text_encoder"], _T5)
    decoder = _Sizes("decoder", config["decoder"], _DECODER)
    melody = config["model_type"] == "musicgen_melody"
    return {
        **_text_encoder(text),
        **_Codec(_Sizes("audio_encoder", config["audio_encoder"], _ENCODEC)).shapes(),
        **_decoder(decoder, cross_attention=not melody),
        **_projections(config, text["d_model"], decoder["hidden_size"], melody),
    }


def canonical_name(name: str) -> str:
    """One name for a weight that versions of PyTorch and Transformers have called differently."""
    if name == "text_encoder.encoder.embed_tokens.weight":
        return "text_encoder.shared.weight"
    return name.replace("parametrizations.weight.original0", "weight_g").replace(
        "parametrizations.weight.original1", "weight_v"
    )


class _Sizes:
    """The numbers of one network's configuration."""

    def __init__(self, part: str, values: Mapping[str, Any], defaults: Mapping[str, int]) -> None:
        self.part = part
        self.values = values
        self._defaults = defaults

    def __getitem__(self, name: str) -> int:
        value = self.values.get(name, self._defaults[name])
        if type(value) is not int or not 0 <= value <= _LARGEST or (name.endswith("layers") and value > _MOST_LAYERS):
            raise ConfigurationError(f"{self.part}.{name} = {value!r:.60}")
        return value

    def impossible(self, name: str) -> ConfigurationError:
        return ConfigurationError(f"{self.part}.{name} = {self.values.get(name)!r:.60}")


def _text_encoder(sizes: _Sizes) -> dict[str, Shape]:
    width, heads, inner = sizes["d_model"], sizes["num_heads"], sizes["num_heads"] * sizes["d_kv"]
    gated = str(sizes.values.get("feed_forward_proj", "relu")).startswith("gated-")
    shapes: dict[str, Shape] = {
        "text_encoder.shared.weight": (sizes["vocab_size"], width),
        "text_encoder.encoder.final_layer_norm.weight": (width,),
    }
    for layer in range(sizes["num_layers"]):
        block = f"text_encoder.encoder.block.{layer}.layer"
        if layer == 0:
            bias = f"{block}.0.SelfAttention.relative_attention_bias.weight"
            shapes[bias] = (sizes["relative_attention_num_buckets"], heads)
        for name in "qkv":
            shapes[f"{block}.0.SelfAttention.{name}.weight"] = (inner, width)
        shapes[f"{block}.0.SelfAttention.o.weight"] = (width, inner)
        shapes[f"{block}.0.layer_norm.weight"] = (width,)
        for name in ("wi_0", "wi_1") if gated else ("wi",):
            shapes[f"{block}.1.DenseReluDense.{name}.weight"] = (sizes["d_ff"], width)
        shapes[f"{block}.1.DenseReluDense.wo.weight"] = (width, sizes["d_ff"])
        shapes[f"{block}.1.layer_norm.weight"] = (width,)
    return shapes


def _decoder(sizes: _Sizes, cross_attention: bool) -> dict[str, Shape]:
    width, vocabulary = sizes["hidden_size"], sizes["vocab_size"]
    shapes: dict[str, Shape] = {}
    for book in range(sizes["num_codebooks"]):
        shapes[f"decoder.model.decoder.embed_tokens.{book}.weight"] = (vocabulary + 1, width)
        shapes[f"decoder.lm_heads.{book}.weight"] = (vocabulary, width)
    attentions = ("self_attn", "encoder_attn") if cross_attention else ("self_attn",)
    norms = [*(f"{attention}_layer_norm" for attention in attentions), "final_layer_norm"]
    for layer in range(sizes["num_hidden_layers"]):
        place = f"decoder.model.decoder.layers.{layer}"
        for attention in attentions:
            for name in ("q_proj", "k_proj", "v_proj", "out_proj"):
                shapes[f"{place}.{attention}.{name}.weight"] = (width, width)
        for norm in norms:
            shapes |= {f"{place}.{norm}.weight": (width,), f"{place}.{norm}.bias": (width,)}
        shapes[f"{place}.fc1.weight"] = (sizes["ffn_dim"], width)
        shapes[f"{place}.fc2.weight"] = (width, sizes["ffn_dim"])
    shapes |= {f"decoder.model.decoder.layer_norm.{name}": (width,) for name in ("weight", "bias")}
    return shapes


def _projections(config: Mapping[str, Any], text_width: int, width: int, melody: bool) -> dict[str, Shape]:
    shapes: dict[str, Shape] = {}
    if text_width != width and (melody or config["decoder"].get("cross_attention_hidden_size") is None):
        shapes |= {"enc_to_dec_proj.weight": (width, text_width), "enc_to_dec_proj.bias": (width,)}
    chroma = _Sizes("config", config, {"num_chroma": 12})["num_chroma"] if melody else width
    if chroma != width:
        shapes |= {"audio_enc_to_dec_proj.weight": (width, chroma), "audio_enc_to_dec_proj.bias": (width,)}
    return shapes


@dataclass(frozen=True, slots=True)
class _Codec:
    """EnCodec, whose layers are numbered as they follow each other."""

    sizes: _Sizes

    def shapes(self) -> dict[str, Shape]:
        shapes = {**self._encoder(), **self._decoder()}
        codebook = (self.sizes["codebook_size"], self._codebook_width())
        for layer in range(self._quantizers()):
            place = f"audio_encoder.quantizer.layers.{layer}.codebook"
            shapes |= {f"{place}.embed": codebook, f"{place}.embed_avg": codebook}
            shapes |= {f"{place}.cluster_size": codebook[:1], f"{place}.inited": (1,)}
        return shapes

    def _encoder(self) -> dict[str, Shape]:
        sizes, place, width = self.sizes, "audio_encoder.encoder.layers", self.sizes["num_filters"]
        shapes = self._convolution(f"{place}.0", sizes["audio_channels"], width, sizes["kernel_size"])
        layer = 1
        for ratio in reversed(self._ratios()):
            for _ in range(sizes["num_residual_layers"]):
                shapes |= self._residual(f"{place}.{layer}", width)
                layer += 1
            shapes |= self._convolution(f"{place}.{layer + 1}", width, 2 * width, 2 * ratio)
            width, layer = 2 * width, layer + 2
        shapes |= self._lstm(f"{place}.{layer}", width)
        return shapes | self._convolution(
            f"{place}.{layer + 2}", width, sizes["hidden_size"], sizes["last_kernel_size"]
        )

    def _decoder(self) -> dict[str, Shape]:
        sizes, place = self.sizes, "audio_encoder.decoder.layers"
        width = sizes["num_filters"] * 2 ** len(self._ratios())
        shapes = self._convolution(f"{place}.0", sizes["hidden_size"], width, sizes["kernel_size"])
        shapes |= self._lstm(f"{place}.1", width)
        layer = 2
        for ratio in self._ratios():
            shapes |= self._convolution(f"{place}.{layer + 1}", width, width // 2, 2 * ratio, transposed=True)
            width, layer = width // 2, layer + 2
            for _ in range(sizes["num_residual_layers"]):
                shapes |= self._residual(f"{place}.{layer}", width)
                layer += 1
        return shapes | self._convolution(
            f"{place}.{layer + 1}", width, sizes["audio_channels"], sizes["last_kernel_size"]
        )

    def _residual(self, place: str, width: int) -> dict[str, Shape]:
        if not self.sizes["compress"]:
            raise self.sizes.impossible("compress")
        inner = width // self.sizes["compress"]
        shapes = self._convolution(f"{place}.block.1", width, inner, self.sizes["residual_kernel_size"])
        shapes |= self._convolution(f"{place}.block.3", inner, width, 1)
        if self.sizes.values.get("use_conv_shortcut", True):
            shapes |= self._convolution(f"{place}.shortcut", width, width, 1)
        return shapes

    def _convolution(
        self, place: str, channels: int, filters: int, kernel: int, transposed: bool = False
    ) -> dict[str, Shape]:
        weight = (channels, filters, kernel) if transposed else (filters, channels, kernel)
        if self.sizes.values.get("norm_type", "weight_norm") == "weight_norm":
            shapes = {f"{place}.conv.weight_g": (weight[0], 1, 1), f"{place}.conv.weight_v": weight}
        else:
            shapes = {f"{place}.conv.weight": weight}
            shapes |= {f"{place}.norm.weight": (filters,), f"{place}.norm.bias": (filters,)}
        return {**shapes, f"{place}.conv.bias": (filters,)}

    def _lstm(self, place: str, width: int) -> dict[str, Shape]:
        shapes: dict[str, Shape] = {}
        for layer in range(self.sizes["num_lstm_layers"]):
            for kind in ("ih", "hh"):
                shapes[f"{place}.lstm.weight_{kind}_l{layer}"] = (4 * width, width)
                shapes[f"{place}.lstm.bias_{kind}_l{layer}"] = (4 * width,)
        return shapes

    def _ratios(self) -> tuple[int, ...]:
        ratios = self.sizes.values.get("upsampling_ratios", (8, 5, 4, 2))
        if not isinstance(ratios, list | tuple) or not 0 < len(ratios) < 10:
            raise self.sizes.impossible("upsampling_ratios")
        if not all(type(ratio) is int and 0 < ratio < _LARGEST for ratio in ratios):
            raise self.sizes.impossible("upsampling_ratios")
        return tuple(ratios)

    def _codebook_width(self) -> int:
        width = self.sizes.values.get("codebook_dim")
        if width is not None and type(width) is not int:
            raise self.sizes.impossible("codebook_dim")
        return self.sizes["hidden_size"] if width is None else width

    def _quantizers(self) -> int:
        """As many as the greatest bandwidth needs."""
        bandwidths = self.sizes.values.get("target_bandwidths", (24.0,))
        if not isinstance(bandwidths, list | tuple) or not bandwidths or type(bandwidths[-1]) not in (int, float):
            raise self.sizes.impossible("target_bandwidths")
        frame_rate = math.ceil(self.sizes["sampling_rate"] / math.prod(self._ratios()))
        bits = max(1, self.sizes["codebook_size"] - 1).bit_length()
        if frame_rate < 1 or not 0 < bandwidths[-1] < _LARGEST:
            raise self.sizes.impossible("target_bandwidths")
        return min(int(1000 * bandwidths[-1] // (frame_rate * bits)), _MOST_LAYERS)
