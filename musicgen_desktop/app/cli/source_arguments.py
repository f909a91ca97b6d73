"""The arguments for what ``generate`` begins with besides words, and for the shape of what it makes."""

from __future__ import annotations

import argparse
from pathlib import Path

from musicgen_desktop.app.cli.whole_numbers import whole_from
from musicgen_desktop.domain.bar_loop import MAX_BPM, MIN_BPM, USUAL_BPM, Bars
from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.params import check_range
from musicgen_desktop.domain.request import Ending
from musicgen_desktop.domain.take_ranking import MOST_TRIES
from musicgen_desktop.domain.tempo import named_bpm, with_tempo
from musicgen_desktop.domain.text import tr

_MOST_TRIES = 64


def add_source_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments to those of ``generate``."""
    group = parser.add_argument_group(tr("go on from a sound, or within it"))
    sounds = group.add_mutually_exclusive_group()
    sounds.add_argument(
        "--continue",
        dest="continue_file",
        type=Path,
        metavar="FILE",
        help=tr("a sound file to go on from; it stays as it is, and DURATION is what is added"),
    )
    sounds.add_argument(
        "--redo",
        dest="redo_file",
        type=Path,
        metavar="FILE",
        help=tr("a sound file of which the part from --from to --to is made anew; the rest stays as it is"),
    )
    sounds.add_argument(
        "--melody",
        dest="melody_file",
        type=Path,
        metavar="FILE",
        help=tr("a sound or MIDI file whose tune the music follows, 30 s of it at most; needs a melody checkpoint"),
    )
    group.add_argument(
        "--keep-drums",
        action="store_true",
        help=tr("hear the whole sound of --melody; by default drums are left out of it"),
    )
    group.add_argument("--from", dest="start", type=float, metavar="S", help=tr("where to begin in it (default: 0)"))
    group.add_argument("--to", dest="stop", type=float, metavar="S", help=tr("where to end in it (default: its end)"))


def add_shape_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments to those of ``generate``."""
    group = parser.add_argument_group(tr("shape the piece"))
    group.add_argument(
        "--sections",
        type=Path,
        metavar="FILE.toml",
        help=tr("prompts over time: [[section]] tables with prompt and duration; PROMPT is then the piece's name"),
    )
    group.add_argument(
        "--ending",
        type=Ending,
        choices=tuple(Ending),
        default=Ending.CUT,
        help=tr("cut as made (default), fade out, or natural: up to 4 s longer, to the first pause"),
    )
    group.add_argument(
        "--bars", type=int, metavar="N", help=tr("a loop of whole bars, exact to the sample, in place of DURATION")
    )
    group.add_argument(
        "--bpm",
        type=float,
        metavar="X",
        help=tr("the tempo of --bars and --until-tempo (default: that in PROMPT, else {usual:g})", usual=USUAL_BPM),
    )
    group.add_argument(
        "--until-tempo",
        action="store_true",
        help=tr("make what misses the tempo by more than 2 bpm again with other seeds; the nearest one is written"),
    )
    group.add_argument(
        "--tries",
        type=whole_from(1, _MOST_TRIES),
        metavar="N",
        help=tr("with --until-tempo: so many at most (default {usual})", usual=MOST_TRIES),
    )
    group.add_argument(
        "--fit",
        action="store_true",
        help=tr(
            "stretch and transpose what misses the tempo (also that of --bars) or the key that PROMPT names, with what "
            "--continue and --redo were given"
        ),
    )
    group.add_argument("--beats-per-bar", type=int, metavar="N", help=tr("of --bars (default 4)"))
    for name, text in (("guidance", tr("guidance scale")), ("temperature", tr("temperature"))):
        group.add_argument(
            f"--{name}-end",
            type=float,
            metavar="X",
            help=tr("the {name} glides there until the end of the new music", name=text),
        )


def tries_of(arguments: argparse.Namespace) -> int:
    """How often a job is made at most, until its tempo is kept; 0 where that is not asked for.

    Raises ``InvalidRequestError`` for tries without a tempo to keep.
    """
    if arguments.until_tempo:
        return arguments.tries or MOST_TRIES
    if arguments.tries is not None:
        text = tr("--tries is for --until-tempo.")
        raise InvalidRequestError("tries", text, tr("Leave it out, or add --until-tempo."))
    return 0


def prompts_of(arguments: argparse.Namespace) -> list[str]:
    """The prompts, naming the tempo that shall be kept where no bars have it."""
    prompts: list[str] = arguments.prompts
    if arguments.bars is not None or arguments.bpm is None:
        return prompts
    check_range("bpm", tr("tempo"), arguments.bpm, MIN_BPM, MAX_BPM)
    return [with_tempo(prompt, arguments.bpm) for prompt in prompts]


def bars_of(arguments: argparse.Namespace) -> Bars | None:
    """The loop that the arguments ask for; the tempo, where it is not given, is that of the prompts.

    Raises ``InvalidRequestError`` for a tempo or beats without bars.
    """
    bpm, beats = arguments.bpm, arguments.beats_per_bar
    if arguments.bars is None:
        if beats is None and (bpm is None or arguments.until_tempo):
            return None
        text = tr("--bpm and --beats-per-bar are for loops of whole bars.")
        raise InvalidRequestError("bars", text, tr("Say how many bars, as in --bars 4."))
    named = {asked for prompt in arguments.prompts if (asked := named_bpm(prompt)) is not None}
    usual = named.pop() if len(named) == 1 else USUAL_BPM
    bars = Bars(arguments.bars, usual if bpm is None else bpm, 4 if beats is None else beats)
    bars.validate()  # before anybody asks how long they are
    return bars
