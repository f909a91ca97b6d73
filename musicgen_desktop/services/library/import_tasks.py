"""Sounds that the user brings: found in folders, read one after another. No Qt: window and command line alike.

The audio and library rooms are imported when a task runs, so that the window need not wait for them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.clip import ClipOrigin
from musicgen_desktop.domain.errors import FileError, UserError
from musicgen_desktop.domain.sound_files import READABLE_SUFFIXES, SOUND_SUFFIXES
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.file_errors import read_error
from musicgen_desktop.files.files_below import files_below
from musicgen_desktop.files.what_is_there import is_folder
from musicgen_desktop.services.library.sound_decoder import decode_sound

if TYPE_CHECKING:
    from musicgen_desktop.library.sounds.brought_sound import BroughtSound

MOST_SOUNDS = 20_000
"""That are brought at once."""


@dataclass(frozen=True, slots=True)
class FoundSounds:
    """What shall be brought.

    Attributes:
        files: sound files, as their endings say, in the order of folders and names; each once.
        refused: what was named but holds none, and why.
    """

    files: tuple[Path, ...]
    refused: tuple[tuple[Path, UserError], ...] = ()


def find_sounds(paths: Sequence[Path], token: CancelToken) -> FoundSounds:
    """The sound files among ``paths`` and in the folders among them, at any depth. Raises ``JobCancelledError``.

    Links to folders are not followed, hidden files are passed over; what is named itself is taken whatever its ending.
    """
    files: dict[Path, None] = {}
    refused: list[tuple[Path, UserError]] = []
    for path in paths:
        if not is_folder(path):
            files[path] = None
            continue
        before = len(files)
        try:
            for file in files_below(path, SOUND_SUFFIXES, token.raise_if_ended):
                files[file] = None
                if len(files) > MOST_SOUNDS:
                    raise FileError(
                        tr("There are more than {most} sounds in this.", most=MOST_SOUNDS),
                        tr("Bring a part of it at a time."),
                    )
        except UserError as error:
            return FoundSounds((), (*refused, (path, error)))
        except OSError as error:
            refused.append((path, read_error(error, path)))
            continue
        if len(files) == before:
            refused.append((path, _no_sounds(path)))
    return FoundSounds(tuple(files), tuple(refused))


def bring_sound(
    path: Path, clips_folder: Path, origin: ClipOrigin, token: CancelToken, tell: Callable[[float], None]
) -> BroughtSound:
    """Read one sound file into the library's folder; ``Library.add_sound`` makes it a clip.

    Args:
        path: the file.
        clips_folder: the library's.
        origin: how it comes.
        token: ends it.
        tell: called now and then with how much is done, up to 1.

    Raises ``FileError``, ``JobCancelledError``; then nothing is left behind.
    """
    from musicgen_desktop.library.sounds.brought_sound import brought_sound, place_sound

    place = place_sound(clips_folder, origin, datetime.now(UTC))
    return brought_sound(place, decode_sound(path, place.part, place.facts, token, tell))


def _no_sounds(folder: Path) -> FileError:
    return FileError(
        tr("There are no sounds in {folder}.", folder=folder),
        tr("Sounds are files that end in {endings}.", endings=", ".join(READABLE_SUFFIXES)),
    )
