"""The measuring processes of a benchmark: those that compute, and some that only keep cores busy."""

from __future__ import annotations

import gc
import os
import threading
import time
import traceback
from multiprocessing import parent_process
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.engine.bench_values import (
    Answer,
    BandwidthOrder,
    BenchSide,
    Figures,
    HearOrder,
    KnownFailure,
    LoadOrder,
    MakeSide,
    Order,
    UnknownFailure,
)

if TYPE_CHECKING:
    from multiprocessing.synchronize import Event

    from musicgen_desktop.engine.bench_machine import MemoryReader

_BURST_SECONDS = 0.01


class Channel(Protocol):
    """The end of a pipe."""

    def send(self, obj: Answer) -> None:
        """Give an answer."""
        ...

    def recv(self) -> Order:
        """Wait for an order. Raises ``EOFError`` when the other end is closed."""
        ...


def our_side(cache: Path) -> BenchSide:
    """The program's own engine; a ``MakeSide``."""
    from musicgen_desktop.engine.bench_ours import OurSide

    return OurSide(cache)


def serve(channel: Channel, make_side: MakeSide) -> None:
    """Obey orders until the other end closes the pipe."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    worker = _Worker(make_side)
    while True:
        try:
            order = channel.recv()
        except (EOFError, OSError):
            return
        try:
            answer: Answer = worker.obey(order)
        except UserError as error:
            answer = KnownFailure(error.message, error.advice)
        except Exception:  # noqa: BLE001 - the border: every unknown failure goes to the other process
            answer = UnknownFailure(traceback.format_exc())
        try:
            channel.send(answer)
        except OSError:
            return


def _end_with_parent() -> None:
    """A job may take minutes; one that nobody waits for any more must not keep the machine busy."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


class _Worker:
    def __init__(self, make_side: MakeSide) -> None:
        self._make_side = make_side
        self._side: BenchSide | None = None
        self._readers: dict[str, MemoryReader] = {}

    def obey(self, order: Order) -> Figures:
        match order:
            case LoadOrder():
                return self._load(order)
            case GenerationParams():
                if self._side is None:
                    raise RuntimeError("a job before loading")
                return self._side.run(order)
            case HearOrder():
                if self._side is None:
                    raise RuntimeError("hearing before loading")
                return self._side.hear(order.seconds)
            case BandwidthOrder():
                return self._bandwidth(order)

    def _load(self, order: LoadOrder) -> Figures:
        started = time.perf_counter()
        self._side = self._make_side(order.cache)
        return self._side.load(order, time.perf_counter() - started)

    def _bandwidth(self, order: BandwidthOrder) -> float:
        from musicgen_desktop.engine.bench_machine import MemoryReader

        # A checkpoint that was loaded here is not needed any more.
        self._side = None
        if order.device not in self._readers:
            gc.collect()
            self._readers[order.device] = MemoryReader(order.device)
        return self._readers[order.device].bytes_per_second()


def keep_busy(gate: Event) -> None:
    """Compute for nothing while ``gate`` is set, and end with the process that started this one."""
    parent = parent_process()
    while parent is not None and parent.is_alive():
        if not gate.wait(1.0):
            continue
        until = time.perf_counter() + _BURST_SECONDS
        while time.perf_counter() < until:
            pass
