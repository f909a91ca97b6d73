"""``musicgen-desktop library import``: sound files into the library, as source material."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from musicgen_desktop.app.cli.library.library_action import LibraryDesk
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.clip import ClipOrigin
from musicgen_desktop.domain.errors import UserError
from musicgen_desktop.domain.text import tr
from musicgen_desktop.system.paths import whole_path

if TYPE_CHECKING:
    from musicgen_desktop.library.library import Library

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
        parser.add_argument(
            "--no-measure",
            action="store_true",
            help=tr("leave tempo, key, loudness and flaws to be measured by the window when it opens next"),
        )

    def run(self, desk: LibraryDesk, arguments: argparse.Namespace) -> ExitCode:
        """One after another; what cannot be read is told, and the others come in."""
        from musicgen_desktop.services.library.import_tasks import bring_sound, find_sounds

        with desk.library() as library:
            found = find_sounds([whole_path(file) for file in arguments.files], desk.token)
            for path, error in found.refused:
                desk.printer.failed(str(path), error)
            tell = desk.progress(tr("Importing"))
            refused, brought = len(found.refused), list[str]()
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
                brought.append(clip.id)
                doubles = [double.id for double in library.doubles(clip.id)]
                words = tr("{title}: the same sound is there already.", title=clip.title) if doubles else clip.title
                desk.printer.result("imported", words, file=path, id=clip.id, title=clip.title, doubles=doubles)
            if not arguments.no_measure:
                _measure(desk, library, brought)
        desk.printer.result(
            "imported all",
            tr("{count} imported, {refused} refused.", count=len(brought), refused=refused),
            imported=len(brought),
            refused=refused,
        )
        return ExitCode.USER_ERROR if refused else ExitCode.DONE


def _measure(desk: LibraryDesk, library: Library, ids: Sequence[str]) -> None:
    """Measure these clips, one after another; Ctrl-C leaves the rest to the window. Raises ``JobCancelledError``."""
    from musicgen_desktop.app.cli.library.clip_text import clip_line
    from musicgen_desktop.services.library.measuring import Measuring

    measuring, tell = Measuring(), desk.progress(tr("Measuring"))
    try:
        for done, clip_id in enumerate(ids):
            desk.token.raise_if_ended()
            tell(done, len(ids))
            clip = library.clip(clip_id)
            if clip is None:
                continue
            library.analyses.keep(clip_id, measuring.measure(clip))
            measured = library.clip(clip_id)
            if measured is not None:
                key = None if measured.key is None else measured.key.symbol
                desk.printer.result("measured", clip_line(measured), id=clip_id, bpm=measured.bpm, key=key)
    except UserError as error:  # the clips are there, and are measured when the window opens
        desk.printer.failed(tr("Measuring"), error)
    finally:
        measuring.rest()
