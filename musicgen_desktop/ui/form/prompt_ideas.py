"""Whole prompts that help to begin."""

from __future__ import annotations

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
