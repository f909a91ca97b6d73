"""The arguments of ``render``."""

from __future__ import annotations

import argparse
from pathlib import Path

from musicgen_desktop.app.cli.device_arguments import add_device_arguments
from musicgen_desktop.domain.text import tr


def _at_least_one(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(tr("{text} is no number of 1 and more", text=text))
    return int(text)


def add_render_arguments(parser: argparse.ArgumentParser) -> None:
    """The grammar of ``render``."""
    parser.description = tr(
        "Make all clips of a pack: [[clip]] tables of a TOML file with prompt, seed and other parameters, whose lists "
        "and ranges multiply. Started again it makes only what is missing or has changed. Ctrl-C ends it; what is "
        "finished stays."
    )
    parser.add_argument("pack", type=Path, metavar="PACK.toml", help=tr("what to make"))
    parser.add_argument(
        "folder", type=Path, metavar=tr("FOLDER"), help=tr("where the files go, with a manifest of what is there")
    )
    add_device_arguments(parser)
    parser.add_argument(
        "--ray",
        metavar=tr("ADDRESS"),
        help=tr(
            "let the workers of a Ray cluster make it: its address, or auto for the one that this machine belongs to, "
            "or local for one that is begun here for this run"
        ),
    )
    parser.add_argument(
        "--workers", type=_at_least_one, default=1, metavar="N", help=tr("with --ray: on each node (default 1)")
    )
    parser.add_argument("--json", action="store_true", help=tr("print JSON lines instead of a progress bar"))
    parser.epilog = tr("Exit status: 0 done, 1 it cannot be done as asked, 2 wrong usage, 3 a bug, 130 cancelled.")
