"""A playback service in a process of its own, obeying JSON lines; ``driven.Player`` is the test's end of it.

It imports little: each test waits for it.
"""

from __future__ import annotations

import ctypes
import functools
import json
import math
import sys
import threading
import time
from dataclasses import replace
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot, qInstallMessageHandler

from musicgen_desktop.audio.tone import TONE_RATE, tone_of
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.stretch import Stretch
from musicgen_desktop.domain.tune import Tune
from musicgen_desktop.services.playback.audio_output import OutputDevice
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.playback.playback_stream import LoopRegion
from musicgen_desktop.services.playback.qt_output import QtBackend
from musicgen_desktop.services.playback.take_source import TakeSource
from musicgen_desktop.services.worker_thread import WorkerThread, step_back
from tests.support.sound.stream_rendering import tone

RATE = 32_000
RAMP_SECONDS = 120.0
THROUGH_QT = "through-qt"
"""Argument: Qt's sink is played on, as where no sound server can be asked directly."""

_RAMP = (0.1, 0.8)


def ramp_place(values: NDArray[np.float32]) -> NDArray[np.float64]:
    """Which second of the ramp each sample is; not a number for silence."""
    low, height = _RAMP
    return np.where(values < low / 2, np.nan, (values.astype(np.float64) - low) / height * RAMP_SECONDS)


def a_clip(seed: int, seconds: float, channels: int = 1) -> NDArray[np.float32]:
    """Mellow noise, another sound at every place, shape (channels, samples)."""
    values = np.random.default_rng(seed).uniform(-1, 1, (channels, round(seconds * RATE)))
    return np.stack([np.convolve(channel, np.hanning(18) / 9, mode="same") for channel in values]).astype(np.float32)


def _busy_python() -> None:
    numbers = list(range(20_000))
    while True:
        sorted(numbers, key=lambda number: -number)


class _Generator(QObject):
    @Slot()
    def generate(self) -> None:
        """Make music as the program does, over and over."""
        from musicgen_desktop.domain.cancel import CancelToken
        from musicgen_desktop.engine.musicgen import MusicGenEngine
        from tests.support.engine.engine_requests import a_checkpoint, a_request
        from tests.support.random_checkpoint import STARTER

        engine = MusicGenEngine()
        request = replace(a_request(a_checkpoint(STARTER), duration=20.0, takes=4), precision="int8")
        engine.load(request, lambda event: None, CancelToken())
        step_back()
        tell(loaded=True)
        while True:
            engine.run(request, lambda event: None, CancelToken())


class _Lines(Protocol):
    line_read: Any


