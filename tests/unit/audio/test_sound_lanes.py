"""What a zoomed waveform is drawn of equals what the samples say, at every zoom and however it grew."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.audio.sound_lanes import SoundLanes, columns_of_samples

SOUND = np.random.default_rng(2).normal(0, 0.2, (2, 300_001)).astype(np.float32)


@pytest.mark.parametrize("frames", [256, 1024, 65_536])
def test_columns_hold_lows_highs_and_rms_of_each_channel(frames: int) -> None:
    count = SOUND.shape[1] // frames
    columns = SoundLanes.of(SOUND).columns(np.arange(count + 1) * float(frames))
    parts = SOUND[:, : count * frames].reshape(2, count, frames)
    assert np.array_equal(columns[:, 0], parts.min(axis=2))
    assert np.array_equal(columns[:, 1], parts.max(axis=2))
    assert columns[:, 2] == pytest.approx(np.sqrt(np.square(parts).mean(axis=2)), rel=1e-3)


def test_grown_in_pieces_is_the_same() -> None:
    grown = SoundLanes(2)
    for start in range(0, SOUND.shape[1], 777):
        grown.append(SOUND[:, start : start + 777])
    edges = np.linspace(0, SOUND.shape[1], 101)
    assert grown.columns(edges) == pytest.approx(SoundLanes.of(SOUND).columns(edges), rel=1e-3)


def test_there_is_nothing_outside_the_sound() -> None:
    columns = SoundLanes.of(SOUND).columns(np.array([-1000.0, 0.0, 300_000.0, 310_000.0, 320_000.0]))
    assert np.isnan(columns[:, :, [0, 3]]).all()
    assert not np.isnan(columns[:, :, [1, 2]]).any()


def test_close_columns_come_from_the_samples_themselves() -> None:
    columns = columns_of_samples(SOUND[:, :100], np.array([0.0, 10.0, 50.5, 100.0, 120.0]))
    assert columns[1, 0, 1] == SOUND[1, 10:50].min()
    assert columns[0, 1, 2] == SOUND[0, 50:100].max()
    assert np.isnan(columns[:, :, 3]).all()
