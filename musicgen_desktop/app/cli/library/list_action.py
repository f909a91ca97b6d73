"""``musicgen-desktop library list`` and ``search``: the clips that are there, or that words find."""

from __future__ import annotations

import argparse

from musicgen_desktop.app.cli.library.clip_selection import add_filters, pages, query_of
from musicgen_desktop.app.cli.library.clip_text import clip_fields, clip_line
from musicgen_desktop.app.cli.library.library_action import LibraryDesk
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.text import tr


class ListAction:
    """See ``LibraryAction``."""

    @property
    def name(self) -> str:
        """The word."""
        return "list"

    @property
    def text(self) -> str:
        """What it does."""
        return tr("the clips, newest first: id, stars, length, tempo, key, title, tags")

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Which clips, and how they are told."""
        add_filters(parser)
        parser.add_argument("--most", type=int, metavar="N", help=tr("no more than N of them"))
        parser.add_argument("--ids", action="store_true", help=tr("print their ids alone, for xargs"))

    def run(self, desk: LibraryDesk, arguments: argparse.Namespace) -> ExitCode:
        """A line for each."""
        with desk.view() as library:
            ids = library.find(query_of(arguments, self.words(arguments)))
            for clip in pages(library, ids[: arguments.most]):
                desk.token.raise_if_ended()
                desk.printer.result("clip", clip.id if arguments.ids else clip_line(clip), **clip_fields(clip))
        return ExitCode.DONE

    def words(self, arguments: argparse.Namespace) -> str:  # noqa: ARG002 - for ``search``
        """What is looked for."""
        return ""


class SearchAction(ListAction):
    """See ``LibraryAction``."""

    @property
    def name(self) -> str:
        """The word."""
        return "search"

    @property
    def text(self) -> str:
        """What it does."""
        return tr("the clips whose title, prompt, notes or tags hold the words, as in the window's search field")

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The words, and what ``list`` has."""
        parser.add_argument(
            "words",
            metavar=tr("WORDS"),
            help=tr("one argument: the last word may be a beginning, \"several words\" stand together, -word must not "
                    "be there, bpm:118-124 and key:am ask for what was measured"),
        )  # fmt: skip
        super().add_arguments(parser)

    def words(self, arguments: argparse.Namespace) -> str:
        """What is looked for."""
        return arguments.words
