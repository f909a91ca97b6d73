"""The native code in ``native/``: which build of it suits this processor, and how it is called."""

from __future__ import annotations

import os
import platform
import sys
from ctypes import CDLL, POINTER, Structure, c_int64, c_uint32, c_void_p
from pathlib import Path
from types import MappingProxyType
from zlib import crc32

import torch
from torch import Tensor

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.weights.int8_weight import GROUP, PackedWeight

FOLDER = Path(__file__).parent
HEADER = FOLDER / "native.h"

TILE = 16
"""A KV cache has room for multiples of so many positions (native.h)."""

VARIANT_VARIABLE = "MUSICGEN_DESKTOP_VARIANT"
"""The environment's word for the build that shall be used, for measuring another one than the fastest."""

_SUFFIX = {"win32": ".dll", "darwin": ".dylib"}.get(sys.platform, ".so")
_X86 = ("x86_64", "AMD64")
_X86_64_V3 = ("avx2", "fma3", "bmi", "bmi2", "f16c", "lzcnt")
_VARIANTS = MappingProxyType(
    {
        "dotprod": ("dot",),
        "avx512vnni": (*_X86_64_V3, *(f"avx512_{part}" for part in ("f", "bw", "cd", "dq", "vl", "vnni"))),
        "avxvnni": (*_X86_64_V3, "avx_vnni"),
        "avx2": _X86_64_V3,
    }
)
"""The builds, the fastest one first, and what a processor must have for each, as ``torch.cpu.get_capabilities`` names
it. What has none of that gets plain vectors, but on x86, where this would be older than what torch needs."""


class Matrix(Structure):
    """See native.h."""

    _fields_ = (("values", c_void_p), ("scales", c_void_p), ("outs", c_int64), ("ins", c_int64))


class LayerNorm(Structure):
    """See native.h."""

    _fields_ = (("weight", c_void_p), ("bias", c_void_p))


class Layer(Structure):
    """See native.h."""

    _fields_ = (
        *((name, LayerNorm) for name in ("self_norm", "cross_norm", "ffn_norm")),
        *((name, Matrix) for name in ("qkv", "self_out", "cross_q", "cross_out", "fc1", "fc2")),
    )


class Decoder(Structure):
    """See native.h."""

    _fields_ = (
        *((name, c_int64) for name in ("layers", "heads", "head_dim", "ffn_dim", "codebooks", "has_cross_attention")),
        *((name, c_void_p) for name in ("embeddings", "offsets", "positional_table")),
        ("layer", POINTER(Layer)),
        ("norm", LayerNorm),
        ("lm_heads", Matrix),
    )


class KVCache(Structure):
    """See native.h."""

    _fields_ = (
        *((name, c_int64) for name in ("batch", "capacity", "prompt_capacity")),
        *((name, c_void_p) for name in ("keys", "values", "scales")),
        *((name, c_void_p) for name in ("cross_keys", "cross_values", "cross_scales", "prompt_lengths")),
    )


class Workspace(Structure):
    """See native.h."""

    _fields_ = (
        *((name, c_int64) for name in ("position", "positions")),
        *((name, c_void_p) for name in ("ids", "hidden", "attention", "ffn", "logits", "shared", "scratch")),
        ("scratch_bytes", c_int64),
        *((name, c_void_p) for name in ("claimed", "done")),
        ("open_call", c_int64),
        ("helpers", c_int64),
    )


class Filter(Structure):
    """See native.h."""

    _fields_ = (
        *((name, c_void_p) for name in ("weights", "bias", "single")),
        *((name, c_int64) for name in ("outs", "ins", "taps", "dilation")),
    )


class Columns(Structure):
    """See native.h."""

    _fields_ = (
        *((name, c_void_p) for name in ("past", "here")),
        *((name, c_int64) for name in ("past_columns", "stride")),
    )


class Convolution(Structure):
    """See native.h."""

    _fields_ = (
        ("x", Columns),
        *((name, c_int64) for name in ("rows", "first", "columns", "first_panel", "end_panel")),
        *((name, c_int64) for name in ("strip", "elu_before")),
        ("added", POINTER(Columns)),
        ("added_first", c_int64),
        ("out", c_void_p),
        ("out_stride", c_int64),
        ("memory", c_void_p),
    )


class NativeCodeError(UserError):
    """The native code of this installation cannot be used."""


