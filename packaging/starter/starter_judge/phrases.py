"""Short phrases, written here, that FluidSynth plays from soundfonts: not the sounds of the recipe's own synthesiser.

Nothing of a soundfont is kept or given away; what is rendered is measured and forgotten.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import mido
import soundfile
from starter_recipe.composition import SAMPLING_RATE
from starter_recipe.measures import Sound

SOUNDFONTS = (Path("/usr/share/sounds/sf2/FluidR3_GM.sf2"), Path("/usr/share/sounds/sf2/TimGM6mb.sf2"))
"""Where Debian and Ubuntu put those that come with FluidSynth."""

_TICKS = 480
_SECONDS = 6.0
_DRUM_CHANNEL = 9
_PEAK = 0.7

_DRUM_BARS = (
    ((36, "X...X...X...X..."), (39, "....X.......X..."), (42, "..x...x...x...x.")),
    ((36, "X.....x.X......."), (38, "....X.......X..x"), (42, "x.x.x.x.x.x.x.x."), (49, "X...............")),
    ((36, "X.........x....."), (37, "...x..x...x..x.."), (51, "x.xxx.xxx.xxx.xx")),
    ((41, "X..x..X...x.X..."), (45, "..x...x...x..x.."), (38, "....x..x....x.xx")),
)  # fmt: skip
"""General MIDI drums, a bar of sixteen steps each."""

_BASS_LINE = (0, 0, 7, 0, 5, 5, 7, 10)
_MELODY = (0, 2, 4, 7, 9, 7, 4, 2, 0, 4, 7, 12, 11, 7, 5, 2)
_CHORDS = ((0, 4, 7), (9, 12, 16), (5, 9, 12), (7, 11, 14))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A little score.

    Attributes:
        name: what plays.
        programs: General MIDI numbers (from 0) of bass, chords and melody; None rests.
        drums: one of the drum patterns, or None.
        root: MIDI pitch of the chords' root.
    """

    name: str
    programs: tuple[int | None, int | None, int | None]
    drums: int | None
    bpm: int
    root: int


PHRASES = (
    Phrase("piano", (None, 0, 0), None, 96, 60),
    Phrase("electric piano", (None, 4, None), None, 84, 57),
    Phrase("nylon guitar", (None, 24, 24), None, 108, 55),
    Phrase("steel guitar", (None, 25, None), None, 120, 52),
    Phrase("distorted guitar", (34, 30, None), None, 132, 52),
    Phrase("strings", (42, 48, 40), None, 72, 58),
    Phrase("brass", (None, 61, 56), None, 104, 58),
    Phrase("saxophone over piano", (32, 0, 66), None, 112, 56),
    Phrase("flute over harp", (None, 46, 73), None, 88, 62),
    Phrase("choir and organ", (None, 52, 19), None, 66, 57),
    Phrase("vibraphone", (32, None, 11), None, 100, 60),
    Phrase("accordion", (None, 21, 21), None, 126, 60),
    Phrase("synth lead and pad", (38, 89, 81), None, 118, 57),
    Phrase("house drums", (None, None, None), 0, 124, 60),
    Phrase("rock drums", (None, None, None), 1, 108, 60),
    Phrase("latin drums", (None, None, None), 2, 96, 60),
    Phrase("toms", (None, None, None), 3, 116, 60),
    Phrase("rock band", (33, 29, None), 1, 128, 52),
    Phrase("funk band", (36, 27, 61), 1, 104, 57),
    Phrase("jazz trio", (32, 0, None), 2, 138, 58),
    Phrase("house band", (38, 0, None), 0, 125, 57),
    Phrase("bossa nova", (32, 24, 73), 2, 126, 57),
    Phrase("ballad", (33, 0, 48), 1, 70, 55),
    Phrase("orchestra with timpani", (43, 48, 60), 3, 92, 55),
)


def can_play() -> bool:
    """Whether FluidSynth is installed."""
    return shutil.which("fluidsynth") is not None


def play_phrases(soundfont: Path, phrases: tuple[Phrase, ...] = PHRASES) -> Iterator[tuple[Phrase, Sound]]:
    """Each phrase, mono at 32 kHz with FluidSynth's usual reverb, about six seconds, its peak at 0.7.

    Raises:
        subprocess.CalledProcessError: FluidSynth cannot play it.
    """
    with tempfile.TemporaryDirectory() as folder:
        score, sound = Path(folder) / "score.mid", Path(folder) / "sound.wav"
        for phrase in phrases:
            score.write_bytes(write_score(phrase))
            command = ["fluidsynth", "-q", "-n", "-i", "-r", str(SAMPLING_RATE), "-O", "float", "-F"]
            subprocess.run([*command, str(sound), str(soundfont), str(score)], check=True, capture_output=True)
            values, rate = soundfile.read(sound, dtype="float32", always_2d=True)
            if rate != SAMPLING_RATE:
                raise ValueError(f"FluidSynth played at {rate} Hz")
            mono = values[: round(_SECONDS * SAMPLING_RATE)].mean(axis=1)
            yield phrase, mono * (_PEAK / max(float(abs(mono).max()), 1e-9))


def write_score(phrase: Phrase) -> bytes:
    """The phrase as a standard MIDI file."""
    events: list[tuple[int, int, mido.Message]] = []
    beats = int(_SECONDS * phrase.bpm / 60) + 1
    bass, chords, melody = phrase.programs
    for beat in range(beats):
        tick, chord = beat * _TICKS, _CHORDS[beat // 4 % len(_CHORDS)]
        if chords is not None and beat % 2 == 0:
            for tone in chord:
                _note(events, 0, phrase.root + tone, tick, 2 * _TICKS - 40, 84)
        for half in range(2):
            place, eighth = 2 * beat + half, tick + half * _TICKS // 2
            if bass is not None:
                _note(events, 1, phrase.root - 24 + _BASS_LINE[place % 8] % 12, eighth, _TICKS // 2 - 20, 96)
            if melody is not None and place % 3 != 2:
                _note(events, 2, phrase.root + 12 + _MELODY[place % 16], eighth, _TICKS // 2, 90 - 10 * half)
        if phrase.drums is not None:
            for drum, rhythm in _DRUM_BARS[phrase.drums]:
                for sixteenth in range(4):
                    sign = rhythm[(4 * beat + sixteenth) % 16]
                    if sign != ".":
                        start = tick + sixteenth * _TICKS // 4
                        _note(events, _DRUM_CHANNEL, drum, start, _TICKS // 4, 112 if sign == "X" else 80)
    track = mido.MidiTrack([mido.MetaMessage("set_tempo", tempo=mido.bpm2tempo(phrase.bpm))])
    for channel, program in ((0, chords), (1, bass), (2, melody)):
        if program is not None:
            track.append(mido.Message("program_change", channel=channel, program=program))
    now = 0
    for tick, _, message in sorted(events, key=lambda event: event[:2]):
        track.append(message.copy(time=tick - now))
        now = tick
    file, buffer = mido.MidiFile(ticks_per_beat=_TICKS), io.BytesIO()
    file.tracks.append(track)
    file.save(file=buffer)
    return buffer.getvalue()


def _note(
    events: list[tuple[int, int, mido.Message]], channel: int, pitch: int, start: int, length: int, velocity: int
) -> None:
    events.append((start, 1, mido.Message("note_on", channel=channel, note=pitch, velocity=velocity)))
    events.append((start + length, 0, mido.Message("note_off", channel=channel, note=pitch)))
