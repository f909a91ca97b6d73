"""A tune as a MIDI file, which ``read_midi_melody`` reads back as the same tune."""

from __future__ import annotations

import io

import mido

from musicgen_desktop.domain.tune import FRAME_RATE, Tune

_FRAMES_A_BEAT = 4
_TICKS_A_FRAME = 120
_MIDDLE_C = 60
_VELOCITY = 96


def midi_bytes(tune: Tune) -> bytes:
    """The file (type 0): a frame is a sixteenth, at the tempo that makes it last as long; notes in the middle octave.

    The first frame is half as long as the others (see ``FRAME_RATE``); rests at the end are kept as the track's end.
    """
    midi = mido.MidiFile(type=0, ticks_per_beat=_FRAMES_A_BEAT * _TICKS_A_FRAME)
    track = midi.add_track()
    track.append(mido.MetaMessage("set_tempo", tempo=round(1e6 * _FRAMES_A_BEAT / FRAME_RATE)))
    now = 0
    for note in tune.notes:
        pitch, begin, end = _MIDDLE_C + note.pitch, _ticks(note.first), _ticks(note.stop)
        track.append(mido.Message("note_on", note=pitch, velocity=_VELOCITY, time=begin - now))
        track.append(mido.Message("note_off", note=pitch, time=end - begin))
        now = end
    track.append(mido.MetaMessage("end_of_track", time=_ticks(len(tune.pitches)) - now))
    file = io.BytesIO()
    midi.save(file=file)
    return file.getvalue()


def _ticks(frame: int) -> int:
    """Where a frame begins."""
    return max(0, frame * _TICKS_A_FRAME - _TICKS_A_FRAME // 2)
