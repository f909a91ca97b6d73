"""Runs a build of the native code over numbers that no checkpoint should have: ``… hostile_numbers FOLDER CASES…``.

Its own process, so that a build with sanitizers can end it, and without Transformers, which takes them the longest.
``FOLDER`` holds that build, named "sanitized"; cases are functions below.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from types import MappingProxyType, SimpleNamespace
from typing import Any

import torch
from torch import Tensor, nn

from musicgen_desktop.engine.conditioning.conditioning import Conditioning
from musicgen_desktop.engine.native import native_library as native
from musicgen_desktop.engine.native.native_decoder import NativeDecoder
from musicgen_desktop.engine.native.native_filter import Columns, Memory, NativeFilter
from musicgen_desktop.engine.native.native_lstm import NativeLSTM
from musicgen_desktop.engine.native.thread_pace import ThreadPace
from musicgen_desktop.engine.weights.int8_pack import QuantisingSource
from musicgen_desktop.engine.weights.int8_weight import Int8Weight, PackedWeight

LARGEST = torch.finfo().max


def _with_one(number: float, scale: float = 1.0) -> Callable[[Tensor], Tensor]:
    """All numbers are scaled but one of each row."""

    def spoil(x: Tensor) -> Tensor:
        x = x * scale
        x[..., x.shape[-1] // 2] = number
        return x

    return spoil


KINDS = MappingProxyType(
    {
        "random": lambda x: x,
        "zero": torch.zeros_like,
        "subnormal": lambda x: x * 1e-40,
        "tiny": lambda x: x * 1e-38,
        "barely too small": lambda x: x.sign() * 3.6e-37,
        "huge": lambda x: (x * 1e38).clamp(-LARGEST, LARGEST),
        "largest": lambda x: x.sign() * LARGEST,
        "one large": _with_one(LARGEST, 1e-38),
        "one tiny": _with_one(1e-38, 0),
        "infinite": _with_one(torch.inf),
        "negative infinite": _with_one(-torch.inf, 1e-38),
        "nan": _with_one(torch.nan),
        "all nan": lambda x: x * torch.nan,
    }
)

SHAPES: tuple[dict[str, Any], ...] = (
    {"hidden_size": 60, "ffn_dim": 700, "num_attention_heads": 5, "num_codebooks": 3, "vocab_size": 50,
     "model_type": "musicgen_decoder"},
    {"hidden_size": 192, "ffn_dim": 200, "num_attention_heads": 2, "num_codebooks": 4, "vocab_size": 64,
     "model_type": "musicgen_melody_decoder"},
)  # fmt: skip
"""Rows of one block and of several; heads narrower than a tile of positions and wider than four. The second one hears
its prompt as a prefix."""

THREADS = 3
"""More than many phases have chunks."""

PREFIX = 37
STEPS = 18
"""More than a tile of positions holds."""


def products() -> Iterator[str]:
    """Matrices of every kind times rows of every kind."""
    library = native.load_native()
    for outs, ins in ((1, 1), (33, 63), (70, 330), (5, 4_096)):
        rows = torch.randn(9, ins)
        for name, spoil in KINDS.items():
            weight = PackedWeight.of(Int8Weight.of(spoil(torch.randn(outs, ins))))
            for kind, other in KINDS.items():
                native.linear(library, native.matrix_of(weight), other(rows))
                yield f"{outs} × {ins}, {name} by {kind}"


def lstms() -> Iterator[str]:
    """Weights, inputs and states of every kind."""
    for width, (name, spoil) in product((40, 200), KINDS.items()):
        lstm, x = nn.LSTM(width, width).requires_grad_(False), torch.randn(3, 2, width)
        states = torch.randn(1, 2, width), torch.randn(1, 2, width)
        NativeLSTM(lstm)(spoil(x), states)
        NativeLSTM(lstm)(x, (spoil(states[0]), spoil(states[1])))
        for weight in lstm.parameters():
            weight.copy_(spoil(weight))
        NativeLSTM(lstm)(x)
        yield f"lstm of {width}, {name}"


def convolutions() -> Iterator[str]:
    """Columns and weights of every kind, in no whole number of panels, bunches, strips and tiles."""
    memory = Memory()
    for outs, (name, spoil) in product((1, 70), KINDS.items()):
        weight, columns = torch.randn(outs, 37, 3), Columns(torch.randn(2, 4, 37), torch.randn(2, 23, 37))
        added, out = Columns(torch.randn(2, 1, outs), torch.randn(2, 22, outs)), torch.empty(2, 23, outs)
        second = NativeFilter(spoil(torch.randn(outs, outs, 1)), torch.randn(outs)) if outs > 1 else None
        for filter_ in (NativeFilter(spoil(weight), torch.randn(outs), 2), NativeFilter(weight, torch.randn(outs), 2)):
            spoilt = Columns(spoil(columns.past), spoil(columns.here))
            filter_.convolve(spoilt, 0, out, memory, elu=True, second=second, added=None if outs == 1 else added)
        yield f"convolution to {outs}, {name}"


def decoders() -> Iterator[str]:
    """Prompts and weights of every kind."""
    for sizes, (name, spoil) in product(SHAPES, KINDS.items()):
        config = SimpleNamespace(num_hidden_layers=1, **sizes)
        states = torch.randn(3, PREFIX, config.hidden_size)
        _take_steps(config, spoil(states))
        for part in ("norm", "fc1", "_proj", "embed_tokens"):
            _take_steps(config, states, spoil, part)
        yield f"decoder of {config.hidden_size}, {name}"


def threads() -> Iterator[str]:
    """Usual numbers, computed by several threads."""
    for sizes in SHAPES:
        config = SimpleNamespace(num_hidden_layers=1, **sizes)
        _take_steps(config, torch.randn(3, PREFIX, config.hidden_size))
        yield f"decoder of {config.hidden_size}"


def _take_steps(
    config: Any, states: Tensor, spoil: Callable[[Tensor], Tensor] = KINDS["random"], part: str = ""
) -> None:
    """Of a decoder with random weights; what happens to those that have a part in their name."""

    def read(name: str) -> Tensor:
        weight = torch.randn(_shape_of(name, config)) / config.hidden_size**0.5
        return spoil(weight) if part in name else weight

    decoder = NativeDecoder(config, QuantisingSource(read), ThreadPace((THREADS,)))
    mask = torch.ones(states.shape[:2], dtype=torch.bool)
    mask[1, 1:] = False
    state = decoder.begin(Conditioning(states, mask), STEPS)
    for _ in range(STEPS):
        decoder.step(state, torch.randint(config.vocab_size + 1, (len(states), config.num_codebooks)))


def _shape_of(name: str, config: Any) -> tuple[int, ...]:
    """Of a weight, by the name that Transformers gives it."""
    hidden, ffn = config.hidden_size, config.ffn_dim
    shapes = {
        "norm": (hidden,), "fc1": (ffn, hidden), "fc2": (hidden, ffn), "_proj": (hidden, hidden),
        "embed_tokens": (config.vocab_size + 1, hidden), "lm_heads": (config.vocab_size, hidden),
    }  # fmt: skip
    return next(shape for part, shape in shapes.items() if part in name)


@torch.inference_mode()
def main() -> None:
    """Print each case that was survived."""
    native.FOLDER, native.native_variant = Path(sys.argv[1]), lambda: "sanitized"
    torch.manual_seed(0)
    named = {cases.__name__: cases for cases in (products, lstms, convolutions, decoders, threads)}
    for name in sys.argv[2:]:
        for case in named[name]():
            print(case, flush=True)


if __name__ == "__main__":
    main()
