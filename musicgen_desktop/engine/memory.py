"""Will it fit: the memory a checkpoint needs against what is free, before anything is loaded."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from musicgen_desktop.domain.errors import MemoryShortageError
from musicgen_desktop.domain.text import tr

LOADING_OVERHEAD = 1.3
"""Peak while loading over the weights' own size: joined matrices and Transformers' bookkeeping."""

_BYTES_FP32 = 4


def available_memory() -> int:
    """Bytes of main memory that can be taken without swapping."""
    return psutil.virtual_memory().available


def count_weights(folder: Path) -> int:
    """Number of weights in a folder's safetensors files, read from their headers alone."""
    total = 0
    for path in folder.glob("*.safetensors"):
        with path.open("rb") as file:
            header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        for name, tensor in header.items():
            if name != "__metadata__":
                count = 1
                for size in tensor["shape"]:
                    count *= size
                total += count
    return total


def check_fits(folder: Path, title: str, available: Callable[[], int] = available_memory) -> None:
    """Raise ``MemoryShortageError`` with numbers if the checkpoint cannot be loaded.

    Weights pass through main memory in fp32 on every device. On Linux the kernel kills a program
    that takes too much without any exception, so this must be known before.
    """
    needed = int(count_weights(folder) * _BYTES_FP32 * LOADING_OVERHEAD)
    free = available()
    if needed > free:
        raise MemoryShortageError(
            tr(
                "{title} needs about {needed:.1f} GB of memory to load, but only {free:.1f} GB are free.",
                title=title,
                needed=needed / 1e9,
                free=free / 1e9,
            ),
            tr("Close other programs or choose a smaller checkpoint."),
        )


@contextmanager
def memory_errors_in_words() -> Iterator[None]:
    """Turn the ways in which Python and torch say "out of memory" into ``MemoryShortageError``."""
    try:
        yield
    except MemoryError:
        raise _out_of_memory() from None
    except RuntimeError as error:
        if not is_memory_error(error):
            raise
        raise _out_of_memory() from None


def is_memory_error(error: Exception) -> bool:
    """Whether torch says "out of memory": its own class (CUDA, MPS) or the CPU allocator's plain RuntimeError."""
    return type(error).__name__ == "OutOfMemoryError" or "can't allocate memory" in str(error)


def _out_of_memory() -> MemoryShortageError:
    return MemoryShortageError(
        tr("There was not enough memory to finish this."),
        tr("Make it shorter, ask for fewer takes, turn guidance off, or close other programs."),
    )
