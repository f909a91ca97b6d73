"""The arguments for what kind of sound files ``generate`` and ``library export`` write."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterable
from dataclasses import replace

from musicgen_desktop.app.cli.spoken_parser import free_text
from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.export_format import (
    EXPORT_BITS,
    EXPORT_QUALITIES,
    EXPORT_RATES,
    MAX_FADE,
    ExportFormat,
    ExportLevel,
    ExportPreset,
    ExportQuality,
    built_in_presets,
)
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.paths import Paths
from musicgen_desktop.system.settings_file import SettingsFile

_FIELDS = ("level", "bits", "quality", "sampling_rate", "channels", "fade_in", "fade_out")


def add_format_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments; what is not given is as in the preset, or else as made."""
    group = parser.add_argument_group(tr("what the sound file is like"))
    group.add_argument(
        "--preset",
        type=free_text,
        metavar=tr("NAME"),
        help=tr("settings by their name in the export window: {names}, or your own; other options change them",
                names=", ".join(f"“{preset.name}”" for preset in built_in_presets())),
    )  # fmt: skip
    group.add_argument(
        "--loudness",
        type=_level,
        dest="level",
        metavar=tr("LUFS|peak|off"),
        help=tr("bring the sound to this loudness, for example -14, or its true peak to -1 dB (default off: as made)"),
    )
    group.add_argument(
        "--bits",
        type=int,
        choices=EXPORT_BITS,
        help=tr("of a sample in .wav and .flac; 32 is floating-point, in .wav alone (default 24)"),
    )
    group.add_argument(
        "--quality",
        type=_quality,
        choices=EXPORT_QUALITIES,
        help=tr("of .mp3, .ogg and .opus; a number is .mp3's bit rate in kbit/s (default best)"),
    )
    group.add_argument(
        "--rate",
        type=int,
        choices=EXPORT_RATES[1:],
        dest="sampling_rate",
        help=tr("samples a second (default: as made)"),
    )
    group.add_argument("--mono", action="store_const", const=1, dest="channels", help=tr("one channel"))
    group.add_argument(
        "--stereo", action="store_const", const=2, dest="channels", help=tr("two channels (default: as made)")
    )
    for flag, text in (("--fade-in", tr("seconds in which it rises")), ("--fade-out", tr("seconds in which it falls"))):
        group.add_argument(flag, type=_fade, metavar="S", help=text)
    group.add_argument("--no-recipe", action="store_true", help=tr("leave what made the music out of the file's tags"))


def format_of(arguments: argparse.Namespace, own_presets: Iterable[ExportPreset] = ()) -> ExportFormat:
    """What was asked for; its ``suffix`` and ``pattern`` are the preset's.

    Raises ``InvalidRequestError``: no preset has that name.
    """
    form = ExportFormat() if arguments.preset is None else _preset(arguments.preset, own_presets)
    given = {name: value for name in _FIELDS if (value := getattr(arguments, name)) is not None}
    form = replace(form, **given)
    return replace(form, recipe=False) if arguments.no_recipe else form


def own_presets(arguments: argparse.Namespace, paths: Paths) -> tuple[ExportPreset, ...]:
    """Those in the settings, where the arguments name one."""
    return () if arguments.preset is None else SettingsFile(paths.settings_file).load().export_presets


def _preset(name: str, own_presets: Iterable[ExportPreset]) -> ExportFormat:
    presets = {preset.name.casefold(): preset for preset in (*built_in_presets(), *own_presets)}
    if name.casefold() in presets:
        return presets[name.casefold()].form
    known = ", ".join(f"“{preset.name}”" for preset in presets.values())
    raise InvalidRequestError(
        "preset", tr("There is no preset “{name}”.", name=name), tr("There are {known}.", known=known)
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


def _quality(text: str) -> ExportQuality | str:
    return next((quality for quality in EXPORT_QUALITIES if str(quality) == text), text)


def _fade(text: str) -> float:
    with contextlib.suppress(ValueError):
        if 0 <= (value := float(text)) <= MAX_FADE:
            return value
    raise argparse.ArgumentTypeError(
        tr("{value} is not a number of seconds from 0 to {most:g}", value=ascii(text), most=MAX_FADE)
    )
