"""``musicgen-desktop midi``: a sound file in, a MIDI file of what is played in it out. No torch, no Qt."""

from __future__ import annotations

import argparse
from pathlib import Path

from musicgen_desktop.app.cli.console import answer, say
from musicgen_desktop.app.exit_codes import ExitCode
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.score import PartKind, Score
from musicgen_desktop.domain.text import number, tr

_MIDI_SUFFIXES = (".mid", ".midi")


def add_midi_arguments(parser: argparse.ArgumentParser) -> None:
    """The grammar of ``midi``."""
    parser.description = tr(
        "Write what is played in a sound as a MIDI file: melody, bass and drums on the beats that were measured, "
        "chords as symbols. Where no steady tempo is heard, notes stay where they are, at 120 beats a minute."
    )
    parser.add_argument("sound", type=Path, metavar="SOUND", help=tr("a sound file: .wav, .flac, .ogg, .mp3"))
    parser.add_argument("output", type=Path, metavar="OUT.mid", help=tr("the MIDI file to write"))
    parser.add_argument("--overwrite", action="store_true", help=tr("replace an existing file"))


def run_midi(arguments: argparse.Namespace) -> ExitCode:
    """Read, listen, write. Raises ``UserError``."""
    from musicgen_desktop.audio.midi_score import score_midi_bytes
    from musicgen_desktop.audio.read import read_audio
    from musicgen_desktop.files.atomic import write_bytes
    from musicgen_desktop.services.library.score_tasks import nothing_heard, score_of

    sound: Path = arguments.sound
    if arguments.output.suffix.lower() not in _MIDI_SUFFIXES:  # the two paths may have been swapped
        raise InvalidRequestError("output", tr("Name a file that ends in {suffix}.", suffix=_MIDI_SUFFIXES[0]))
    audio = read_audio(sound)
    title = audio.tags.title or sound.stem
    _, score = score_of((audio.audio_values, audio.sampling_rate), CancelToken())
    if score.is_empty:
        raise nothing_heard(sound.name)
    write_bytes(arguments.output, score_midi_bytes(score, title), overwrite=arguments.overwrite)
    if not score.grid.is_measured:
        say(tr("No steady tempo was heard: the notes stay where they are, at 120 beats a minute."))
    answer(_summary(score))
    return ExitCode.DONE


def _summary(score: Score) -> str:
    counts = {part.kind: len(part.notes) for part in score.parts}
    words = {
        tr("Tempo"): number(score.grid.tempos[0][1], ".1f") if score.grid.is_measured else "",
        tr("Key"): score.key.name if score.key is not None else "",
        tr("Melody"): _notes(counts.get(PartKind.MELODY, 0)),
        tr("Bass"): _notes(counts.get(PartKind.BASS, 0)),
        tr("Drums"): _notes(counts.get(PartKind.DRUMS, 0)),
        tr("Chords"): " ".join(chord.symbol or "N.C." for chord in score.chords),
    }
    return "\n".join(f"{name}: {value}" for name, value in words.items() if value)


def _notes(count: int) -> str:
    return tr("{count} note", "{count} notes", count) if count else ""
