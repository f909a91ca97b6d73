"""Keys are found with and without drums, in any tuning, and none where there is none."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.analysis.analyse import ANALYSIS_RATE, as_mono
from musicgen_desktop.analysis.chromagram import chromagram
from musicgen_desktop.analysis.find_key import find_key
from musicgen_desktop.domain.musical_key import Key, Mode
from tests.support.references.progressions import progression
from tests.support.references.unsteady_sounds import RATE, unsteady_sound


def key_of(audio_values: np.ndarray, sampling_rate: int) -> Key | None:
    return find_key(chromagram(as_mono(audio_values, sampling_rate), ANALYSIS_RATE))


@pytest.mark.parametrize(
    ("key", "has_drums"),
    [(Key(0, Mode.MAJOR), False), (Key(9, Mode.MINOR), True), (Key(6, Mode.MAJOR), True), (Key(1, Mode.MINOR), False)],
    ids=lambda value: getattr(value, "symbol", value),
)
def test_the_key_of_a_progression_is_found(key: Key, has_drums: bool) -> None:
    sound = progression(key, has_drums=has_drums, seed=910)
    found = key_of(sound.audio_values, sound.sampling_rate)
    assert found == key
    assert found is not None
    assert 0.25 <= found.confidence <= 1


def test_it_is_less_sure_where_two_keys_fit() -> None:
    sure = find_key(chromagram(as_mono(*_chords("C F G C")), ANALYSIS_RATE))
    unsure = find_key(chromagram(as_mono(*_chords("C F C F")), ANALYSIS_RATE))  # of F major, or of C major
    assert sure is not None
    assert unsure is not None
    assert sure == Key(0, Mode.MAJOR)
    assert unsure.confidence < 0.7 < 0.9 < sure.confidence


def _chords(roots: str) -> tuple[np.ndarray, int]:
    """Major triads on these roots, two seconds each."""
    time = np.arange(2 * RATE) / RATE
    steps = {"C": 0, "F": 5, "G": 7}
    sound = [
        sum(0.1 / partial * np.sin(2 * np.pi * partial * 261.63 * 2 ** ((steps[root] + step) / 12) * time)
            for step in (-12, 0, 4, 7) for partial in (1, 2, 3))
        for root in roots.split()
    ]  # fmt: skip
    return np.concatenate(sound).astype(np.float32)[None], RATE


def test_music_that_is_tuned_otherwise_has_the_same_key() -> None:
    sound = progression(Key(2, Mode.MAJOR), has_drums=False, seed=911)
    tuned = chromagram(as_mono(sound.audio_values, sound.sampling_rate), ANALYSIS_RATE)
    sharp = chromagram(as_mono(sound.audio_values, round(sound.sampling_rate * 2 ** (0.2 / 12))), ANALYSIS_RATE)
    assert sharp.tuning - tuned.tuning == pytest.approx(0.2, abs=0.03)
    assert find_key(sharp) == find_key(tuned) == sound.key


@pytest.mark.parametrize(("kind", "seed"), [("noise", 912), ("one hit", 912), ("wind", 912), ("rain", 1), ("rain", 2)])
def test_what_has_no_pitches_has_no_key(kind: str, seed: int) -> None:
    assert key_of(unsteady_sound(kind, seed, 10), RATE) is None
