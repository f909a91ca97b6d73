"""Plays wishes as the program plays them, at eight bits, and keeps what was played."""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from starter_recipe.measures import Sound
from starter_recipe.program import play

from musicgen_desktop.app.container import build_runner
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.params import GenerationParams
from starter_judge.wishes import Wish

_SEEDS = 1_000_000
_SPEED_PROMPT = "house, 126 bpm"


@dataclass(frozen=True, slots=True, eq=False)
class Played:
    """One take of a wish: (samples,) at 32 kHz."""

    wish: Wish
    sound: Sound


def play_wishes(
    folder: Path, wishes: Sequence[Wish], kept: Path | None = None, tell: Callable[[str], None] | None = None
) -> list[Played]:
    """All takes of all wishes, with the program's own defaults on the processor.

    Args:
        folder: the checkpoint's.
        kept: a folder for what is played, so that it can be measured again; what lies there is not played once more.
        tell: hears how far it is.

    Raises:
        UserError: the checkpoint cannot be played.
    """
    store = CheckpointStore(folder.parent, folder.parent)
    runner, checkpoint = build_runner(store), store.resolve(str(folder))
    played: list[Played] = []
    for number, wish in enumerate(wishes):
        if tell is not None and number % 50 == 0:
            tell(f"{folder}: prompt {number + 1} of {len(wishes)}")
        # The seed follows from the words, so that other wishes in the list change nothing of this one.
        seed = zlib.crc32(wish.text.encode()) % _SEEDS
        file = kept / f"{seed:06d}-{wish.takes}-{wish.seconds:g}.npy" if kept is not None else None
        if file is not None and file.exists():
            sounds = np.load(file, allow_pickle=False).astype(np.float32) / 32_767
        else:
            params = GenerationParams(duration=wish.seconds, seed=seed, takes=wish.takes)
            _, result = play(runner, checkpoint, wish.text, params, "int8")
            sounds = result.audio_values.mean(axis=1)
            if file is not None:
                file.parent.mkdir(parents=True, exist_ok=True)
                np.save(file, np.round(np.clip(sounds, -1, 1) * 32_767).astype(np.int16))
        played += [Played(wish, sound) for sound in sounds]
    return played


def measure_speed(folder: Path, seconds: float) -> dict[str, float]:
    """Seconds of sound, of one take, in a second by the clock and in one of a processor core.

    Loading, in the first of two jobs, is not counted. On a busy machine the second figure is the one to trust.
    """
    store = CheckpointStore(folder.parent, folder.parent)
    runner, checkpoint = build_runner(store), store.resolve(str(folder))
    play(runner, checkpoint, _SPEED_PROMPT, GenerationParams(duration=1.0), "int8")
    began = time.process_time()
    _, result = play(runner, checkpoint, _SPEED_PROMPT, GenerationParams(duration=seconds), "int8")
    used = time.process_time() - began
    return {"speed": result.duration / result.seconds, "speed of a core": result.duration / max(used, 1e-9)}
