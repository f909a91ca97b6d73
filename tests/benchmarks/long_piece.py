"""A piece of five minutes: time, first sound and memory: ``python -m tests.benchmarks.long_piece``.

Memory grows by the sound itself, which is the result; what is printed as its slope is measured between a tenth of the
piece, when everything has been used once, and its end. Beside it, with glibc, the slope of what is in use, and how
much of the rest the allocator gives back when it is told to: that much lay in pieces that were freed.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Sequence
from ctypes import CDLL, Structure, c_size_t
from dataclasses import replace
from pathlib import Path

import numpy as np


def main(arguments: Sequence[str] | None = None) -> None:
    """Make it and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.long_piece", description=__doc__)
    parser.add_argument("--checkpoint", type=Path, metavar="FOLDER", help="default: the Starter")
    parser.add_argument("--precision", default="auto")
    parser.add_argument("--seconds", type=float, default=300.0)
    parser.add_argument("--takes", type=int, default=1)
    options = parser.parse_args(arguments)
    os.environ.update(OMP_WAIT_POLICY="PASSIVE", GOMP_SPINCOUNT="10000")

    from musicgen_desktop.domain.cancel import CancelToken
    from musicgen_desktop.domain.events import AudioChunk, JobEvent
    from musicgen_desktop.engine.memory.capacity import release_memory
    from musicgen_desktop.engine.musicgen import MusicGenEngine
    from tests.support.engine.engine_requests import a_checkpoint, a_request
    from tests.support.random_checkpoint import STARTER

    request = a_request(a_checkpoint(options.checkpoint or STARTER), duration=options.seconds, takes=options.takes)
    request = replace(request, precision=options.precision)
    engine, token = MusicGenEngine(), CancelToken()
    engine.load(request, lambda _: None, token)
    print(f"loaded: {_resident():.0f} MB")
    began, next_mark = time.perf_counter(), 0.0
    curve: list[tuple[float, float, float]] = []

    def on_event(event: JobEvent) -> None:
        nonlocal next_mark
        if isinstance(event, AudioChunk):
            made = event.start / event.sampling_rate
            curve.append((made, _resident(), _in_use()))
            if made >= next_mark:
                next_mark = next_mark + 30.0
                print(
                    f"{made:6.1f} s of music after {time.perf_counter() - began:6.1f} s: {_resident():.0f} MB",
                    flush=True,
                )

    result = engine.run(request, on_event, token)
    print(f"{result.duration:6.1f} s of music after {time.perf_counter() - began:6.1f} s: {_resident():.0f} MB")
    seconds, megabytes, in_use = np.array([point for point in curve if point[0] >= options.seconds / 10]).T
    slope, itself = np.polyfit(seconds, megabytes, 1)[0], result.audio_values.nbytes / 1e6 / result.duration
    print(f"{slope:.3f} MB for each second of music, {itself:.3f} of them the sound; at most {max(megabytes):.0f} MB")
    before = _resident()
    release_memory()
    print(
        f"{np.polyfit(seconds, in_use, 1)[0]:.3f} MB beside the sound in use; {before - _resident():.0f} MB given back"
    )


class _AllocatorFigures(Structure):
    """What glibc's ``mallinfo2`` returns."""

    _fields_ = tuple(
        (name, c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    )


def _in_use() -> float:
    """Megabytes that were asked of the allocator and not freed; the sound lies in a mapping of its own."""
    mallinfo = getattr(CDLL(None), "mallinfo2", None)
    if mallinfo is None:
        return 0.0
    mallinfo.restype = _AllocatorFigures
    figures = mallinfo()
    return (figures.uordblks + figures.hblkhd) / 1e6


def _resident() -> float:
    """Megabytes of this process in memory."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
