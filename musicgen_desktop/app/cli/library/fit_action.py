"""``musicgen-desktop library fit``: new clips out of clips, at the tempo and in the key that were asked."""

from __future__ import annotations

import argparse
import contextlib
from typing import TYPE_CHECKING

from musicgen_desktop.app.cli.library.clip_selection import add_clips, chosen_ids, pages
from musicgen_desktop.app.cli.library.library_action import LibraryDesk
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import FileError, UserError
from musicgen_desktop.domain.fitting import Heard, Wanted, fitting
from musicgen_desktop.domain.fitting_texts import fitting_lines
from musicgen_desktop.domain.musical_key import Key, parse_key
from musicgen_desktop.domain.refitting import done_before, unfitted_id
from musicgen_desktop.domain.tempo import FASTEST, SLOWEST
from musicgen_desktop.domain.text import tr

if TYPE_CHECKING:
    from musicgen_desktop.library.library import Library
    from musicgen_desktop.services.library.measuring import Measuring


class FitAction:
    """See ``LibraryAction``."""

    @property
    def name(self) -> str:
        """The word."""
        return "fit"

    @property
    def text(self) -> str:
        """What it does."""
        return tr("stretch and transpose clips into new ones that have the asked tempo and key; close the window first")

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Which clips, and where to."""
        add_clips(parser)
        parser.add_argument(
            "--bpm", type=_bpm, metavar="X", help=tr("the tempo; without it and --key what each clip's prompt asks for")
        )
        parser.add_argument("--key", type=_key, metavar=tr("KEY"), help=tr("such as Am, “F# minor” or Bb"))

    def run(self, desk: LibraryDesk, arguments: argparse.Namespace) -> ExitCode:
        """A new clip for each that is not as asked; one that cannot be does not keep the others from it."""
        from musicgen_desktop.services.library.measuring import Measuring

        named = Wanted(arguments.bpm, arguments.key)
        failed, measuring = 0, Measuring()
        try:
            with desk.library() as library:
                ids = chosen_ids(library, arguments)
                for done, clip in enumerate(pages(library, ids)):
                    desk.token.raise_if_ended()
                    desk.printer.progress(tr("Stretching"), done, len(ids))
                    try:
                        clip = _measured(library, measuring, clip)
                        wanted = Wanted.of(clip.recipe) if named == Wanted() else named
                        failed += not _fit(desk, library, measuring, clip, wanted)
                    except UserError as error:
                        failed += 1
                        desk.printer.failed(clip.id, error)
        finally:
            measuring.rest()
        if failed:
            text = tr("{count} of {all} clips is not as asked.", "{count} of {all} clips are not as asked.", failed,
                      all=len(ids))  # fmt: skip
            desk.printer.say(text)
        return ExitCode.USER_ERROR if failed else ExitCode.DONE


def _fit(desk: LibraryDesk, library: Library, measuring: Measuring, clip: Clip, wanted: Wanted) -> bool:
    """Whether all that was wanted is so now. Raises ``UserError``."""
    from musicgen_desktop.services.library.fitting_tasks import check_fitting, fit_clip

    unfitted = library.clip(unfitted_id(clip))
    how = fitting(wanted, Heard.of(clip), done_before(clip, filter(None, [unfitted])))
    lines = fitting_lines(how)
    facts = {
        "id": clip.id, "bpm": clip.bpm, "key": None if clip.key is None else clip.key.symbol, "asked_bpm": wanted.bpm,
        "asked_key": None if wanted.key is None else wanted.key.symbol, "tempo": how.tempo.value,
        "key_fit": how.key.value, "notes": list(lines),
    }  # fmt: skip
    if how.is_plain and how.is_met and lines:
        desk.printer.result("kept", f"{clip.title}: {' '.join(lines)}", **facts)
        return True
    check_fitting(clip, how)
    made = fit_clip(clip, how, desk.paths.clips, desk.token, unfitted)
    new = _measured(library, measuring, library.add_sound(made))
    desk.printer.result(
        "fitted", f"{new.title}: {' '.join(lines)}", **facts, new_id=new.id, new_bpm=new.bpm,
        new_key=None if new.key is None else new.key.symbol, speed=how.speed, semitones=how.semitones,
    )  # fmt: skip
    return how.is_met


def _measured(library: Library, measuring: Measuring, clip: Clip) -> Clip:
    """The clip with what is heard in it. Raises ``FileError``."""
    if clip.analysis is not None:
        return clip
    library.analyses.keep(clip.id, measuring.measure(clip))
    measured = library.clip(clip.id)
    if measured is None or measured.analysis is None:
        raise FileError(
            tr("The file of the clip “{title}” cannot be read.", title=clip.title), tr("Put it back in its place.")
        )
    return measured


def _bpm(text: str) -> float:
    with contextlib.suppress(ValueError):
        if SLOWEST <= (bpm := float(text)) <= FASTEST:
            return bpm
    raise argparse.ArgumentTypeError(
        tr("{value} is not a tempo from {low:g} to {high:g}", value=ascii(text), low=SLOWEST, high=FASTEST)
    )


def _key(text: str) -> Key:
    key = parse_key(text)
    if key is None:
        raise argparse.ArgumentTypeError(tr("{value} is not a key such as Am or “F# minor”", value=ascii(text)))
    return key
