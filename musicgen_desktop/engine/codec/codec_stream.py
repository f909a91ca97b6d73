"""EnCodec's layers as a stream: each keeps what the next columns still need.

Transformers' layers see a whole clip and pad its two ends. Here a layer gets the clip piece by
piece, holds back the few columns whose right-hand neighbours are not there yet, and pads only at
the real ends; the joined output equals the whole decode. Nothing is computed twice.
"""

from __future__ import annotations

import math
from contextlib import AbstractContextManager
from typing import Any, Protocol

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.parametrize import is_parametrized, remove_parametrizations

from musicgen_desktop.engine.codec.encodec import StoredWeightNorm, refuse_norms, weight_and_bias
from musicgen_desktop.engine.codec.native_stream import NativeLayers, StreamNative

_FEW_COLUMNS = 32
"""Up to so many, reading the weights takes longest, and a convolution would first bring them in another order."""


class StreamLayer(Protocol):
    """A layer that is fed (rows, channels, columns) piece by piece."""

    def push(self, x: Tensor, last: bool) -> Tensor:
        """Take more columns (possibly none) and give those that are settled now.

        ``last`` says that nothing will follow; the layer then gives everything it held back.
        """
        ...

    def repeat(self, copies: int) -> None:
        """Let each row stand ``copies`` times in a row from now on."""
        ...


