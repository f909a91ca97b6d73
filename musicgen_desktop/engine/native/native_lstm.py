"""An LSTM over 8-bit weights, in native code: its steps follow one another, so reading fewer bytes is what helps."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from musicgen_desktop.engine.native import native_library as native
from musicgen_desktop.engine.weights.int8_weight import Int8Weight, PackedWeight


class NativeLSTM(nn.Module):
    """Computes what a ``torch.nn.LSTM`` does, with weights of its own, on the processor.

    Args:
        lstm: with biases, of one direction, time first.
    """

    def __init__(self, lstm: nn.LSTM) -> None:
        super().__init__()
        self._library = native.load_native()
        self._width = lstm.hidden_size
        self._layers = [_Layer(*weights) for weights in lstm.all_weights]

    def forward(self, x: Tensor, state: tuple[Tensor, Tensor] | None = None) -> tuple[Tensor, tuple[Tensor, Tensor]]:
        """Float32 (steps, rows, inputs), and the state of earlier steps, which is overwritten.

        Returns:
            Float32 (steps, rows, width), and hidden and cell states, each (layers, rows, width).
        """
        steps, rows, _ = x.shape
        if state is None:
            hidden, cell = torch.zeros(2, len(self._layers), rows, self._width)
        else:
            hidden, cell = state
        for index, layer in enumerate(self._layers):
            gates = native.linear(self._library, layer.weight_ih, x.flatten(0, 1)).add_(layer.bias)
            x = native.lstm(self._library, layer.weight_hh, gates.view(steps, rows, -1), hidden[index], cell[index])
        return x, (hidden, cell)


class _Layer:
    def __init__(self, weight_ih: Tensor, weight_hh: Tensor, bias_ih: Tensor, bias_hh: Tensor) -> None:
        self._kept = [PackedWeight.of(Int8Weight.of(weight.detach())) for weight in (weight_ih, weight_hh)]
        self.weight_ih, self.weight_hh = map(native.matrix_of, self._kept)
        self.bias = (bias_ih + bias_hh).detach()
