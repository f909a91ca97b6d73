import io
from typing import Any

import mido
import pytest

from musicgen_desktop.audio.midi_score import TICKS_PER_BEAT, score_midi_bytes
from musicgen_desktop.domain.marker import Marker
from musicgen_desktop.domain.musical_key import Key, Mode
from musicgen_desktop.domain.score import Chord, Part, PartKind, Score, ScoreGrid, ScoreNote

_GRID = ScoreGrid((0.0, 0.3, 0.8, 1.3, 1.8, 2.3, 2.8), pickup=1, beats_in_bar=4)
_SCORE = Score(
    2.5,
    _GRID,
    (
        Part(PartKind.MELODY, (ScoreNote(1.0, 0.5, 72, 90), ScoreNote(1.5, 1.0, 72, 80))),
        Part(PartKind.DRUMS, (ScoreNote(1.0, 0.25, 36, 110), ScoreNote(2.0, 0.25, 38, 100))),
    ),
    (Chord(0.0, "", ()), Chord(1.0, "Am", (57, 60, 64)), Chord(5.0, "F", (57, 60, 65))),
    Key(9, Mode.MINOR),
)


@pytest.fixture(scope="module")
def midi() -> mido.MidiFile:
    return mido.MidiFile(file=io.BytesIO(score_midi_bytes(_SCORE, "Ñandú", (Marker(0.8, "Drop"),))), charset="utf-8")


def _absolute(track: mido.MidiTrack) -> list[tuple[int, Any]]:
    now, found = 0, []
    for message in track:
        now += message.time
        found.append((now, message))
    return found


def test_there_is_a_named_track_for_each_part(midi: mido.MidiFile) -> None:
    assert [track.name for track in midi.tracks] == ["Ñandú", "Melody", "Drums", "Chords"]
    assert {message.channel for message in midi.tracks[2] if message.type == "note_on"} == {9}
    assert all(any(message.type == "program_change" for message in track) for track in midi.tracks[1:])


def test_notes_are_heard_when_the_sound_plays_them(midi: mido.MidiFile) -> None:
    now, heard = 0.0, []
    for message in midi:
        now += message.time
        if message.type == "note_on" and message.channel == 0:
            heard.append(now)

    assert heard == pytest.approx([0.3, 0.55], abs=1e-4)
    assert midi.length == pytest.approx(2.8, abs=1e-3)


def test_bars_begin_behind_the_pickup(midi: mido.MidiFile) -> None:
    bars = [
        (ticks, message.numerator) for ticks, message in _absolute(midi.tracks[0]) if message.type == "time_signature"
    ]

    assert bars == [(0, 1), (TICKS_PER_BEAT, 4)]


def test_key_chords_and_markers_are_told(midi: mido.MidiFile) -> None:
    told = {(ticks, message.type, getattr(message, "text", "") or getattr(message, "key", ""))
            for ticks, message in _absolute(midi.tracks[0])}  # fmt: skip

    assert (0, "key_signature", "Am") in told
    assert (TICKS_PER_BEAT, "text", "Am") in told
    assert (5 * TICKS_PER_BEAT, "text", "F") in told
    assert (2 * TICKS_PER_BEAT, "marker", "Drop") in told


def test_every_note_ends_before_it_begins_again(midi: mido.MidiFile) -> None:
    sounding: set[tuple[int, int]] = set()
    for message in midi:
        if message.type == "note_on":
            assert (message.channel, message.note) not in sounding
            sounding.add((message.channel, message.note))
        elif message.type == "note_off":
            sounding.remove((message.channel, message.note))
    assert not sounding


def test_an_unmeasured_grid_has_a_plain_tempo_and_no_bars() -> None:
    score = Score(
        1.0, ScoreGrid((0.0, 0.5, 1.0), is_measured=False), (Part(PartKind.BASS, (ScoreNote(0.3, 0.2, 40, 64),)),)
    )

    conductor = mido.MidiFile(file=io.BytesIO(score_midi_bytes(score, "Free"))).tracks[0]

    assert [message.tempo for message in conductor if message.type == "set_tempo"] == [500_000]
    assert not any(message.type == "time_signature" for message in conductor)
