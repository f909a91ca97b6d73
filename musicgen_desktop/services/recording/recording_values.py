"""What recording tells."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from musicgen_desktop.domain.errors import UserError


class RecordingState(StrEnum):
    """Whether the microphone is open, and whether what it hears is kept."""

    OFF = "off"
    LISTENING = "listening"
    RECORDING = "recording"


@dataclass(frozen=True, slots=True, eq=False)
class Recorded:
    """A recording that is whole on disk.

    Attributes:
        file: where it lies.
        duration: seconds.
        loudest: dBFS, its highest peak.
        problem: what ended it, where that was not the user.
    """

    file: Path
    duration: float
    loudest: float
    problem: UserError | None = None
