"""What kind of sound file the user wants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ExportSuffix = Literal[".wav", ".flac", ".mp3", ".ogg", ".opus"]
EXPORT_SUFFIXES: tuple[ExportSuffix, ...] = (".wav", ".flac", ".mp3", ".ogg", ".opus")

ExportBits = Literal[16, 24, 32]
EXPORT_BITS: tuple[ExportBits, ...] = (16, 24, 32)

ExportRate = Literal[0, 44_100, 48_000]
EXPORT_RATES: tuple[ExportRate, ...] = (0, 44_100, 48_000)

ExportLevel = float | Literal["made", "peak"]
"""LUFS; or as it was made; or as loud as it can be, with its true peak at −1 dB."""


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """How sounds are written.

    Attributes:
        suffix: the format.
        bits: a sample's, where the format has a choice: 32 are floating-point, and WAV's alone.
        sampling_rate: samples per second; 0 as made. A format that cannot hold it gets the next one that it can.
        level: how loud.
        recipe: whether all that made the music goes into the file's tags, to make it again.
    """

    suffix: ExportSuffix = ".wav"
    bits: ExportBits = 24
    sampling_rate: ExportRate = 0
    level: ExportLevel = "made"
    recipe: bool = True
