"""The clips that an empty first start of the program shows: what is asked for, which take is best, how it is packed."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np
import soundfile
from numpy.typing import NDArray

from musicgen_desktop.audio.loudness import normalise_loudness
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.clip import EXAMPLE_PREFIX
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.library.sounds.take_files import TakeFacts
from starter_recipe import measures
from starter_recipe.composition import FRAMES_PER_MINUTE
from starter_recipe.evaluation import Jury
from starter_recipe.heldout import Prompt
from starter_recipe.measures import Sound, within
from starter_recipe.ogg import with_serial_number

LOUDNESS = -16.0
"""LUFS."""

TEMPERATURES = (1.0, 0.8)
"""Each seed is played with both; the better one is kept."""

_BEATS_PER_BAR = 4
_FRAME_RATE = 50
_COMPRESSION = 0.5
"""Vorbis' quality 5 of 10: more than a codec of 2 kbit a second has to tell."""

_BLOCK = 65_536
"""Frames a call; libsndfile overflows its stack on one very large write of Vorbis."""

_FADE_IN, _FADE_OUT = 0.001, 0.006
"""Seconds. Enough for a loop that does not click, too short to be heard."""

_MADE_AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
"""A fixed time, so that the same weights give the same files. Each clip is a second older than the one before."""


@dataclass(frozen=True, slots=True)
class Order:
    """One example that is wanted.

    Attributes:
        name: of its files.
        title: shown in the library.
        frames_per_beat: its tempo, a whole number of codec frames.
        bars: its length; even, so that loops of two bars come round.
        prompt: what is typed, and what must come of it.
    """

    name: str
    title: str
    frames_per_beat: int
    bars: int
    prompt: Prompt

    @property
    def frames(self) -> int:
        """Length in codec frames."""
        return self.bars * _BEATS_PER_BAR * self.frames_per_beat

    @property
    def bpm(self) -> float:
        """Beats a minute, exactly."""
        return FRAMES_PER_MINUTE / self.frames_per_beat

    def candidates(self, seeds: int) -> tuple[GenerationParams, ...]:
        """Everything that is tried."""
        return tuple(
            GenerationParams(duration=self.frames / _FRAME_RATE, seed=seed, temperature=temperature)
            for seed in range(1, seeds + 1)
            for temperature in TEMPERATURES
        )


ORDERS = (
    Order("house", "Piano house", 24, 4,
          Prompt("deep house with piano stabs and drums, 125 bpm, A minor", "house", 125, True, True, (9, True))),
    Order("lofi", "Dusty keys", 40, 2,
          Prompt("lo-fi hip hop, rhodes, dusty drums, warm bass, 75 bpm", "lo-fi", 75, True)),
    Order("synthwave", "Neon drive", 28, 4,
          Prompt("80s synthwave, arpeggio and bassy drums, 107 bpm, E minor", "synthwave", 107, True, True,
                 (4, True))),
    Order("jazz", "Walking home", 24, 4,
          Prompt("jazz trio, piano, upright bass, brushed drums, 125 bpm", "jazz", 125, True)),
    Order("funk", "Slap and stabs", 28, 4,
          Prompt("groovy funk with bass guitar, clean guitar and brass, 107 bpm", "funk", 107, True)),
    Order("techno", "Warehouse", 24, 4,
          Prompt("dark techno, driving synth bass, drum machine, 125 bpm", "techno", 125, True, True)),
    Order("piano", "Rainy window", 40, 2,
          Prompt("sad solo piano, slow, 75 bpm, A minor", "piano", 75, False, True, (9, True))),
    Order("chiptune", "Boss level", 20, 4,
          Prompt("8-bit video game music, fast and happy, 150 bpm, C major", "chiptune", 150, True, False, (0, False))),
    Order("drums", "Rock kit", 24, 4,
          Prompt("drums only, rock, 125 bpm", None, 125, True)),
    Order("ambient", "Slow tide", 40, 2,
          Prompt("calm ambient pads with bells, no drums, 75 bpm", "ambient", 75, False)),
)  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Verdict:
    """What the measures say of a take. The greater one is the better: what comes first counts most.

    Attributes:
        whole: neither silent nor clipping nor dying away.
        in_tempo: within 4 % of what was asked for.
        obeyed: how many of drums, style and key are as asked for.
        pulse: its strength.
    """

    whole: bool
    in_tempo: bool
    obeyed: int
    pulse: float

    def __str__(self) -> str:
        whole = "whole" if self.whole else "BROKEN"
        tempo = "in tempo" if self.in_tempo else "off tempo"
        return f"{whole}, {tempo}, {self.obeyed} wishes obeyed, pulse {self.pulse:.2f}"


