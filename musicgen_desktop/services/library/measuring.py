"""A process that measures sounds, kept as long as there are some."""

from __future__ import annotations

import subprocess
import threading

from musicgen_desktop.domain.analysis import Analysis
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import JobCancelledError
from musicgen_desktop.files.file_errors import read_error
from musicgen_desktop.services.quiet_process import end_quietly, start_quietly
from musicgen_desktop.system.resources import resource

_MOST_SECONDS = 300.0
"""For one sound; then it is given up."""


class Measuring:
    """Used by one thread; ``stop`` alone may be called by any."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = threading.Event()

    def measure(self, clip: Clip) -> Analysis | None:
        """Measure the sound of a clip; None where it cannot be read, or where reading it twice ended the process.

        Raises ``FileError`` when there is no room for a process, ``JobCancelledError`` after ``stop`` and
        ``RuntimeError`` for a fault in the program.
        """
        from musicgen_desktop.analysis.measure_child import measured_in

        line = self._ask(clip) or self._ask(clip)  # whatever killed the process, it may have been an accident
        return measured_in(line) if line else None

    def _ask(self, clip: Clip) -> bytes:
        """The process's answer; empty where it has ended."""
        from musicgen_desktop.analysis.measure_child import order_to_measure

        process = self._process = self._process or self._start(clip)
        if self._stopped.is_set():  # it may have been asked before the process was known
            process.kill()
        patience = threading.Timer(_MOST_SECONDS, process.kill)
        patience.start()
        try:
            line = _told(process, order_to_measure(
                clip.audio_path, clip.channels, round(clip.duration * clip.sampling_rate), clip.gain
            ))  # fmt: skip
        finally:
            patience.cancel()
        if not line:
            self.rest()
            if self._stopped.is_set():
                raise JobCancelledError
        return line

    def rest(self) -> None:
        """End the process; the next sound starts another."""
        process, self._process = self._process, None
        if process is not None:
            end_quietly(process)

    def stop(self) -> None:
        """Have whatever is measured end at once."""
        self._stopped.set()
        process = self._process
        if process is not None:
            process.kill()

    def _start(self, clip: Clip) -> subprocess.Popen[bytes]:
        from musicgen_desktop.analysis.measure_child import MEASURE

        try:
            return start_quietly(MEASURE, str(resource("drum_network", "weights.npz")))
        except OSError as error:
            raise read_error(error, clip.audio_path) from error


def _told(process: subprocess.Popen[bytes], order: bytes) -> bytes:
    """The process's answer; empty where it has ended."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(order)
        process.stdin.flush()
        line = process.stdout.readline()
    except OSError:
        return b""
    return line if line.endswith(b"\n") else b""
