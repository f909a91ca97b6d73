"""The tempo that somebody taps."""

from __future__ import annotations

from musicgen_desktop.domain.tempo import FASTEST, SLOWEST

_PAUSE = 60 / SLOWEST * 1.25
"""Seconds after which a tap begins anew."""

_MOST = 24


class Tapping:
    """Taps of one row; a pause begins another."""

    def __init__(self) -> None:
        self._times: list[float] = []

    @property
    def count(self) -> int:
        """Taps of this row."""
        return len(self._times)

    def tap(self, seconds: float) -> float | None:
        """One more tap, at a time of any clock; beats a minute so far, None for the first and for what is no tempo."""
        if self._times and not 0 < seconds - self._times[-1] <= _PAUSE:
            self._times.clear()
        self._times = [*self._times, seconds][-_MOST:]
        if len(self._times) < 2:
            return None
        # The line nearest to all taps: the first and the last alone would be as wrong as these two.
        count = len(self._times)
        middle = (count - 1) / 2
        mean = sum(self._times) / count
        slope = sum((number - middle) * (time - mean) for number, time in enumerate(self._times)) / sum(
            (number - middle) ** 2 for number in range(count)
        )
        bpm = 60 / slope
        return bpm if SLOWEST <= bpm <= FASTEST else None
