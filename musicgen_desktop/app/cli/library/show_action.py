"""``musicgen-desktop library show``: all that is known of clips."""

from __future__ import annotations

import argparse

from musicgen_desktop.app.cli.library.clip_selection import add_clips, chosen_ids, pages
from musicgen_desktop.app.cli.library.clip_text import clip_fields, clip_page, remake_fields
from musicgen_desktop.app.cli.library.library_action import LibraryDesk
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.text import tr


class ShowAction:
    """See ``LibraryAction``."""

    @property
    def name(self) -> str:
        """The word."""
        return "show"

    @property
    def text(self) -> str:
        """What it does."""
        return tr("all that is known of clips; with --json the whole recipe")

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Which clips."""
        add_clips(parser)

    def run(self, desk: LibraryDesk, arguments: argparse.Namespace) -> ExitCode:
        """A page for each, with an empty line between them."""
        with desk.view() as library:
            for number, clip in enumerate(pages(library, chosen_ids(library, arguments))):
                desk.token.raise_if_ended()
                gap = "\n" if number else ""
                remake = library.remakes.of(clip)
                fields = clip_fields(clip, with_recipe=True) | {"made_again": remake and remake_fields(remake)}
                desk.printer.result("clip", gap + clip_page(clip, remake), **fields)
        return ExitCode.DONE
