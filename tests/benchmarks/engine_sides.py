"""One job by our engine and the same job by ``generate()``, timed in the same process."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

import numpy as np
import torch
from numpy.typing import NDArray

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.events import AudioChunk, JobEvent, Stage, StageChanged, StepProgress
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.engine.codec import CodecStream
from musicgen_desktop.engine.musicgen import MusicGenEngine
from tests.benchmarks.figures import machine, median_ratio, spread
from tests.support.engine_requests import a_checkpoint
from tests.support.reference import Reference

PROMPT = "warm lo-fi piano, dusty drums, upright bass, 84 bpm"
SEED = 20_260_101


@dataclass(frozen=True, eq=False)
class Run:
    """What one job took, in seconds of wall time but for ``processor``.

    Attributes:
        job: from the prompt to the whole sound.
        processor: for the same, the time of all cores; other programs stretch it less.
        codec: of that, from codes to sound.
        first_sound: until the first sound, from the beginning of the decode loop (ours) or of the
            job (theirs, where the loop is not to be seen; reading the prompt takes little).
        codes: (takes, codebooks, frames).
    """

    job: float
    processor: float
    codec: float
    first_sound: float
    codes: NDArray[np.int64]


@dataclass
class _Stopwatch:
    """Sums up the calls of a function."""

    seconds: float = 0.0

    def around(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any, **kwargs: Any) -> Any:
            started = time.perf_counter()
            try:
                return function(*args, **kwargs)
            finally:
                self.seconds += time.perf_counter() - started

        return timed


class Ours:
    """The program's engine, fp32 on the CPU, with everything a job does."""

    def __init__(self, folder: Path, params: GenerationParams) -> None:
        self.total_steps = 0
        self._engine = MusicGenEngine()
        self._request = GenerationRequest("job", PROMPT, params, a_checkpoint(folder), device="cpu", precision="fp32")
        self._engine.load(self._request, lambda event: None, CancelToken())

    def run(self) -> Run:
        """One job."""
        times: dict[str, float] = {}

        def on_event(event: JobEvent) -> None:
            now = time.perf_counter()
            match event:
                case StageChanged(stage=Stage.GENERATING):
                    times["generating"] = now
                case AudioChunk():
                    times.setdefault("sound", now)
                case StepProgress():
                    self.total_steps = event.total_steps

        with _timed_method(CodecStream, "push") as codec:
            started, processor = time.perf_counter(), time.process_time()
            result: GenerationResult = self._engine.run(self._request, on_event, CancelToken())
            job, processor = time.perf_counter() - started, time.process_time() - processor
        return Run(job, processor, codec.seconds, times["sound"] - times["generating"], result.codes)


class Theirs:
    """Transformers' ``generate()``, which gives its sound when all of it is there."""

    def __init__(self, folder: Path, params: GenerationParams) -> None:
        self._params = params
        self._reference = Reference(folder)

    def run(self, steps: int) -> Run:
        """The same job."""
        with _timed_method(self._reference.model.audio_encoder, "decode") as codec:
            started, processor = time.perf_counter(), time.process_time()
            codes, _ = self._reference.generate([PROMPT] * self._params.takes, self._params, steps, self._params.seed)
            job, processor = time.perf_counter() - started, time.process_time() - processor
        return Run(job, processor, codec.seconds, job, codes.numpy())


@contextmanager
def _timed_method(owner: Any, name: str) -> Iterator[_Stopwatch]:
    watch = _Stopwatch()
    method = getattr(owner, name)
    timed = watch.around(method)
    # A plain function put on a class is bound like the method it stands for.
    with patch.object(owner, name, timed):
        yield watch


def compare(folder: Path, takes: int, seconds: float, rounds: int, threads: int | None) -> None:
    """Run both sides in turns, after one job each to warm up, and print the figures."""
    params = GenerationParams(duration=seconds, takes=takes, seed=SEED)
    params.validate()
    ours, theirs = Ours(folder, params), Theirs(folder, params)
    if threads is not None:
        torch.set_num_threads(threads)
    print(machine())
    print(
        f"{folder.name}, fp32, CPU, {torch.get_num_threads()} of torch's threads; takes {takes}, "
        f"{seconds:g} s, guidance {params.guidance_scale:g}, {rounds} rounds in turns"
    )
    first = ours.run(), theirs.run(ours.total_steps)
    # One stream of random numbers serves all rows of generate(): only its first clip alone can be ours.
    if takes == 1:
        print(f"codes equal: {'yes' if np.array_equal(first[0].codes, first[1].codes) else 'NO'}")
    pairs = [(ours.run(), theirs.run(ours.total_steps)) for _ in range(rounds)]
    _report(pairs, ours.total_steps, seconds)


def _report(pairs: list[tuple[Run, Run]], steps: int, seconds: float) -> None:
    mine, other = [[pair[side] for pair in pairs] for side in (0, 1)]
    print(f"{'':32}{'ours':>27}{'generate()':>27}   ratio")
    rows: tuple[tuple[str, Callable[[Run], float], int], ...] = (
        ("steps/s, prompt to sound", lambda run: steps / run.job, 1),
        ("steps/s, without the codec", lambda run: steps / (run.job - run.codec), 1),
        ("processor ms a step", lambda run: 1000 * run.processor / steps, 2),
        ("sound per time (× real time)", lambda run: seconds / run.job, 2),
        ("codec, ms", lambda run: 1000 * run.codec, 0),
        ("codec, % of the job", lambda run: 100 * run.codec / run.job, 1),
        ("first sound after, ms", lambda run: 1000 * run.first_sound, 0),
    )
    for name, figure, digits in rows:
        values = [[figure(run) for run in side] for side in (mine, other)]
        ratio = median_ratio(*values)
        print(f"{name:32}{spread(values[0], digits):>27}{spread(values[1], digits):>27}  {ratio:6.2f}")
    print(f"a job by our loop takes {100 * median(a.job / b.job for a, b in pairs):.0f} % of generate()'s time")
