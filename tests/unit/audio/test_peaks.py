"""Minima and maxima for drawing."""

import numpy as np
import pytest
from numpy.typing import NDArray

from musicgen_desktop.audio.peaks import DamagedPeaksError, PeaksPyramid
from musicgen_desktop.audio.pyramid import BASE


def noise(frames: int, channels: int = 1) -> NDArray[np.float32]:
    return np.random.default_rng(frames).uniform(-1, 1, (channels, frames)).astype(np.float32)


def peaks_of(values: NDArray[np.float32], chunk: int = 10**9) -> PeaksPyramid:
    peaks = PeaksPyramid()
    for start in range(0, values.shape[1], chunk):
        peaks.append(values[:, start : start + chunk])
    return peaks


@pytest.mark.parametrize("frames", [1, BASE - 1, BASE, BASE + 1, 4 * BASE, 100_003])
@pytest.mark.parametrize("chunk", [1, 100, BASE, 1_000, 20_011])
def test_chunks_of_any_size_give_the_same_as_the_whole(frames: int, chunk: int):
    values = noise(min(frames, 20_000) if chunk == 1 else frames, channels=2)
    grown, whole = peaks_of(values, chunk), peaks_of(values)
    assert grown.frames == values.shape[1]
    assert grown.to_bytes() == whole.to_bytes()
    for columns in (1, 7, 300):
        for one, other in zip(grown.window(0, frames, columns), whole.window(0, frames, columns), strict=True):
            assert np.array_equal(one, other, equal_nan=True)


@pytest.mark.parametrize("columns", [1, 2, 33, 500, 2_000])
@pytest.mark.parametrize(("start", "stop"), [(0, 960_000), (123_457, 700_001), (959_000, 960_000), (0, 5_000)])
def test_a_window_shows_the_true_extremes(start: int, stop: int, columns: int):
    """Nothing inside a column may be lost, and nothing from beyond a neighbouring group may show."""
    values = noise(960_000)
    values[0, ::50_021] *= 9
    mins, maxs = peaks_of(values).window(start, stop, columns)
    assert mins.shape == maxs.shape == (columns,)
    edges = start + (stop - start) * np.arange(columns + 1) / columns
    margin = max(BASE, (stop - start) / columns / 4)
    for column in range(columns):
        first, last = int(edges[column]), int(np.ceil(edges[column + 1]))
        inside = values[0, first:last]
        around = values[0, max(0, int(first - margin)) : int(last + margin)]
        assert around.min() <= mins[column] <= inside.min()
        assert inside.max() <= maxs[column] <= around.max()


def test_both_channels_count():
    values = np.zeros((2, 1_000), np.float32)
    values[0, 10], values[1, 20] = -0.5, 0.75
    mins, maxs = peaks_of(values).window(0, 1_000, 1)
    assert (mins[0], maxs[0]) == (-0.5, 0.75)


def test_what_is_not_made_yet_is_empty():
    peaks = peaks_of(noise(16_000))
    mins, maxs = peaks.window(-16_000, 64_000, 10)
    assert np.isnan(mins).tolist() == [True, True, False, False] + [True] * 6
    assert np.isnan(maxs).tolist() == np.isnan(mins).tolist()
    assert np.isnan(PeaksPyramid().window(0, 100, 5)).all()


def test_a_growing_sound_is_seen_at_once():
    peaks = PeaksPyramid()
    for frame in range(3 * BASE):
        peaks.append(np.full((1, 1), frame, np.float32))
        assert peaks.window(0, frame + 1, 1)[1][0] == frame


def test_nothing_is_appended_by_nothing():
    peaks = peaks_of(noise(1_000))
    before = peaks.to_bytes()
    peaks.append(np.zeros((1, 0), np.float32))
    assert peaks.to_bytes() == before


@pytest.mark.parametrize("window", [(0, 0, 10), (10, 5, 10), (0, 10, 0)])
def test_an_empty_window_is_a_bug(window: tuple[int, int, int]):
    with pytest.raises(ValueError, match="no window"):
        peaks_of(noise(100)).window(*window)


@pytest.mark.parametrize("frames", [0, 1, 1_000, 100_003])
def test_saved_peaks_come_back(frames: int):
    peaks = peaks_of(noise(frames))
    back = PeaksPyramid.from_bytes(peaks.to_bytes())
    assert back.frames == frames
    for one, other in zip(peaks.window(0, 200_000, 900), back.window(0, 200_000, 900), strict=True):
        assert np.array_equal(one, other, equal_nan=True)
    back.append(noise(5_000))
    assert back.frames == frames + 5_000


def test_damaged_peaks_are_refused():
    good = peaks_of(noise(10_000)).to_bytes()
    flipped = bytearray(good)
    flipped[60] ^= 1
    for data in (b"", good[:-1], good[:40], good + b"x", bytes(flipped), bytes(1_000)):
        with pytest.raises(DamagedPeaksError):
            PeaksPyramid.from_bytes(bytes(data))
