"""From the facts of a clip to one of very many prompts that a user might have typed for it."""

from __future__ import annotations

import random

from starter_recipe.composition import FRAMES_PER_MINUTE, Facts
from starter_recipe.words import (
    DRUM_WORDS,
    DRUMS_ONLY_WORDS,
    FAST_WORDS,
    FILLERS,
    INSTRUMENT_WORDS,
    KEY_NAMES,
    MOOD_WORDS,
    NO_DRUMS_WORDS,
    SLOW_WORDS,
    SOLO_WORDS,
    STYLE_WORDS,
)

_JOINTS = (", ", ", ", " ", " with ", ". ")
_WORD_DROPOUT = 0.04
_LONE_STYLE = 0.08


def caption(facts: Facts, rng: random.Random) -> str:
    """A prompt in lower case: any order, synonyms, parts and words left out, never empty."""
    style = rng.choice(STYLE_WORDS[facts.style])
    if rng.random() < _LONE_STYLE and facts.ensemble != "drums only":
        return style
    parts = [style] if rng.random() < 0.9 else []
    parts += _ensemble_words(facts, rng)
    if rng.random() < 0.45:
        parts.append(rng.choice(MOOD_WORDS[facts.minor]) if facts.ensemble != "drums only" else "punchy")
    if rng.random() < 0.85:
        parts.append(_tempo_words(facts, rng))
    if rng.random() < 0.7 and facts.ensemble != "drums only":
        parts.append(f"{'in ' if rng.random() < 0.5 else ''}{key_name(facts)}")
    if rng.random() < 0.25:
        parts.append(rng.choice(FILLERS))
    if rng.random() < 0.6:
        rng.shuffle(parts)
    text = ""
    for part in parts:
        text += (rng.choice(_JOINTS) if text else "") + part
    kept = [word for word in text.split(" ") if word.isdigit() or word == "bpm" or rng.random() > _WORD_DROPOUT]
    return " ".join(kept) or style


def key_name(facts: Facts) -> str:
    """For example "a minor"."""
    return f"{KEY_NAMES[facts.root]} {'minor' if facts.minor else 'major'}"


def _ensemble_words(facts: Facts, rng: random.Random) -> list[str]:
    if facts.ensemble == "drums only":
        return [rng.choice(DRUMS_ONLY_WORDS)]
    if facts.ensemble == "solo":
        instrument = rng.choice(INSTRUMENT_WORDS[facts.instruments[0]])
        return [rng.choice(SOLO_WORDS).format(instrument=instrument)]
    words = [rng.choice(INSTRUMENT_WORDS[name]) for name in facts.instruments if rng.random() < 0.5]
    if facts.ensemble == "no drums":
        # Said almost always where the style would have drums: what is not said must not happen by chance.
        if rng.random() < (0.3 if facts.style == "ambient" else 0.95):
            words.append(rng.choice(NO_DRUMS_WORDS))
    elif rng.random() < 0.5:
        words.append(rng.choice(DRUM_WORDS[facts.kit]))
    return words


def _tempo_words(facts: Facts, rng: random.Random) -> str:
    if rng.random() < 0.85:
        jitter = rng.choice((0, 0, 0, 0, -1, 1, -2, 2, -3, 3))
        number = round(FRAMES_PER_MINUTE / facts.frames_per_beat) + jitter
        return rng.choice((f"{number} bpm", f"{number} bpm", f"bpm: {number}", f"{number}bpm", f"tempo {number} bpm"))
    if facts.frames_per_beat >= 32:
        return rng.choice(SLOW_WORDS)
    if facts.frames_per_beat <= 24:
        return rng.choice(FAST_WORDS)
    return "medium tempo"
