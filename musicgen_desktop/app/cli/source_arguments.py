"""The arguments for what ``generate`` begins with besides words, and for the shape of what it makes."""

from __future__ import annotations

import argparse
from pathlib import Path

from musicgen_desktop.domain.request import Ending
from musicgen_desktop.domain.text import tr


def add_source_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments to those of ``generate``."""
    group = parser.add_argument_group(tr("go on from a sound, or within it"))
    sounds = group.add_mutually_exclusive_group()
    sounds.add_argument(
        "--continue",
        dest="continue_file",
        type=Path,
        metavar="FILE",
        help=tr("a sound file to go on from; it stays as it is, and DURATION is what is added"),
    )
    sounds.add_argument(
        "--redo",
        dest="redo_file",
        type=Path,
        metavar="FILE",
        help=tr("a sound file of which the part from --from to --to is made anew; the rest stays as it is"),
    )
    sounds.add_argument(
        "--melody",
        dest="melody_file",
        type=Path,
        metavar="FILE",
        help=tr("a sound or MIDI file whose tune the music follows, 30 s of it at most; needs a melody checkpoint"),
    )
    group.add_argument(
        "--keep-drums",
        action="store_true",
        help=tr("hear the whole sound of --melody; by default drums are left out of it"),
    )
    group.add_argument("--from", dest="start", type=float, metavar="S", help=tr("where to begin in it (default: 0)"))
    group.add_argument("--to", dest="stop", type=float, metavar="S", help=tr("where to end in it (default: its end)"))


def add_shape_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments to those of ``generate``."""
    group = parser.add_argument_group(tr("shape the piece"))
    group.add_argument(
        "--sections",
        type=Path,
        metavar="FILE.toml",
        help=tr("prompts over time: [[section]] tables with prompt and duration; PROMPT is then the piece's name"),
    )
    group.add_argument(
        "--ending",
        type=Ending,
        choices=tuple(Ending),
        default=Ending.CUT,
        help=tr("cut as made (default), fade out, or natural: up to 4 s longer, to the first pause"),
    )
    for name, text in (("guidance", tr("guidance scale")), ("temperature", tr("temperature"))):
        group.add_argument(
            f"--{name}-end",
            type=float,
            metavar="X",
            help=tr("the {name} glides there until the end of the new music", name=text),
        )
