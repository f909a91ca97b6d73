"""How soon a seek is heard, how true the playhead is, what is lost: ``python -m tests.benchmarks.playback``.

A ramp, in which each sample tells its own place, is played through a sound server of its own and recorded from a null
sink's monitor. The recorder's clock is that of the quickest block that it gave. What it needs for that is counted as
ours: figures are a few milliseconds too high. The player has
the priority of every program and may not be real-time, the server and the
recorder that of a sound server. ``generating``: four takes of the Starter's in the same process, over and over;
``busy``: a program for each processor; ``python``: a thread that computes in Python beside the player's.
``--through-qt`` plays on Qt's sink, as where no sound server can be asked directly; ``--server pipewire`` on PipeWire,
at the rate that it has on desktops.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.support.sound.driven import Driven
from tests.support.sound.pipewire import PipeWireServer
from tests.support.sound.playback_driver import RAMP_SECONDS, RATE, THROUGH_QT, ramp_place
from tests.support.sound.pulse import ORDINARY, SWIFT, PulseServer
from tests.support.sound.servers import PIPEWIRE, SERVERS

_SEEKS = 40


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.playback", description=__doc__)
    parser.add_argument("--loads", nargs="+", choices=_LOADS, default=list(_LOADS), metavar="LOAD")
    parser.add_argument("--seconds", type=float, default=20.0, help="of each part (default: 20)")
    parser.add_argument(f"--{THROUGH_QT}", action="store_true", help="play on Qt's sink")
    parser.add_argument("--server", choices=list(SERVERS), default=next(iter(SERVERS)))
    arguments = parser.parse_args()
    rate = 48_000 if arguments.server == PIPEWIRE else RATE
    print("             a seek is heard after (ms)   the playhead is ahead by (ms)   lost on the way")
    print("load           median     p95     max         median     p5     p95         gaps     ms")
    for load in arguments.loads:
        with (
            tempfile.TemporaryDirectory(prefix="p") as folder,
            SERVERS[arguments.server](Path(folder), rate=rate) as server,
        ):
            _print(load, *_measure(server, load, arguments.seconds, arguments.through_qt))


_LOADS = ("quiet", "generating", "busy", "python")


def _measure(server: PulseServer, load: str, seconds: float, through_qt: bool) -> tuple[list[float], NDArray, NDArray]:
    """Latencies of seeks, errors of the playhead, gaps; all in seconds."""
    burners = [_burner() for _ in range((os.cpu_count() or 2) if load == "busy" else 0)]
    try:
        with _Recorder(server) as recorder, _Subject(server, through_qt) as subject:
            if load in ("generating", "python"):
                subject.do("load", load)
                subject.wait_until(lambda told: "loaded" in told)
            subject.do("ramp")
            subject.do("play")
            subject.wait_for_position(0.3)
            rng = np.random.default_rng(0)
            for _ in range(_SEEKS):
                subject.do("timed_seek", float(rng.uniform(0, RAMP_SECONDS - seconds - 2)))
                time.sleep(rng.uniform(0.4, 0.6))
            calm = time.monotonic() + 0.3
            time.sleep(seconds)
            told = subject.told_till_now()
            heard = recorder.places()
    finally:
        for burner in burners:
            burner.kill()
            burner.wait()
    latencies = [_latency(recorder, heard, told["wished"], told["position"]) for told in told if "wished" in told]
    heads = [(told["at"], told["position"]) for told in told if "position" in told and told.get("at", 0) > calm]
    return latencies, _errors(recorder, heard, heads), _gaps(heard[recorder.index(calm) :])


def _latency(recorder: _Recorder, heard: NDArray, wished: float, target: float) -> float:
    """Seconds from the wish until its place is heard, past the middle of the crossfade."""
    start = recorder.index(wished)
    there = np.flatnonzero(np.abs(heard[start : start + RATE] - target) < 0.2)
    return recorder.time(start + int(there[0])) - wished if there.size else np.inf


def _errors(recorder: _Recorder, heard: NDArray, heads: list[tuple[float, float]]) -> NDArray:
    places = [(place, heard[recorder.index(at)]) for at, place in heads if recorder.index(at) < len(heard)]
    return np.array([place - real for place, real in places if np.isfinite(real)])


def _gaps(heard: NDArray) -> NDArray:
    """Lengths of what is silent, or missing, in the middle of the ramp; seconds."""
    steps = np.diff(heard[np.isfinite(heard)])
    missing = steps[np.abs(steps - 1 / RATE) > 0.0005]
    silent = np.diff(np.flatnonzero(np.diff(np.isnan(heard).astype(int), prepend=0, append=0)))[::2] / RATE
    return np.concatenate([np.abs(missing), silent])


def _print(load: str, latencies: list[float], errors: NDArray, gaps: NDArray) -> None:
    late = [1e3 * float(np.percentile(latencies, q)) for q in (50, 95, 100)]
    off = [1e3 * float(np.percentile(errors, q)) for q in (50, 5, 95)]
    print(f"{load:12}" + "".join(f"{v:9.0f}" for v in late) + "   " + "".join(f"{v:9.1f}" for v in off)
          + f"{len(gaps):12}{1e3 * gaps.sum():8.0f}", flush=True)  # fmt: skip


def _burner() -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", "while True: pass"])


class _Subject(Driven):
    """The playback service, in a process of its own."""

    def __init__(self, server: PulseServer, through_qt: bool) -> None:
        environ = server.environ | {"QT_LOGGING_RULES": "qt.multimedia.*=false"}
        arguments = [THROUGH_QT] if through_qt else []
        super().__init__(environ, "tests.support.sound.playback_driver", ORDINARY, arguments)

    def __exit__(self, *_: object) -> None:
        self._process.kill()  # what computes in it never ends
        self._process.wait()
        super().__exit__()


class _Recorder:
    """Records the monitor, and knows when each frame was heard."""

    def __init__(self, server: PulseServer) -> None:
        latency = 20 if isinstance(server, PipeWireServer) else 5  # with less its recorders lose sound
        self._process = subprocess.Popen(
            [*SWIFT, "parec", "--device=probe.monitor", "--format=float32le", f"--rate={RATE}", "--channels=1",
             f"--latency-msec={latency}"], env={**os.environ, **server.environ}, stdout=subprocess.PIPE, bufsize=0,
        )  # fmt: skip
        self._blocks: list[bytes] = []
        self._frames = 0
        self._begun = np.inf
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def __enter__(self) -> _Recorder:
        while self._frames < RATE // 2:
            time.sleep(0.05)
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()
        self._thread.join()

    def _read(self) -> None:
        assert self._process.stdout is not None
        while block := self._process.stdout.read(4096):
            self._blocks.append(block)
            self._frames += len(block) // 4
            self._begun = min(self._begun, time.monotonic() - self._frames / RATE)

    def index(self, at: float) -> int:
        """Which frame was heard at a time."""
        return max(0, round((at - self._begun) * RATE))

    def time(self, index: int) -> float:
        """When a frame was heard."""
        return self._begun + index / RATE

    def places(self) -> NDArray:
        """Which place of the ramp each frame is, in seconds; not a number for silence."""
        raw = b"".join(self._blocks)
        return ramp_place(np.frombuffer(raw[: len(raw) // 4 * 4], dtype="<f4"))


if __name__ == "__main__":
    main()