class _Obey(QObject):
    line_read = Signal(str)

    def __init__(self, asks_server: bool) -> None:
        super().__init__()
        self._playback = PlaybackService(functools.partial(QtBackend, asks_server))
        self._growing = TakeSource(RATE, 1)
        self._toggles_at = math.inf
        self._playback.position_changed.connect(self._tell_position)
        self._playback.state_changed.connect(self._tell_state)
        self._playback.output_changed.connect(self._tell_output)
        self._playback.outputs_changed.connect(self._tell_outputs)
        self._playback.output_lost.connect(self._tell_loss)
        self._playback.choice_missing.connect(self._tell_missing)
        self._playback.stretching_changed.connect(self._tell_stretching)
        self.line_read.connect(self._obey)

    @Slot(str)
    def _obey(self, line: str) -> None:
        name, *arguments = json.loads(line)
        wish = getattr(self, f"do_{name}", None) or getattr(self._playback, name)
        wish(*arguments)

    def do_clip(self, seed: int, seconds: float, channels: int = 1, keep_position: bool = False) -> None:
        self._playback.set_source(TakeSource.of(a_clip(seed, seconds, channels), RATE), keep_position)

    def do_tone(self, hertz: float, seconds: float, keep_position: bool = False, gain_db: float = 0.0) -> None:
        values = tone(round(seconds * RATE), hertz, 0.5)
        self._playback.set_source(TakeSource.of(values, RATE), keep_position, gain_db)

    def do_stretch(self, speed: float, semitones: int) -> None:
        self._playback.set_stretch(Stretch(speed, semitones))

    def do_ramp(self) -> None:
        """A sound whose samples tell their own place."""
        low, height = _RAMP
        values = low + height * np.arange(round(RAMP_SECONDS * RATE)) / (RAMP_SECONDS * RATE)
        self._playback.set_source(TakeSource.of(values.astype(np.float32)[None], RATE))

    def do_timed_seek(self, seconds: float) -> None:
        tell(wished=time.monotonic(), position=seconds)
        self._playback.seek(seconds)

    def do_toggle_at(self, seconds: float) -> None:
        """Toggle as soon as the playhead is there."""
        self._toggles_at = seconds

    def do_hold_python(self, seconds: float) -> None:
        """Nothing else runs Python for so long."""
        ctypes.PyDLL(None).usleep(round(seconds * 1e6))

    def do_load(self, kind: str) -> None:
        """Keep the machine, or Python alone, busy in this process from now on."""
        if kind == "python":
            threading.Thread(target=_busy_python, daemon=True).start()
            tell(loaded=True)
        else:
            self._worker = WorkerThread()
            self._generator = _Generator()
            self._generator.moveToThread(self._worker)
            self._worker.started.connect(self._generator.generate)
            self._worker.start()

    def do_tune(self, pitches: list[int]) -> None:
        self._playback.play_guest(TakeSource.of(tone_of(Tune(tuple(pitches))), TONE_RATE))

    def do_grow(self) -> None:
        self._growing = TakeSource(RATE, 1)
        self._playback.set_source(self._growing)

    def do_append(self, seed: int, seconds: float, start: float, end: float) -> None:
        clip = a_clip(seed, seconds)
        self._growing.append(clip[:, round(start * RATE) : round(end * RATE)])

    def do_finish(self) -> None:
        self._growing.finish()

    def do_loop(self, start: int, end: int) -> None:
        self._playback.set_loop(LoopRegion(start, end))

    def do_quit(self) -> None:
        ended = self._playback.shutdown()
        QCoreApplication.exit(0 if ended else 1)

    @Slot(float)
    def _tell_position(self, seconds: float) -> None:
        tell(position=seconds, at=time.monotonic())
        if seconds >= self._toggles_at:
            self._toggles_at = math.inf
            self._playback.toggle()

    @Slot(object)
    def _tell_state(self, state: object) -> None:
        tell(state=str(state))

    @Slot(str)
    def _tell_output(self, name: str) -> None:
        tell(output=name)

    @Slot(object)
    def _tell_outputs(self, outputs: tuple[OutputDevice, ...]) -> None:
        tell(outputs=[output.id for output in outputs])

    @Slot(bool)
    def _tell_stretching(self, stretching: bool) -> None:
        tell(stretching=stretching)

    @Slot(object)
    def _tell_missing(self, error: UserError) -> None:
        tell(missing=error.message)

    @Slot(object)
    def _tell_loss(self, error: UserError) -> None:
        tell(lost=error.message)


def tell(**what: object) -> None:
    """Tell the test something."""
    print(json.dumps(what), flush=True)


def obey_lines(app: QCoreApplication, obey: _Lines) -> int:
    """Hand it what is asked for, line by line, until the application ends; gives the exit status."""

    def read() -> None:
        for line in sys.stdin:
            obey.line_read.emit(line)

    qInstallMessageHandler(_tell_qt)
    threading.Thread(target=read, daemon=True).start()
    tell(ready=True)
    return app.exec()


def _tell_qt(_kind: object, _context: object, message: str) -> None:
    tell(qt=message)


if __name__ == "__main__":
    application = QCoreApplication([])
    sys.exit(obey_lines(application, _Obey(asks_server=THROUGH_QT not in sys.argv)))
