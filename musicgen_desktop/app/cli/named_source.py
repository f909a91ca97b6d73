"""From the arguments of ``generate`` to the source they name."""

from __future__ import annotations

import argparse
from pathlib import Path

from musicgen_desktop.audio.excerpt import read_excerpt
from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.source import Continuation, Heard, Origin, Redo, Relation, Source
from musicgen_desktop.domain.text import tr


def source_of(arguments: argparse.Namespace) -> Source | None:
    """The source that the arguments name. Raises ``UserError``."""
    if arguments.redo_file is not None:
        return _region_of(arguments.redo_file, arguments.start, arguments.stop)
    if arguments.melody_file is not None:
        from musicgen_desktop.audio.melody_file import read_melody  # scipy takes half a second

        return read_melody(arguments.melody_file, arguments.start, arguments.stop, harmonic=not arguments.keep_drums)
    path: Path | None = arguments.continue_file
    if path is None:
        if arguments.start is not None or arguments.stop is not None:
            raise InvalidRequestError(
                "source", tr("--from and --to need a file."), tr("Name it with --continue, --redo or --melody FILE.")
            )
        return None
    sound = read_excerpt(path, arguments.start, arguments.stop)
    start, seconds = arguments.start or 0.0, sound.audio_values.shape[-1] / sound.sampling_rate
    origin = Origin(path.name, "", start, start + seconds)
    return Continuation(origin, Heard(sound.audio_values, sound.sampling_rate))


def _region_of(path: Path, start: float | None, stop: float | None) -> Redo:
    sound = read_excerpt(path, may_be_silent=True)
    heard = Heard(sound.audio_values, sound.sampling_rate)
    # To its end, however it is rounded.
    region = (start or 0.0, heard.duration if stop is None else stop)
    redo = Redo(Origin(path.name, "", *region, Relation.REDO), heard)
    redo.validate()
    return redo
