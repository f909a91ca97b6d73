"""How right the program hears whether drums are played, and the weights by which it does.

    PYTHONPATH=packaging/starter python -m tests.benchmarks.ears_drums [--fit]

The weights of ``analysis/find_drums.py`` are found (``--fit``) from clips that the Starter's recipe renders and from
songs that FluidSynth plays with one soundfont, each with its drums and without. The report is about others: other
compositions, songs played with a soundfont that had no part in any weights, and the judge's phrases.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from musicgen_desktop.analysis.drum_network import DrumNetwork
from musicgen_desktop.analysis.find_drums import drum_features, drums_chance, find_drums
from musicgen_desktop.system.resources import resource
from tests.support.references.drum_sounds import DrumSound, phrase_sounds, song_sounds, starter_sounds
from tests.support.references.song_renders import SOUNDFONTS

_TUNING_SEED, _REPORT_SEED = 9_400_000, 9_500_000
_TUNING_SONGS, _REPORT_SONGS = range(20_000, 20_020), range(30_000, 30_020)
_ROUNDS, _REPORT_ROUNDS = 8, 4
_SHRINK = 0.02
"""How strongly weights are drawn to 0, each in deviations of its feature."""


def main() -> None:
    """Print the weights, or the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fit", action="store_true", help="find the weights anew and print them")
    network = DrumNetwork.load(resource("drum_network", "weights.npz"))
    if parser.parse_args().fit:
        _print_weights(network)
    else:
        _print_table(network)


def _print_weights(network: DrumNetwork) -> None:
    sounds = [*starter_sounds(_TUNING_SEED, _ROUNDS), *song_sounds(_TUNING_SONGS, SOUNDFONTS[0])]
    rows = [drum_features(sound.mono, network) for sound in sounds]
    names = tuple(rows[0])
    features = np.array([[row[name] for name in names] for row in rows])
    weights = logistic_weights(features, np.array([sound.has_drums for sound in sounds]))
    for name, weight in zip(("always", *names), weights.tolist(), strict=True):
        print(f'        "{name}": {weight:.3f},')


def _print_table(network: DrumNetwork) -> None:
    print("| sounds | with drums | without | AUC | told | right of those |\n| --- | --- | --- | --- | --- | --- |")
    everything: list[tuple[DrumSound, float, bool | None]] = []
    for name, sounds in _groups():
        heard = []
        for sound in sounds:
            drums = find_drums(sound.mono, network)
            heard.append((sound, drums_chance(sound.mono, network), None if drums is None else drums.are_heard))
        _print_line(name, heard)
        everything += heard
    _print_line("all", everything)
    for sound, chance, told in everything:
        if told not in (None, sound.has_drums):
            print(f"wrong: {sound.name} ({chance:.2f})")


def _groups() -> Iterator[tuple[str, Iterator[DrumSound]]]:
    yield "the Starter's recipe", starter_sounds(_REPORT_SEED, _REPORT_ROUNDS)
    yield "songs, other soundfont", song_sounds(_REPORT_SONGS, SOUNDFONTS[1])
    yield "phrases", phrase_sounds()


def _print_line(name: str, heard: Sequence[tuple[DrumSound, float, bool | None]]) -> None:
    are = np.array([sound.has_drums for sound, _, _ in heard])
    chances = np.array([chance for _, chance, _ in heard])
    told = [(sound.has_drums, drums) for sound, _, drums in heard if drums is not None]
    right = np.mean([one == other for one, other in told])
    print(
        f"| {name} | {are.sum()} | {(~are).sum()} | {area_under_curve(chances, are):.3f} | {len(told) / len(are):.3f} |"
        f" {right:.3f} |",
        flush=True,
    )


def area_under_curve(values: NDArray[np.float64], are: NDArray[np.bool_]) -> float:
    """How often one that is has the larger value than one that is not."""
    ours, others = values[are][:, None], values[~are][None]
    return float(np.mean((ours > others) + 0.5 * (ours == others)))


def logistic_weights(features: NDArray[np.float64], are: NDArray[np.bool_]) -> NDArray[np.float64]:
    """(1 + features,) of a logistic choice, the constant first; both answers count alike, be they ever so many."""
    mean, deviation = features.mean(axis=0), features.std(axis=0) + 1e-9
    rows = np.column_stack([np.ones(len(features)), (features - mean) / deviation])
    share = np.where(are, 0.5 / are.mean(), 0.5 / (~are).mean()) / len(are)
    signs = np.where(are, 1.0, -1.0)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margin = signs * (rows @ weights)
        slope = -share * signs / (1 + np.exp(margin))
        shrunk = np.concatenate([[0.0], weights[1:]])
        return float(share @ np.logaddexp(0, -margin) + _SHRINK * shrunk @ shrunk), slope @ rows + 2 * _SHRINK * shrunk

    weights = minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B").x
    plain = weights[1:] / deviation
    return np.concatenate([[weights[0] - plain @ mean], plain])


if __name__ == "__main__":
    main()
