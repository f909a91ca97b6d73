"""A playback service in a process of its own, obeying JSON lines; ``driven.Player`` is the test's end of it.

It imports little: each test waits for it.
"""

from __future__ import annotations

import json
import sys
import threading
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from musicgen_desktop.audio.tone import TONE_RATE, tone_of
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.tune import Tune
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.playback.playback_stream import LoopRegion
from musicgen_desktop.services.playback.take_source import TakeSource
from tests.support.sound.stream_rendering import tone

RATE = 32_000


def a_clip(seed: int, seconds: float, channels: int = 1) -> NDArray[np.float32]:
    """Mellow noise, another sound at every place, shape (channels, samples)."""
    values = np.random.default_rng(seed).uniform(-1, 1, (channels, round(seconds * RATE)))
    return np.stack([np.convolve(channel, np.hanning(18) / 9, mode="same") for channel in values]).astype(np.float32)


class _Lines(Protocol):
    line_read: Any


class _Obey(QObject):
    line_read = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._playback = PlaybackService()
        self._growing = TakeSource(RATE, 1)
        self._playback.position_changed.connect(self._tell_position)
        self._playback.state_changed.connect(self._tell_state)
        self._playback.output_changed.connect(self._tell_output)
        self._playback.output_lost.connect(self._tell_loss)
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
        tell(position=seconds)

    @Slot(object)
    def _tell_state(self, state: object) -> None:
        tell(state=str(state))

    @Slot(str)
    def _tell_output(self, name: str) -> None:
        tell(output=name)

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

    threading.Thread(target=read, daemon=True).start()
    tell(ready=True)
    return app.exec()


if __name__ == "__main__":
    application = QCoreApplication([])
    sys.exit(obey_lines(application, _Obey()))
