"""The same frames drawn by the stage's view boxes and by a plain painter, each timed until it is painted."""

from __future__ import annotations

import gc
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QApplication

from musicgen_desktop.app.cli.bench_figures import median_ratio, spread
from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.ui.kit.icons import Icons
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.theme import load_themes
from musicgen_desktop.ui.kit.waveform_data import Waveform
from musicgen_desktop.ui.stage.timeline.stage_sound import StageSound
from musicgen_desktop.ui.stage.timeline.time_axis import TimeAxis
from musicgen_desktop.ui.stage.timeline.values import Region
from musicgen_desktop.ui.stage.timeline.waveform_view import WaveformView
from tests.benchmarks.plain_waveform import PlainWaveform
from tests.support.window.scripted_window import RATE, RESOURCES, prepare

_SECONDS = 30.0
_PIECE = 0.5
_TICK = 1 / 30
_STEPS = 90
_SIZES = (QSize(1280, 800), QSize(2560, 1440))
_LOOP = (6.0, 14.0)


Growing = tuple[StageSound, list[Waveform]]
"""A take's sound, and its outline after each half second."""


class Side(ABC):
    """One of the drawers, on screen."""

    name: str
    view: Any

    @property
    @abstractmethod
    def painted(self) -> QObject:
        """The widget that receives the paint events."""

    @abstractmethod
    def set_waveform(self, waveform: Waveform, sound: StageSound) -> None:
        """Show ``waveform``."""

    @abstractmethod
    def set_loop(self, region: Region) -> None:
        """Show the loop."""


class _Plain(Side):
    name = "plain painter"

    def __init__(self, look: Look) -> None:
        self.view = PlainWaveform(look)

    @property
    def painted(self) -> QObject:
        return self.view

    def set_waveform(self, waveform: Waveform, sound: StageSound) -> None:
        self.view.set_waveform(waveform)

    def set_loop(self, region: Region) -> None:
        self.view.set_loop(region)


class _Stage(Side):
    name = "view boxes"

    def __init__(self, look: Look) -> None:
        self.view = WaveformView(TimeAxis(), look)
        self.view.set_follow(False)

    @property
    def painted(self) -> QObject:
        return self.view.prepare().viewport()

    def set_waveform(self, waveform: Waveform, sound: StageSound) -> None:
        self.view.set_waveform(waveform, sound, same=True)

    def set_loop(self, region: Region) -> None:
        self.view.set_loop(region, True)


class PaintCounter(QObject):
    """Counts the paint events of a widget."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


@dataclass(frozen=True)
class Timer:
    """Processor time of this process, which a busy machine does not stretch."""

    app: QApplication

    def frame(self, change: Callable[[], None], counter: PaintCounter) -> float:
        """Milliseconds from ``change`` until it is painted."""
        before = counter.count
        started = time.process_time()
        change()
        self.settle(counter, before)
        return 1000 * (time.process_time() - started)

    def settle(self, counter: PaintCounter, before: int) -> None:
        """Process events until something was painted and nothing is left to do."""
        deadline = time.monotonic() + 10
        while counter.count == before:
            self.app.processEvents()
            if time.monotonic() > deadline:
                raise RuntimeError("nothing was painted")
        self.app.processEvents()


def compare(rounds: int, pictures: Path | None) -> None:
    """Measure all sides in turns at each size and print the figures."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    prepare(app)
    look = Look(load_themes(RESOURCES / "themes")["dark"], Icons(RESOURCES / "icons"))
    growing = _growing()
    makers: tuple[Callable[[], Side], ...] = (partial(_Plain, look), partial(_Stage, look))
    for size in _SIZES:
        measured: list[list[tuple[float, float, float]]] = [[] for _ in makers]
        # The first round warms up caches of fonts and glyphs and is dropped.
        for number in range(rounds + 1):
            for make, figures in zip(makers, measured, strict=True):
                run = _run(Timer(app), make, growing, size, pictures if number == rounds else None)
                if number:
                    figures.append(run)
        scale = app.devicePixelRatio()
        print(f"\n{size.width()} × {size.height()}, scale {scale:g}; ms of processor time for one frame")
        _report([make().name for make in makers], measured)


def _growing() -> Growing:
    """A take of 30 s after each half second; made beforehand, because it is the same for both sides."""
    rng = np.random.default_rng(7)
    level = 0.3 + 0.6 * np.abs(np.sin(np.arange(round(_SECONDS * RATE)) / RATE * 4))
    sound = (rng.uniform(-1, 1, len(level)) * level).astype(np.float32)[None]
    peaks = PeaksPyramid()
    waveforms = []
    piece = round(_PIECE * RATE)
    for start in range(0, sound.shape[1], piece):
        peaks.append(sound[:, start : start + piece])
        waveforms.append(Waveform.of(peaks, RATE, _SECONDS, "take"))
    return StageSound.of(sound, RATE), waveforms


def _run(
    timer: Timer, make: Callable[[], Side], growing: Growing, size: QSize, pictures: Path | None
) -> tuple[float, float, float]:
    """Milliseconds for construction with the first paint, a step of growth, a step of the playhead."""
    sound, waveforms = growing
    gc.collect()
    started = time.process_time()
    side = make()
    counter = PaintCounter(side.painted)
    side.view.resize(size)
    side.set_waveform(waveforms[-1], sound)
    side.view.show()
    timer.settle(counter, 0)
    built = 1000 * (time.process_time() - started)
    side.set_waveform(waveforms[0], sound)
    timer.app.processEvents()
    growth = [timer.frame(lambda made=made: side.set_waveform(made, sound), counter) for made in waveforms[1:]]
    side.set_loop(_LOOP)
    timer.app.processEvents()
    ticks = [
        timer.frame(lambda at=at: side.view.set_position(at), counter)
        for at in 10 + _TICK * np.arange(_STEPS, dtype=float)
    ]
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
        side.view.grab().save(str(pictures / f"{side.name.replace(': ', '-')}-{size.width()}.png"))
    side.view.close()
    side.view.deleteLater()
    timer.app.processEvents()
    return built, median(growth), median(ticks)


def _report(names: Sequence[str], measured: Sequence[Sequence[tuple[float, float, float]]]) -> None:
    print(f"{'':24}" + "".join(f"{name:>28}" for name in names))
    for column, title in ((2, "playhead steps"), (1, "half a second grows"), (0, "built and first painted")):
        sides = [[run[column] for run in runs] for runs in measured]
        print(f"{title:24}" + "".join(f"{spread(values, 2):>28}" for values in sides))
        ratios = "".join(f"{median_ratio(values, sides[0]):>27.1f}×" for values in sides[1:])
        print(f"{'  ratio to it':24}{'1':>28}{ratios}")
