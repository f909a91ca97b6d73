"""A library of any number of clips, made of rows and empty files, to see how the program bears it.

``python -m tests.support.library.large_library FOLDER COUNT`` makes one for the window (``MUSICGEN_DESKTOP_HOME``).
"""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
import os
import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.domain.clip import Clip, ClipColour
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.source import Origin
from musicgen_desktop.library.database.rows import ClipRow, clip_to_row, insert_rows
from musicgen_desktop.library.library import Library
from musicgen_desktop.system.paths import Paths
from tests.support.library.library_values import make_paths

TAGS = ("loop", "draft", "bass", "drums", "pad", "lead", "für Anna", "film", "dark", "bright", "slow", "take two")
WORDS = (
    *("warm", "dusty", "cold", "slow", "driving", "soft", "broken", "wide", "tight", "hazy", "gentle", "wild"),
    *("piano", "drums", "bass", "strings", "guitar", "choir", "synth", "organ", "flute", "marimba", "horns", "pads"),
    *("bossa nova", "lo-fi", "techno", "ambient", "jazz", "house", "folk", "waltz", "dub", "samba", "rock", "chorale"),
)
_CHECKPOINTS = ("starter", "musicgen-small", "musicgen-medium", "musicgen-melody", "my-finetune")
_RATE = 32_000
_LENGTHS = (4, 8, 10, 12, 20, 30)
"""Seconds."""

_SOUND_BYTES = 500_000
_BEGUN = datetime(2024, 1, 1, tzinfo=UTC)
_MOST_LINKS = 30_000


def make_large_library(paths: Paths, count: int) -> None:
    """Make a library of ``count`` clips, the same each time: rows, sparse sound files, one waveform for each length."""
    Library.open(paths).close()
    clips = list(_clips(paths, count))
    with closing(sqlite3.connect(paths.library_file)) as connection, connection:
        insert_rows(connection, (_row(clip, paths.clips) for clip in clips))
        connection.executemany("INSERT INTO tags (name) VALUES (?)", [(tag,) for tag in TAGS])
        connection.executemany(
            "INSERT INTO clip_tags SELECT clips.number, tags.number FROM clips, tags WHERE id = ? AND name = ?",
            [(clip.id, tag) for clip in clips for tag in clip.tags],
        )
    for clip in clips:
        clip.audio_path.parent.mkdir(parents=True, exist_ok=True)
        with clip.audio_path.open("wb") as file:
            file.truncate(_SOUND_BYTES)
    _draw_waveforms(paths.peaks, clips)


def _clips(paths: Paths, count: int) -> Iterator[Clip]:
    chance = random.Random(7)
    last = ""
    for number in range(count):
        clip_id = hashlib.md5(str(number).encode(), usedforsecurity=False).hexdigest()
        prompt = " ".join(chance.sample(WORDS, 4)) + f", {chance.randrange(60, 180)} bpm"
        takes = chance.choice((1, 1, 2, 4))
        grown = Origin(f"clip {number - 1}", last, 0.0, 4.0) if last and not number % 10 else None
        recipe = Recipe(
            prompt, GenerationParams(duration=8.0, takes=takes, seed=number), chance.randrange(takes),
            chance.choice(_CHECKPOINTS), "ab" * 32, "cpu", "int8", "0.1.0", False, origin=grown,
        )  # fmt: skip
        made = _BEGUN + timedelta(minutes=8 * number)
        place = paths.clips / f"{made:%Y/%m}" / f"{clip_id}.flac"
        yield Clip(
            id=clip_id, job_id=f"{number:032x}", title=prompt[:30].title().strip(), recipe=recipe, created_at=made,
            duration=float(chance.choice(_LENGTHS)), sampling_rate=_RATE, channels=1, gain=1.0, audio_path=place,
            codes_path=None, kept=not number % 7, rating=chance.choice((0, 0, 0, 3, 4, 5)),
            colour=chance.choice((None, None, None, *ClipColour)), notes="for the second verse" * (not number % 20),
            tags=tuple(sorted(chance.sample(TAGS, chance.choice((0, 0, 1, 2))))),
        )  # fmt: skip
        last = clip_id


def _row(clip: Clip, folder: Path) -> ClipRow:
    return clip_to_row(dataclasses.replace(clip, tags=()), folder, _SOUND_BYTES)


def _draw_waveforms(folder: Path, clips: list[Clip]) -> None:
    """The waveform of every clip is there already; the same file under many names."""
    folder.mkdir(parents=True, exist_ok=True)
    links: dict[float, tuple[Path, int]] = {}
    for clip in clips:
        target = folder / f"{clip.id}.peaks"
        first, made = links.get(clip.duration, (None, 0))
        if first is None or made >= _MOST_LINKS:
            peaks = PeaksPyramid()
            time = np.arange(round(clip.duration * _RATE)) / _RATE
            beat = np.exp(-4 * (time % 0.5)) * np.random.default_rng(1).uniform(-1, 1, time.size)
            peaks.append(beat[np.newaxis].astype(np.float32))
            target.write_bytes(peaks.to_bytes())
            links[clip.duration] = (target, 1)
            continue
        try:
            os.link(first, target)
        except OSError:  # a disk without hard links
            shutil.copy(first, target)
        links[clip.duration] = (first, made + 1)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.support.library.large_library", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    chosen = parser.parse_args()
    make_large_library(make_paths(chosen.folder), chosen.count)


if __name__ == "__main__":
    main()
