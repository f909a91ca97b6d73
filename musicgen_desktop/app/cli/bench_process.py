"""Starts and ends the measuring processes of a benchmark, whatever ends the benchmark."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import resource_tracker
from multiprocessing.process import BaseProcess
from typing import Any

from musicgen_desktop.domain.errors import MemoryShortageError, UserError
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.text import tr
from musicgen_desktop.engine.bench_values import (
    BandwidthOrder,
    Figures,
    HearOrder,
    JobFigures,
    KnownFailure,
    LoadFigures,
    LoadOrder,
    MakeSide,
    Order,
    UnknownFailure,
)
from musicgen_desktop.engine.bench_worker import keep_busy, our_side, serve

_LOOK_EVERY_SECONDS = 0.2
"""While waiting: on Windows nothing but the end of a wait lets Ctrl-C through."""

_END_SECONDS = 5.0


class BenchWorkerError(Exception):
    """A measuring process met a bug; the message is its traceback."""


class BenchProcess:
    """A process of its own, so that its memory and its loading are its own too.

    Args:
        make_side: what is measured in it.
    """

    def __init__(self, make_side: MakeSide = our_side) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, far_end = context.Pipe()
        self._process = context.Process(target=serve, args=(far_end, make_side), name="bench", daemon=True)
        _start(self._process)
        far_end.close()

    def load(self, order: LoadOrder) -> LoadFigures:
        """Import and load. Raises ``UserError``."""
        figures = self._ask(order)
        assert isinstance(figures, LoadFigures)
        return figures

    def run(self, params: GenerationParams) -> JobFigures:
        """Do a job. Raises ``UserError``."""
        figures = self._ask(params)
        assert isinstance(figures, JobFigures)
        return figures

    def hear(self, seconds: float) -> float | None:
        """Seconds that it takes to hear so many of given sound; None where this cannot be told."""
        figures = self._ask(HearOrder(seconds))
        assert figures is None or isinstance(figures, float)
        return figures

    def bandwidth(self, device: str) -> float:
        """Bytes a second that a device reads from its memory; what was loaded is dropped."""
        figures = self._ask(BandwidthOrder(device))
        assert isinstance(figures, float)
        return figures

    def close(self) -> None:
        """End the process."""
        self._connection.close()
        _end(self._process)

    def _ask(self, order: Order) -> Figures:
        try:
            self._connection.send(order)
            while not self._connection.poll(_LOOK_EVERY_SECONDS):
                pass
            answer = self._connection.recv()
        except (EOFError, OSError) as error:
            raise _died(self._process) from error
        match answer:
            case KnownFailure():
                raise UserError(answer.message, answer.advice)
            case UnknownFailure():
                raise BenchWorkerError(answer.details)
            case _:
                return answer


class BusyCores:
    """Other programs that keep cores busy, on demand.

    Args:
        cores: how many of them.
    """

    def __init__(self, cores: int) -> None:
        context = multiprocessing.get_context("spawn")
        self._gate = context.Event()
        self._processes = [
            context.Process(target=keep_busy, args=(self._gate,), name="bench-busy", daemon=True) for _ in range(cores)
        ]
        for process in self._processes:
            _start(process)

    @contextmanager
    def busy(self) -> Iterator[None]:
        """Keep the cores busy within the block."""
        self._gate.set()
        try:
            yield
        finally:
            self._gate.clear()

    def close(self) -> None:
        """End the processes."""
        for process in self._processes:
            _end(process)


def _start(process: BaseProcess) -> None:
    # Ctrl-C reaches every process of the terminal; these leave it to the one that started them.
    with _interrupts_blocked():
        process.start()


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """What is started within the block never sees Ctrl-C; here it comes when the block is left."""
    if sys.platform == "win32":
        handler: Callable[..., Any] | int | None = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, handler)
        return
    # Its first start would unblock the signal again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end(process: BaseProcess) -> None:
    with contextlib.suppress(ValueError):  # closed already
        process.terminate()
        process.join(_END_SECONDS)
        if process.is_alive():
            process.kill()
            process.join(_END_SECONDS)
        process.close()


def _died(process: BaseProcess) -> Exception:
    process.join(_END_SECONDS)
    if process.exitcode is not None and process.exitcode < 0 and -process.exitcode == signal.SIGKILL:
        return MemoryShortageError(
            tr("The system ended a measuring process, most likely for lack of memory."),
            tr("Close other programs or choose a smaller checkpoint."),
        )
    return BenchWorkerError(f"a measuring process ended with status {process.exitcode}")
