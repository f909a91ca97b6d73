"""Sounds that are brought into the library: what it is asked, what it answers, what the window is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from musicgen_desktop.domain.clip import Clip, ClipOrigin
from musicgen_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from musicgen_desktop.library.sounds.brought_sound import BroughtSound


class AddSound(Struct, frozen=True):
    """Make a clip of a sound that was read.

    Attributes:
        sound: what and where it is.
        keep_double: whether it is kept where the same sound is there already.
    """

    sound: BroughtSound
    keep_double: bool


class SoundAdded(Struct, frozen=True):
    """The answer to an ``AddSound``.

    Attributes:
        asked_id: of the clip that the sound was to be.
        clip: that clip; or the one that was there already.
        doubles: others that are the same sound, oldest first.
    """

    asked_id: str
    clip: Clip
    doubles: tuple[Clip, ...] = ()


class SoundRefused(Struct, frozen=True):
    """The other answer: why the library did not take it."""

    asked_id: str
    error: UserError


class ImportWish(Struct, frozen=True):
    """What shall be brought.

    Attributes:
        paths: sound files, and folders with some in them.
        origin: how they come.
        keep_doubles: whether sounds are kept that are there already; without it nobody waits for an answer.
    """

    paths: tuple[Path, ...]
    origin: ClipOrigin = ClipOrigin.IMPORTED
    keep_doubles: bool = True


class ImportProgress(Struct, frozen=True):
    """How far an import is.

    Attributes:
        wish: what was asked.
        done: files that were read or refused.
        total: of all; 0 while they are still looked for.
        name: of the file that is being read.
        share: how much of that file is read, up to 1.
    """

    wish: ImportWish
    done: int = 0
    total: int = 0
    name: str = ""
    share: float = 0.0


class SoundsImported(Struct, frozen=True):
    """What came of an import.

    Attributes:
        wish: what was asked.
        clips: those that are in the library now, in the order of their files.
        doubles: for those of them whose sound was there already, an older clip with it.
        refused: what did not come in, and why.
        cancelled: whether it was ended before all were read.
    """

    wish: ImportWish
    clips: tuple[Clip, ...]
    doubles: tuple[tuple[Clip, Clip], ...] = ()
    refused: tuple[tuple[Path, UserError], ...] = ()
    cancelled: bool = False