def judge(sound: Sound, order: Order, jury: Jury) -> Verdict:
    """Measure a take of ``order``; ``sound`` is mono."""
    tempo, strength = measures.pulse(sound)
    prompt = order.prompt
    obeyed = (
        prompt.drums is not None and jury.drums.hears_drums(sound) == prompt.drums,
        prompt.style is not None and jury.styles.style(sound) == prompt.style,
        prompt.key is not None and jury.keys.key(sound) == prompt.key,
    )
    return Verdict(not measures.is_broken(sound), within(tempo, order.bpm), sum(obeyed), strength)


def make_loop(audio_values: NDArray[np.float32], sampling_rate: int) -> NDArray[np.float32]:
    """Sound of whole bars that follows itself without a click, at ``LOUDNESS``.

    Args:
        audio_values: float32, shape (channels, samples).
        sampling_rate: samples per second.
    """
    loop = normalise_loudness(audio_values, sampling_rate, LOUDNESS).copy()
    rise, fall = round(_FADE_IN * sampling_rate), round(_FADE_OUT * sampling_rate)
    loop[:, :rise] *= np.sin(np.linspace(0, np.pi / 2, rise, dtype=np.float32)) ** 2
    loop[:, -fall:] *= np.cos(np.linspace(0, np.pi / 2, fall, dtype=np.float32)) ** 2
    return loop


def pack_sound(order: Order, recipe: Recipe, loop: NDArray[np.float32], sampling_rate: int) -> bytes:
    """The ogg file of an example, tagged like every clip of the library. Equal clips give equal bytes."""
    made_at = _MADE_AT - timedelta(seconds=ORDERS.index(order))
    tags = AudioTags.of_recipe(recipe)
    comment = TakeFacts(f"{EXAMPLE_PREFIX}{order.name}", 1.0, made_at).comment(recipe)
    serial = int.from_bytes(hashlib.sha256(order.name.encode()).digest()[:4], "little")
    return with_serial_number(_encode(loop, sampling_rate, AudioTags(order.title, comment, tags.software)), serial)


def pack_codes(codes: NDArray[np.int64]) -> bytes:
    """The npz file of an example's codes, shape (codebooks, frames)."""
    buffer = io.BytesIO()
    np.savez_compressed(buffer, codes=codes.astype(np.int16))
    return buffer.getvalue()


def _encode(loop: NDArray[np.float32], sampling_rate: int, tags: AudioTags) -> bytes:
    """Vorbis, smaller than the program's own exports."""
    buffer = io.BytesIO()
    with soundfile.SoundFile(
        buffer, "w", sampling_rate, len(loop), "VORBIS", format="OGG", compression_level=_COMPRESSION
    ) as file:
        file.title, file.comment, file.software = tags.title, tags.comment, tags.software
        for block in np.array_split(np.clip(loop.T, -1.0, 1.0), 1 + loop.shape[1] // _BLOCK):
            file.write(block)
    return buffer.getvalue()


def list_of(names: list[str], checkpoint_sha256: str) -> str:
    """The text of ``examples.toml``."""
    files = "".join(f'    "{name}.ogg",\n' for name in names)
    return (
        "# Written by packaging/starter/make_examples.py.\n"
        'license = "CC0-1.0"\n'
        f'checkpoint_sha256 = "{checkpoint_sha256}"\n'
        f"files = [\n{files}]\n"
    )
