import numpy as np
import pytest

from musicgen_desktop.audio.count_in import BEATS, RATE, count_in


@pytest.mark.parametrize("tempo", [40.0, 90.0, 240.0])
def test_a_bar_of_clicks_ends_on_the_next_one(tempo: float) -> None:
    bar = count_in(tempo)
    beat = 60 / tempo * RATE
    assert bar.shape == (1, round(BEATS * beat))
    assert np.abs(bar).max() <= 0.5
    loud = np.flatnonzero(np.abs(bar[0]) > 0.05)
    starts = loud[np.flatnonzero(np.diff(loud, prepend=-RATE) > RATE // 10)]
    assert starts == pytest.approx(np.arange(BEATS) * beat, abs=20)
