"""The grammar of ``musicgen-desktop checkpoints``."""

from __future__ import annotations

import argparse
from pathlib import Path

from musicgen_desktop.domain.text import tr


def add_checkpoints(parser: argparse.ArgumentParser) -> None:
    """Fill in the subcommand's own subcommands."""
    parser.description = tr(
        "List, install, check, import, export, remove and move checkpoints. Only install, and verify --repair, use the "
        "network, and only where it is allowed. Ctrl-C ends any of them; what was being fetched goes on later."
    )
    actions = parser.add_subparsers(dest="action", metavar=tr("ACTION"), required=True)
    _add(actions, "list", tr("all checkpoints with state, size, memory needed and speed measured here"))

    install = _add(actions, "install", tr("fetch published checkpoints, or go on with what was paused"))
    _several(install, tr("ids as in the list, for example musicgen-small"))
    install.add_argument("--accept-license", action="store_true", help=tr("accept the licence without being asked"))
    _network(install)

    verify = _add(actions, "verify", tr("read every file and compare its hash"))
    verify.add_argument(
        "checkpoints", nargs="*", metavar=tr("ID_OR_FOLDER"), help=tr("which (default: all that are installed)")
    )
    verify.add_argument("--repair", action="store_true", help=tr("fetch damaged files again, and only those"))
    _network(verify)

    bring = _add(actions, "import", tr("bring in a folder, a Hub cache or an archive, without a network"))
    bring.add_argument(
        "source", type=Path, metavar=tr("SOURCE"), help=tr("where the checkpoint is, or several of them")
    )
    bring.add_argument(
        "--link",
        action="store_true",
        help=tr("share the files with the source instead of copying them"),
    )

    export = _add(actions, "export", tr("write a checkpoint to a stick, for another machine"))
    export.add_argument("checkpoint", metavar=tr("ID_OR_FOLDER"), help=tr("which"))
    export.add_argument("target", type=Path, metavar=tr("TARGET"), help=tr("a new .musicgen or .zip file, or a folder"))

    remove = _add(actions, "remove", tr("delete installed or unfinished checkpoints for good"))
    _several(remove, tr("ids as in the list"))
    remove.add_argument("--yes", action="store_true", help=tr("do not ask"))

    move = _add(actions, "move", tr("move all checkpoints to another folder or disk"))
    move.add_argument("folder", type=Path, metavar=tr("FOLDER"), help=tr("where they shall be"))
    parser.epilog = tr("Exit status: 0 done, 1 it cannot be done as asked, 2 wrong usage, 3 a bug, 130 cancelled.")


def _add(actions: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str) -> argparse.ArgumentParser:
    parser = actions.add_parser(name, help=text, description=text)
    parser.add_argument("--json", action="store_true", help=tr("print JSON lines"))
    return parser


def _several(parser: argparse.ArgumentParser, text: str) -> None:
    parser.add_argument("checkpoints", nargs="+", metavar="ID", help=text)


def _network(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--online", action="store_true", help=tr("use the network this once, although the program is set to offline")
    )
    parser.add_argument("--endpoint", metavar="URL", help=tr("address of a mirror (default: HF_ENDPOINT, settings)"))
    parser.add_argument(
        "--proxy", metavar="URL", help=tr("address of a proxy (default: HTTPS_PROXY, the settings, the system's)")
    )
    parser.add_argument(
        "--token", metavar="HF_…", help=tr("access token (default: HF_TOKEN, which others cannot see; the settings)")
    )
