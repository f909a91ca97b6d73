"""Songs as sound: FluidSynth with a General-MIDI soundfont of the system."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import mido
import numpy as np
import soundfile

from tests.support.references.reference_sound import RATE, ReferenceSound
from tests.support.references.songs import Song, write_song

SOUNDFONTS = (Path("/usr/share/sounds/sf2/FluidR3_GM.sf2"), Path("/usr/share/sounds/sf2/TimGM6mb.sf2"))
"""Of Debian's packages ``fluid-soundfont-gm`` and ``timgm6mb-soundfont``."""

_DRUM_CHANNEL = 9


def can_render() -> bool:
    """Whether FluidSynth and a soundfont are installed."""
    return shutil.which("fluidsynth") is not None and any(path.exists() for path in SOUNDFONTS)


def render(song: Song, soundfont: Path | None = None, cut: float = 0.0, kit: int = 0) -> ReferenceSound:
    """The song's sound, stereo, without its first ``cut`` seconds; ``kit`` is the General-MIDI program of the drums."""
    font = soundfont or next(path for path in SOUNDFONTS if path.exists())
    with tempfile.TemporaryDirectory() as folder:
        midi, wav = Path(folder, "song.mid"), Path(folder, "song.wav")
        written = song.midi()
        written.tracks[0].insert(0, mido.Message("program_change", channel=_DRUM_CHANNEL, program=kit))
        written.save(midi)
        command = ["fluidsynth", "-q", "-n", "-i", "-r", str(RATE), "-g", "0.5", "-F", wav, font, midi]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        sound = soundfile.read(wav, dtype="float32", always_2d=True)[0].T
    length = song.bars * song.beats_in_bar * 60 / song.bpm
    sound = np.ascontiguousarray(sound[:, round(cut * RATE) : round(length * RATE)], np.float32)
    beats, downbeats = (tuple(t - cut for t in times if t >= cut) for times in (song.beats, song.downbeats))
    return ReferenceSound(f"{song.style} {song.bpm:g} {song.key.symbol}", sound, RATE, beats, downbeats, song.key)


def render_song(seed: int, soundfont: Path | None = None) -> ReferenceSound:
    """The song of a seed; every other one begins somewhere in its first bar."""
    song = write_song(seed)
    bar = song.beats_in_bar * 60 / song.bpm
    return render(song, soundfont, float(np.random.default_rng(seed + 5).uniform(0, bar)) if seed % 2 else 0.0)
