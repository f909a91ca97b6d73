"""The arguments for what kind of sound files ``generate`` writes."""

from __future__ import annotations

import argparse
import contextlib

from musicgen_desktop.domain.export_format import EXPORT_BITS, EXPORT_RATES, ExportFormat, ExportLevel
from musicgen_desktop.domain.text import tr


def add_format_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments to those of ``generate``."""
    group = parser.add_argument_group(tr("what the sound file is like; its ending says the format"))
    group.add_argument(
        "--loudness",
        type=_level,
        default="off",
        metavar=tr("LUFS|peak|off"),
        help=tr("bring the sound to this loudness, for example -14, or its true peak to -1 dB (default off: as made)"),
    )
    group.add_argument(
        "--bits",
        type=int,
        choices=EXPORT_BITS,
        default=ExportFormat().bits,
        help=tr("of a sample in .wav and .flac; 32 is floating-point, in .wav alone (default 24)"),
    )
    group.add_argument(
        "--rate",
        type=int,
        choices=EXPORT_RATES[1:],
        default=EXPORT_RATES[0],
        help=tr("samples a second (default: as made)"),
    )
    group.add_argument("--no-recipe", action="store_true", help=tr("leave what made the music out of the file's tags"))


def format_of(arguments: argparse.Namespace) -> ExportFormat:
    """What was asked for; each file's ending takes the place of ``suffix``."""
    return ExportFormat(
        bits=arguments.bits,
        sampling_rate=arguments.rate,
        level=arguments.loudness,
        recipe=not arguments.no_recipe,
    )


def _level(text: str) -> ExportLevel:
    if text in ("off", "peak"):
        return "made" if text == "off" else "peak"
    with contextlib.suppress(ValueError):
        if -70 <= (value := float(text)) <= 0:
            return value
    raise argparse.ArgumentTypeError(
        tr("{value} is not a loudness from -70 to 0 LUFS, nor peak, nor off", value=ascii(text))
    )
