"""How a sound is heard otherwise than it is: slower or faster at its pitch, higher or lower at its speed."""

from __future__ import annotations

from dataclasses import dataclass

SLOWEST, FASTEST = 0.5, 1.5
MOST_SEMITONES = 12


@dataclass(frozen=True, slots=True)
class Stretch:
    """Speed and pitch, each for itself.

    Attributes:
        speed: seconds of the sound that pass in one; 1 as it is.
        semitones: how much higher, or with a negative number lower.
    """

    speed: float = 1.0
    semitones: int = 0

    def __post_init__(self) -> None:
        if not SLOWEST <= self.speed <= FASTEST or abs(self.semitones) > MOST_SEMITONES:
            raise ValueError(f"out of range: {self.speed}, {self.semitones}")

    @property
    def is_plain(self) -> bool:
        """Whether the sound is heard as it is."""
        return self.speed == 1.0 and not self.semitones

    @property
    def ratio(self) -> float:
        """What every frequency is multiplied with."""
        return 2.0 ** (self.semitones / 12)

    def faster(self, by: float) -> Stretch:
        """With another speed, in whole percent, within what can be chosen."""
        return Stretch(min(max(round(self.speed + by, 2), SLOWEST), FASTEST), self.semitones)

    def higher(self, by: int) -> Stretch:
        """Transposed by so many semitones more, within what can be chosen."""
        return Stretch(self.speed, min(max(self.semitones + by, -MOST_SEMITONES), MOST_SEMITONES))


PLAIN = Stretch()
