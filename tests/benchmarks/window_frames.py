"""How long each frame takes while a long stereo clip is zoomed, panned and played."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.ui.kit.icons import Icons
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.theme import load_themes
from musicgen_desktop.ui.kit.waveform_data import Waveform
from musicgen_desktop.ui.stage.timeline.stage_sound import StageSound
from musicgen_desktop.ui.stage.timeline.time_axis import TimeAxis
from musicgen_desktop.ui.stage.timeline.waveform_view import WaveformView
from tests.benchmarks.window_sides import PaintCounter, Timer
from tests.support.window.scripted_window import RATE, RESOURCES

_SIZES = (QSize(1280, 400), QSize(2560, 900))
_TICK = 1 / 60


def report_frames(minutes: float, pictures: Path | None) -> None:
    """Print the median and the 99th percentile of the milliseconds from a change until it is painted."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    look = Look(load_themes(RESOURCES / "themes")["dark"], Icons(RESOURCES / "icons"))
    sound, waveform = _long_stereo(minutes)
    for size in _SIZES:
        print(f"\n{minutes:g} minutes of stereo at {size.width()} × {size.height()}; ms for one frame, p99 to be ≤ 16")
        view = WaveformView(TimeAxis(), look)
        view.set_follow(False)
        view.resize(size)
        view.set_waveform(waveform, sound)
        view.show()
        counter = PaintCounter(view.prepare().viewport())
        timer = Timer(app)
        for _ in range(5):
            app.processEvents()
        for name, changes in _deeds(view):
            frames = np.array([timer.frame(change, counter) for change in changes])
            print(f"{name:26}{np.median(frames):6.2f}   p99 {np.percentile(frames, 99):6.2f}   of {len(frames)} frames")
            if pictures is not None:
                view.grab().save(str(pictures / f"{name.replace(' ', '-')}-{size.width()}.png"))
        view.close()
        view.deleteLater()
        app.processEvents()


def _deeds(view: WaveformView) -> Iterator[tuple[str, list[Callable[[], None]]]]:
    axis = view.axis
    middle = axis.total / 3
    steps = int(np.log(axis.total / axis.width * RATE * 20) / np.log(1.1))
    yield "zoom in to samples", [lambda: axis.zoom(1.1, middle)] * steps
    yield "zoom out to the whole", [lambda: axis.zoom(1 / 1.1, middle)] * (steps - 1)
    for seconds in (60.0, 5.0, 0.2, 0.01):
        axis.show(middle, middle + seconds)
        QApplication.processEvents()
        pans = [9.0] * 60 + [-31.0] * 60 + [900.0, -900.0] * 5
        yield f"pan over {seconds:g} s", [lambda pixels=pixels: axis.pan(pixels) for pixels in pans]
    for name, start, end in (("play", 0.0, axis.total), ("play, zoomed", middle, middle + 4)):
        axis.show(start, end)
        view.set_position(middle)
        QApplication.processEvents()
        times = middle + _TICK * np.arange(1, 181)
        yield name, [lambda at=at: view.set_position(float(at)) for at in times]


def _long_stereo(minutes: float) -> tuple[StageSound, Waveform]:
    frames = round(60 * minutes * RATE)
    level = 0.3 + 0.6 * np.abs(np.sin(np.arange(frames, dtype=np.float32) / RATE * 4))
    sound = np.random.default_rng(7).uniform(-1, 1, (2, frames)).astype(np.float32)
    sound *= level
    sound.setflags(write=False)
    peaks = PeaksPyramid()
    peaks.append(sound)
    return StageSound.of(sound, RATE), Waveform.of(peaks, RATE)
