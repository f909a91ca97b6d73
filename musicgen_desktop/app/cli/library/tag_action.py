"""``musicgen-desktop library tag``: gives clips tags and takes them away."""

from __future__ import annotations

import argparse

from musicgen_desktop.app.cli.library.clip_selection import add_clips, chosen_ids
from musicgen_desktop.app.cli.library.library_action import LibraryDesk
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
            parser.add_argument(flag, action="append", default=[], metavar=tr("TAG"), help=text)

    def run(self, desk: LibraryDesk, arguments: argparse.Namespace) -> ExitCode:
        """All clips or none."""
        changes = _changes(arguments)
        with desk.library() as library:
            ids = chosen_ids(library, arguments)
            changed = {clip_id for change in changes for back in library.change(ids, change) for clip_id in back.ids}
        text = tr("{count} of {all} clips have other tags now.", count=len(changed), all=len(ids))
        desk.printer.result("tagged", text, clips=len(ids), changed=len(changed))
        return ExitCode.DONE


def _changes(arguments: argparse.Namespace) -> list[ClipChange]:
    added, removed = (tuple(filter(None, map(clean_tag, tags))) for tags in (arguments.add, arguments.remove))
    changes: list[ClipChange] = [RemoveTags(removed)] if removed else []
    changes += [AddTags(added)] if added else []
    if not changes:
        raise InvalidRequestError("tags", tr("No tag is named."), tr("Name one with --add or --remove."))
    return changes
