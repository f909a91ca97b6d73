"""Who hears tempo, key and drums: librosa, which knows nothing of the recipe, and the program's own analysis.

librosa is no part of the program: ``python -m pip install -e .[judge]`` brings it. Without it its rows are left out.
"""

from __future__ import annotations

import importlib
import importlib.util
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from starter_recipe.composition import SAMPLING_RATE
from starter_recipe.measures import Sound, percussive_share

from musicgen_desktop.analysis.analyse import ANALYSIS_RATE, as_mono
from musicgen_desktop.analysis.chromagram import chromagram
from musicgen_desktop.analysis.find_key import find_key
from musicgen_desktop.analysis.find_rhythm import find_rhythm
from musicgen_desktop.domain.musical_key import Mode
from starter_judge.wishes import Key

_HOP = 256
"""Samples at 22 kHz. librosa's usual 512 can tell no two tempi near 180 apart that differ by less than 7 %."""

_MAJOR = (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88)
_MINOR = (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17)
"""C. Krumhansl and E. Kessler's probe tone profiles (1982)."""


class Ears(Protocol):
    """One judge; a sound is mono, (samples,) at 32 kHz."""

    name: str

    def tempo(self, sound: Sound) -> float | None:
        """Beats a minute; None where no pulse is heard."""
        ...

    def key(self, sound: Sound) -> Key | None:
        """The key; None where none is heard."""
        ...

    def percussion(self, sound: Sound) -> float:
        """How percussive it is, in decibels; the limit between drums and none is learnt from rendered clips."""
        ...


class OwnEars:
    """The program's own analysis, which its window shows."""

    name = "program"

    def tempo(self, sound: Sound) -> float | None:
        """See ``Ears``."""
        mono = as_mono(sound[None], SAMPLING_RATE)
        rhythm = find_rhythm(mono, ANALYSIS_RATE, chromagram(mono, ANALYSIS_RATE)) if mono.any() else None
        return rhythm.bpm if rhythm else None

    def key(self, sound: Sound) -> Key | None:
        """See ``Ears``."""
        mono = as_mono(sound[None], SAMPLING_RATE)
        key = find_key(chromagram(mono, ANALYSIS_RATE)) if mono.any() else None
        return (key.tonic, key.mode is Mode.MINOR) if key else None

    def percussion(self, sound: Sound) -> float:
        """The recipe's own measure: the program's analysis has none."""
        return percussive_share(sound)


class LibrosaEars:
    """librosa's tempo, and Krumhansl's key of its constant-Q chroma."""

    name = "librosa"

    def __init__(self) -> None:
        # By name: it is no dependency of the program, and nothing else here needs it.
        self._librosa: Any = importlib.import_module("librosa")

    def tempo(self, sound: Sound) -> float | None:
        """See ``Ears``."""
        if not sound.any():
            return None
        mono = as_mono(sound[None], SAMPLING_RATE)
        return float(self._librosa.feature.tempo(y=mono, sr=ANALYSIS_RATE, hop_length=_HOP)[0])

    def key(self, sound: Sound) -> Key | None:
        """See ``Ears``."""
        if not sound.any():
            return None
        mono = as_mono(sound[None], SAMPLING_RATE)
        return krumhansl(self._librosa.feature.chroma_cqt(y=mono, sr=ANALYSIS_RATE).mean(axis=1))

    def percussion(self, sound: Sound) -> float:
        """What librosa parts off as percussive above 3 kHz, over all energy."""
        energy = np.abs(self._librosa.stft(sound, n_fft=512, hop_length=320)) ** 2
        percussive = self._librosa.decompose.hpss(energy, margin=(1.0, 2.0))[1]
        return float(10 * np.log10(percussive[48:].sum() / max(float(energy.sum()), 1e-12) + 1e-9))


def all_ears() -> tuple[Ears, ...]:
    """The judges that are here, the independent one first."""
    own = OwnEars()
    return (LibrosaEars(), own) if has_librosa() else (own,)


def has_librosa() -> bool:
    """Whether librosa is installed; it is not imported, which takes seconds."""
    return importlib.util.find_spec("librosa") is not None


def krumhansl(pitch_classes: NDArray[np.floating]) -> Key:
    """The key whose profile correlates best with how strong each pitch class is, (12,)."""
    fits = {
        (root, minor): float(np.corrcoef(np.roll(_MINOR if minor else _MAJOR, root), pitch_classes)[0, 1])
        for root in range(12)
        for minor in (False, True)
    }
    return max(fits, key=lambda key: fits[key])


def key_score(heard: Key | None, asked: Key) -> float:
    """What MIREX gives: 1 for the key, 0.5 for a fifth beside it, 0.3 for its relative, 0.2 for its parallel."""
    if heard is None:
        return 0.0
    (root, minor), (wanted, wanted_minor) = heard, asked
    if minor == wanted_minor:
        return 1.0 if root == wanted else 0.5 if (root - wanted) % 12 in (5, 7) else 0.0
    if root == wanted:
        return 0.2
    relative = (wanted + 3) % 12 if wanted_minor else (wanted - 3) % 12
    return 0.3 if root == relative else 0.0


def tempo_score(heard: float | None, asked: float) -> tuple[bool, bool]:
    """Whether a tempo is within 4 % of the one asked for; whether it, its half or its double is."""
    factors = [factor for factor in (1.0, 0.5, 2.0) if heard and abs(heard * factor / asked - 1) <= 0.04]
    return 1.0 in factors, bool(factors)
