"""The steps of a bar as codec frames: the one place where they are rounded."""

from __future__ import annotations

STEPS_PER_BEAT = 4


class Grid:
    """A bar in one tempo. Beats are whole frames, so every beat has its steps at the same places, and every bar.

    Args:
        swing: the off-beat eighth comes at two thirds of the beat, and what is between goes along.
    """

    def __init__(self, frames_per_beat: int, beats_per_bar: int, swing: bool) -> None:
        places = (0, 1 / 3, 2 / 3, 5 / 6) if swing else (0, 1 / 4, 1 / 2, 3 / 4)
        inside = [int(frames_per_beat * place + 0.5) for place in places]
        self.steps = STEPS_PER_BEAT * beats_per_bar
        self.frames_per_beat = frames_per_beat
        self.frames_per_bar = beats_per_bar * frames_per_beat
        self._starts = [beat * frames_per_beat + place for beat in range(beats_per_bar) for place in inside]
        self._starts.append(self.frames_per_bar)

    def start(self, step: int) -> int:
        """Where a step begins, in frames after the bar line."""
        return self._starts[step]

    def length(self, step: int, steps: int) -> int:
        """Frames from a step on, not beyond the bar."""
        return self._starts[min(step + steps, self.steps)] - self._starts[step]
