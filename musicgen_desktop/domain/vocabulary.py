"""The words that prompts are made of, by what they say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a word of a prompt is about."""

    STYLE = "style"
    INSTRUMENT = "instrument"
    MOOD = "mood"
    ERA = "era"
    TEMPO = "tempo"
    KEY = "key"
    USE = "use"


@dataclass(frozen=True, slots=True)
class Style:
    """A style, and what suits it.

    Attributes:
        tempo: from and to, beats per minute.
        instruments, moods: of the vocabulary's.
    """

    name: str
    tempo: tuple[int, int]
    instruments: tuple[str, ...]
    moods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words, the most common ones of each kind first.

    Attributes:
        beats: beats per minute that are offered.
        notes: tonics of keys.
    """

    styles: tuple[Style, ...] = ()
    instruments: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    eras: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    tempo_words: tuple[str, ...] = ()
    beats: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()

    def phrases(self, kind: Kind) -> tuple[str, ...]:
        """The words of a kind as they stand in a prompt."""
        match kind:
            case Kind.STYLE:
                return tuple(style.name for style in self.styles)
            case Kind.INSTRUMENT:
                return self.instruments
            case Kind.MOOD:
                return self.moods
            case Kind.ERA:
                return self.eras
            case Kind.TEMPO:
                return (*self.tempo_words, *(f"{beat} bpm" for beat in self.beats))
            case Kind.KEY:
                return tuple(f"in {note} {mode}" for mode in ("major", "minor") for note in self.notes)
            case Kind.USE:
                return self.uses

    def kind_of(self, phrase: str) -> Kind | None:
        """What a phrase of the vocabulary is about."""
        return next((kind for kind in Kind if phrase in self.phrases(kind)), None)


_TEMPO = re.compile(r"(?<![\w.-])(?:bpm[: ]*)?\d{2,3} ?bpm(?![\w-])|(?<![\w-])bpm: ?\d{2,3}(?![\w.-])", re.IGNORECASE)
_KEY = re.compile(
    r"(?<![\w-])(?:in )?[A-G](?:[#♯b♭]| ?sharp|[ -]flat)? ?(?:major|minor)(?![\w-])", re.IGNORECASE
)  # fmt: skip


def has_phrase(prompt: str, phrase: str) -> bool:
    """Whether ``phrase`` stands in ``prompt`` as whole words, in any case."""
    return _pattern(phrase).search(prompt) is not None


def wants_phrase(prompt: str, phrase: str) -> bool:
    """Whether ``phrase`` stands there, and not only as what shall not be: “no drums” wants none."""
    return has_phrase(prompt, phrase) and has_phrase(_without(prompt, _refusal(phrase)), phrase)


def with_phrase(prompt: str, phrase: str) -> str:
    """``prompt`` with ``phrase`` at its end, in place of its refusal."""
    kept = _without(prompt, _refusal(phrase)) if _refusal(phrase).search(prompt) else prompt
    kept = kept.strip().rstrip(",").rstrip()
    return f"{kept}, {phrase}" if kept else phrase


def without_phrase(prompt: str, phrase: str) -> str:
    """``prompt`` without ``phrase``, and without the commas and spaces it leaves behind."""
    return _without(prompt, _pattern(phrase))


def found_phrases(prompt: str, kind: Kind, vocabulary: Vocabulary) -> tuple[str, ...]:
    """What ``prompt`` says of a kind: words of the vocabulary, longest first, and tempos and keys of any number."""
    found: list[str] = []
    rest = prompt
    for pattern in _patterns(kind):
        found += [match.group() for match in pattern.finditer(rest)]
        rest = pattern.sub(",", rest)
    for phrase in sorted(vocabulary.phrases(kind), key=len, reverse=True):
        if (match := _pattern(phrase).search(rest)) is not None:
            found.append(match.group())
            rest = _pattern(phrase).sub(",", rest)
    return tuple(found)


def with_only(prompt: str, phrase: str, vocabulary: Vocabulary) -> str:
    """``prompt`` with ``phrase``, in place of another tempo or key: music has one of them."""
    kind = vocabulary.kind_of(phrase)
    if kind is Kind.TEMPO or kind is Kind.KEY:
        for other in found_phrases(prompt, kind, vocabulary):
            prompt = without_phrase(prompt, other)
    return with_phrase(prompt, phrase)


def _patterns(kind: Kind) -> tuple[re.Pattern[str], ...]:
    return {Kind.TEMPO: (_TEMPO,), Kind.KEY: (_KEY,)}.get(kind, ())


def _without(prompt: str, pattern: re.Pattern[str]) -> str:
    parts = (" ".join(pattern.sub(" ", part).split()) for part in prompt.split(","))
    return ", ".join(part for part in parts if part)


def _refusal(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:no|without|minus)\s+(?:any\s+)?{re.escape(phrase)}(?![\w-])", re.IGNORECASE)


def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(phrase)}(?![\w-])", re.IGNORECASE)
