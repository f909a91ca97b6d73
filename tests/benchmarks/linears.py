"""Torch's ways to multiply with a decoder's weights at MusicGen-small's shapes: ``python -m tests.benchmarks.linears``.

Every way walks through all 145 matrices of a step, so that they come from memory and not from a
cache; the ways take turns. ``--busy`` keeps one core busy by another process meanwhile.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import time
from collections.abc import Callable
from typing import Any

HIDDEN, FFN, LAYERS, CODEBOOKS, VOCABULARY = 1024, 4096, 24, 4, 2048
SHAPES = [
    *[(3 * HIDDEN, HIDDEN), (HIDDEN, HIDDEN), (HIDDEN, HIDDEN), (HIDDEN, HIDDEN), (FFN, HIDDEN), (HIDDEN, FFN)]
    * LAYERS,
    (CODEBOOKS * VOCABULARY, HIDDEN),
]
WEIGHTS = sum(rows * columns for rows, columns in SHAPES)

Pack = Callable[[Any], Any]
Multiply = Callable[[Any, Any], Any]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.linears", description=__doc__)
    parser.add_argument("--threads", type=int, default=0, help="default: one for each core")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--rows", type=int, nargs="+", default=[2, 8])
    parser.add_argument("--busy", action="store_true", help="one core is kept busy meanwhile")
    arguments = parser.parse_args()
    os.environ.update(OMP_WAIT_POLICY="PASSIVE", GOMP_SPINCOUNT="10000")
    burner = multiprocessing.get_context("spawn").Process(target=_burn, daemon=True)
    if arguments.busy:
        burner.start()
    try:
        _measure(arguments.threads, arguments.rounds, arguments.rows)
    finally:
        if arguments.busy:
            burner.terminate()


def _burn() -> None:
    while True:
        sum(range(10_000))


def _candidates() -> dict[str, tuple[str, Pack, Multiply]]:
    import torch
    from torch.nn import functional

    from musicgen_desktop.engine.weights.int8_weight import Int8Weight

    def dense(dtype: torch.dtype) -> tuple[str, Pack, Multiply]:
        return str(dtype).removeprefix("torch."), lambda weight: weight.to(dtype), functional.linear

    def dynamic(engine: str) -> tuple[str, Pack, Multiply]:
        def pack(weight: torch.Tensor) -> Any:
            torch.backends.quantized.engine = engine
            int8 = Int8Weight.of(weight)
            zeros = torch.zeros(len(int8.scales), dtype=torch.int64)
            make = torch._make_per_channel_quantized_tensor  # pyright: ignore[reportPrivateImportUsage]
            tensor = make(int8.values, int8.scales.double(), zeros, 0)
            return torch.ops.quantized.linear_prepack(tensor, None)

        return "float32", pack, lambda x, packed: torch.ops.quantized.linear_dynamic(x, packed, False)

    def onednn_pack(weight: torch.Tensor) -> Any:
        int8 = Int8Weight.of(weight)
        zeros = torch.zeros(len(int8.scales), dtype=torch.int64)
        return torch.ops.onednn.qlinear_prepack(int8.values, None), int8.scales, zeros

    def onednn(x: torch.Tensor, packed: Any) -> torch.Tensor:
        lowest, highest = torch.aminmax(x)
        scale = float(highest - lowest) / 255
        zero = round(-float(lowest) / scale)
        rounded = (x / scale + zero).round_().clamp_(0, 255).to(torch.uint8)
        return torch.ops.onednn.qlinear_pointwise(
            rounded, scale, zero, *packed, None, 1.0, 0, torch.float32, "none", [], ""
        )

    def weight_only(weight: torch.Tensor) -> Any:
        int8 = Int8Weight.of(weight)
        return int8.values, int8.scales.bfloat16()

    found = {"dense fp32": dense(torch.float32), "dense bf16": dense(torch.bfloat16)}
    for engine in ("fbgemm", "x86", "onednn", "qnnpack"):
        if engine in torch.backends.quantized.supported_engines:
            found[f"linear_dynamic, {engine}"] = dynamic(engine)
    if "onednn" in torch.backends.quantized.supported_engines:
        found["onednn.qlinear_pointwise"] = ("float32", onednn_pack, onednn)
    int8pack = torch._weight_int8pack_mm  # pyright: ignore[reportPrivateImportUsage]
    found["_weight_int8pack_mm"] = ("bfloat16", weight_only, lambda x, packed: int8pack(x, *packed))
    return found


def _measure(threads: int, rounds: int, rows: list[int]) -> None:
    import warnings

    import torch

    warnings.filterwarnings("ignore", category=UserWarning)  # quantised tensors are deprecated
    torch.set_num_threads(threads or os.cpu_count() or 1)
    candidates = _candidates()
    with torch.inference_mode():
        packed = {
            name: [pack(torch.empty(shape).normal_(std=0.02)) for shape in SHAPES]
            for name, (_, pack, _) in candidates.items()
        }
        times: dict[tuple[str, int], list[float]] = {(name, count): [] for name in candidates for count in rows}
        inputs = {
            (dtype, count, width): torch.randn(count, width, dtype=getattr(torch, dtype))
            for dtype in ("float32", "bfloat16") for count in rows for width in (HIDDEN, FFN)
        }  # fmt: skip
        for _ in range(rounds):
            for name, (dtype, _, multiply) in candidates.items():
                for count in rows:
                    started = time.perf_counter()
                    for weight, shape in zip(packed[name], SHAPES, strict=True):
                        multiply(inputs[dtype, count, shape[1]], weight)
                    times[name, count].append(time.perf_counter() - started)
    threads = torch.get_num_threads()
    print(f"torch {torch.__version__}, {threads} threads, {WEIGHTS / 1e6:.0f} M weights, {rounds} rounds")
    print(f"{'':28} " + " ".join(f"{f'{count} rows: min, median ms':>26}" for count in rows))
    for name in candidates:
        cells = [sorted(times[name, count]) for count in rows]
        print(f"{name:28} " + " ".join(f"{1e3 * c[0]:>17.1f} {1e3 * c[len(c) // 2]:>8.1f}" for c in cells))


if __name__ == "__main__":
    main()
