"""``musicgen-desktop library export``: clips as sound, MIDI or bundles elsewhere, as the window writes them."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from musicgen_desktop.app.cli.format_arguments import add_format_arguments, format_of, own_presets
from musicgen_desktop.app.cli.library.clip_selection import add_clips, chosen_ids, pages
from musicgen_desktop.app.cli.library.library_action import LibraryDesk
from musicgen_desktop.app.cli.spoken_parser import free_text
from musicgen_desktop.app.cli.whole_numbers import whole_from
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import FileError, InvalidRequestError, UserError
from musicgen_desktop.domain.export_format import (
    DAW_BUNDLE,
    DEFAULT_PATTERN,
    EXPORT_SUFFIXES,
    EXPORT_TEMPOS,
    MIDI_FILE,
    ExportFormat,
)
from musicgen_desktop.domain.name_pattern import PARTS, check_pattern
from musicgen_desktop.domain.stretch import MOST_SEMITONES
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.what_is_there import is_folder

_MIDI = "midi"


class ExportAction:
    """See ``LibraryAction``."""

    @property
    def name(self) -> str:
        """The word."""
        return "export"

    @property
    def text(self) -> str:
        """What it does."""
        return tr("write clips as sound files, as MIDI or as bundles for a DAW; no file that is there is touched")

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Which clips, where to, and what kind of files."""
        add_clips(parser)
        parser.add_argument(
            "-o", "--output", type=Path, required=True, metavar=tr("FOLDER"), help=tr("where the files go")
        )
        kinds = parser.add_mutually_exclusive_group()
        kinds.add_argument(
            "--format",
            choices=[*(suffix[1:] for suffix in EXPORT_SUFFIXES), _MIDI],
            help=tr("of the files (default wav); midi is what is played in them: melody, bass, drums and chords"),
        )
        kinds.add_argument(
            "--bundle",
            action="store_true",
            help=tr("a folder for each clip: sound, loop (--from, --to), MIDI, DAWproject, picture and recipe"),
        )
        parser.add_argument("--zip", action="store_true", help=tr("bundles are .zip files, not folders"))
        known = " ".join(f"{{{part}}}" for part in PARTS)
        parser.add_argument(
            "--name",
            type=free_text,
            metavar=tr("PATTERN"),
            help=tr("of the files, with {known} filled in; what is not known leaves no hole (default {default})",
                    known=known, default=ExportFormat().pattern),
        )  # fmt: skip
        for flag, text in (("--from", tr("the part from this second on")), ("--to", tr("the part up to this second"))):
            parser.add_argument(flag, type=float, dest=flag[2:] + "_second", metavar="S", help=text)
        slowest, fastest = EXPORT_TEMPOS
        parser.add_argument(
            "--tempo",
            type=whole_from(slowest, fastest),
            metavar=tr("PERCENT"),
            help=tr("of the sound's own, at the same pitch, from {slowest} to {fastest} (default 100)",
                    slowest=slowest, fastest=fastest),
        )  # fmt: skip
        parser.add_argument(
            "--transpose",
            type=whole_from(-MOST_SEMITONES, MOST_SEMITONES),
            metavar=tr("SEMITONES"),
            help=tr("higher, or with a minus lower, at the same tempo, up to {most} (default 0)", most=MOST_SEMITONES),
        )
        add_format_arguments(parser)

    def run(self, desk: LibraryDesk, arguments: argparse.Namespace) -> ExitCode:
        """A file for each clip. One that cannot be written does not keep the others from it."""
        from musicgen_desktop.services.library.sound_exports import item_of_clip, write_item

        form = _form(desk, arguments)
        folder: Path = arguments.output
        if not is_folder(folder):
            raise FileError(tr("The folder {folder} does not exist.", folder=folder), tr("Make it first."))
        written = failed = 0
        with desk.view() as library:
            ids = chosen_ids(library, arguments)
            for clip in pages(library, ids):
                desk.printer.progress(tr("Exporting"), written + failed, len(ids))
                try:
                    item = item_of_clip(clip, _region(clip, arguments), form)
                    file = write_item(item, folder, form, token=desk.token)
                except UserError as error:
                    failed += 1
                    desk.printer.failed(clip.id, error)
                else:
                    written += 1
                    desk.printer.result("exported", str(file), id=clip.id, file=str(file))
        if failed:
            desk.printer.say(tr("{count} of {all} clips could not be written.", count=failed, all=len(ids)))
        return ExitCode.USER_ERROR if failed else ExitCode.DONE


def _form(desk: LibraryDesk, arguments: argparse.Namespace) -> ExportFormat:
    form = format_of(arguments, own_presets(arguments, desk.paths))
    if arguments.zip and arguments.format is not None:
        raise InvalidRequestError(
            "zip", tr("--zip is for bundles, not for single files."), tr("Leave out --zip, or --format.")
        )
    if arguments.bundle or arguments.zip or arguments.format == _MIDI:
        asked = MIDI_FILE if arguments.format == _MIDI else DAW_BUNDLE
        pattern = asked.pattern if form.pattern == DEFAULT_PATTERN else form.pattern
        form = replace(form, kind="zip" if arguments.zip else asked.kind, pattern=pattern)
    elif arguments.format is not None:
        form = replace(form, kind="sound", suffix=f".{arguments.format}")
    if arguments.tempo is not None:
        form = replace(form, stretch=replace(form.stretch, speed=arguments.tempo / 100))
    if arguments.transpose is not None:
        form = replace(form, stretch=replace(form.stretch, semitones=arguments.transpose))
    if arguments.name is not None:
        form = replace(form, pattern=arguments.name)
    check_pattern(form.pattern)
    return form


def _region(clip: Clip, arguments: argparse.Namespace) -> tuple[float, float] | None:
    start, stop = arguments.from_second, arguments.to_second
    if start is None and stop is None:
        return None
    start, stop = start or 0.0, clip.duration if stop is None else min(stop, clip.duration)
    if not 0 <= start < stop:  # false for nan too
        raise InvalidRequestError(
            "from",
            tr("There is no such part in “{title}”, which is {seconds:.2f} s long.",
               title=clip.title, seconds=clip.duration),
            tr("Choose a beginning and an end within it."),
        )  # fmt: skip
    return start, stop
