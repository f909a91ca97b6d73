"""The layers of EnCodec's decoder as a stream, in native code: columns of channels, (rows, columns, channels).

What ``codec_stream`` does with (rows, channels, columns). An ELU is computed where a convolution reads or writes, the
two convolutions of a block follow each other while the numbers are in the cache, and nothing is moved to make room for
what stands beside it. An output has the same bits whatever is computed beside it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, Protocol

import torch
from torch import Tensor, nn
from torch.nn.functional import pad

from musicgen_desktop.engine.codec.encodec import refuse_norms, weight_and_bias
from musicgen_desktop.engine.native.native_filter import Columns, Crew, Memory, NativeFilter, Part
from musicgen_desktop.engine.native.native_lstm import NativeLSTM

_Pad = Callable[[Tensor, tuple[int, int]], Tensor]
"""Columns (rows, columns, channels) with so many more at both ends."""


class _Stream(Protocol):
    """See ``StreamLayer``, but for the order of axes."""

    def push(self, x: Tensor, last: bool) -> Tensor: ...

    def repeat(self, copies: int) -> None: ...


class NativeLayers(nn.Module):
    """All layers of an ``EncodecDecoder``, with weights of their own: those of LSTMs have 8 bits.

    Args:
        layers: Transformers' or ours, with folded weight norms.
    """

    def __init__(self, layers: nn.ModuleList) -> None:
        super().__init__()
        crew = Crew()
        self._streams: list[Callable[[], _Stream]] = []
        elu = False
        for layer in layers:
            match type(layer).__name__:
                case "ELU":
                    elu = True  # the convolution behind it computes it
                    continue
                case "EncodecLSTM":
                    self._streams.append(_LSTM(layer).stream)
                case "EncodecResnetBlock":
                    self._streams.append(_Resnet(layer, crew).stream)
                case "EncodecConvTranspose1d":
                    self._streams.append(_ConvTranspose(layer, crew, elu).stream)
                case _:
                    self._streams.append(_Conv(layer, crew, elu).stream)
            elu = False

    def streams(self) -> list[_Stream]:
        """Begin a clip."""
        return [stream() for stream in self._streams]


class StreamNative:
    """See ``StreamLayer``: all layers of a decoder."""

    def __init__(self, layers: NativeLayers) -> None:
        self._streams = layers.streams()

    def push(self, x: Tensor, last: bool) -> Tensor:
        """See ``StreamLayer.push``."""
        columns = x.transpose(1, 2).contiguous()
        for stream in self._streams:
            columns = stream.push(columns, last)
        return columns.transpose(1, 2)

    def repeat(self, copies: int) -> None:
        """See ``StreamLayer.repeat``."""
        for stream in self._streams:
            stream.repeat(copies)


class _Conv:
    """``EncodecConv1d`` of stride 1."""

    def __init__(self, layer: Any, crew: Crew, elu: bool = False) -> None:
        refuse_norms(layer)
        conv: nn.Conv1d = layer.conv
        self.filter = NativeFilter(*weight_and_bias(conv), conv.dilation[0])
        self.crew, self.elu = crew, elu
        beyond = self.filter.window - 1
        self.right = 0 if layer.causal else beyond // 2
        self.left = beyond - self.right
        self._pad1d, self._mode = layer._pad1d, layer.pad_mode  # a static rule, also for clips shorter than the padding

    def padded(self, x: Tensor, sides: tuple[int, int]) -> Tensor:
        """See ``_Pad``."""
        return self._pad1d(x.transpose(1, 2), sides, self._mode).transpose(1, 2)

    def stream(self) -> _Stream:
        return _StreamConv(self)


class _StreamConv:
    def __init__(self, layer: _Conv) -> None:
        self._layer = layer
        self._seen = _Seen(layer.left, layer.right, layer.padded)

    def push(self, x: Tensor, last: bool) -> Tensor:
        layer = self._layer
        return _convolve(layer.filter, layer.crew, self._seen.push(x, last), layer.elu)

    def repeat(self, copies: int) -> None:
        self._seen.repeat(copies)


class _ConvTranspose:
    """``EncodecConvTranspose1d``, as a convolution to more channels, which are columns in turn."""

    def __init__(self, layer: Any, crew: Crew, elu: bool) -> None:
        refuse_norms(layer)
        conv: nn.ConvTranspose1d = layer.conv
        weight, bias = weight_and_bias(conv)
        self.crew, self.elu = crew, elu
        self.stride, kernel = conv.stride[0], conv.kernel_size[0]
        self.taps = math.ceil(kernel / self.stride)
        # (ins, outs, kernel) → (stride · outs, ins, taps)
        padded = pad(weight, (0, self.taps * self.stride - kernel)).unflatten(2, (self.taps, self.stride)).flip(2)
        self.filter = NativeFilter(padded.permute(3, 1, 0, 2).flatten(0, 1), bias.repeat(self.stride))
        # The trimming of EncodecConvTranspose1d.forward.
        overlap = kernel - self.stride
        right = math.ceil(overlap * layer.trim_right_ratio) if layer.causal else overlap // 2
        self.skip, self.trim = overlap - right, right + self.taps * self.stride - kernel

    def stream(self) -> _Stream:
        return _StreamConvTranspose(self)


class _StreamConvTranspose:
    def __init__(self, layer: _ConvTranspose) -> None:
        self._layer = layer
        self._skip = layer.skip
        self._seen = _Seen(layer.taps - 1, 0, _with_zeros)

    def push(self, x: Tensor, last: bool) -> Tensor:
        layer = self._layer
        if last:
            x = _with_zeros(x, (0, layer.taps - 1))
        out = _convolve(layer.filter, layer.crew, self._seen.push(x, last), layer.elu)
        y = out.view(len(out), out.shape[1] * layer.stride, layer.filter.outs // layer.stride)
        if last:
            y = y[:, : y.shape[1] - layer.trim]
        skipped = min(self._skip, y.shape[1])
        self._skip -= skipped
        return y[:, skipped:]

    def repeat(self, copies: int) -> None:
        self._seen.repeat(copies)


class _Resnet:
    """``EncodecResnetBlock``: ELU, a convolution, ELU, one of a single tap; then what stood before is added."""

    def __init__(self, layer: Any, crew: Crew) -> None:
        _, wide, _, narrow = layer.block
        self.crew = crew
        self.wide, self.narrow = _Conv(wide, crew), _Conv(narrow, crew)
        self.shortcut = None if isinstance(layer.shortcut, nn.Identity) else _Conv(layer.shortcut, crew)

    def stream(self) -> _Stream:
        return _StreamResnet(self)


class _StreamResnet:
    def __init__(self, layer: _Resnet) -> None:
        self._layer = layer
        self._seen = _Seen(layer.wide.left, layer.wide.right, layer.wide.padded)

    def push(self, x: Tensor, last: bool) -> Tensor:
        layer = self._layer
        wide, narrow, shortcut = layer.wide.filter, layer.narrow.filter, layer.shortcut
        columns = self._seen.push(x, last)
        out = _room(columns, wide.window, narrow.outs)

        def compute(part: Part, memory: Memory) -> None:
            here, first, of_rows = out[part.rows, part.columns], part.columns.start, columns.of_rows(part.rows)
            added, added_first = of_rows, first + layer.wide.left
            if shortcut is not None:
                shortcut.filter.convolve(of_rows, added_first, here, memory)
                added, added_first = Columns(here[:, :0], here), 0
            wide.convolve(of_rows, first, here, memory, elu=True, second=narrow, added=added, added_first=added_first)

        if out.numel():
            layer.crew.share(wide.parts(len(out), out.shape[1], whole=True), compute)
        return out

    def repeat(self, copies: int) -> None:
        self._seen.repeat(copies)


class _LSTM:
    """``EncodecLSTM``, whose weights have 8 bits."""

    def __init__(self, layer: Any) -> None:
        self.lstm = NativeLSTM(layer.lstm)

    def stream(self) -> _Stream:
        return _StreamLSTM(self.lstm)


class _StreamLSTM:
    def __init__(self, lstm: NativeLSTM) -> None:
        self._lstm = lstm
        self._state: tuple[Tensor, Tensor] | None = None

    def push(self, x: Tensor, last: bool) -> Tensor:  # noqa: ARG002 - nothing is held back
        if not x.shape[1]:
            return x
        columns = x.transpose(0, 1)
        y, self._state = self._lstm(columns, self._state)
        return (y + columns).transpose(0, 1).contiguous()

    def repeat(self, copies: int) -> None:
        if self._state is not None:
            hidden, cell = (part.repeat_interleave(copies, dim=1) for part in self._state)
            self._state = hidden, cell


class _Seen:
    """What a convolution still needs of the columns it was given, and what stands in for those beyond both ends.

    Args:
        left, right: columns beyond both ends that the first and the last window see.
        padded: makes them.
    """

    def __init__(self, left: int, right: int, padded: _Pad) -> None:
        self._left, self._right, self._padded = left, right, padded
        self._past: Tensor | None = None
        self._has_begun = False

    def push(self, x: Tensor, last: bool) -> Columns:
        """All columns that windows can be laid over now."""
        if not self._has_begun:
            x = x if self._past is None else torch.cat([self._past, x], dim=1)
            if last:
                x = self._padded(x, (self._left, self._right)).contiguous()
                return Columns(x[:, :0], x)
            if x.shape[1] <= max(self._left, self._right):
                self._past = x.contiguous()
                return Columns(x[:, :0], x[:, :0])
            self._past = self._padded(x[:, : self._left + 1], (self._left, 0))[:, : self._left].contiguous()
            self._has_begun = True
        assert self._past is not None
        if last and self._right:
            end = torch.cat([self._past, x], dim=1)[:, -self._right - 1 :]
            x = torch.cat([x, self._padded(end, (0, self._right))[:, end.shape[1] :]], dim=1)
        columns, kept = Columns(self._past, x), self._left + self._right
        latest = torch.cat([self._past, x[:, max(0, x.shape[1] - kept) :]], dim=1)
        self._past = latest[:, max(0, latest.shape[1] - kept) :].contiguous()
        return columns

    def repeat(self, copies: int) -> None:
        """Let each row stand ``copies`` times in a row from now on."""
        if self._past is not None:
            self._past = self._past.repeat_interleave(copies, dim=0)


def _convolve(filter_: NativeFilter, crew: Crew, columns: Columns, elu: bool) -> Tensor:
    out = _room(columns, filter_.window, filter_.outs)

    def compute(part: Part, memory: Memory) -> None:
        here, of_rows = out[part.rows, part.columns], columns.of_rows(part.rows)
        filter_.convolve(of_rows, part.columns.start, here, memory, part.panels, elu)

    if out.numel():
        crew.share(filter_.parts(len(out), out.shape[1]), compute)
    return out


def _room(columns: Columns, window: int, outs: int) -> Tensor:
    """For what comes out, float32 (rows, columns, outs)."""
    return torch.empty(len(columns.here), max(0, len(columns) - window + 1), outs)


def _with_zeros(x: Tensor, sides: tuple[int, int]) -> Tensor:
    return pad(x, (0, 0, *sides))
