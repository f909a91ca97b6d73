"""``musicgen-desktop library import``: sound files into the library, as source material."""

from __future__ import annotations

import argparse
from pathlib import Path

from musicgen_desktop.app.cli.library.library_action import LibraryDesk
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.clip import ClipOrigin
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.paths import whole_path

_STEPS = 100
"""Of the bar, for one file."""


class ImportAction:
    """See ``LibraryAction``."""

    @property
    def name(self) -> str:
        """The word."""
        return "import"

    @property
    def text(self) -> str:
        """What it does."""
        return tr("bring sound files into the library: WAV, FLAC, OGG, Opus, MP3, AIFF")

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The files."""
        parser.add_argument(
            "files",
            nargs="+",
            type=Path,
            metavar=tr("FILE"),
            help=tr("a sound file, or a folder with all that are in it"),
        )

    def run(self, desk: LibraryDesk, arguments: argparse.Namespace) -> ExitCode:
        """One after another; what cannot be read is told, and the others come in."""
        from musicgen_desktop.services.library.import_tasks import bring_sound, find_sounds

        with desk.library() as library:
            found = find_sounds([whole_path(file) for file in arguments.files], desk.token)
            for path, error in found.refused:
                desk.printer.failed(str(path), error)
            tell = desk.progress(tr("Importing"))
            refused, brought = len(found.refused), 0
            for number, path in enumerate(found.files):

                def tell_share(share: float, number: int = number) -> None:
                    tell(round((number + share) * _STEPS), len(found.files) * _STEPS)

                try:
                    sound = bring_sound(path, desk.paths.clips, ClipOrigin.IMPORTED, desk.token, tell_share)
                    clip = library.add_sound(sound)
                except UserError as error:
                    desk.printer.failed(str(path), error)
                    refused += 1
                    continue
                brought += 1
                doubles = [double.id for double in library.doubles(clip.id)]
                words = tr("{title}: the same sound is there already.", title=clip.title) if doubles else clip.title
                desk.printer.result("imported", words, file=path, id=clip.id, title=clip.title, doubles=doubles)
        desk.printer.result(
            "imported all",
            tr("{count} imported, {refused} refused.", count=brought, refused=refused),
            imported=brought,
            refused=refused,
        )
        return ExitCode.USER_ERROR if refused else ExitCode.DONE
