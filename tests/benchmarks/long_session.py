"""What an open window costs: its processor's time while nobody does anything, and its memory over many clips.

python -m tests.benchmarks.long_session [--seconds N] [--clips N]

The program as it is, without a screen, in a home of its own; the Starter makes each clip, which is played.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator

import psutil
from PySide6.QtWidgets import QApplication

from musicgen_desktop.app.window import window_command
from musicgen_desktop.system.paths import HOME_VARIABLE
from musicgen_desktop.system.resources import resource
from tests.support.faults.faulty_window import QtHands
from tests.support.window.journey_script import Eyes
from tests.support.window.musician import Musician, Step

_LOOK_EVERY_MS = 1_000
"""While nothing happens; to look is work too."""

_SETTLED_SECONDS = 10
_TOLD_EVERY = 50


class Session:
    """One session at the window.

    Args:
        seconds: that are looked at while nothing happens.
        clips: that are made after that.
    """

    def __init__(self, seconds: float, clips: int) -> None:
        self._seconds = seconds
        self._clips = clips
        self._process = psutil.Process()
        self.player: Musician | None = None

    def play(self, hands: QtHands, _argument: str) -> Iterator[Step]:
        """Wait for the examples, make a clip, rest, make many, and leave."""
        window, eyes = hands.window, Eyes(hands.window)
        yield lambda: window.isActiveWindow() and eyes.clips and window.params_panel.checkpoint is not None
        window.params_panel.set_params(window.params_panel.params.__class__(duration=1.0))
        known = len(eyes.clips)
        hands.generate("a first clip")
        yield lambda: len(eyes.clips) > known and not eyes.busy and not eyes.playing
        assert self.player is not None
        self.player._timer.setInterval(_LOOK_EVERY_MS)
        yield from self._rest(_SETTLED_SECONDS)
        before = self._times()
        yield from self._rest(self._seconds)
        print(f"{'idle':<12} {100 * (sum(self._times()) - sum(before)) / self._seconds:.2f} % of a core", flush=True)
        self.player._timer.setInterval(20)
        yield from self._make_clips(hands, eyes)
        hands.quit()

    def _make_clips(self, hands: QtHands, eyes: Eyes) -> Iterator[Step]:
        first = 0.0
        for number in range(1, self._clips + 1):
            known = len(eyes.clips)
            hands.generate(f"clip number {number}")
            yield lambda known=known: len(eyes.clips) > known and not eyes.busy
            if number % _TOLD_EVERY == 0:
                memory = self._process.memory_info().rss / 1e6
                first = first or memory
                print(f"{number:>5} clips  {memory:.0f} MB, {memory - first:+.0f} MB", flush=True)

    def _rest(self, seconds: float) -> Iterator[Step]:
        end = time.monotonic() + seconds
        yield lambda: time.monotonic() >= end

    def _times(self) -> tuple[float, float]:
        times = self._process.cpu_times()
        return times.user, times.system


def main() -> int:
    """Play one session and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--clips", type=int, default=500)
    arguments = parser.parse_args()
    session = Session(arguments.seconds, arguments.clips)
    make = window_command._make_application

    def make_with_musician() -> QApplication:
        application = make()
        session.player = Musician(session.play, "", QtHands)
        return application

    window_command._make_application = make_with_musician
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ[HOME_VARIABLE] = folder
        return window_command.run_window(False, resource("examples"))


if __name__ == "__main__":
    sys.exit(main())
