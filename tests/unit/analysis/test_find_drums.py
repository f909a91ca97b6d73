"""Whether drums are played is heard in real takes, and left open where nobody could tell."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.analysis.analyse import analyse
from musicgen_desktop.analysis.drum_network import DRUM_RATE, DrumNetwork
from musicgen_desktop.analysis.find_drums import WEIGHTS, drum_features, find_drums
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.system.resources import resource

EXAMPLES = resource("examples")


@pytest.fixture(scope="module")
def network() -> DrumNetwork:
    return DrumNetwork.load(resource("drum_network", "weights.npz"))


@pytest.mark.parametrize(("name", "are_heard"), [("techno", True), ("drums", True), ("funk", True), ("ambient", False)])
def test_a_take_with_drums_is_told_from_one_without(network: DrumNetwork, name: str, are_heard: bool) -> None:
    take = read_audio(Path(EXAMPLES / f"{name}.ogg"))
    seconds = 8 * take.sampling_rate
    measured = analyse(take.audio_values[:, :seconds], take.sampling_rate, network)
    assert measured.drums is not None
    assert measured.drums.are_heard is are_heard
    assert measured.drums.confidence >= 0.8
    assert analyse(take.audio_values[:, :seconds], take.sampling_rate).drums is None  # nobody listened


def test_a_piano_that_is_struck_hard_is_not_said_to_be_drums(network: DrumNetwork) -> None:
    take = read_audio(Path(EXAMPLES / "piano.ogg"))
    drums = analyse(take.audio_values, take.sampling_rate, network).drums
    assert drums is None or not drums.are_heard


@pytest.mark.parametrize("seconds", [0.0, 0.5, 1.9])
def test_of_a_short_sound_nothing_is_told(network: DrumNetwork, seconds: float) -> None:
    hit = np.random.default_rng(1).normal(0, 0.1, round(seconds * DRUM_RATE)).astype(np.float32)
    assert find_drums(hit, network) is None


def test_each_feature_has_a_weight(network: DrumNetwork) -> None:
    tone = np.sin(np.arange(4 * DRUM_RATE) * 0.05).astype(np.float32)
    assert {"always", *drum_features(tone, network)} == set(WEIGHTS)
