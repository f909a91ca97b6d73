"""Which part of a take is shown, and how large: one axis for all that is drawn over time."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, Signal, Slot

_LARGEST_SAMPLE = 24.0
"""Pixels of one sample at the closest look."""

_ANY_RATE = 32_000

_FOLLOW_MARGIN = 0.1
"""Share of what is shown that stays behind the playhead when the view turns its page."""


class TimeAxis(QObject):
    """Seconds to pixels. The start lies on a whole pixel, so that a pan moves a picture and changes nothing in it.

    Signals:
        changed: another part is shown, or in another size.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0.0
        self._width = 1
        self._sampling_rate = _ANY_RATE
        self._start_pixel = 0
        self._seconds_per_pixel = 0.0
        self._told = (0.0, 1, 0, 0.0)

    @property
    def total(self) -> float:
        """Seconds of the whole."""
        return self._total

    @property
    def width(self) -> int:
        """Pixels that there is room for."""
        return self._width

    @property
    def start(self) -> float:
        """Seconds at the left edge."""
        return self._start_pixel * self._seconds_per_pixel

    @property
    def end(self) -> float:
        """Seconds at the right edge."""
        return min(self.start + self.visible, self._total)

    @property
    def visible(self) -> float:
        """Seconds that are shown."""
        return self._width * self._seconds_per_pixel

    @property
    def start_pixel(self) -> int:
        """Pixels from the beginning of the whole to the left edge."""
        return self._start_pixel

    @property
    def seconds_per_pixel(self) -> float:
        """The size; 0 where there is nothing."""
        return self._seconds_per_pixel

    @property
    def is_whole(self) -> bool:
        """Whether all is shown."""
        return self._seconds_per_pixel >= self._whole

    @property
    def magnification(self) -> float:
        """How many times larger than the whole; 1 for the whole."""
        return self._whole / self._seconds_per_pixel if self._seconds_per_pixel else 1.0

    @property
    def _whole(self) -> float:
        return self._total / self._width

    def x(self, seconds: float) -> float:
        """Pixels from the left edge."""
        return seconds / self._seconds_per_pixel - self._start_pixel if self._seconds_per_pixel else 0.0

    def time(self, x: float) -> float:
        """Seconds at ``x`` pixels from the left edge, within the whole."""
        return min(max(0.0, (x + self._start_pixel) * self._seconds_per_pixel), self._total)

    def set_extent(self, total: float, sampling_rate: int, same: bool) -> None:
        """How long the whole is. ``same``: it is a take of the same request, so that the part that is shown stays."""
        if (total, sampling_rate or _ANY_RATE) == (self._total, self._sampling_rate) and same:
            return
        start, whole = self.start, self.is_whole or not same
        self._total, self._sampling_rate = total, sampling_rate or _ANY_RATE
        self._place(0.0 if whole else start, self._whole if whole else self._seconds_per_pixel)

    def set_width(self, width: int) -> None:
        """So many pixels there are now; the size stays, but for the whole, which stays whole."""
        if width == self._width:
            return
        start, whole = self.start, self.is_whole
        self._width = max(1, width)
        self._place(start, self._whole if whole else self._seconds_per_pixel)

    @Slot()
    def show_whole(self) -> None:
        """All of it."""
        self._place(0.0, self._whole)

    @property
    def closest(self) -> float:
        """Seconds of the shortest part that can be shown."""
        return self._width / (self._sampling_rate * _LARGEST_SAMPLE)

    def show(self, start: float, end: float, room: float = 0.05) -> None:
        """From ``start`` to ``end``, with a little room on both sides, as a share of it."""
        room *= end - start
        self._place(start - room, (end - start + 2 * room) / self._width)

    def zoom(self, factor: float, at: float) -> None:
        """``factor`` times larger; what is at ``at`` seconds stays where it is on the screen."""
        x = self.x(at)
        size = self._bounded(self._seconds_per_pixel / factor)
        self._place(at - x * size, size)

    def pan(self, pixels: float) -> None:
        """Show what lies so many pixels to the right."""
        self._place((self._start_pixel + pixels) * self._seconds_per_pixel, self._seconds_per_pixel)

    def show_from(self, start: float) -> None:
        """The same size, from ``start`` on."""
        self._place(start, self._seconds_per_pixel)

    def reveal(self, seconds: float) -> None:
        """Turn the page when ``seconds`` is not shown."""
        if not self.start <= seconds < self.start + self.visible:
            self._place(seconds - _FOLLOW_MARGIN * self.visible, self._seconds_per_pixel)

    def _bounded(self, size: float) -> float:
        return min(max(size, 1 / (self._sampling_rate * _LARGEST_SAMPLE)), self._whole)

    def _place(self, start: float, size: float) -> None:
        size = self._bounded(size)
        last = math.ceil(self._total / size - self._width - 1e-6) if size else 0
        pixel = max(0, min(round(start / size) if size else 0, last))
        told = (self._total, self._width, pixel, size)
        if told != self._told:
            self._start_pixel, self._seconds_per_pixel, self._told = pixel, size, told
            self.changed.emit()
