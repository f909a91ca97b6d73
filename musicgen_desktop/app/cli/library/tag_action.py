"""``musicgen-desktop library tag``: gives clips tags and takes them away, and calls tags otherwise everywhere."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from musicgen_desktop.app.cli.library.clip_selection import add_clips, chosen_ids
from musicgen_desktop.app.cli.library.library_action import LibraryDesk
from musicgen_desktop.app.cli.spoken_parser import free_text
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.clip_change import AddTags, ClipChange, RemoveTags, clean_tag
from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.text import tr


class TagAction:
    """See ``LibraryAction``."""

    @property
    def name(self) -> str:
        """The word."""
        return "tag"

    @property
    def text(self) -> str:
        """What it does."""
        return tr("give clips tags, or take tags away; close the window first")

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Which clips, and which tags."""
        add_clips(parser)
        for flag, text in (("--add", tr("give them this tag")), ("--remove", tr("take this tag away"))):
            parser.add_argument(flag, action="append", default=[], type=free_text, metavar=tr("TAG"), help=text)
        everywhere = parser.add_argument_group(tr("in the whole library"))
        everywhere.add_argument(
            "--rename", nargs=2, action="append", default=[], type=free_text, metavar=(tr("TAG"), tr("NAME")),
            help=tr("call a tag otherwise; where another tag has that name both become one"),
        )  # fmt: skip
        everywhere.add_argument(
            "--forget", action="append", default=[], type=free_text, metavar=tr("TAG"),
            help=tr("take a tag from all clips"),
        )  # fmt: skip

    def run(self, desk: LibraryDesk, arguments: argparse.Namespace) -> ExitCode:
        """All clips or none."""
        moves = _moves(arguments)
        if moves:
            return _move(desk, moves)
        changes = _changes(arguments)
        with desk.library() as library:
            ids = chosen_ids(library, arguments)
            changed = {clip_id for change in changes for back in library.change(ids, change) for clip_id in back.ids}
        text = tr("{count} of {all} clips have other tags now.", count=len(changed), all=len(ids))
        desk.printer.result("tagged", text, clips=len(ids), changed=len(changed))
        return ExitCode.DONE


def _moves(arguments: argparse.Namespace) -> list[tuple[str, str]]:
    renamed = [(tag, clean_tag(name)) for tag, name in arguments.rename]
    moves = [*renamed, *((tag, "") for tag in arguments.forget)]
    if not all(name for _, name in renamed):
        raise InvalidRequestError("tags", tr("A tag needs a name."), tr("--forget takes a tag from all clips."))
    if moves and (arguments.add or arguments.remove or arguments.clips or arguments.search is not None):
        raise InvalidRequestError(
            "tags", tr("--rename and --forget are about all clips."), tr("Name no clips, and nothing to add or remove.")
        )
    return moves


def _move(desk: LibraryDesk, moves: Sequence[tuple[str, str]]) -> ExitCode:
    """One after the other, until one of them names no tag."""
    with desk.library() as library:
        for tag, name in moves:
            move = library.tags.move(tag, name)
            changed = len(move.ids) if move is not None else 0
            if not changed and tag not in dict(library.tags.counts()):
                raise InvalidRequestError(
                    "tags",
                    tr("No clip has the tag {tag}.", tag=ascii(tag)),
                    tr("“library list --json” tells all tags."),
                )
            text = tr("{count} clip has another tag now.", "{count} clips have other tags now.", changed)
            desk.printer.result("tag_moved", text, tag=tag, name=name, changed=changed)
    return ExitCode.DONE


def _changes(arguments: argparse.Namespace) -> list[ClipChange]:
    added, removed = (tuple(filter(None, map(clean_tag, tags))) for tags in (arguments.add, arguments.remove))
    changes: list[ClipChange] = [RemoveTags(removed)] if removed else []
    changes += [AddTags(added)] if added else []
    if not changes:
        raise InvalidRequestError("tags", tr("No tag is named."), tr("Name one with --add or --remove."))
    return changes
