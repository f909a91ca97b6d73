"""What kind of file the user wants of a sound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from musicgen_desktop.domain.stretch import PLAIN, Stretch
from musicgen_desktop.domain.text import tr

ExportKind = Literal["sound", "midi", "bundle", "zip"]
"""A sound file; what is played in it as a MIDI file; a folder with both and all else that a DAW can use; that folder in
a .zip file."""

ExportSuffix = Literal[".wav", ".flac", ".mp3", ".ogg", ".opus"]
EXPORT_SUFFIXES: tuple[ExportSuffix, ...] = (".wav", ".flac", ".mp3", ".ogg", ".opus")

ExportBits = Literal[16, 24, 32]
EXPORT_BITS: tuple[ExportBits, ...] = (16, 24, 32)

ExportRate = Literal[0, 32_000, 44_100, 48_000]
EXPORT_RATES: tuple[ExportRate, ...] = (0, 32_000, 44_100, 48_000)

ExportChannels = Literal[0, 1, 2]

ExportQuality = Literal["best", "good", "small", 320, 256, 192, 128]
EXPORT_QUALITIES: tuple[ExportQuality, ...] = ("best", "good", "small", 320, 256, 192, 128)
"""Of what is not kept sample by sample; the numbers are kilobits per second, in MP3 alone."""

ExportLevel = float | Literal["made", "peak"]
"""LUFS; or as it was made; or as loud as it can be, with its true peak at −1 dB."""

EXPORT_LOUDNESS = (-14.0, -16.0, -23.0)
"""LUFS that streaming services, podcasts and broadcasters (EBU R 128) ask for."""

MAX_FADE = 60.0
"""Seconds."""

EXPORT_TEMPOS = (80, 120)
"""Percent of the sound's own: the slowest and the fastest."""

DEFAULT_PATTERN = "{title} ({take})"
DAW_PATTERN = "{title} {bpm} {key} ({take})"


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """How sounds are written.

    Attributes:
        suffix: the format.
        bits: a sample's, where the format has a choice: 32 are floating-point, and WAV's alone.
        sampling_rate: samples per second; 0 as made. A format that cannot hold it gets the next one that it can.
        level: how loud.
        recipe: whether all that made the music goes into the file's tags, to make it again.
        channels: 1 or 2; 0 as made.
        quality: of ``.mp3``, ``.ogg`` and ``.opus``.
        fade_in, fade_out: seconds; they never overlap.
        pattern: of the file's name, see ``domain/name_pattern.py``.
        stretch: its tempo, as in ``EXPORT_TEMPOS``, and how much higher it is.
        kind: what is written; all of the above is about its sound.
    """

    suffix: ExportSuffix = ".wav"
    bits: ExportBits = 24
    sampling_rate: ExportRate = 0
    level: ExportLevel = "made"
    recipe: bool = True
    channels: ExportChannels = 0
    quality: ExportQuality = "best"
    fade_in: float = 0.0
    fade_out: float = 0.0
    pattern: str = DEFAULT_PATTERN
    stretch: Stretch = PLAIN
    kind: ExportKind = "sound"

    @property
    def ending(self) -> str:
        """Of the file's name; a folder has none."""
        return {"sound": self.suffix, "midi": ".mid", "bundle": "", "zip": ".zip"}[self.kind]

    @property
    def is_bundle(self) -> bool:
        """Whether it is all that a DAW can use, with the loop beside the whole."""
        return self.kind in ("bundle", "zip")


MIDI_FILE = ExportFormat(pattern=DAW_PATTERN, kind="midi")
DAW_BUNDLE = ExportFormat(pattern=DAW_PATTERN, kind="bundle")


@dataclass(frozen=True, slots=True)
class ExportPreset:
    """A kind of sound file with the name that the user knows it by."""

    name: str
    form: ExportFormat


def built_in_presets() -> tuple[ExportPreset, ...]:
    """What people most often want, to begin with."""
    return (
        ExportPreset(tr("As it is"), ExportFormat()),
        ExportPreset(tr("For the DAW"), ExportFormat(sampling_rate=48_000, pattern=DAW_PATTERN)),
        ExportPreset(tr("DAW bundle"), DAW_BUNDLE),
        ExportPreset(tr("MIDI"), MIDI_FILE),
        ExportPreset(tr("To share"), ExportFormat(".mp3", 24, 44_100, -14.0, recipe=False, channels=2)),
    )
