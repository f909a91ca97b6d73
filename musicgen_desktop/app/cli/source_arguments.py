"""The arguments for what ``generate`` begins with besides words."""

from __future__ import annotations

import argparse
from pathlib import Path

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
    group.add_argument("--from", dest="start", type=float, metavar="S", help=tr("where to begin in it (default: 0)"))
    group.add_argument("--to", dest="stop", type=float, metavar="S", help=tr("where to end in it (default: its end)"))
