"""The command line's grammar: commands, options, and what each is for."""

from __future__ import annotations

import argparse
from pathlib import Path

from musicgen_desktop import __version__
from musicgen_desktop.app.cli.analyse_command import add_analyse_arguments
from musicgen_desktop.app.cli.bench_options import add_bench_arguments, add_checkpoint_argument
from musicgen_desktop.app.cli.checkpoints_arguments import add_checkpoints
from musicgen_desktop.app.cli.cuda_arguments import add_cuda
from musicgen_desktop.app.cli.device_arguments import add_device_arguments
from musicgen_desktop.app.cli.format_arguments import add_format_arguments
from musicgen_desktop.app.cli.library.library_arguments import add_library
from musicgen_desktop.app.cli.midi_command import add_midi_arguments
from musicgen_desktop.app.cli.render_arguments import add_render_arguments
from musicgen_desktop.app.cli.source_arguments import add_shape_arguments, add_source_arguments
from musicgen_desktop.app.cli.spoken_parser import SpokenParser, free_text
from musicgen_desktop.domain.params import (
    MAX_DURATION,
    MAX_GUIDANCE,
    MAX_SEED,
    MAX_TAKES,
    MIN_DURATION,
    MIN_GUIDANCE,
    WINDOW_SECONDS,
    GenerationParams,
)
from musicgen_desktop.domain.text import tr


def build_parser() -> argparse.ArgumentParser:
    """The command line's grammar."""
    parser = SpokenParser(
        prog="musicgen-desktop", description=tr("An offline music sketchpad. Without a command it opens the window.")
    )
    parser.add_argument(
        "--version", action="version", version=f"%(prog)s {__version__}", help=tr("print the version and leave")
    )
    parser.add_argument(
        "--stall-meter",
        action="store_true",
        help=tr("for developers: when the window closes, print how long it did not answer, and when it was first seen"),
    )
    parser.add_argument(
        "--self-test", action="store_true", help=tr("try everything the program needs here, and say what fails")
    )
    parser.add_argument(
        "--json", action="store_true", dest="report_as_json", help=tr("with --self-test: print JSON lines")
    )
    commands = parser.add_subparsers(dest="command", metavar=tr("COMMAND"))
    _add_open(commands.add_parser("open", help=tr("open the window with sounds, tunes or checkpoints")))
    _add_generate(commands.add_parser("generate", help=tr("make music from a prompt")))
    add_render_arguments(commands.add_parser("render", help=tr("make all clips of a pack: prompts, seeds, parameters")))
    add_bench_arguments(commands.add_parser("bench", help=tr("measure how fast this machine makes music")))
    add_checkpoints(commands.add_parser("checkpoints", help=tr("list, install, check, import and export checkpoints")))
    add_library(commands.add_parser("library", help=tr("look at the library of clips, check it and keep it safe")))
    add_analyse_arguments(commands.add_parser("analyse", help=tr("measure tempo, key, loudness and flaws of sounds")))
    add_midi_arguments(commands.add_parser("midi", help=tr("write what is played in a sound as a MIDI file")))
    add_cuda(commands.add_parser("cuda", help=tr("add, try or remove torch's CUDA build, for NVIDIA cards")))
    commands.add_parser(
        "doctor", help=tr("print versions, devices, folders, checkpoints, audio outputs and microphones")
    )
    return parser


def _add_open(parser: argparse.ArgumentParser) -> None:
    parser.description = tr(
        "Open the window, or bring it to the front, with files as if they were dropped on it: music goes on from a "
        "sound or follows a tune, a checkpoint can be imported. The word “open” may be left out before a path."
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=tr("sounds, tunes, or checkpoints"))


def _add_generate(parser: argparse.ArgumentParser) -> None:
    default = GenerationParams()
    parser.description = tr(
        "Make music from prompts. Ctrl-C once stops and keeps what exists, twice cancels. Several prompts or takes "
        "number their files: OUT_1.wav, OUT_1_take2.wav."
    )
    parser.add_argument("prompts", nargs="+", metavar="PROMPT", help=tr("what it shall sound like; empty for anything"))
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="OUT.wav",
        help=tr("sound file to write: .wav, .flac, .ogg or .mp3"),
    )
    numbers = {
        "--duration": (
            float,
            default.duration,
            "S",
            tr("seconds, {low:g} to {high:g}", low=MIN_DURATION, high=MAX_DURATION),
        ),
        "--overlap": (
            float,
            default.overlap,
            "S",
            tr("beyond {window:g} s: seconds of the music before that each window hears", window=WINDOW_SECONDS),
        ),
        "--takes": (int, default.takes, "N", tr("variations made side by side, 1 to {high}", high=MAX_TAKES)),
        "--guidance-scale": (
            float,
            default.guidance_scale,
            "X",
            tr("how closely it follows the prompt, {low:g} to {high:g}; 1 is off", low=MIN_GUIDANCE, high=MAX_GUIDANCE),
        ),
        "--temperature": (float, default.temperature, "X", tr("0.1 (safe) to 2 (wild)")),
        "--top-k": (int, default.top_k, "N", tr("choose among the N likeliest codes; 0 is off")),
        "--top-p": (float, default.top_p, "X", tr("choose among codes that add up to this chance; 0 or 1 is off")),
    }
    for flag, (kind, value, metavar, text) in numbers.items():
        parser.add_argument(
            flag, type=kind, default=value, metavar=metavar, help=tr("{text} (default {value})", text=text, value=value)
        )
    parser.add_argument(
        "--seed",
        type=int,
        metavar="N",
        help=tr("0 to {high}; the same seed makes the same music (default: a new one)", high=MAX_SEED),
    )
    parser.add_argument(
        "--negative-prompt",
        type=free_text,
        default="",
        metavar="PROMPT",
        help=tr("what it shall not sound like; guidance leads away from it"),
    )
    parser.set_defaults(duration=None)  # that of the sections where there are some
    add_shape_arguments(parser)
    parser.add_argument("--greedy", action="store_true", help=tr("always take the likeliest code"))
    add_source_arguments(parser)
    add_checkpoint_argument(parser)
    add_device_arguments(parser)
    add_format_arguments(parser)
    parser.add_argument(
        "--save-codes",
        type=Path,
        metavar="OUT.npz",
        help=tr("also save the EnCodec codes: integers (takes, codebooks, frames)"),
    )
    parser.add_argument("--overwrite", action="store_true", help=tr("replace existing files"))
    parser.add_argument("--json", action="store_true", help=tr("print events as JSON lines instead of a progress bar"))
    parser.epilog = tr("Exit status: 0 done, 1 it cannot be done as asked, 2 wrong usage, 3 a bug, 130 cancelled.")
