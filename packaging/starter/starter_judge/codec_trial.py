"""How a checkpoint's codec keeps sounds that it never heard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from starter_recipe.composition import SAMPLING_RATE
from starter_recipe.measures import Sound, power, signal_to_noise
from starter_recipe.spectral import MagnitudeLoss
from transformers import MusicgenForConditionalGeneration

from starter_judge.phrases import PHRASES, SOUNDFONTS, can_play, play_phrases

_HIGH = 5_000.0


def try_codec(folder: Path, phrases: int = len(PHRASES)) -> dict[str, tuple[float, int]]:
    """Figures with the number of phrases, for each soundfont that is here; nothing without FluidSynth."""
    if not can_play():
        return {}
    codec: Any = MusicgenForConditionalGeneration.from_pretrained(folder, dtype=torch.float32).eval().audio_encoder
    figures: dict[str, tuple[float, int]] = {}
    for soundfont in SOUNDFONTS:
        if soundfont.is_file():
            sounds = [sound for _, sound in play_phrases(soundfont, PHRASES[:phrases])]
            kept = compare(sounds, [through(codec, sound) for sound in sounds])
            figures |= {f"codec {soundfont.stem} {name}": (value, len(sounds)) for name, value in kept.items()}
    return figures


@torch.no_grad()
def through(codec: Any, sound: Sound) -> Sound:
    """Encoded and decoded; (samples,) as before."""
    codes = codec.quantizer.encode(codec.encoder(torch.from_numpy(sound)[None, None]))
    decoded = codec.decoder(codec.quantizer.decode(codes))
    return np.asarray(decoded[0, 0, : len(sound)].numpy(), np.float32)


def compare(originals: Sequence[Sound], decoded: Sequence[Sound]) -> dict[str, float]:
    """SNR below 1.5 kHz in dB and log-mel L1, means; and how many dB more they all have above 5 kHz."""
    loss, pairs = MagnitudeLoss(), list(zip(originals, decoded, strict=True))
    distances = [float(loss(torch.from_numpy(other)[None], torch.from_numpy(one)[None])[0]) for one, other in pairs]
    # Summed before it is compared: some sounds have next to nothing up there, and any ratio says nothing of them.
    before, after = (sum(_energy_above(sound) for sound in sounds) for sounds in (originals, decoded))
    return {
        "SNR": float(np.mean([signal_to_noise(one, other) for one, other in pairs])),
        "log-mel": float(np.mean(distances)),
        "above 5 kHz": float(10 * np.log10((after + 1e-12) / (before + 1e-12))),
    }


def _energy_above(sound: Sound) -> float:
    energy = power(sound)
    return float(energy[np.linspace(0, SAMPLING_RATE / 2, len(energy)) >= _HIGH].sum())
