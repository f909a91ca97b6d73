"""The Arm builds of the native code under qemu: ``PYTHONPATH=packaging python -m tests.benchmarks.arm``.

Needs ``qemu-aarch64`` (Debian: qemu-user) and a few minutes. Products of random rows with random matrices, of all
shapes of tiles, must have the very bits that the fastest build here gives. Of speed an emulator tells nothing but how
many instructions a product takes.
"""

from __future__ import annotations

import math
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from build_native import _ARM, _CACHE, _FLAGS, abi_option

from musicgen_desktop.engine.native.native_library import FOLDER, linear, load_native, matrix_of, native_variant
from musicgen_desktop.engine.weights.int8_weight import Int8Weight, PackedWeight

_OPTIONS = tuple(flag for flag in _FLAGS if flag not in ("-shared", "-fvisibility=hidden"))
_ROWS = (1, 2, 3, 4, 6, 8, 12, 13, 24, 70)
_SHAPES = ((32, 64), (100, 60), (256, 128), (130, 1000), (1024, 1024))
_SPREADS = (1.0, 1e-4, 50.0)
_COUNTED_ROWS = (1, 2, 8)
_COUNTED_SHAPE = (256, 512)


def main() -> int:
    """Compare, and print."""
    emulator = shutil.which("qemu-aarch64")
    if emulator is None:
        sys.exit("qemu-aarch64 is not installed (Debian: apt-get install qemu-user)")
    cases = list(_cases())
    given = b"".join(data for data, _ in cases)
    expected = np.concatenate([out.numpy().ravel() for _, out in cases])
    print(f"{len(cases)} products, {len(expected)} numbers; here: {native_variant()}", flush=True)
    different = 0
    with tempfile.TemporaryDirectory() as work:
        for name, options in _ARM.items():
            program = _compile(Path(work, name), options)
            run = subprocess.run([emulator, "-cpu", "max", str(program)], input=given, capture_output=True, check=True)
            got = np.frombuffer(run.stdout, np.float32)
            same = np.count_nonzero(got.view(np.int32) == expected.view(np.int32))
            off = np.abs(got - expected).max() / expected.std()
            print(f"{name}: {same} of {len(expected)} have the same bits; the worst is off by {off:.2g} of the spread")
            different += same != len(expected)
            for rows in _COUNTED_ROWS:
                data, _ = _case(*_COUNTED_SHAPE, rows, 1.0, torch.Generator().manual_seed(1))
                twice, once = (_instructions(emulator, program, data, times, Path(work)) for times in (2, 1))
                products = rows * math.prod(_COUNTED_SHAPE)
                print(f"    {rows} rows: {products / (twice - once):.1f} products an instruction", flush=True)
    return int(different > 0)


def _cases() -> Iterator[tuple[bytes, torch.Tensor]]:
    """Sizes, matrix and rows as the C program reads them, and what they give here."""
    generator = torch.Generator().manual_seed(1)
    for outs, ins in _SHAPES:
        for rows in _ROWS:
            for spread in _SPREADS:
                yield _case(outs, ins, rows, spread, generator)


def _case(outs: int, ins: int, rows: int, spread: float, generator: torch.Generator) -> tuple[bytes, torch.Tensor]:
    packed = PackedWeight.of(Int8Weight.of(torch.randn(outs, ins, generator=generator)))
    matrix = matrix_of(packed)
    x = spread * torch.randn(rows, ins, generator=generator)
    x[0, : ins // 8] *= 20  # some columns need more bits
    sizes = np.array([rows, ins, outs, matrix.ins, packed.values.numel()], np.int64)
    data = (sizes, packed.values.numpy(), packed.scales.numpy(), x.numpy())
    return b"".join(part.tobytes() for part in data), linear(load_native(), matrix, x)


def _instructions(emulator: str, program: Path, data: bytes, times: int, work: Path) -> int:
    """How many a run takes: those that the emulator writes down, one after the other."""
    log = work / "log"
    command = [emulator, "-cpu", "max", "-singlestep", "-d", "exec,nochain", "-D", str(log), str(program), str(times)]
    subprocess.run(command, input=data, capture_output=True, check=True)
    with log.open("rb") as file:
        return sum(1 for _ in file)


def _compile(program: Path, options: tuple[str, ...]) -> Path:
    sources = [*sorted(FOLDER.glob("*.c")), Path(__file__).with_name("arm_products.c")]
    command = [sys.executable, "-m", "ziglang", "cc", "-target", "aarch64-linux-musl", "-static", *_OPTIONS, *options]
    command += [abi_option(FOLDER), f"-I{FOLDER}", *map(str, sources), "-o", str(program)]
    caches = {key: str(_CACHE) for key in ("ZIG_LOCAL_CACHE_DIR", "ZIG_GLOBAL_CACHE_DIR")}
    subprocess.run(command, check=True, env=os.environ | caches)
    return program


if __name__ == "__main__":
    sys.exit(main())
