"""The sound of one take as playback reads it, whole or still being made."""

from __future__ import annotations

import threading

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.audio.sample_peak import sample_peak


class TakeSource:
    """A buffer that one thread fills while another one plays it. All methods may be called by any thread.

    Args:
        sampling_rate: samples per second.
        channels: 1 or 2.
        expected_samples: length the take will probably have, to make room for once.
        speed: seconds of the take that pass in a second of these samples; another than 1 where they are stretched.
        promised: samples that will come all at once, so that one can go to any of them before.
    """

    def __init__(
        self, sampling_rate: int, channels: int, expected_samples: int = 0, speed: float = 1.0, promised: int = 0
    ) -> None:
        self._sampling_rate = sampling_rate
        self._speed = speed
        self._promised = promised
        self._lock = threading.Lock()
        self._buffer = np.zeros((channels, expected_samples), dtype=np.float32)
        self._samples = 0
        self._finished = False

    @classmethod
    def of(cls, audio_values: NDArray[np.float32], sampling_rate: int) -> TakeSource:
        """A finished take from its samples, shape (channels, samples)."""
        source = cls(sampling_rate, audio_values.shape[0])
        source.replace(audio_values)
        return source

    @property
    def sampling_rate(self) -> int:
        """Samples per second."""
        return self._sampling_rate

    @property
    def speed(self) -> float:
        """Seconds of the take that pass in a second of these samples."""
        return self._speed

    @property
    def channels(self) -> int:
        """1 or 2."""
        return self._buffer.shape[0]

    @property
    def finished(self) -> bool:
        """Whether no more sound will come."""
        with self._lock:
            return self._finished

    @property
    def samples(self) -> int:
        """How many samples exist."""
        with self._lock:
            return self._samples

    @property
    def reach(self) -> int:
        """How many samples one can go to."""
        return max(self.samples, self._promised)

    @property
    def duration(self) -> float:
        """How many seconds exist."""
        return self.samples / self._sampling_rate

    def extent(self) -> tuple[int, bool]:
        """``samples`` and ``finished`` of one and the same moment."""
        with self._lock:
            return self._samples, self._finished

    def peak(self) -> float:
        """The largest amplitude of what exists; 10 ms for ten minutes of it."""
        return sample_peak(self._buffer[:, : self.samples])

    def append(self, chunk: NDArray[np.float32]) -> None:
        """Add samples, shape (channels, samples), to a take that is not finished.

        Raises ``ValueError`` for another number of channels or a finished take.
        """
        self._check_channels(chunk)
        with self._lock:
            if self._finished:
                raise ValueError("a finished take cannot grow")
            needed = self._samples + chunk.shape[1]
            if needed > self._buffer.shape[1]:
                grown = np.zeros((self._buffer.shape[0], max(needed, 2 * self._samples)), dtype=np.float32)
                grown[:, : self._samples] = self._buffer[:, : self._samples]
                self._buffer = grown
            self._buffer[:, self._samples : needed] = chunk
            self._samples = needed

    def finish(self) -> None:
        """Say that no more sound will come: playback then ends at the end instead of waiting."""
        with self._lock:
            self._finished = True

    def replace(self, audio_values: NDArray[np.float32]) -> None:
        """Put the whole take, shape (channels, samples), in place of what exists, and finish.

        What is read-only is not copied: minutes of sound would hold the window up.

        Raises ``ValueError`` for another number of channels.
        """
        self._check_channels(audio_values)
        whole = np.array(audio_values, dtype=np.float32) if audio_values.flags.writeable else audio_values
        with self._lock:
            self._buffer = whole
            self._samples = whole.shape[1]
            self._finished = True

    def read(self, start: int, count: int) -> NDArray[np.float32]:
        """A copy of at most ``count`` samples from ``start``, shape (channels, what exists of them)."""
        with self._lock:
            return self._buffer[:, max(0, start) : min(start + count, self._samples)].copy()

    def whole(self) -> NDArray[np.float32]:
        """All of a finished take, shape (channels, samples): not copied, and read-only."""
        with self._lock:
            if not self._finished:
                raise ValueError("a take that grows is read in pieces")
            view = self._buffer[:, : self._samples]
        view.flags.writeable = False
        return view

    def _check_channels(self, audio_values: NDArray[np.float32]) -> None:
        if audio_values.ndim != 2 or audio_values.shape[0] != self.channels:
            raise ValueError(f"expected {self.channels} channels of samples, got the shape {audio_values.shape}")
