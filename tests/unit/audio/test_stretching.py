import sys

import numpy as np
import pytest

from musicgen_desktop.audio.stretching import StretchError, missing_stretch, stretch, stretched_samples
from musicgen_desktop.domain.stretch import MOST_SEMITONES, Stretch

RATE = 32_000


def _chord(frequencies, seconds=2.0):
    times = np.arange(round(seconds * RATE)) / RATE
    return np.stack([sum(np.sin(2 * np.pi * f * times) for f in frequencies) * 0.2] * 2).astype(np.float32)


def _pitches(values, near):
    """The frequency of the spectrum's peak next to each of ``near``, in hertz."""
    middle = values[0, len(values[0]) // 5 : -len(values[0]) // 5].astype(np.float64)
    size = 1 << 18
    spectrum = np.abs(np.fft.rfft(middle * np.blackman(len(middle)), size))
    for frequency in near:
        low, high = (round(frequency * edge * size / RATE) for edge in (0.97, 1.03))
        yield (low + np.argmax(spectrum[low:high])) * RATE / size


@pytest.mark.parametrize(
    ("speed", "semitones"),
    [(0.5, 0), (0.75, 0), (1.25, 0), (1.5, 0), (1.0, 7), (1.0, -12), (0.5, 12), (1.5, -12)],
)
def test_length_is_exact_and_pitch_within_a_cent(speed, semitones):
    notes = (220.0, 277.2, 880.0)
    how = Stretch(speed, semitones)

    out = stretch(_chord(notes), RATE, how)

    assert out.shape == (2, round(2 * RATE / speed))
    wanted = [note * how.ratio for note in notes]
    cents = 1200 * np.log2(np.array(list(_pitches(out, wanted))) / wanted)
    assert np.abs(cents).max() < 1.0
    assert out.dtype == np.float32


@pytest.mark.parametrize("how", [Stretch(0.5), Stretch(1.5, -12), Stretch(0.5, 12)])
def test_onsets_are_where_they_belong(how):
    clicks = np.zeros((1, 2 * RATE), np.float32)
    places = [8_000, 30_000, 59_000]
    for place in places:
        clicks[0, place - 50 : place + 50] = np.random.default_rng(place).normal(0, 0.3, 100)

    out = stretch(clicks, RATE, how)[0]

    for place in places:
        start = round(place / how.speed) - 3_000
        power = np.square(out[start : start + 6_000])
        centre = start + float(power @ np.arange(6_000)) / float(power.sum())
        assert abs(centre - place / how.speed) < 0.003 * RATE


@pytest.mark.parametrize("how", [Stretch(0.75), Stretch(1.25, -5), Stretch(1.0, 7)])
def test_a_sound_is_not_faded_where_it_begins_and_ends(how):
    out = stretch(_chord((500.0,), 1.0), RATE, how)

    for edge in (out[0, :640], out[0, -640:]):
        assert np.sqrt(np.square(edge).mean()) > 0.8 * 0.2 / np.sqrt(2)


def test_what_is_plain_is_the_sound_itself():
    sound = _chord((440.0,), 0.1)

    assert stretch(sound, RATE, Stretch()) is sound


def test_the_same_sound_comes_of_the_same_sound_and_never_goes_over_full_scale():
    sound = np.sign(_chord((110.0, 166.0, 1_000.0), 1.0)) * np.float32(0.99)

    first, second = (stretch(sound, RATE, Stretch(0.6, 3)) for _ in range(2))

    np.testing.assert_array_equal(first, second)
    assert np.abs(first).max() <= 1.0


@pytest.mark.parametrize("samples", [0, 1, 7, 500, 3_000])
def test_however_short_it_is(samples):
    out = stretch(np.full((1, samples), 0.1, np.float32), RATE, Stretch(0.7, -4))

    assert out.shape == (1, stretched_samples(samples, 0.7))
    assert np.isfinite(out).all()


def test_what_would_take_too_much_memory_is_said():
    hour = np.broadcast_to(np.zeros((2, 1), np.float32), (2, 3_600 * RATE))

    with pytest.raises(StretchError, match="too long"):
        stretch(hour, RATE, Stretch(0.5))


def test_a_machine_without_the_library_says_so(monkeypatch):
    monkeypatch.setitem(sys.modules, "python_stretch", None)

    assert missing_stretch() is not None
    with pytest.raises(StretchError, match="not made for this kind"):
        stretch(_chord((440.0,), 0.1), RATE, Stretch(0.5))


def test_speed_and_pitch_are_chosen_in_steps_within_their_limits():
    assert Stretch().faster(0.05).faster(0.05) == Stretch(1.1)
    assert Stretch(0.52).faster(-0.05) == Stretch(0.5)
    assert Stretch(1.5).faster(0.05) == Stretch(1.5)
    assert Stretch().higher(1) == Stretch(1.0, 1)
    assert Stretch(1.0, MOST_SEMITONES).higher(1).semitones == MOST_SEMITONES
    assert not Stretch(1.0, 1).is_plain
    assert Stretch().is_plain
