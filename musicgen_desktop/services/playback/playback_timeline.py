"""What is heard now, when what is rendered now will be heard only after the output's buffers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PlaybackState(StrEnum):
    """What the transport does. ``WAITING``: playing, at the end of a take that is still being made."""

    STOPPED = "stopped"
    PLAYING = "playing"
    WAITING = "waiting"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class _Moment:
    frame: int
    position: float
    state: PlaybackState
    at_once: bool
    speed: float

    def position_at(self, frame: int) -> float:
        running = self.state is PlaybackState.PLAYING
        return self.position + (max(0, frame - self.frame) * self.speed if running else 0)


class Timeline:
    """Remembers at which rendered frame the position jumped or the state changed.

    The user's own wishes are told at once: the playhead stands where it was put, though the sound
    of it arrives a little later. What happens by itself (a loop, the end) is told when it is heard.
    """

    def __init__(self) -> None:
        self._moments = [_Moment(0, 0, PlaybackState.STOPPED, at_once=True, speed=1.0)]

    def mark(self, frame: int, position: float, state: PlaybackState, at_once: bool, speed: float = 1.0) -> None:
        """From rendered frame ``frame`` on the take's sample ``position`` follows, ``speed`` of them in each frame."""
        self._moments.append(_Moment(frame, position, state, at_once, speed))

    def at(self, frame: int) -> tuple[PlaybackState, float]:
        """State and position in samples to show while rendered frame ``frame`` is heard; never goes back."""
        heard = max((i for i, moment in enumerate(self._moments) if moment.frame <= frame), default=0)
        del self._moments[:heard]
        wished = [moment for moment in self._moments[1:] if moment.at_once]
        shown = wished[-1] if wished else self._moments[0]
        return shown.state, shown.position_at(frame)

    def rewind(self, frame: int) -> tuple[PlaybackState, float]:
        """Forget what was marked behind rendered frame ``frame``; state and position in samples there."""
        there = max((i for i, moment in enumerate(self._moments) if moment.frame <= frame), default=0)
        del self._moments[there + 1 :]
        return self._moments[there].state, self._moments[there].position_at(frame)