class StreamConv:
    """``EncodecConv1d``."""

    def __init__(self, layer: Any) -> None:
        conv: nn.Conv1d = layer.conv
        self._weight, self._bias = weight_and_bias(conv)
        self._dilation, self._stride = conv.dilation[0], conv.stride[0]
        self._window = (conv.kernel_size[0] - 1) * self._dilation + 1
        padding = self._window - self._stride
        self._right = 0 if layer.causal else padding // 2
        self._left = padding - self._right
        # At the end the last stride is filled up by reflection, for which enough must still be there.
        self._kept = padding if self._stride == 1 else padding + self._stride
        self._columns = 0
        self._mode: str = layer.pad_mode
        self._pad1d = layer._pad1d  # a static rule for clips shorter than the padding
        self._held: Tensor | None = None
        self._padded_left = False

    def push(self, x: Tensor, last: bool) -> Tensor:
        """See ``StreamLayer.push``."""
        if self._window == self._stride == 1 and x.shape[-1]:
            return self._convolve(x)
        held = x if self._held is None else torch.cat([self._held, x], dim=-1)
        self._columns += x.shape[-1]
        right = self._right + -self._columns % self._stride
        if not self._padded_left:
            if last:
                self._held = None
                return self._convolve(self._pad1d(held, (self._left, right), self._mode))
            if held.shape[-1] <= max(self._left, self._right + self._stride - 1):
                self._held = held
                return x.new_zeros(x.shape[0], self._weight.shape[0], 0)
            held = self._padded(held, (self._left, 0))
            self._padded_left = True
        if last:
            return self._convolve(self._padded(held, (0, right)))
        outputs = max(0, (held.shape[-1] - self._kept) // self._stride)
        self._held = held[..., outputs * self._stride :]
        if not outputs:
            return x.new_zeros(x.shape[0], self._weight.shape[0], 0)
        return self._convolve(held[..., : (outputs - 1) * self._stride + self._window])

    def repeat(self, copies: int) -> None:
        """See ``StreamLayer.repeat``."""
        self._held = _repeated(self._held, copies)

    def _padded(self, x: Tensor, sides: tuple[int, int]) -> Tensor:
        return functional.pad(x, sides, self._mode) if any(sides) else x

    def _convolve(self, x: Tensor) -> Tensor:
        if len(self._weight) == 1 and self._stride == 1:
            return self._to_one_channel(x)
        return functional.conv1d(x, self._weight, self._bias, self._stride, dilation=self._dilation)

    def _to_one_channel(self, x: Tensor) -> Tensor:
        """A product for each tap, which are added up afterwards: a convolution takes several times as long."""
        taps = self._weight[0].T @ x
        columns = x.shape[-1] - self._window + 1
        y = taps[:, :1, :columns] + self._bias
        for tap in range(1, taps.shape[1]):
            y += taps[:, tap : tap + 1, tap * self._dilation :][..., :columns]
        return y


class StreamConvTranspose:
    """``EncodecConvTranspose1d``, as a convolution that makes the samples of each column as channels.

    A transposed convolution of stride s is one of as many times more output channels, interleaved afterwards
    (arXiv:1609.07009, 3): nothing overlaps, and it is computed faster.
    """

    def __init__(self, layer: Any) -> None:
        conv: nn.ConvTranspose1d = layer.conv
        weight, bias = weight_and_bias(conv)
        self._stride = stride = conv.stride[0]
        kernel = conv.kernel_size[0]
        taps = math.ceil(kernel / stride)
        padded = functional.pad(weight, (0, taps * stride - kernel)).unflatten(2, (taps, stride)).flip(2)
        self._weight = padded.permute(1, 3, 0, 2).flatten(0, 1).contiguous()
        self._bias = bias.repeat_interleave(stride)
        # The trimming of EncodecConvTranspose1d.forward.
        overlap = kernel - stride
        trim_right = math.ceil(overlap * layer.trim_right_ratio) if layer.causal else overlap // 2
        self._skip = overlap - trim_right
        self._trim = trim_right + taps * stride - kernel
        self._past = taps - 1
        self._held: Tensor | None = None

    def push(self, x: Tensor, last: bool) -> Tensor:
        """See ``StreamLayer.push``."""
        if last:
            x = functional.pad(x, (0, self._past))
        if not x.shape[-1]:
            return x.new_zeros(x.shape[0], len(self._bias) // self._stride, 0)
        held = functional.pad(x, (self._past, 0)) if self._held is None else torch.cat([self._held, x], dim=-1)
        self._held = held[..., held.shape[-1] - self._past :]
        y = self._convolve(held)
        y = y.unflatten(1, (-1, self._stride)).transpose(2, 3).flatten(2)
        if last:
            y = y[..., : y.shape[-1] - self._trim]
        skipped = min(self._skip, y.shape[-1])
        self._skip -= skipped
        return y[..., skipped:]

    def repeat(self, copies: int) -> None:
        """See ``StreamLayer.repeat``."""
        self._held = _repeated(self._held, copies)

    def _convolve(self, x: Tensor) -> Tensor:
        if x.shape[-1] > _FEW_COLUMNS:
            return functional.conv1d(x, self._weight, self._bias)
        taps = self._weight.shape[2]
        windows = x.unfold(2, taps, 1).transpose(1, 2).flatten(2)
        return functional.linear(windows, self._weight.flatten(1), self._bias).transpose(1, 2)


class StreamLSTM:
    """``EncodecLSTM``: causal, so only its state is carried."""

    def __init__(self, layer: Any) -> None:
        self._lstm: nn.LSTM = layer.lstm
        self._state: tuple[Tensor, Tensor] | None = None

    def push(self, x: Tensor, last: bool) -> Tensor:  # noqa: ARG002 - nothing is held back
        """See ``StreamLayer.push``."""
        if not x.shape[-1]:
            return x
        columns = x.permute(2, 0, 1)
        y, self._state = self._lstm(columns, self._state)
        return (y + columns).permute(1, 2, 0)

    def repeat(self, copies: int) -> None:
        """See ``StreamLayer.repeat``."""
        if self._state is not None:
            hidden, cell = (part.repeat_interleave(copies, dim=1) for part in self._state)
            self._state = hidden, cell


class StreamPointwise:
    """A layer without memory, such as ELU."""

    def __init__(self, layer: nn.Module) -> None:
        self._layer = layer

    def push(self, x: Tensor, last: bool) -> Tensor:  # noqa: ARG002 - nothing is held back
        """See ``StreamLayer.push``."""
        return self._layer(x)

    def repeat(self, copies: int) -> None:
        """See ``StreamLayer.repeat``."""


class StreamResnet:
    """``EncodecResnetBlock``: the shortcut waits until the block has caught up."""

    def __init__(self, layer: Any) -> None:
        self._block = stream_layers(layer.block)
        self._shortcut: StreamLayer = stream_layer(layer.shortcut)
        self._waiting: Tensor | None = None

    def push(self, x: Tensor, last: bool) -> Tensor:
        """See ``StreamLayer.push``."""
        shortcut = self._shortcut.push(x, last)
        y = push_all(self._block, x, last)
        waiting = shortcut[..., :0] if self._waiting is None else self._waiting
        late = max(0, y.shape[-1] - waiting.shape[-1])
        y[..., : y.shape[-1] - late] += waiting[..., : y.shape[-1]]
        y[..., y.shape[-1] - late :] += shortcut[..., :late]
        self._waiting = torch.cat([waiting[..., y.shape[-1] :], shortcut[..., late:]], dim=-1)
        return y

    def repeat(self, copies: int) -> None:
        """See ``StreamLayer.repeat``."""
        self._waiting = _repeated(self._waiting, copies)
        for layer in (*self._block, self._shortcut):
            layer.repeat(copies)


def _repeated(columns: Tensor | None, copies: int) -> Tensor | None:
    return None if columns is None else columns.repeat_interleave(copies, dim=0)


def stream_layer(layer: Any) -> StreamLayer:
    """The streaming twin of one layer of Transformers' ``EncodecEncoder`` or ``EncodecDecoder``."""
    # By name: importing the classes would pull in private module paths that move between versions.
    kind = type(layer).__name__
    if kind in ("EncodecConv1d", "EncodecConvTranspose1d"):
        refuse_norms(layer)
    if isinstance(layer, NativeLayers):
        return StreamNative(layer)
    twins = {
        "EncodecConv1d": StreamConv,
        "EncodecConvTranspose1d": StreamConvTranspose,
        "EncodecLSTM": StreamLSTM,
        "EncodecResnetBlock": StreamResnet,
    }
    return twins.get(kind, StreamPointwise)(layer)


def stream_layers(layers: nn.ModuleList) -> list[StreamLayer]:
    """The streaming twins of several layers."""
    return [stream_layer(layer) for layer in layers]


def push_all(layers: list[StreamLayer], x: Tensor, last: bool) -> Tensor:
    """Push columns through layers that follow one another."""
    for layer in layers:
        x = layer.push(x, last)
    return x


def in_whole_fp32() -> AbstractContextManager[None]:
    """While it is entered, a CUDA card multiplies all of a number: cuDNN by itself takes ten bits of each (TF32)."""
    return torch.backends.cudnn.flags(enabled=True, allow_tf32=False)


def fold_weight_norms(network: nn.Module) -> None:
    """Replace every weight that is computed from a direction and a length by the result, for good."""
    for module in network.modules():
        if not isinstance(module, (nn.Conv1d, nn.ConvTranspose1d)) or not is_parametrized(module, "weight"):
            continue
        stored: Any = module.parametrizations
        if isinstance(stored["weight"], StoredWeightNorm):
            module.weight = nn.Parameter(stored["weight"].folded(), requires_grad=False)
            del module.parametrizations
        else:
            remove_parametrizations(module, "weight")
            module.weight.requires_grad_(False)


def compute_in_place(network: nn.Module) -> None:
    """Let activations overwrite what nothing else reads: half their memory traffic."""
    modules: list[Any] = list(network.modules())
    for module in modules:
        if isinstance(module, nn.ELU):
            module.inplace = True
    for module in modules:
        if type(module).__name__ == "EncodecResnetBlock":
            module.block[0].inplace = False  # the shortcut reads the same
