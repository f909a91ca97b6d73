"""How well notes, drums and chords are heard in songs whose notes are known: ``python -m tests.benchmarks.notes``.

The songs are written by chance in 24 styles and played by FluidSynth; networks and thresholds have learnt from others.
Every note counts alike: onset within 50 ms, the very same pitch. ``--soundfont`` says who plays: the drum network has
heard FluidR3 only. ``--by-salience`` has the notes found by plain sums of harmonics instead of the network.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from musicgen_desktop.analysis.analyse import analyse
from musicgen_desktop.analysis.drum_network import DRUM_NOTES, DrumNetwork
from musicgen_desktop.analysis.note_network import NoteNetwork
from musicgen_desktop.analysis.transcribe import Networks, transcribe
from musicgen_desktop.domain.analysis import Analysis, Rhythm
from musicgen_desktop.domain.score import PartKind, Score
from musicgen_desktop.system.resources import resource
from tests.benchmarks.harmonic_salience import HarmonicSalience
from tests.support.references.song_renders import SOUNDFONTS, can_render, render
from tests.support.references.songs import TICKS, Song, write_song
from tests.support.sound.note_scores import NoteScore, Onset, score_notes

FIRST_SEED = 9_000
PARTS = {PartKind.MELODY: 2, PartKind.BASS: 0}
DRUM_CHANNEL = 9
DRUMS = {36: 36, 35: 36, 38: 38, 40: 38, 39: 38, 37: 38, 42: 42, 44: 42, 46: 42, 51: 42, 54: 42, 70: 42, 49: 42}
"""By what was hit, what should be heard: congas, which are none of the three, count for nothing."""

DRUM_WORDS = dict(zip(DRUM_NOTES, ("kick", "snare", "hi-hat"), strict=True))


def main(argv: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--songs", type=int, default=48)
    parser.add_argument("--seconds", type=float, default=16.0)
    parser.add_argument("--soundfont", type=Path, default=None, help="default: FluidR3 and TimGM6mb in turns")
    parser.add_argument("--known-beats", action="store_true", help="give it the true beats instead of measured ones")
    parser.add_argument("--by-salience", action="store_true")
    arguments = parser.parse_args(argv)
    if not can_render():
        raise SystemExit("FluidSynth and a soundfont are missing: apt install fluidsynth fluid-soundfont-gm")
    notes, drums = (resource(f"{name}_network", "weights.npz") for name in ("note", "drum"))
    heard_by = cast(NoteNetwork, HarmonicSalience()) if arguments.by_salience else NoteNetwork.load(notes)
    networks = Networks(heard_by, DrumNetwork.load(drums))
    scores: defaultdict[str, NoteScore] = defaultdict(NoteScore)
    chords = NoteScore()
    seconds = spent = 0.0
    for seed in range(FIRST_SEED, FIRST_SEED + arguments.songs):
        song = write_song(seed, arguments.seconds)
        sound = render(song, arguments.soundfont or SOUNDFONTS[seed // 24 % len(SOUNDFONTS)])
        values = sound.audio_values
        measured = known(song) if arguments.known_beats else analyse(values, sound.sampling_rate)
        began = time.process_time()
        score = transcribe(values, sound.sampling_rate, measured, networks)
        spent += time.process_time() - began
        seconds += values.shape[1] / sound.sampling_rate
        for name, one in scores_of(song, score).items():
            scores[name] += one
        chords += chord_score(song, score)
    print(f"{arguments.songs} songs, {seconds:.0f} s; {30 * spent / seconds:.1f} s of processor time for 30 s\n")
    print("| | F1 | precision | recall | notes |\n| --- | --- | --- | --- | --- |")
    for name, one in scores.items():
        print(f"| {name} | {one.f1:.2f} | {one.precision:.2f} | {one.recall:.2f} | {one.played} |")
    print(f"| chords, by beats | {chords.right / max(1, chords.played):.2f} right | | | {chords.played} |")


def known(song: Song) -> Analysis:
    """What an ideal analysis would say."""
    return Analysis(Rhythm(song.bpm, 1.0, song.beats, song.downbeats, song.beats_in_bar), song.key)


def scores_of(song: Song, score: Score) -> dict[str, NoteScore]:
    """One for each part, and for each drum; a part that the song does not have counts by what was heard of it."""
    played = {channel: onsets(song, channel) for channel in (*PARTS.values(), DRUM_CHANNEL)}
    found = {part.kind: [(score.grid.seconds_at(n.start), n.pitch) for n in part.notes] for part in score.parts}
    scores = {kind.value: score_notes(played[channel], found.get(kind, [])) for kind, channel in PARTS.items()}
    hits = [(seconds, DRUMS[pitch]) for seconds, pitch in played[DRUM_CHANNEL] if pitch in DRUMS]
    for drum, word in DRUM_WORDS.items():
        own = sorted({hit for hit in hits if hit[1] == drum})
        scores[word] = score_notes(own, [hit for hit in found.get(PartKind.DRUMS, []) if hit[1] == drum])
    return scores


def onsets(song: Song, channel: int) -> list[Onset]:
    """When which notes begin."""
    second = 60 / song.bpm / TICKS
    return sorted((note.start * second, note.pitch) for note in song.notes if note.channel == channel)


def chord_score(song: Song, score: Score) -> NoteScore:
    """How many beats have their triad: its root and whether it is major, minor or diminished."""
    right = 0
    for beat, seconds in enumerate(song.beats):
        place = score.grid.beat_at(seconds + 0.25 * 60 / song.bpm)
        symbol = next((chord.symbol for chord in reversed(score.chords) if chord.start <= place), "")
        right += pitch_classes(symbol) == true_triad(song, beat // song.beats_in_bar)
    return NoteScore(right, len(song.beats), len(song.beats))


def true_triad(song: Song, bar: int) -> frozenset[int]:
    """Of the notes in a bar: its root is the bass's first note, its third and fifth are in the chord."""
    begin, end = (number * song.beats_in_bar * TICKS - TICKS // 8 for number in (bar, bar + 1))
    notes = [note for note in song.notes if begin <= note.start < end]
    root = min((note for note in notes if note.channel == 0), key=lambda note: note.start).pitch % 12
    above = {(note.pitch - root) % 12 for note in notes if note.channel == 1}
    third = 3 if 3 in above else 4
    fifth = 6 if 6 in above and 7 not in above else 7
    return frozenset({root, (root + third) % 12, (root + fifth) % 12})


def pitch_classes(symbol: str) -> frozenset[int]:
    """Of a chord symbol of this program."""
    if not symbol:
        return frozenset()
    root = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}[symbol[0]]
    root += {"#": 1, "b": -1}.get(symbol[1:2], 0)
    kind = symbol[1:].lstrip("#b")
    steps = {"": (0, 4, 7), "m": (0, 3, 7), "dim": (0, 3, 6)}[kind]
    return frozenset((root + step) % 12 for step in steps)


if __name__ == "__main__":
    main()
