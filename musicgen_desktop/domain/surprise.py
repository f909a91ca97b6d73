"""Whole prompts made up of words that suit each other."""

from __future__ import annotations

from collections.abc import Collection
from random import Random

from musicgen_desktop.domain.vocabulary import Kind, Style, Vocabulary, found_phrases, has_phrase

LOCKS = (Kind.STYLE, Kind.TEMPO, Kind.KEY)
"""What can be kept from one surprise to the next."""

_KEY_SHARE = 0.3
"""So often a prompt says its key, where none is kept."""


def surprise(vocabulary: Vocabulary, prompt: str, kept: Collection[Kind], random: Random) -> str:
    """Some other prompt; what ``prompt`` says of the ``kept`` kinds stays. A vocabulary has a style at least."""
    said = {kind: found_phrases(prompt, kind, vocabulary) if kind in kept else () for kind in LOCKS}
    style = _style(vocabulary, prompt, said, random)
    names = said[Kind.STYLE] or (style.name,)
    mood = random.choice(style.moods)
    instruments = random.sample(style.instruments, min(len(style.instruments), random.choice((2, 2, 3))))
    tempo = said[Kind.TEMPO] or (_tempo(vocabulary, style, random),)
    keys = vocabulary.phrases(Kind.KEY)
    key = said[Kind.KEY]
    if not key and (Kind.KEY in kept or random.random() < _KEY_SHARE):
        key = (random.choice(keys),)
    return ", ".join([" ".join((mood, names[0])), *names[1:], *instruments, *tempo, *key])


def _style(vocabulary: Vocabulary, prompt: str, said: dict[Kind, tuple[str, ...]], random: Random) -> Style:
    """The one that is kept; else another than before, of the kept tempo if there is one of it."""
    for name in said[Kind.STYLE]:
        for style in vocabulary.styles:
            if style.name.casefold() == name.casefold():
                return style
    beats = [int("".join(filter(str.isdigit, words))) for words in said[Kind.TEMPO] if any(map(str.isdigit, words))]
    others = [style for style in vocabulary.styles if not has_phrase(prompt, style.name)] or list(vocabulary.styles)
    fitting = [style for style in others if all(style.tempo[0] <= beat <= style.tempo[1] for beat in beats)]
    return random.choice(fitting or others)


def _tempo(vocabulary: Vocabulary, style: Style, random: Random) -> str:
    low, high = style.tempo
    return f"{random.choice([beat for beat in vocabulary.beats if low <= beat <= high] or [low])} bpm"
