"""What the machine itself can do: how fast it reads its memory, and how much of it a process took."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import torch
from torch import Tensor

_MOST_BYTES = 1 << 30
"""Far beyond every cache."""

_REPETITIONS = 4


class MemoryReader:
    """Streams through a large array with all cores.

    Args:
        device: whose memory: "cpu", "cuda" or "mps".
        most: bytes of the array.
    """

    def __init__(self, device: str, most: int = _MOST_BYTES) -> None:
        free = torch.cuda.mem_get_info()[0] if device == "cuda" else psutil.virtual_memory().available
        side = int((min(most, free // 8) / 4) ** 0.5)
        self._matrix = torch.ones(side, side, device=device)
        self._vector = torch.ones(side, device=device)

    def bytes_per_second(self) -> float:
        """The best of a few passes by two ways of reading everything once: adding up, and matrix times vector.

        The best one, because whatever else the machine does can only slow a pass down.
        """
        threads = torch.get_num_threads()
        torch.set_num_threads(psutil.cpu_count(logical=False) or 1)
        try:
            times = [_timed(way) for _ in range(_REPETITIONS) for way in (self._sum, self._product)]
        finally:
            torch.set_num_threads(threads)
        return self._matrix.numel() * self._matrix.element_size() / min(times)

    def _sum(self) -> Tensor:
        return self._matrix.sum()

    def _product(self) -> Tensor:
        return self._matrix @ self._vector


def _timed(way: Callable[[], Tensor]) -> float:
    started = time.perf_counter()
    way().flatten()[0].item()  # waits for the device
    return time.perf_counter() - started


def peak_memory() -> int:
    """The most bytes of main memory that this process has had resident so far."""
    if sys.platform.startswith("linux"):
        for line in Path("/proc/self/status").read_text("utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    memory = psutil.Process().memory_info()
    if sys.platform == "win32":
        return memory.peak_wset
    return _max_resident()


def _max_resident() -> int:
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
