"""A PulseAudio server of a test's own, with null sinks whose sound can be recorded."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import signal

SWIFT = ["nice", "-n", "-10"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
"""Sound must not be judged by what else the machine is doing."""

ORDINARY = ["setpriv", "--bounding-set=-sys_nice", "--inh-caps=-sys_nice"] if SWIFT and shutil.which("setpriv") else []
"""No more than a musician's programs may do, though the tests may."""

_PATIENCE = 30.0
_SILENCE_AFTER = 0.5


class PulseServer:
    """One daemon. ``folder`` must be short and private: a socket's path has at most 107 bytes.

    Attributes:
        environ: what a program needs in its environment to find this server and no other.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder = folder
        self._socket = folder / "pulse" / "native"
        self._socket.parent.mkdir(exist_ok=True)
        self._daemon: subprocess.Popen[bytes] | None = None
        self.environ = {
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_COOKIE": str(folder / "cookie"),
        }

    def start(self, rate: int = 32_000, channels: int = 1, sample_format: str = "float32le") -> None:
        """Start the daemon with one null sink, ``probe``, and wait until it answers."""
        self._socket.unlink(missing_ok=True)
        socket = f"module-native-protocol-unix socket={self._socket} auth-anonymous=1"
        sink = f"module-null-sink sink_name=probe rate={rate} format={sample_format} channels={channels}"
        log = (self._folder / "pulse.log").open("ab")
        with log:
            self._daemon = subprocess.Popen(
                [*SWIFT, "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
                 "--disable-shm=yes", f"--load={socket}", f"--load={sink}"],
                env={**os.environ, **self.environ}, stdout=log, stderr=log,
            )  # fmt: skip
        wait_for(self._answers, "the sound server does not answer")

    def add_sink(self, name: str, rate: int = 32_000, channels: int = 1, sample_format: str = "float32le") -> None:
        """Plug another null sink in."""
        self._checked(
            "load-module", "module-null-sink", f"sink_name={name}", f"rate={rate}", f"format={sample_format}",
            f"channels={channels}", "sink_properties='device.description=\"Null Output\"'",
        )  # fmt: skip

    def remove_sink(self, name: str) -> None:
        """Unplug a null sink."""
        self._unload(f"sink_name={name} ")

    def set_default(self, name: str) -> None:
        """Let programs play on this sink that wish for none."""
        self._checked("set-default-sink", name)

    def suspend_sink(self, name: str) -> None:
        """Let a null sink take nothing any more, and stay."""
        self._checked("suspend-sink", name, "1")

    def add_microphone(self, name: str, sink: str) -> None:
        """Plug a microphone in that hears what ``sink`` plays."""
        self._checked(
            "load-module", "module-remap-source", f"source_name={name}", f"master={sink}.monitor", "channels=1"
        )

    def remove_microphone(self, name: str) -> None:
        """Unplug a microphone."""
        self._unload(f"source_name={name} ")

    def play(self, sound: NDArray[np.float32], rate: int, sink: str = "probe") -> None:
        """Play a sound of shape (channels, samples) to its end."""
        subprocess.run(
            [*SWIFT, "pacat", f"--device={sink}", "--format=float32le", f"--rate={rate}", f"--channels={len(sound)}"],
            env={**os.environ, **self.environ}, input=sound.T.astype("<f4").tobytes(), check=True,
        )  # fmt: skip

    def streams(self) -> int:
        """How many programs play now."""
        return len(self._checked("list", "short", "sink-inputs").splitlines())

    def wait_until_idle(self) -> None:
        """Wait until no program plays."""
        wait_for(lambda: self.streams() == 0, "a program goes on playing")

    def kill(self) -> None:
        """End the daemon without warning."""
        if self._daemon is not None:
            self._daemon.kill()
            self._daemon.wait()
            self._daemon = None

    @contextmanager
    def recording(self, sink: str = "probe", rate: int = 32_000, channels: int = 1) -> Iterator[Recording]:
        """Record what ``sink`` plays, from before the ``with`` block begins."""
        file = self._folder / f"{sink}.raw"
        with file.open("wb") as out:
            recorder = subprocess.Popen(
                [*SWIFT, "parec", f"--device={sink}.monitor", "--format=float32le", f"--rate={rate}",
                 f"--channels={channels}", "--latency-msec=50"],
                env={**os.environ, **self.environ}, stdout=out,
            )  # fmt: skip
            recording = Recording(file, rate, channels)
            try:
                wait_for(lambda: recording.frames > 0, "the recorder does not begin")
                yield recording
            finally:
                recorder.terminate()
                recorder.wait()

    def _answers(self) -> bool:
        return self._pactl("info").returncode == 0

    def _unload(self, argument: str) -> None:
        for line in self._checked("list", "short", "modules").splitlines():
            if argument in f"{line} ":
                self._checked("unload-module", line.split()[0])

    def _pactl(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        environ = {**os.environ, **self.environ}
        return subprocess.run(["pactl", *arguments], env=environ, capture_output=True, text=True, check=False)

    def _checked(self, *arguments: str) -> str:
        answer = self._pactl(*arguments)
        assert answer.returncode == 0, answer.stderr
        return answer.stdout


class Recording:
    """What a sink has played so far."""

    def __init__(self, file: Path, rate: int, channels: int) -> None:
        self._file = file
        self._rate = rate
        self._channels = channels

    @property
    def frames(self) -> int:
        """How many frames have been written."""
        return self._file.stat().st_size // (4 * self._channels)

    def sound(self) -> NDArray[np.float32]:
        """Everything, shape (channels, frames)."""
        values = np.fromfile(self._file, dtype="<f4")
        return values[: len(values) // self._channels * self._channels].reshape(-1, self._channels).T

    def wait_for_sound_and_silence(self) -> NDArray[np.float32]:
        """Everything, once there was sound and then half a second of silence."""

        def silent_again() -> bool:
            sound = self.sound()
            loud = np.flatnonzero(np.abs(sound).max(axis=0) > 1e-6)
            return loud.size > 0 and sound.shape[1] - loud[-1] > _SILENCE_AFTER * self._rate

        wait_for(silent_again, "the sound does not come to an end")
        return self.sound()


def find_clip(recorded: NDArray[np.float32], clip: NDArray[np.float32]) -> tuple[int, float]:
    """Where ``clip`` begins in ``recorded``, both (channels, samples), and their normalised correlation there."""
    products = sum(
        signal.correlate(track, part, mode="valid", method="fft") for track, part in zip(recorded, clip, strict=True)
    )
    # Compared with how loud each place is: music repeats itself, and louder elsewhere.
    sums = np.concatenate([[0.0], np.square(recorded, dtype=np.float64).sum(axis=0).cumsum()])
    energies = sums[clip.shape[1] :] - sums[: -clip.shape[1]]
    start = int(np.argmax(products / np.sqrt(np.maximum(energies, 1e-3 * energies.max()))))
    there = recorded[:, start : start + clip.shape[1]]
    return start, float(np.sum(there * clip) / (np.linalg.norm(there) * np.linalg.norm(clip)))


def wait_for(condition: Callable[[], bool], complaint: str) -> None:
    """Wait until something holds; fail with the complaint when it never does."""
    deadline = time.monotonic() + _PATIENCE
    while not condition():
        assert time.monotonic() < deadline, complaint
        time.sleep(0.02)


@contextmanager
def pulse_server(folder: Path, **sink: object) -> Iterator[PulseServer]:
    """A running server; the test is skipped where PulseAudio is not installed."""
    if shutil.which("pulseaudio") is None or shutil.which("parec") is None:
        pytest.skip("needs PulseAudio (the programs pulseaudio, pactl and parec)")
    server = PulseServer(folder)
    try:
        server.start(**sink)  # pyright: ignore[reportArgumentType]
        yield server
    finally:
        server.kill()
