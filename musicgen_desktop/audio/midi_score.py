"""A score as a MIDI file of type 1: a track of tempo, key and chord symbols, and one for each part."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from types import MappingProxyType

import mido

from musicgen_desktop.domain.marker import Markers
from musicgen_desktop.domain.score import Chord, Part, PartKind, Score, ScoreGrid, ScoreNote
from musicgen_desktop.domain.text import tr

TICKS_PER_BEAT = 960

_DRUM_CHANNEL = 9
"""Channel 10 of General MIDI, counted from 0."""

_CHANNELS = MappingProxyType({PartKind.MELODY: 0, PartKind.BASS: 1, PartKind.CHORDS: 2, PartKind.DRUMS: _DRUM_CHANNEL})
_PROGRAMS = MappingProxyType({PartKind.MELODY: 0, PartKind.BASS: 33, PartKind.CHORDS: 4, PartKind.DRUMS: 0})
"""Grand piano, fingered bass, electric piano and the standard kit."""

_CHORD_VELOCITY = 70

_Event = tuple[int, int, mido.Message | mido.MetaMessage]
"""Ticks, the order among events at once, and what happens."""


def score_midi_bytes(score: Score, title: str, markers: Markers = ()) -> bytes:
    """The file. Its time 0 is the sound's first sample.

    Chord symbols are texts, which any program shows or passes over, and a track of held notes.

    Args:
        score: what is played.
        title: of the music.
        markers: places in it, in seconds.
    """
    midi = mido.MidiFile(type=1, ticks_per_beat=TICKS_PER_BEAT, charset="utf-8")
    end = len(score.grid.seconds) - 1
    midi.tracks.append(_track(title, _conductor(score, markers), end))
    for part in score.parts:
        midi.tracks.append(_track(part_name(part.kind), _notes(part), end))
    if score.chords:
        chords = Part(PartKind.CHORDS, chord_notes(score.chords, end))
        midi.tracks.append(_track(part_name(PartKind.CHORDS), _notes(chords), end))
    file = io.BytesIO()
    midi.save(file=file)
    return file.getvalue()


def part_name(kind: PartKind) -> str:
    """What a track is called."""
    match kind:
        case PartKind.MELODY:
            return tr("Melody")
        case PartKind.BASS:
            return tr("Bass")
        case PartKind.DRUMS:
            return tr("Drums")
        case PartKind.CHORDS:
            return tr("Chords")


def part_channel(kind: PartKind) -> int:
    """Its MIDI channel, from 0: drums have that of General MIDI."""
    return _CHANNELS[kind]


def chord_notes(chords: Sequence[Chord], end: float) -> tuple[ScoreNote, ...]:
    """Each chord's notes, held until the next; ``end`` is in beats."""
    stops = [chord.start for chord in chords[1:]] + [end]
    return tuple(
        ScoreNote(chord.start, stop - chord.start, pitch, _CHORD_VELOCITY)
        for chord, stop in zip(chords, stops, strict=True)
        for pitch in chord.pitches
        if stop > chord.start
    )


def _conductor(score: Score, markers: Markers) -> Iterable[_Event]:
    for beat, bpm in score.grid.tempos:
        yield _ticks(beat), 0, mido.MetaMessage("set_tempo", tempo=max(1, min(0xFFFFFF, round(60e6 / bpm))))
    if score.grid.is_measured:
        yield from _bars(score.grid)
    if score.key is not None:
        yield 0, 0, mido.MetaMessage("key_signature", key=score.key.symbol)
    for chord in score.chords:
        yield _ticks(chord.start), 1, mido.MetaMessage("text", text=chord.symbol or "N.C.")
    for marker in markers:
        yield _ticks(score.grid.beat_at(marker.seconds)), 1, mido.MetaMessage("marker", text=marker.name)


def _bars(grid: ScoreGrid) -> Iterable[_Event]:
    if grid.pickup:
        yield 0, 0, mido.MetaMessage("time_signature", numerator=grid.pickup, denominator=4)
    yield _ticks(grid.pickup), 0, mido.MetaMessage("time_signature", numerator=grid.beats_in_bar, denominator=4)


def _notes(part: Part) -> Iterable[_Event]:
    channel = _CHANNELS[part.kind]
    yield 0, 0, mido.Message("program_change", channel=channel, program=_PROGRAMS[part.kind])
    for note in part.notes:
        start = _ticks(note.start)
        stop = max(start + 1, _ticks(note.start + note.length))
        yield start, 2, mido.Message("note_on", channel=channel, note=note.pitch, velocity=note.velocity)
        yield stop, 1, mido.Message("note_off", channel=channel, note=note.pitch)


def _track(name: str, events: Iterable[_Event], end: float) -> mido.MidiTrack:
    track = mido.MidiTrack([mido.MetaMessage("track_name", name=name)])
    now = 0
    for ticks, _, message in sorted(events, key=lambda event: event[:2]):
        track.append(message.copy(time=ticks - now))
        now = ticks
    track.append(mido.MetaMessage("end_of_track", time=max(0, _ticks(end) - now)))
    return track


def _ticks(beat: float) -> int:
    return round(beat * TICKS_PER_BEAT)
