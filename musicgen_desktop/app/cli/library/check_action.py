"""``musicgen-desktop library check``: looks through every file, and mends what can be mended."""

from __future__ import annotations

import argparse

from musicgen_desktop.app.cli.library.library_action import LibraryDesk
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.finding_texts import check_text, finding_text
from musicgen_desktop.domain.findings import LibraryCheck
from musicgen_desktop.domain.text import tr


class CheckAction:
    """See ``LibraryAction``."""

    @property
    def name(self) -> str:
        """The word."""
        return "check"

    @property
    def text(self) -> str:
        """What it does."""
        return tr("read every file of the library, and say which are missing, damaged or not what they should be")

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Whether to mend."""
        parser.add_argument(
            "--repair", action="store_true", help=tr("mend what can be mended; nothing is ever deleted by it")
        )

    def run(self, desk: LibraryDesk, arguments: argparse.Namespace) -> ExitCode:
        """Done where all is well in the end."""
        check = _mended(desk) if arguments.repair else _checked(desk)
        for finding in check.findings:
            desk.printer.result(
                "finding",
                finding_text(finding),
                kind=finding.kind,
                id=finding.clip_id,
                name=finding.name,
                mended=finding.mended,
            )
        desk.printer.result(
            "checked", check_text(check), clips=check.clips, findings=len(check.findings), clean=check.is_clean
        )
        return ExitCode.DONE if check.is_clean else ExitCode.USER_ERROR


def _checked(desk: LibraryDesk) -> LibraryCheck:
    """Also while the window is open."""
    from musicgen_desktop.library.check_in_use import check_in_use

    return check_in_use(desk.paths, desk.paths.peaks, desk.progress(tr("Checking")), desk.token)


def _mended(desk: LibraryDesk) -> LibraryCheck:
    from musicgen_desktop.library.care.check_up import look_through

    with desk.library() as library:
        clips = library.clips()
        tell = desk.progress(tr("Checking"))
        found = look_through(clips, library.sound_marks(), desk.paths.peaks, tell, desk.token)
        return LibraryCheck(len(clips), library.mend((*found, *library.find_more()), desk.paths.peaks))
