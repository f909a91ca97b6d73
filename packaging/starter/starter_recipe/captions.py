"""From the facts of a clip to one of very many prompts that a user might have typed for it."""

from __future__ import annotations

import random
from collections.abc import Callable

from starter_recipe.composition import FRAMES_PER_MINUTE, Facts
from starter_recipe.keys import english_key, german_key, spanish_key
from starter_recipe.language import Language
from starter_recipe.styles import STYLES, TEMPI
from starter_recipe.words import ENGLISH
from starter_recipe.words_german import GERMAN
from starter_recipe.words_spanish import SPANISH

_LANGUAGES: tuple[tuple[Language, Callable[[int, bool, random.Random], str]], ...] = (
    (ENGLISH, english_key), (GERMAN, german_key), (SPANISH, spanish_key),
)  # fmt: skip
_SHARES = (70, 15, 15)
_LONE_STYLE = 0.1
_BRIEF = 0.25
"""Share of captions that say a style and one thing more, as people do who only begin to try."""
_STYLE, _MOOD, _TEMPO, _NUMBER, _KEY, _FILLER = 0.9, 0.35, 0.88, 0.94, 0.72, 0.25
_SENTENCE = 0.15
_WORD_DROPOUT = 0.03
_ROUND_NUMBERS = 4
"""How much likelier a number is that five divides."""
_EXACT = 0.02


def caption(facts: Facts, rng: random.Random) -> str:
    """A prompt in lower case: any order, synonyms, parts and words left out, never empty."""
    language, key_name = rng.choices(_LANGUAGES, _SHARES)[0]
    style = rng.choice(language.styles[facts.style])
    tonal = facts.ensemble != "drums only"
    if rng.random() < _LONE_STYLE and facts.ensemble == "full":
        return style
    key = key_name(facts.root, facts.minor, rng)
    ensemble = _ensemble_words(facts, language, rng)
    if rng.random() < _SENTENCE and tonal and ensemble:
        number = asked_tempo(facts, rng)
        tempo = rng.choice(language.tempo).format(number=number)
        words = {
            "style": style,
            "with": ", ".join(ensemble),
            "tempo": tempo,
            "number": number,
            "key": key,
        }
        return rng.choice(language.sentences).format(**words)
    if rng.random() < _BRIEF and facts.ensemble == "full":
        return _brief(facts, style, key, language, rng)
    parts = [style] if rng.random() < _STYLE else []
    parts += ensemble
    if rng.random() < _MOOD and tonal:
        parts.append(rng.choice(language.moods[facts.minor]))
    if facts.beats_per_bar == 3 and rng.random() < 0.3:
        parts.append(rng.choice(language.three))
    if rng.random() < _TEMPO:
        parts.append(_tempo_words(facts, language, rng))
    if rng.random() < _KEY and tonal:
        parts.append(_in_key(key, language, rng))
    if rng.random() < _FILLER:
        parts.append(rng.choice(language.fillers))
    if rng.random() < 0.6:
        rng.shuffle(parts)
    text = ""
    for part in parts:
        text += (rng.choice(language.joints) if text else "") + part
    return _with_words_lost(text, rng) or style


def asked_tempo(facts: Facts, rng: random.Random) -> int:
    """A whole number of beats a minute for which this tempo is the one to play.

    Within two in a hundred of it, or nearer to it than to the next tempo; rather a round one, as people ask.
    """
    bpm = FRAMES_PER_MINUTE / facts.frames_per_beat
    slower, faster = (FRAMES_PER_MINUTE / (facts.frames_per_beat + step) for step in (1, -1))
    low = min((1 - _EXACT) * bpm, (bpm + slower) / 2)
    high = max(
        (1 + _EXACT) * bpm,
        (bpm + faster) / 2 if facts.frames_per_beat > TEMPI[0] else 1.035 * bpm,
    )
    numbers = [number for number in range(int(low), int(high) + 2) if low <= number <= high]
    return rng.choices(numbers, [_ROUND_NUMBERS if number % 5 == 0 else 1 for number in numbers])[0]


def _with_words_lost(text: str, rng: random.Random) -> str:
    """Some words are forgotten, and of few a letter, but none that would turn a wish into its opposite."""
    kept = []
    words = text.split(" ")
    for word in words:
        plain = word.strip(",.;:")
        if any(sign.isdigit() for sign in word) or len(plain) < 5 or plain in _KEPT or rng.random() > _WORD_DROPOUT:
            kept.append(word)
    if kept and rng.random() < 0.06:
        place = rng.randrange(len(kept))
        word = kept[place]
        if len(word) > 5 and word.isalpha() and word not in _KEPT:
            at = rng.randrange(1, len(word) - 2)
            kept[place] = rng.choice(
                (
                    word[:at] + word[at + 1 :],
                    word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                )
            )
    return " ".join(kept)


_KEPT = frozenset(
    (
        "without", "sharp", "minor", "major", "alone", "unaccompanied", "drumless", "beatless", "vocals", "singing",
        "nothing", "allein", "alleine", "nichts", "keine", "menor", "mayor", "bemol", "sostenido", "únicamente",
        "beats", "drums", "percussion", "percusión", "batería", "schlagzeug",
    )
)  # fmt: skip


def _ensemble_words(facts: Facts, language: Language, rng: random.Random) -> list[str]:
    if facts.ensemble == "drums only":
        return [rng.choice(language.drums_only)]
    if facts.ensemble == "solo":
        instrument = rng.choice(language.instruments[facts.instruments[0]])
        words = [rng.choice(language.solo).format(instrument=instrument) if rng.random() < 0.95 else instrument]
        if rng.random() < 0.55:
            words.append(rng.choice(language.no_drums))
        if rng.random() < 0.12 and "bass" not in facts.instruments[0]:
            words.append(rng.choice(language.without).format(thing=language.bass))
        return words
    words = [rng.choice(language.instruments[name]) for name in facts.instruments if rng.random() < 0.5]
    if facts.ensemble == "no drums":
        # Said almost always where the style would have drums: what is not said must not happen by chance.
        if rng.random() < (0.95 if STYLES[facts.style].drums else 0.5):
            words.append(rng.choice(language.no_drums))
    elif rng.random() < 0.55:
        words.append(rng.choice(language.drums[facts.kit]))
    return words


def _brief(facts: Facts, style: str, key: str, language: Language, rng: random.Random) -> str:
    """A style, and a tempo, a key or a scene."""
    what = rng.randrange(3)
    if what == 0:
        mood = rng.choice((*language.moods[facts.minor], *language.fillers, ""))
        return " ".join(f"{mood} {style} {rng.choice(language.scenes)}".split())
    said = _tempo_words(facts, language, rng) if what == 1 else _in_key(key, language, rng)
    return f"{style}{rng.choice(language.joints)}{said}"


def _in_key(key: str, language: Language, rng: random.Random) -> str:
    return f"{'in ' if language is not SPANISH and rng.random() < 0.5 else ''}{key}"


def _tempo_words(facts: Facts, language: Language, rng: random.Random) -> str:
    if rng.random() < _NUMBER:
        return rng.choice(language.tempo).format(number=asked_tempo(facts, rng))
    if facts.frames_per_beat >= 33:
        return rng.choice(language.slow)
    return rng.choice(language.fast if facts.frames_per_beat <= 23 else language.medium)
