"""EnCodec as its weights are stored: layers and names of Transformers' ``EncodecModel``, without importing it.

The layers compute nothing themselves: ``codec_stream`` makes streams of them. The quantizer is computed here.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.functional import embedding, pad

from musicgen_desktop.engine.weights.model_config import CodecConfig


class Encodec(nn.Module):
    """The three parts of a codec."""

    def __init__(self, config: CodecConfig) -> None:
        super().__init__()
        self.config = config
        self.encoder = EncodecEncoder(config)
        self.quantizer = EncodecResidualVectorQuantizer(config)
        self.decoder = EncodecDecoder(config)


class StoredWeightNorm(nn.Module):
    """A convolution's weight as torch's ``weight_norm`` stores it: the length and the direction of each row.

    torch's own would import its compiler on the "meta" device, and only folded weights are computed with.
    """

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        self.original0 = nn.Parameter(weight.new_empty(len(weight), 1, 1))
        self.original1 = nn.Parameter(weight.detach())

    def folded(self) -> Tensor:
        """The weight itself."""
        return torch.ops.aten._weight_norm(self.original1, self.original0, 0)


class EncodecConv1d(nn.Module):
    """A convolution that leaves the length as it is, or divides it by its stride."""

    def __init__(
        self, config: CodecConfig, ins: int, outs: int, kernel: int, stride: int = 1, dilation: int = 1
    ) -> None:
        super().__init__()
        self.causal, self.pad_mode, self.norm_type = config.use_causal_conv, config.pad_mode, config.norm_type
        self.conv = _normed(nn.Conv1d(ins, outs, kernel, stride, dilation=dilation))

    @staticmethod
    def _pad1d(x: Tensor, sides: tuple[int, int], mode: str) -> Tensor:
        """Reflection asks for more than it adds, so zeros are lent to what is shorter."""
        lent = max(0, max(sides) - x.shape[-1] + 1) if mode == "reflect" else 0
        padded = pad(pad(x, (0, lent)), sides, mode)
        return padded[..., : padded.shape[-1] - lent]


class EncodecConvTranspose1d(nn.Module):
    """A convolution that multiplies the length by its stride."""

    def __init__(self, config: CodecConfig, ins: int, outs: int, kernel: int, stride: int) -> None:
        super().__init__()
        self.causal, self.trim_right_ratio = config.use_causal_conv, config.trim_right_ratio
        self.norm_type = config.norm_type
        self.conv = _normed(nn.ConvTranspose1d(ins, outs, kernel, stride))


class EncodecLSTM(nn.Module):
    """Adds what it has heard so far."""

    def __init__(self, config: CodecConfig, width: int) -> None:
        super().__init__()
        self.lstm = nn.LSTM(width, width, config.num_lstm_layers)


class EncodecResnetBlock(nn.Module):
    """Two convolutions, and a shortcut around them."""

    def __init__(self, config: CodecConfig, width: int, dilation: int) -> None:
        super().__init__()
        narrow = width // config.compress
        wide = EncodecConv1d(config, width, narrow, config.residual_kernel_size, dilation=dilation)
        self.block = nn.ModuleList([nn.ELU(), wide, nn.ELU(), EncodecConv1d(config, narrow, width, 1)])
        self.shortcut = EncodecConv1d(config, width, width, 1) if config.use_conv_shortcut else nn.Identity()


def refuse_norms(layer: Any) -> None:
    """Raises ``ValueError`` for an ``EncodecConv1d`` or ``EncodecConvTranspose1d`` that cannot work piece by piece."""
    if layer.norm_type != "weight_norm":
        raise ValueError(f"a codec with {layer.norm_type} looks at the whole clip and cannot be streamed")


def weight_and_bias(conv: nn.Conv1d | nn.ConvTranspose1d) -> tuple[Tensor, Tensor]:
    """Of a convolution, folded; zeros where it has no bias."""
    bias = conv.bias if conv.bias is not None else conv.weight.new_zeros(conv.out_channels)
    return conv.weight.detach(), bias.detach()


class EncodecEncoder(nn.Module):
    """From sound to what is quantised."""

    def __init__(self, config: CodecConfig) -> None:
        super().__init__()
        layers: list[nn.Module] = [EncodecConv1d(config, config.audio_channels, config.num_filters, config.kernel_size)]
        widths = _widths(config)
        for ratio, (width, wider) in zip(reversed(config.upsampling_ratios), pairwise(widths), strict=True):
            layers += [*_resnets(config, width), nn.ELU()]
            layers.append(EncodecConv1d(config, width, wider, ratio * 2, ratio))
        layers += [EncodecLSTM(config, widths[-1]), nn.ELU()]
        layers.append(EncodecConv1d(config, widths[-1], config.hidden_size, config.last_kernel_size))
        self.layers = nn.ModuleList(layers)


class EncodecDecoder(nn.Module):
    """From what was quantised to sound."""

    def __init__(self, config: CodecConfig) -> None:
        super().__init__()
        widths = _widths(config)[::-1]
        layers: list[nn.Module] = [EncodecConv1d(config, config.hidden_size, widths[0], config.kernel_size)]
        layers.append(EncodecLSTM(config, widths[0]))
        for ratio, (width, narrower) in zip(config.upsampling_ratios, pairwise(widths), strict=True):
            layers += [nn.ELU(), EncodecConvTranspose1d(config, width, narrower, ratio * 2, ratio)]
            layers += _resnets(config, narrower)
        layers += [nn.ELU(), EncodecConv1d(config, widths[-1], config.audio_channels, config.last_kernel_size)]
        self.layers = nn.ModuleList(layers)


def _normed(conv: nn.Conv1d | nn.ConvTranspose1d) -> nn.Module:
    conv.parametrizations = nn.ModuleDict({"weight": StoredWeightNorm(conv.weight)})
    del conv.weight
    return conv


def _widths(config: CodecConfig) -> list[int]:
    """Channels between the changes of rate, the narrowest first, where the sound is."""
    return [config.num_filters * 2**level for level in range(len(config.upsampling_ratios) + 1)]


def _resnets(config: CodecConfig, width: int) -> list[EncodecResnetBlock]:
    return [
        EncodecResnetBlock(config, width, config.dilation_growth_rate**n) for n in range(config.num_residual_layers)
    ]


class EncodecResidualVectorQuantizer(nn.Module):
    """Codebooks, each for what the ones before it have left."""

    def __init__(self, config: CodecConfig) -> None:
        super().__init__()
        self._bits_per_second = math.log2(config.codebook_size) * config.frame_rate
        self.layers = nn.ModuleList([_VectorQuantization(config) for _ in range(config.num_quantizers)])

    def encode(self, embeddings: Tensor, bandwidth: float) -> Tensor:
        """The codes, int64 (codebooks, rows, frames), of (rows, channels, frames) in kilobits per second."""
        books = int(max(1, math.floor(bandwidth * 1_000 / self._bits_per_second)))
        rest, codes = embeddings, []
        for book in self._embeddings()[:books]:
            codes.append(_nearest(rest.transpose(1, 2), book))
            rest = rest - embedding(codes[-1], book).transpose(1, 2)
        return torch.stack(codes)

    def decode(self, codes: Tensor) -> Tensor:
        """The sum (rows, channels, frames) of what the codes of each book, (codebooks, rows, frames), mean."""
        quantised = torch.full((), 0.0, device=codes.device)
        for ids, book in zip(codes, self._embeddings(), strict=False):
            quantised = quantised + embedding(ids, book).transpose(1, 2)
        return quantised

    def _embeddings(self) -> list[Tensor]:
        layers: Any = self.layers
        return [layer.codebook.embed for layer in layers]


class _VectorQuantization(nn.Module):
    def __init__(self, config: CodecConfig) -> None:
        super().__init__()
        self.codebook = _Codebook(config)


class _Codebook(nn.Module):
    """All but ``embed`` is of use to training alone, and is stored all the same."""

    def __init__(self, config: CodecConfig) -> None:
        super().__init__()
        shape = config.codebook_size, config.codebook_dim or config.hidden_size
        self.register_buffer("inited", torch.empty(1))
        self.register_buffer("cluster_size", torch.empty(config.codebook_size))
        self.register_buffer("embed", torch.empty(shape))
        self.register_buffer("embed_avg", torch.empty(shape))


def _nearest(x: Tensor, book: Tensor) -> Tensor:
    """The ids of those rows of a codebook that are the nearest to (…, channels)."""
    rows, columns = x.reshape(-1, x.shape[-1]), book.t()
    distance = -(rows.pow(2).sum(1, keepdim=True) - 2 * rows @ columns + columns.pow(2).sum(0, keepdim=True))
    return distance.max(dim=-1).indices.view(x.shape[:-1])
