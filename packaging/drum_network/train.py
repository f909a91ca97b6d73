"""Trains the drum network on songs that the tests' references write, played by FluidSynth.

    PYTHONPATH=. python packaging/drum_network/train.py /usr/share/sounds/sf2/FluidR3_GM.sf2 resources/drum_network

It needs FluidSynth and takes some ten minutes. FluidR3 is under the MIT licence; no other soundfont has a part in the
weights, so that the benchmark can ask about drums which the network has never heard.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from musicgen_desktop.analysis.drum_network import (
    DRUM_NOTES,
    DRUM_RATE,
    FRAME_RATE,
    drum_bands,
    drum_chances,
    with_neighbours,
)
from musicgen_desktop.audio.resample import resample
from tests.support.references.song_renders import render
from tests.support.references.songs import TICKS, Song, write_song

SEEDS = range(5_000, 5_120)
SECONDS = 10.0
KITS = (0, 0, 8, 16, 24, 25, 32, 40)
"""General-MIDI programs of the drums' channel."""

DRUM_CHANNEL = 9
ALIKE = {36: 0, 35: 0, 38: 1, 40: 1, 39: 1, 37: 1, 42: 2, 44: 2, 46: 2, 51: 2, 54: 2, 70: 2, 49: 2}
"""Which output a drum belongs to: rim and clap to the snare; whatever is bright to the hi-hat."""

NOISES = 12
"""Lessons of noise alone."""

HIDDEN, EPOCHS, BATCH = 48, 24, 2048


@dataclass(frozen=True)
class Lesson:
    """One song: what is heard (frames, 440), and what it should say (frames, 3)."""

    heard: NDArray[np.float32]
    wanted: NDArray[np.float32]


def main() -> None:
    """Render, train, write ``weights.npz``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("soundfont", type=Path)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    random = np.random.default_rng(0)
    lessons = [lesson_of(seed, arguments.soundfont, random) for seed in SEEDS]
    held = len(lessons) // 8
    lessons += [lesson_without_drums(random) for _ in range(NOISES)]
    weights = train(lessons[held:])
    weights["thresholds"] = best_thresholds(weights, lessons[:held])
    np.savez(arguments.folder / "weights.npz", allow_pickle=False, **weights)


def lesson_without_drums(random: np.random.Generator) -> Lesson:
    """Noise of some colour that swells slowly: however it fluctuates, nobody hits anything."""
    length = round(SECONDS * DRUM_RATE)
    level = np.interp(np.arange(length), np.linspace(0, length, 8), 10 ** random.uniform(-3, -0.5, 8))
    bands = drum_bands(coloured((level * random.standard_normal(length)).astype(np.float32), random))
    return Lesson(with_neighbours(bands), np.zeros((len(bands), len(DRUM_NOTES)), np.float32))


def lesson_of(seed: int, soundfont: Path, random: np.random.Generator) -> Lesson:
    """A song, with other colours and noise, so that the network does not learn one soundfont by heart."""
    song = write_song(seed, SECONDS)
    sound = render(song, soundfont, kit=KITS[seed // 24 % len(KITS)])
    mono = resample(sound.audio_values.mean(axis=0, keepdims=True), sound.sampling_rate, DRUM_RATE)[0]
    mono = coloured(mono, random)
    bands = drum_bands(mono)
    return Lesson(with_neighbours(bands), targets(song, len(bands)))


def coloured(mono: NDArray[np.floating], random: np.random.Generator) -> NDArray[np.float32]:
    """Through a random filter of gentle slopes, with a little noise."""
    spectrum = np.fft.rfft(mono)
    octaves = np.log2(np.maximum(np.fft.rfftfreq(len(mono), 1 / DRUM_RATE), 30) / 30)
    decibels = np.interp(octaves, np.arange(10), np.cumsum(random.normal(0, 1.5, 10)))
    mono = np.fft.irfft(spectrum * 10 ** (decibels / 20), len(mono))
    level = np.sqrt(np.mean(np.square(mono))) * 10 ** (random.uniform(-70, -35) / 20)
    return (mono + level * random.standard_normal(len(mono))).astype(np.float32)


def targets(song: Song, frames: int) -> NDArray[np.float32]:
    """1 at the frame of each hit, a half beside it."""
    wanted = np.zeros((frames + 2, len(DRUM_NOTES)), np.float32)
    for note in song.notes:
        if note.channel == DRUM_CHANNEL and note.pitch in ALIKE:
            frame = round(note.start * 60 / song.bpm / TICKS * FRAME_RATE)
            if frame < frames:
                for at, chance in ((frame, 1.0), (frame + 1, 0.5), (frame - 1, 0.5)):
                    wanted[at, ALIKE[note.pitch]] = max(wanted[at, ALIKE[note.pitch]], chance)
    return wanted[:frames]


def train(lessons: list[Lesson]) -> dict[str, NDArray[np.float32]]:
    """The weights after all epochs."""
    torch.manual_seed(0)
    heard = torch.from_numpy(np.concatenate([lesson.heard for lesson in lessons]))
    wanted = torch.from_numpy(np.concatenate([lesson.wanted for lesson in lessons]))
    hidden, drums = torch.nn.Linear(heard.shape[1], HIDDEN), torch.nn.Linear(HIDDEN, len(DRUM_NOTES))
    net = torch.nn.Sequential(hidden, torch.nn.ReLU(), torch.nn.Dropout(0.2), drums)
    optimiser = torch.optim.AdamW(net.parameters(), lr=2e-3, weight_decay=1e-2)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, EPOCHS)
    loss_of = torch.nn.BCEWithLogitsLoss(pos_weight=torch.tensor([3.0, 3.0, 2.0]))
    for epoch in range(EPOCHS):
        total = 0.0
        for batch in torch.randperm(len(heard)).split(BATCH):
            loss = loss_of(net(heard[batch]), wanted[batch])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += float(loss.detach()) * len(batch)
        schedule.step()
        print(epoch, total / len(heard), flush=True)  # noqa: T201
    return {
        "hidden": hidden.weight.detach().T.contiguous().numpy(),
        "hidden_bias": hidden.bias.detach().numpy(),
        "drums": drums.weight.detach().T.contiguous().numpy(),
        "drums_bias": drums.bias.detach().numpy(),
    }


def best_thresholds(weights: dict[str, NDArray[np.float32]], lessons: list[Lesson]) -> NDArray[np.float32]:
    """For each drum the chance above which peaks are hits, by F1 on songs that were kept apart."""
    counts = np.zeros((len(DRUM_NOTES), 18, 3))
    grid = np.linspace(0.1, 0.95, 18)
    for lesson in lessons:
        chances = drum_chances(weights, lesson.heard)
        for drum in range(len(DRUM_NOTES)):
            line = np.pad(chances[:, drum], 4)
            peaks = [i for i in range(len(chances)) if line[i + 4] == line[i : i + 9].max()]
            truth = set(np.flatnonzero(lesson.wanted[:, drum] == 1).tolist())
            for row, threshold in enumerate(grid):
                found = [peak for peak in peaks if chances[peak, drum] > threshold]
                right = sum(any(peak + step in truth for step in range(-3, 4)) for peak in found)
                counts[drum, row] += right, len(found), len(truth)
    scores = 2 * counts[..., 0] / np.maximum(1, counts[..., 1] + counts[..., 2])
    print(scores.max(axis=1))  # noqa: T201
    return grid[scores.argmax(axis=1)].astype(np.float32)


if __name__ == "__main__":
    main()
