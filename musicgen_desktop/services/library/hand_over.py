"""Files for other programs: a clip, or a region of one, as a well-named WAV that stays where it is.

A DAW often goes on reading a file that was dropped on it, so nothing here is ever deleted or written over; the same
sound asked for again is the same file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.services.library.clip_tasks import clip_mark, read_clip
from musicgen_desktop.services.library.free_names import write_named
from musicgen_desktop.services.library.library_values import Piece

_SUFFIX = ".wav"


def hand_over(pieces: Sequence[tuple[Piece, Clip]], folder: Path) -> tuple[Path, ...]:
    """Write each piece below ``folder``, one folder for each clip. Raises ``FileError``; other pieces' files stay."""
    return tuple(_write(piece, clip, folder / clip.id) for piece, clip in pieces)


def _write(piece: Piece, clip: Clip, folder: Path) -> Path:
    from musicgen_desktop.audio.encode import encode_audio
    from musicgen_desktop.audio.tags import AudioTags
    from musicgen_desktop.files.file_errors import write_error

    values, sampling_rate = read_clip(clip, piece.region)
    mark = clip_mark(clip, piece.region)
    tags = AudioTags.of_recipe(clip.recipe)
    data = encode_audio(values, sampling_rate, _SUFFIX, AudioTags(clip.title + mark, tags.comment, tags.software)).data
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(error, folder, len(data)) from error
    return write_named(folder, clip.title, _SUFFIX, mark, data, reuse=True)
