import numpy as np

from musicgen_desktop.analysis.drum_network import DRUM_RATE, DrumNetwork
from musicgen_desktop.system.resources import resource

_KICKS, _HATS = (0.0, 0.5, 1.0, 1.5, 2.0, 2.5), (0.25, 0.75, 1.25, 1.75, 2.25)


def _beat() -> np.ndarray:
    """Two drum machines: a sine that falls to 50 Hz, and bright noise that is over at once."""
    sound = np.zeros(3 * DRUM_RATE)
    random = np.random.default_rng(2)
    for times, length in ((_KICKS, 0.2), (_HATS, 0.05)):
        for time in times:
            t = np.arange(round(length * DRUM_RATE)) / DRUM_RATE
            kick = np.sin(2 * np.pi * (50 * t + 4 * (1 - np.exp(-t / 0.02)))) * np.exp(-t / 0.06)
            hat = 0.3 * np.diff(random.standard_normal(len(t) + 1)) * np.exp(-t / 0.015)
            begin = round(time * DRUM_RATE)
            sound[begin : begin + len(t)] += kick if times is _KICKS else hat
    return sound.astype(np.float32)


def test_each_drum_is_heard_where_it_is_hit() -> None:
    network = DrumNetwork.load(resource("drum_network", "weights.npz"))

    hits = network.hear(_beat())

    kicks, hats = ([hit.seconds for hit in hits if hit.drum == drum] for drum in (36, 42))
    assert len(kicks) == len(_KICKS)
    assert np.allclose(kicks, _KICKS, atol=0.03)
    # The attack of a kick is as bright as a hi-hat.
    assert all(min(abs(hat - time) for hat in hats) < 0.03 for time in _HATS)
