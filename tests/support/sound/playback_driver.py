"""A playback service in a process of its own, obeying JSON lines: Qt connects to a sound server once per process.

``Player`` is the test's end; ``python -m tests.support.sound.playback_driver`` is the other.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from scipy import signal

from musicgen_desktop.audio.tone import TONE_RATE, tone_of
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.tune import Tune
from musicgen_desktop.services.playback.playback_service import PlaybackService
from musicgen_desktop.services.playback.playback_stream import LoopRegion
from musicgen_desktop.services.playback.take_source import TakeSource
from tests.support.sound.pulse import SWIFT

RATE = 32_000
_PATIENCE = 60.0


def a_clip(seed: int, seconds: float, channels: int = 1) -> NDArray[np.float32]:
    """Mellow noise, another sound at every place, shape (channels, samples)."""
    values = np.random.default_rng(seed).uniform(-1, 1, (channels, round(seconds * RATE)))
    return (signal.oaconvolve(values, np.hanning(18)[None] / 9, mode="same", axes=1)).astype(np.float32)


class Player:
    """Starts the other process; a context manager that ends it."""

    def __init__(self, environ: dict[str, str], module: str = "tests.support.sound.playback_driver") -> None:
        self._process = subprocess.Popen(
            [*SWIFT, sys.executable, "-m", module],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environ},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._incoming: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.told: list[dict[str, Any]] = []

    def __enter__(self) -> Player:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self.do("quit")
        self.exit_code = self._process.wait(_PATIENCE)
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()

    def do(self, name: str, *arguments: object) -> None:
        """Ask for something; see ``_Obey``."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([name, *arguments]) + "\n")
        self._process.stdin.flush()

    def wait_until(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Wait for something to be told from now on; returns it."""
        while True:
            told = self._incoming.get(timeout=_PATIENCE)
            assert told is not None, "the player has ended"
            self.told.append(told)
            if wanted(told):
                return told

    def wait_for_position(self, seconds: float) -> None:
        """Wait until the playhead is there or further."""
        self.wait_until(lambda told: told.get("position", -1) >= seconds)

    def wait_for_state(self, state: str) -> None:
        """Wait until the state is told."""
        self.wait_until(lambda told: told.get("state") == state)

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._incoming.put(json.loads(line))
        self._incoming.put(None)


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
    return app.exec()


if __name__ == "__main__":
    application = QCoreApplication([])
    sys.exit(obey_lines(application, _Obey()))
