import threading

import numpy as np
import pytest

from musicgen_desktop.services.playback.take_source import TakeSource


def _noise(channels, samples, seed=0):
    return np.random.default_rng(seed).uniform(-1, 1, (channels, samples)).astype(np.float32)


@pytest.mark.parametrize("expected_samples", [0, 1000, 100_000])
def test_what_is_appended_is_read_again_whatever_room_was_made(expected_samples):
    whole = _noise(2, 10_000)
    source = TakeSource(32_000, 2, expected_samples)

    for start in range(0, 10_000, 700):
        source.append(whole[:, start : start + 700])

    np.testing.assert_array_equal(source.read(0, 20_000), whole)
    np.testing.assert_array_equal(source.read(9_990, 700), whole[:, 9_990:])
    assert source.read(10_000, 5).shape == (2, 0)
    assert source.duration == 10_000 / 32_000


def test_a_take_grows_until_it_is_finished():
    source = TakeSource(32_000, 1)
    source.append(_noise(1, 10))
    assert source.extent() == (10, False)

    source.finish()

    assert source.extent() == (10, True)
    with pytest.raises(ValueError, match="finished"):
        source.append(_noise(1, 10))


def test_the_final_sound_replaces_the_growing_one():
    source = TakeSource(32_000, 1, 100)
    source.append(_noise(1, 50))
    final = _noise(1, 40, seed=1)

    source.replace(final)

    np.testing.assert_array_equal(source.read(0, 100), final)
    assert source.extent() == (40, True)


def test_neither_readers_nor_writers_share_memory_with_the_source():
    whole = _noise(1, 100)
    source = TakeSource.of(whole, 32_000)
    expected = whole.copy()

    source.read(0, 100)[:] = 0
    whole[:] = 0

    np.testing.assert_array_equal(source.read(0, 100), expected)


@pytest.mark.parametrize("shape", [(1, 10), (3, 10), (10,)])
def test_another_number_of_channels_is_refused(shape):
    source = TakeSource(32_000, 2)

    with pytest.raises(ValueError, match="2 channels"):
        source.append(np.zeros(shape, dtype=np.float32))
    with pytest.raises(ValueError, match="2 channels"):
        source.replace(np.zeros(shape, dtype=np.float32))


def test_one_thread_may_read_while_another_appends():
    whole = _noise(2, 200_000)
    source = TakeSource(32_000, 2)

    def fill():
        for start in range(0, 200_000, 100):
            source.append(whole[:, start : start + 100])
        source.finish()

    thread = threading.Thread(target=fill)
    thread.start()
    parts, position, finished = [], 0, False
    while not (finished and position == 200_000):
        _, finished = source.extent()
        part = source.read(position, 333)
        position += part.shape[1]
        parts.append(part)
    thread.join()

    np.testing.assert_array_equal(np.concatenate(parts, axis=1), whole)


def test_a_whole_take_is_looked_at_without_a_copy_and_never_changed():
    values = np.ones((1, 10), np.float32)
    growing = TakeSource(32_000, 1, 10)
    growing.append(values)
    with pytest.raises(ValueError, match="grows"):
        growing.whole()

    growing.finish()

    np.testing.assert_array_equal(growing.whole(), values)
    assert not growing.whole().flags.writeable
    assert np.shares_memory(growing.whole(), growing.whole())
