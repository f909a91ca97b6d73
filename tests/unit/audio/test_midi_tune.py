"""A tune that is written as MIDI is the same tune when it is read."""

from __future__ import annotations

import mido
import numpy as np
import pytest

from musicgen_desktop.audio.midi_melody import read_midi_melody
from musicgen_desktop.audio.midi_tune import midi_bytes
from musicgen_desktop.domain.tune import MAX_FRAMES, REST, Tune

RANDOM = [
    tuple(int(pitch) for pitch in np.repeat(rng.integers(REST, 12, frames), rng.integers(1, 5))[:MAX_FRAMES])
    for frames in (1, 2, 7, 60, MAX_FRAMES)
    for rng in [np.random.default_rng(frames)]
]
CORNERS = [(4,), (REST, 4), (4, REST), (REST, REST, 0, 0, 11, REST, REST, REST), (9,) * MAX_FRAMES]


@pytest.mark.parametrize("pitches", [pitches for pitches in RANDOM + CORNERS if set(pitches) != {REST}])
def test_a_written_tune_is_read_as_it_was(tmp_path, pitches):
    tune = Tune(pitches)
    (tmp_path / "tune.mid").write_bytes(midi_bytes(tune))
    melody = read_midi_melody(tmp_path / "tune.mid")
    assert Tune.of_chroma(melody.chroma) == tune
    assert np.array_equal(melody.chroma, tune.chroma)
    assert melody.origin.stop == pytest.approx(tune.duration)


def test_a_frame_is_a_sixteenth(tmp_path):
    (tmp_path / "tune.mid").write_bytes(midi_bytes(Tune((REST, 0, 0, 0, 0, 7))))
    (track,) = mido.MidiFile(tmp_path / "tune.mid").tracks
    lengths = [message.time for message in track if message.type == "note_off"]
    assert lengths == [480, 120]
