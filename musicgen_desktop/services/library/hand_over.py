"""Files for other programs: a clip, or a region of one, as a well-named file that stays where it is.

A DAW often goes on reading a file that was dropped on it, so nothing here is ever deleted or written over; the same
sound asked for again is the same file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.files.atomic import make_folder
from musicgen_desktop.services.library.sound_exports import item_of_clip, write_item
from musicgen_desktop.services.library.sound_values import Piece


def hand_over(pieces: Sequence[tuple[Piece, Clip]], folder: Path, form: ExportFormat) -> tuple[Path, ...]:
    """Write each piece below ``folder``, one folder for each clip. Raises ``FileError``; other pieces' files stay."""
    return tuple(_write(piece, clip, folder / clip.id, form) for piece, clip in pieces)


def _write(piece: Piece, clip: Clip, folder: Path, form: ExportFormat) -> Path:
    make_folder(folder)
    return write_item(item_of_clip(clip, piece.region, form), folder, form, reuse=True)
