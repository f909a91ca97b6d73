"""Chroma is that of Transformers' feature extractor: its figures are kept here, since it needs torchaudio."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.audio.chroma import SAMPLING_RATE, chroma_of
from musicgen_desktop.domain.tune import FRAME_RATE


def tones(notes, seconds: float, rate: int = SAMPLING_RATE) -> np.ndarray:
    """Each MIDI note for so many seconds, with two overtones."""
    t = np.arange(round(seconds * rate)) / rate
    sounds = [sum(np.sin(2 * np.pi * 440 * 2 ** ((note - 69) / 12) * h * t) / h for h in (1, 2, 3)) for note in notes]
    return np.concatenate(sounds).astype(np.float32) * np.float32(0.2)


def noise(samples: int) -> np.ndarray:
    return np.random.default_rng(3).normal(0, 0.1, samples).astype(np.float32)


TUNE = (62, 65, 69, 74, 70, 67)
REFERENCE = {
    "a scale": (tones(range(60, 72), 0.5), "0000111122223333444455556666777788889999aaabbbb"),
    "a tune in noise": (
        tones(TUNE, 0.7) + noise(round(len(TUNE) * 0.7 * SAMPLING_RATE)),
        "2222225555599999922222aaaaaa77777",
    ),
    "noise": (noise(100_000), "98888aa98998bba59a99aa79a"),
    "shorter than a window": (tones((69,), 0.2), "99999"),
    "an odd number of samples": (tones((57,), 0.2)[:3999], "99999"),
}
"""Sound, and the pitch class of each frame by torchaudio 2.11 and Transformers 5.23, a digit each."""


def written(chroma: np.ndarray) -> str:
    return "".join("0123456789ab"[frame.argmax()] if frame.any() else "." for frame in chroma)


@pytest.mark.parametrize("name", REFERENCE)
def test_the_numbers_are_those_of_the_published_feature_extractor(name):
    sound, expected = REFERENCE[name]
    chroma = chroma_of(sound[None], SAMPLING_RATE)
    assert written(chroma) == expected
    assert chroma.dtype == np.float32
    assert (chroma.sum(axis=1) == 1).all()


def test_thirty_seconds_are_the_235_frames_of_the_published_checkpoints():
    chroma = chroma_of(tones((48, 50, 52, 53) * 9, 1)[None], SAMPLING_RATE)
    assert chroma.shape == (235, 12)


def test_silence_is_a_rest():
    sound = np.concatenate([tones((64,), 1), np.zeros(2 * SAMPLING_RATE, np.float32), tones((66,), 1)])
    assert written(chroma_of(sound[None], SAMPLING_RATE)) == "4444444444............6666666666"
    assert not chroma_of(np.zeros((1, 40_000), np.float32), SAMPLING_RATE).any()


@pytest.mark.parametrize("rate", [8_000, 44_100, 96_000])
def test_the_rate_and_the_channels_of_the_sound_do_not_matter(rate):
    sound = tones(TUNE, 1.0, rate)
    chroma = chroma_of(np.stack([sound, 0.3 * sound]).astype(np.float32), rate)
    middles = [round((second + 0.5) * FRAME_RATE) for second in range(len(TUNE))]
    assert [int(chroma[frame].argmax()) for frame in middles] == [note % 12 for note in TUNE]


def drums(seconds: float) -> np.ndarray:
    """Two hits a second, of noise and of a low drum that is out of tune with everything."""
    rng, beat = np.random.default_rng(1), SAMPLING_RATE // 2
    t = np.arange(beat) / SAMPLING_RATE
    low = np.exp(-t * 20) * np.sin(2 * np.pi * 104 * t)
    hits = [np.exp(-t * 25) * rng.normal(0, 0.5, beat) + low for _ in range(round(seconds * 2))]
    return np.concatenate(hits).astype(np.float32)


def test_drums_are_left_out():
    clean = chroma_of(tones(TUNE, 1.5)[None], SAMPLING_RATE).argmax(axis=1)
    sound = (0.5 * tones(TUNE, 1.5) + drums(1.5 * len(TUNE))).astype(np.float32)[None]
    kept, left_out = (
        (chroma_of(sound, SAMPLING_RATE, harmonic).argmax(axis=1) == clean).mean() for harmonic in (False, True)
    )
    assert kept < 0.8
    assert left_out > 0.95


def test_a_tenth_of_a_second_can_be_heard_without_drums():
    assert chroma_of(tones((69,), 0.1)[None], SAMPLING_RATE, harmonic=True).shape == (5, 12)