def load_native() -> CDLL:
    """The functions that native.h exports. Calls let other Python threads run. Raises ``NativeCodeError``."""
    path = FOLDER / f"{native_variant()}{_SUFFIX}"
    advice = tr("Install the program again.")
    try:
        library, abi = CDLL(str(path)), crc32(HEADER.read_bytes())
    except OSError as error:
        raise NativeCodeError(tr("The native code cannot be loaded: {reason}", reason=error), advice) from error
    # Compiled with another header it has other structures, and would read and write elsewhere in memory.
    if not hasattr(library, "abi") or c_uint32(library.abi()).value != abi:
        raise NativeCodeError(
            tr("The native code {name} is of another version than the program.", name=path.name), advice
        )
    decoder, cache, work, matrix = POINTER(Decoder), POINTER(KVCache), POINTER(Workspace), POINTER(Matrix)
    filter_, convolution = POINTER(Filter), POINTER(Convolution)
    signatures = {
        "scratch_bytes": (c_int64, decoder, c_int64, c_int64, c_int64),
        "shared_bytes": (c_int64, decoder, c_int64),
        "phases": (c_int64, decoder),
        "open_call": (None, decoder, work, c_int64),
        "run_call": (None, decoder, cache, work),
        "help": (None, decoder, cache, work, c_int64, c_int64),
        "keep_prompt": (None, decoder, cache, c_int64, c_int64, c_void_p),
        "linear_bytes": (c_int64, matrix, c_int64),
        "linear": (None, matrix, c_void_p, c_int64, c_int64, c_void_p, c_void_p),
        "lstm_bytes": (c_int64, matrix, c_int64),
        "lstm": (None, matrix, c_void_p, c_int64, c_int64, c_void_p, c_void_p, c_void_p, c_void_p),
        "convolve_bytes": (c_int64, filter_, filter_, c_int64, c_int64),
        "convolve": (None, filter_, filter_, convolution),
    }
    for name, (result, *arguments) in signatures.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library


def matrix_of(weight: PackedWeight) -> Matrix:
    """A weight as the native code sees it, for as long as the weight is kept."""
    ins = weight.values.shape[1] * GROUP
    return Matrix(weight.values.data_ptr(), weight.scales.data_ptr(), weight.outs, ins)


def linear(library: CDLL, matrix: Matrix, x: Tensor) -> Tensor:
    """Float32 (rows, in_features) → (rows, out_features): x @ matrixᵀ, by one thread."""
    x = x.contiguous()
    out = torch.empty(len(x), matrix.outs)
    memory = torch.empty(library.linear_bytes(matrix, len(x)), dtype=torch.uint8)
    library.linear(matrix, x.data_ptr(), *x.shape, memory.data_ptr(), out.data_ptr())
    return out


def lstm(library: CDLL, matrix: Matrix, gates: Tensor, hidden: Tensor, cell: Tensor) -> Tensor:
    """All steps of an LSTM's layer, by one thread.

    Args:
        library: from ``load_native``.
        matrix: weight_hh (4 · width, width), gates as ``torch.nn.LSTM`` orders them.
        gates: float32 (steps, rows, 4 · width): what inputs and biases add.
        hidden, cell: float32 (rows, width), contiguous; overwritten with those of the last step.

    Returns:
        Float32 (steps, rows, width).
    """
    steps, rows, _ = gates.shape
    gates = gates.contiguous()
    out = torch.empty(steps, *hidden.shape)
    memory = torch.empty(library.lstm_bytes(matrix, rows), dtype=torch.uint8)
    states = (hidden.data_ptr(), cell.data_ptr(), out.data_ptr())
    library.lstm(matrix, gates.data_ptr(), steps, rows, memory.data_ptr(), *states)
    return out


def native_variant() -> str:
    """The name of the build for this processor; empty where there is none, so that it cannot compute in 8 bits."""
    wanted = os.environ.get(VARIANT_VARIABLE)
    names = [name for name in possible_variants() if not wanted or name == wanted]
    return next((name for name in names if (FOLDER / f"{name}{_SUFFIX}").exists()), "")


def possible_variants() -> tuple[str, ...]:
    """The builds that this processor can run, the fastest one first."""
    has = torch.cpu.get_capabilities()
    found = tuple(name for name, needs in _VARIANTS.items() if all(has.get(need) for need in needs))
    return found if platform.machine() in _X86 else (*found, "generic")


def int8_in_words() -> str:
    """What computes in 8 bits on this processor, for people."""
    words = {
        "avx512vnni": tr("native code with AVX-512 VNNI"),
        "avxvnni": tr("native code with AVX-VNNI"),
        "avx2": tr("native code with AVX2"),
        "dotprod": tr("native code with dot products"),
        "generic": tr("native code"),
    }
    return words.get(native_variant()) or tr("none: this processor computes in fp32")
