"""What a job begins with, read by the pool: the sound and the codes of a clip, or a part of a sound file.

The audio and library rooms are imported when a task runs, so that the window need not wait for them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import FileError, InvalidRequestError, UserError
from musicgen_desktop.domain.params import format_number
from musicgen_desktop.domain.sound_files import is_midi
from musicgen_desktop.domain.source import Continuation, Heard, Melody, Origin, Redo, Relation, Source
from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.tune import MAX_SECONDS, Tune
from musicgen_desktop.services.library.clip_tasks import read_clip

if TYPE_CHECKING:
    from musicgen_desktop.audio.read import AudioFile

_SOURCE_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class SourceQuestion:
    """Which source is to be read.

    Attributes:
        ticket: names the question; the answer has it too.
        origin: what the music shall grow from.
        file: the sound file of an origin that the library does not know yet.
    """

    ticket: str
    origin: Origin
    file: Path | None = None


def read_source(question: SourceQuestion, clip: Clip | None, folder: Path) -> Source:
    """The source that was asked for.

    Args:
        question: what is asked.
        clip: the origin's clip; None where it is gone or the origin is none.
        folder: where the library keeps what was taken of files.

    Raises ``UserError`` where it is gone, cannot be read or leaves nothing to go on from.
    """
    source = _read_source(question, clip, folder)
    if isinstance(source, Melody):
        return source
    # Its job may wait for hours behind others.
    from musicgen_desktop.audio.mapped import mapped

    return replace(source, heard=replace(source.heard, audio_values=mapped(source.heard.audio_values, folder)))


def _read_source(question: SourceQuestion, clip: Clip | None, folder: Path) -> Source:
    origin = question.origin
    if question.file is not None:
        return _of_file(question.file, origin, folder)
    if origin.source_id:
        return _of_kept(origin, folder)
    if clip is None:
        raise UserError(
            tr("“{name}”, which it grows from, is not in the library any more.", name=origin.name),
            tr("Bring it back first (undo), or start from another clip."),
        )
    return _of_clip(clip, origin)


def _of_clip(clip: Clip, origin: Origin) -> Source:
    from musicgen_desktop.audio.excerpt import MAX_EXCERPT, MIN_EXCERPT
    from musicgen_desktop.library.sounds.take_files import codes_of_sound

    audio_values, rate = read_clip(clip)
    if origin.relation is Relation.REDO:
        return Redo(origin, Heard(audio_values, rate, codes_of_sound(clip), clip.gain))
    first, end = (round(seconds * rate) for seconds in (origin.start, origin.stop))
    heard = audio_values[:, first:end]
    if origin.relation is Relation.MELODY:
        return _melody(origin, heard, rate)
    seconds = heard.shape[-1] / rate
    if seconds < MIN_EXCERPT:
        raise InvalidRequestError(
            "source",
            tr("There is no music before that place in “{name}” to go on from.", name=origin.name),
            tr("Choose a place at least {least} s behind its beginning.", least=format_number(MIN_EXCERPT)),
        )
    if seconds > MAX_EXCERPT:
        raise InvalidRequestError(
            "source",
            tr("“{name}” is longer than what can be gone on from.", name=origin.name),
            tr("Branch within its first {most} minutes.", most=format_number(MAX_EXCERPT / 60)),
        )
    return Continuation(origin, Heard(heard, rate, None if first else codes_of_sound(clip), clip.gain))


def _of_file(file: Path, origin: Origin, folder: Path) -> Source:
    """What is taken of a file is kept, so that the music can be made again when the file is gone."""
    if is_midi(file):
        return _of_midi(file, origin, folder)
    from musicgen_desktop.audio.encode import encode_audio
    from musicgen_desktop.audio.tags import AudioTags

    sound = _read(file, origin.relation, origin.start, origin.stop or None)
    digest = sha256(f"{sound.sampling_rate} {sound.audio_values.shape}".encode())
    digest.update(sound.audio_values.tobytes())
    source_id = digest.hexdigest()[:32]
    kept = _kept_file(source_id, folder)
    name = _as_text(origin.name)
    if kept.exists():
        kept.touch()  # as if written now: old ones that nothing names are swept
    else:
        tags = AudioTags(name, "", "")
        _write(kept, encode_audio(sound.audio_values, sound.sampling_rate, kept.suffix, tags).data)
    stop = origin.start + sound.audio_values.shape[-1] / sound.sampling_rate
    return _of_sound(replace(origin, name=name, stop=stop, source_id=source_id), sound)


def _of_midi(file: Path, origin: Origin, folder: Path) -> Melody:
    from musicgen_desktop.audio.midi_melody import read_midi_melody

    _refuse_to_continue(origin)
    melody = read_midi_melody(file, origin.start, origin.stop or None)
    kept = keep_tune(Tune.of_chroma(melody.chroma), origin.name, folder)
    return replace(melody, origin=replace(melody.origin, name=kept.name, source_id=kept.source_id))


def keep_tune(tune: Tune, name: str, folder: Path) -> Origin:
    """Keep a tune with the library, as MIDI, of which exactly its chroma is read again; what music grows from it names.

    Raises ``FileError`` where that cannot be written.
    """
    from musicgen_desktop.audio.midi_tune import midi_bytes

    data = midi_bytes(tune)
    source_id = sha256(data).hexdigest()[:32]
    _write(_kept_tune(source_id, folder), data)
    return Origin(_as_text(name), "", 0.0, tune.duration, Relation.MELODY, source_id)


def is_tune(question: SourceQuestion, folder: Path) -> bool:
    """Whether a source is a tune without a sound: a MIDI file, or one that the library keeps."""
    if question.file is not None:
        return is_midi(question.file)
    return _is_kept(question.origin, _kept_tune, folder)


def kept_sound(origin: Origin, folder: Path) -> Path:
    """The file of what was taken of a sound. Raises ``FileError`` where that is gone."""
    if not _is_kept(origin, _kept_file, folder):
        raise FileError(
            tr("What was taken of “{name}” is not in the library's folder any more.", name=origin.name),
            tr("Choose the file again."),
        )
    return _kept_file(origin.source_id, folder)


def _is_kept(origin: Origin, place: Callable[[str, Path], Path], folder: Path) -> bool:
    # Recipes come from files that anybody may have written: no name out of them leads elsewhere.
    return bool(_SOURCE_ID.fullmatch(origin.source_id)) and place(origin.source_id, folder).exists()


def _of_kept(origin: Origin, folder: Path) -> Source:
    if _is_kept(origin, _kept_tune, folder):
        from musicgen_desktop.audio.midi_melody import read_midi_melody

        _refuse_to_continue(origin)
        return replace(read_midi_melody(_kept_tune(origin.source_id, folder)), origin=origin)
    return _of_sound(origin, _read(kept_sound(origin, folder), origin.relation))


def _read(file: Path, relation: Relation, start: float | None = None, stop: float | None = None) -> AudioFile:
    from musicgen_desktop.audio.excerpt import read_excerpt

    if relation is Relation.MELODY:
        return read_excerpt(file, start, stop, may_be_silent=True, most=MAX_SECONDS)
    return read_excerpt(file, start, stop)


def _of_sound(origin: Origin, sound: AudioFile) -> Continuation | Melody:
    if origin.relation is Relation.MELODY:
        return _melody(origin, sound.audio_values, sound.sampling_rate)
    return Continuation(origin, Heard(sound.audio_values, sound.sampling_rate))


def _melody(origin: Origin, audio_values: NDArray[np.float32], rate: int) -> Melody:
    from musicgen_desktop.audio.melody_file import melody_of

    if not audio_values.size:
        raise InvalidRequestError(
            "source",
            tr("There is nothing of “{name}” between these times.", name=origin.name),
            tr("Choose a beginning and an end within it."),
        )
    return melody_of(origin, audio_values, rate)


def _write(kept: Path, data: bytes) -> None:
    """Named by what is in it, it is the same file when it is there already."""
    from musicgen_desktop.files.atomic import make_folder, write_bytes

    make_folder(kept.parent, kept, len(data))
    write_bytes(kept, data, overwrite=True)


def _refuse_to_continue(origin: Origin) -> None:
    if origin.relation is not Relation.MELODY:
        raise InvalidRequestError(
            "source",
            tr("“{name}” is a tune without a sound: it can be followed, not gone on from.", name=origin.name),
            tr("Follow its tune instead."),
        )


def _as_text(name: str) -> str:
    """Names of files need not be text; those in recipes do."""
    return name.encode("utf-8", "replace").decode()


def _kept_file(source_id: str, folder: Path) -> Path:
    return folder / f"{source_id}.flac"


def _kept_tune(source_id: str, folder: Path) -> Path:
    return folder / f"{source_id}.mid"
