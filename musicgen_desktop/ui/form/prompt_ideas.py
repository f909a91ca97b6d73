"""Words and whole prompts that help to begin, and the rules by which a word joins or leaves a prompt."""

from __future__ import annotations

import re

from musicgen_desktop.domain.text import tr


def chip_groups() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Groups of words by what they say. The words themselves stay English: the checkpoints read English."""
    return (
        ("", ("lo-fi hip hop", "jazz", "ambient", "house")),
        (tr("with"), ("piano", "upright bass", "guitar", "strings", "drums")),
        (tr("feel"), ("warm", "dark", "dreamy", "driving")),
    )


EXAMPLES = (
    "house music with piano stabs and drums, 125 bpm",
    "80s synthwave with bassy drums and bright synths, 107 bpm",
    "funk with bass guitar and brass, 107 bpm",
    "warm lo-fi hip hop, electric piano, upright bass, dusty drums",
    "slow ambient pads, dreamy and peaceful, no drums",
    "bossa nova guitar with brushed drums, relaxed",
    "epic orchestral strings and brass, dramatic film score",
    "solo classical piano, tender and sad",
    "8-bit video game music, fast and cheerful",
    "techno with a driving kick and dark synth bass",
    "jazz trio, walking upright bass, brushed drums, late at night",
    "heavy distorted guitars and loud drums",
    "acoustic folk guitar, warm and hopeful",
)
"""Whole prompts. The first three are shown where there is nothing yet; the Starter does them well."""


def has_phrase(prompt: str, phrase: str) -> bool:
    """Whether ``phrase`` stands in ``prompt`` as whole words, in any case."""
    return _pattern(phrase).search(prompt) is not None


def with_phrase(prompt: str, phrase: str) -> str:
    """``prompt`` with ``phrase`` at its end."""
    kept = prompt.strip().rstrip(",").rstrip()
    return f"{kept}, {phrase}" if kept else phrase


def without_phrase(prompt: str, phrase: str) -> str:
    """``prompt`` without ``phrase``, and without the commas and spaces it leaves behind."""
    parts = (" ".join(_pattern(phrase).sub(" ", part).split()) for part in prompt.split(","))
    return ", ".join(part for part in parts if part)


def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(phrase)}(?![\w-])", re.IGNORECASE)
