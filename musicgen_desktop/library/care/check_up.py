"""A look through all files of the library, and mending what can be mended. Nothing is ever thrown away by it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from musicgen_desktop.audio.peaks import PEAKS_SUFFIX, DamagedPeaksError, PeaksPyramid
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.findings import Finding, FindingKind
from musicgen_desktop.domain.names import take_mark
from musicgen_desktop.files.regular import read_regular
from musicgen_desktop.library.ledger.ledger import sound_mark
from musicgen_desktop.library.sounds.take_files import read_codes, read_take

_MOST_PEAKS = 32_000_000

OnChecked = Callable[[int, int], None]
"""Told how many of all clips were looked at."""


def look_through(
    clips: tuple[Clip, ...], marks: Mapping[str, str], peaks_folder: Path, on_checked: OnChecked, token: CancelToken
) -> tuple[Finding, ...]:
    """Read every file of the clips, in whatever thread. Raises ``JobCancelledError`` when the token says so.

    Args:
        marks: what the sounds once were, as ``Library.sound_marks`` tells.
    """
    findings: list[Finding] = []
    for number, clip in enumerate(clips):
        token.raise_if_ended()
        on_checked(number, len(clips))
        name = clip.title + take_mark(clip.take, clip.take_count)
        findings += [Finding(kind, clip.id, name) for kind in _wrong(clip, marks.get(clip.id, ""), peaks_folder)]
    on_checked(len(clips), len(clips))
    return tuple(findings)


def sound_as_it_is(clip: Clip) -> Clip | None:
    """The clip with the length that its own whole sound file has; None where that is not its own or not whole."""
    found = _own_sound(clip)
    if found is None:
        return None
    return replace(
        clip, duration=found.duration, sampling_rate=found.sampling_rate, channels=found.channels, missing=False
    )


def _wrong(clip: Clip, mark: str, peaks_folder: Path) -> list[FindingKind]:
    sound = _wrong_sound(clip, mark)
    # A waveform may be computed at any time: where the sound itself is wrong, it is that which is to be mended.
    others = [_wrong_codes(clip), None if sound else _wrong_peaks(clip, peaks_folder)]
    return [kind for kind in (sound, *others) if kind is not None]


def _wrong_sound(clip: Clip, mark: str) -> FindingKind | None:
    if not clip.audio_path.exists():
        return FindingKind.MISSING_SOUND
    try:
        audio = read_audio(clip.audio_path)
    except FileError:
        return FindingKind.DAMAGED_SOUND
    # Its tags may be another program's, as long as its samples are what they were.
    if sound_mark(clip.audio_path) != mark if mark else clip.recipe is not None and _own_sound(clip) is None:
        return FindingKind.REPLACED_SOUND
    length = (clip.channels, round(clip.duration * clip.sampling_rate))
    if audio.audio_values.shape != length or audio.sampling_rate != clip.sampling_rate:
        return FindingKind.WRONG_LENGTH
    return None


def _own_sound(clip: Clip) -> Clip | None:
    """What the clip's file tells of itself, if it tells of this clip."""
    try:
        found = read_take(clip.audio_path)
    except (FileError, OSError, ValueError):
        return None
    is_own = found is not None and found.recipe == clip.recipe and found.job_id == clip.job_id
    return found if is_own else None


def _wrong_codes(clip: Clip) -> FindingKind | None:
    if clip.codes_path is None:
        return None
    if not clip.codes_path.exists():
        return FindingKind.MISSING_CODES
    return FindingKind.WRONG_CODES if read_codes(clip) is None else None


def _wrong_peaks(clip: Clip, folder: Path) -> FindingKind | None:
    try:
        peaks = PeaksPyramid.from_bytes(read_regular(peaks_file(clip.id, folder), _MOST_PEAKS))
    except FileNotFoundError:
        return None
    except (OSError, DamagedPeaksError):
        return FindingKind.STALE_WAVEFORM
    return None if peaks.frames == round(clip.duration * clip.sampling_rate) else FindingKind.STALE_WAVEFORM


def peaks_file(clip_id: str, folder: Path) -> Path:
    """Where the waveform of a clip is kept."""
    return folder / f"{clip_id}{PEAKS_SUFFIX}"
