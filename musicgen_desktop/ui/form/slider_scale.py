"""Which number each notch of a slider stands for: fine steps where they matter, coarser ones further on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SliderScale:
    """Stretches of even steps, one behind the other.

    Attributes:
        low: the number of notch 0.
        stretches: the end of each and the step in it, in order.
    """

    low: float
    stretches: tuple[tuple[float, float], ...]

    @property
    def last(self) -> int:
        """The last notch."""
        return self.notch(self.stretches[-1][0])

    def value(self, notch: int) -> float:
        """The number of a notch."""
        start = self.low
        for end, step in self.stretches:
            notches = round((end - start) / step)
            if notch <= notches:
                return round(start + notch * step, 6)
            notch -= notches
            start = end
        return start

    def notch(self, value: float) -> int:
        """The notch next to a number."""
        before, start = 0, self.low
        for end, step in self.stretches:
            if value <= end:
                return before + max(0, round((value - start) / step))
            before += round((end - start) / step)
            start = end
        return before
