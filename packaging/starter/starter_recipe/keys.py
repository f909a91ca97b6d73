"""How people spell the 24 keys, in English, German and Spanish; sharps and flats of one sound are the same key."""

from __future__ import annotations

import random

_LETTERS = ("c", "c#", "d", "d#", "e", "f", "f#", "g", "g#", "a", "a#", "b")
_FLATS = ("c", "db", "d", "eb", "e", "f", "gb", "g", "ab", "a", "bb", "b")
_GERMAN = (("c",), ("cis", "des"), ("d",), ("es", "dis"), ("e",), ("f",), ("fis", "ges"), ("g",), ("as", "gis"),
           ("a",), ("b",), ("h",))  # fmt: skip
_SPANISH = (
    ("do",), ("do sostenido", "re bemol"), ("re",), ("mi bemol", "re sostenido"), ("mi",), ("fa",),
    ("fa sostenido", "sol bemol"), ("sol",), ("la bemol", "sol sostenido"), ("la",), ("si bemol", "la sostenido"),
    ("si",),
)  # fmt: skip


def english_key(root: int, minor: bool, rng: random.Random) -> str:
    """For example "a minor", "am", "b flat major", "f# min"."""
    sign = rng.choice((_LETTERS[root], _FLATS[root]))
    if len(sign) == 2 and rng.random() < 0.5:
        long = sign[0] + (" sharp" if sign[1] == "#" else " flat")
        sign = rng.choice((long, long, long.replace(" ", "-"), sign[0] + ("♯" if sign[1] == "#" else "♭")))
    # A letter alone with "m" is how chords are written, so keys too.
    if minor:
        short = [f"{sign}m"] if len(sign) < 3 else [f"{sign} minor"]
        return rng.choice([f"{sign} minor"] * 4 + short + [f"{sign} min", f"{sign}-minor"])
    return rng.choice([f"{sign} major"] * 5 + [f"{sign} maj", f"key of {sign}", f"{sign}-major"])


def german_key(root: int, minor: bool, rng: random.Random) -> str:
    """For example "a-moll", "es-dur"."""
    name = rng.choice(_GERMAN[root])
    return f"{name}{rng.choice(('-', '-', ' '))}{'moll' if minor else 'dur'}"


def spanish_key(root: int, minor: bool, rng: random.Random) -> str:
    """For example "la menor", "si bemol mayor"."""
    return f"{rng.choice(_SPANISH[root])} {'menor' if minor else 'mayor'}"


def pieces() -> list[str]:
    """Names that the vocabulary should hold whole."""
    letters = sorted({*_LETTERS, *_FLATS})
    german = {name for names in _GERMAN for name in names}
    spanish = {word for names in _SPANISH for name in names for word in name.split()}
    return [*letters, *(f"{sign}m" for sign in letters), *sorted((german | spanish) - set(letters))]
