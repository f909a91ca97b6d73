"""Makes numbered things ahead of time in other processes, so that a fast device need not wait for its music."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from starter_recipe.renderer import Renderer

T = TypeVar("T")
_AHEAD = 3


class Producers(Generic[T]):
    """Calls ``job(renderer, number)``; each process keeps the notes that it has rendered.

    Args:
        job: a picklable function; the same number gives the same result.
        workers: how many processes; with 0 the job is done when it is asked for.
    """

    def __init__(self, job: Callable[[Renderer, int], T], workers: int) -> None:
        self._job = job
        self._renderer = Renderer()
        self._workers = workers
        self._asked: set[int] = set()
        self._done: dict[int, T] = {}
        self._processes: list[Any] = []
        if workers:
            context = multiprocessing.get_context("spawn")
            self._numbers: Any = context.Queue()
            self._results: Any = context.Queue()
            for _ in range(workers):
                process = context.Process(target=_produce, args=(job, self._numbers, self._results), daemon=True)
                process.start()
                self._processes.append(process)

    def get(self, number: int) -> T:
        """The thing of this number; the following ones are begun."""
        if not self._workers:
            return self._job(self._renderer, number)
        for later in range(number, number + _AHEAD * self._workers):
            if later not in self._asked:
                self._asked.add(later)
                self._numbers.put(later)
        while number not in self._done:
            arrived, result = self._results.get()
            self._done[arrived] = result
        return self._done.pop(number)

    def close(self) -> None:
        """End the processes, whatever they are making."""
        for process in self._processes:
            process.terminate()
            process.join()
        if self._processes:
            for queue in (self._numbers, self._results):
                queue.cancel_join_thread()
                queue.close()
            self._processes.clear()


def _produce(job: Callable[[Renderer, int], Any], numbers: Any, results: Any) -> None:
    renderer = Renderer()
    while True:
        number = numbers.get()
        results.put((number, job(renderer, number)))
