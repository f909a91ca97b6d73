"""The tune of a MIDI file: its highest notes at their times, whatever tracks, tempos and damages there are."""

from __future__ import annotations

from itertools import groupby

import mido
import numpy as np
import pytest

from musicgen_desktop.audio.midi_melody import read_midi_melody
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.source import Origin, Relation

C, E, G, A = 60, 64, 67, 69
REST = -1


def write_midi(path, *tracks, kind=1):
    """Each track: (type, beats since the last message, fields)."""
    midi = mido.MidiFile(type=kind, ticks_per_beat=480)
    for messages in tracks:
        track = mido.MidiTrack()
        for name, beats, fields in messages:
            make = mido.MetaMessage if name == "set_tempo" else mido.Message
            track.append(make(name, time=round(beats * 480), **fields))
        midi.tracks.append(track)
    midi.save(path)
    return path


def notes(*pitches, beats=2.0, channel=0):
    """One after the other; at 120 bpm two beats are a second."""
    made = []
    for pitch in pitches:
        made.append(("note_on", 0, {"note": pitch, "velocity": 90, "channel": channel}))
        made.append(("note_off", beats, {"note": pitch, "channel": channel}))
    return made


def heard(melody):
    """Pitch class and seconds of each stretch."""
    classes = [int(row.argmax()) if row.any() else REST for row in melody.chroma]
    return [(pitch, len(list(group)) / melody.frame_rate) for pitch, group in groupby(classes)]


def test_notes_are_heard_at_their_times(tmp_path):
    melody = read_midi_melody(write_midi(tmp_path / "tune.mid", notes(C, E, G)))
    assert [pitch for pitch, _ in heard(melody)] == [0, 4, 7]
    assert [seconds for _, seconds in heard(melody)] == pytest.approx([1.0, 1.0, 1.0], abs=0.13)
    assert melody.origin == Origin("tune.mid", "", 0.0, 3.0, Relation.MELODY)
    assert melody.chroma.dtype == np.float32
    assert not melody.chroma.flags.writeable
    assert np.isin(melody.chroma, (0.0, 1.0)).all()


def test_the_highest_note_leads_and_the_drum_channel_does_not(tmp_path):
    tracks = (notes(C, C), notes(E, A), notes(127, 127, channel=9))
    assert [pitch for pitch, _ in heard(read_midi_melody(write_midi(tmp_path / "a.mid", *tracks)))] == [4, 9]


def test_the_tempo_of_another_track_counts(tmp_path):
    slower = [("set_tempo", 0, {"tempo": 1_000_000}), ("set_tempo", 2, {"tempo": 500_000})]
    melody = read_midi_melody(write_midi(tmp_path / "a.mid", slower, notes(C, G)))
    assert [seconds for _, seconds in heard(melody)] == pytest.approx([2.0, 1.0], abs=0.13)


def test_a_pause_is_a_rest(tmp_path):
    late = ("note_on", 2, {"note": G, "velocity": 1})
    melody = read_midi_melody(write_midi(tmp_path / "a.mid", [*notes(C), late, *notes(G)[1:]]))
    assert [pitch for pitch, _ in heard(melody)] == [0, REST, 7]


def test_a_part_is_taken_and_thirty_seconds_at_most(tmp_path):
    song = write_midi(tmp_path / "a.mid", notes(C, E, G, *[A] * 40))
    part = read_midi_melody(song, 1.0, 2.5)
    assert [pitch for pitch, _ in heard(part)] == [4, 7]
    assert (part.origin.start, part.origin.stop) == (1.0, 2.5)
    assert read_midi_melody(song, 2.0).origin.stop == 32.0
    assert len(read_midi_melody(song).chroma) == 235


@pytest.mark.parametrize(("start", "stop"), [(9.0, None), (-1.0, 1.0), (2.0, 1.0), (float("nan"), None)])
def test_where_no_notes_are_is_said(tmp_path, start, stop):
    with pytest.raises(FileError):
        read_midi_melody(write_midi(tmp_path / "a.mid", notes(C)), start, stop)


def damaged_files(folder):
    whole = write_midi(folder / "whole.mid", notes(C, E, G)).read_bytes()
    yield "empty", b""
    yield "text", b"la la la " * 400
    yield "cut", whole[: len(whole) // 2]
    yield "without time", whole[:12] + b"\x00\x00" + whole[14:]
    yield "of type 2", write_midi(folder / "two.mid", notes(C), kind=2).read_bytes()
    yield "without notes", write_midi(folder / "none.mid", [("set_tempo", 0, {"tempo": 500_000})]).read_bytes()
    yield "drums alone", write_midi(folder / "drums.mid", notes(C, channel=9)).read_bytes()
    yield "large", whole + bytes(3_000_000)


def test_what_is_no_tune_is_refused_in_words(tmp_path):
    for name, data in damaged_files(tmp_path):
        (tmp_path / "bad.mid").write_bytes(data)
        with pytest.raises(FileError) as refused:
            read_midi_melody(tmp_path / "bad.mid")
        assert "bad.mid" in refused.value.message, name
    with pytest.raises(FileError):
        read_midi_melody(tmp_path / "nowhere.mid")


def test_any_flipped_byte_is_a_tune_or_words(tmp_path):
    data = bytearray(write_midi(tmp_path / "a.mid", notes(C, E, G)).read_bytes())
    for place in range(len(data)):
        data[place] ^= 0xFF
        (tmp_path / "b.mid").write_bytes(data)
        data[place] ^= 0xFF
        try:
            read_midi_melody(tmp_path / "b.mid")
        except FileError:
            continue
