"""What machine this is, and how fast its card reads its memory."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import psutil
import torch
import transformers

from musicgen_desktop.engine.device import find_devices
from musicgen_desktop.engine.native.native_library import native_variant
from tests.device.device_bench import DeviceBench
from tests.device.device_report import Finding

_ASKED = "name,driver_version,memory.total,memory.free,clocks.sm,clocks.mem,power.limit"


def machine(bench: DeviceBench) -> Iterator[Finding]:
    """Names and versions first, so that a report of a card that fails says which card it was."""
    yield Finding("Python", sys.version.split()[0])
    yield Finding("torch", torch.__version__)
    yield Finding("Transformers", transformers.__version__)
    yield Finding("processor cores", os.cpu_count() or 0)
    yield Finding("main memory", psutil.virtual_memory().total / 1e9, "GB")
    yield Finding("native code for 8 bits", native_variant() or "none that runs here")
    if tool := shutil.which("nvidia-smi"):
        command = [tool, f"--query-gpu={_ASKED}", "--format=csv,noheader"]
        said = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
        yield Finding(f"nvidia-smi: {_ASKED}", (said.stdout or said.stderr).strip())
    found = find_devices()
    names = ", ".join(f"{info.device}: {info.name}" for info in found.devices)
    yield Finding("devices", names, holds=any(info.device == bench.device for info in found.devices))
    for why in found.missing:
        yield Finding("not usable", why)
    if bench.is_card:
        card = torch.cuda.get_device_properties(0)
        yield Finding("multiprocessors", card.multi_processor_count)
        yield Finding("compute capability", f"{card.major}.{card.minor}")
    yield Finding("memory is read with", bench.bytes_per_second() / 1e9, "GB/s")
