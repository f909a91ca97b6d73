"""The grammar of ``musicgen-desktop cuda``."""

from __future__ import annotations

import argparse
from pathlib import Path

from musicgen_desktop.domain.text import tr


def add_cuda(parser: argparse.ArgumentParser) -> None:
    """Fill in the subcommand's own subcommands."""
    parser.description = tr(
        "The program carries torch for processors. A CUDA pack, torch's CUDA build for NVIDIA cards, lies beside it "
        "and is used instead while it works; else the program says so and goes on with the processor."
    )
    actions = parser.add_subparsers(dest="action", metavar=tr("ACTION"), required=True)
    _add(actions, "status", tr("try the pack, and say what it is"))
    install = _add(actions, "install", tr("copy a pack, try it, and use it from the next start on"))
    source = install.add_mutually_exclusive_group(required=True)
    source.add_argument(
        "--online",
        action="store_true",
        help=tr("fetch the wheels that this program knows by their hashes; the only thing here that uses the network"),
    )
    install.add_argument(
        "--index", metavar="URL", help=tr("with --online: the package index, as pip has it (default: PIP_INDEX_URL)")
    )
    install.add_argument(
        "--proxy", metavar="URL", help=tr("address of a proxy (default: HTTPS_PROXY, the settings, the system's)")
    )
    source.add_argument(
        "--from",
        type=Path,
        dest="source",
        metavar=tr("PATH"),
        help=tr("a folder with torch's CUDA wheels, or a folder or zip file that pip installed them into"),
    )
    _add(actions, "remove", tr("delete the pack"))
    parser.epilog = tr("Exit status: 0 done, 1 it cannot be done as asked, 2 wrong usage, 3 a bug, 130 cancelled.")


def _add(actions: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str) -> argparse.ArgumentParser:
    parser = actions.add_parser(name, help=text, description=text)
    parser.add_argument("--json", action="store_true", help=tr("print JSON lines"))
    return parser
