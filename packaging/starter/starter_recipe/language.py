"""What a language brings to a caption."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """Tables of synonyms, all in lower case.

    Attributes:
        styles, instruments: by their English names.
        drums: by kit.
        solo: with ``{instrument}``.
        without: with ``{thing}``, for what is not there.
        moods: by minor.
        tempo: with ``{number}``.
        three: what a bar of three beats is called.
        fillers: said of anything, so that they do no harm.
        joints: between two parts of a caption.
        scenes: behind a style, what it is for or like.
        sentences: whole ones, with ``{style}``, ``{with}``, ``{tempo}`` or ``{number}``, and ``{key}``.
    """

    styles: dict[str, tuple[str, ...]]
    instruments: dict[str, tuple[str, ...]]
    drums: dict[str, tuple[str, ...]]
    drums_only: tuple[str, ...]
    no_drums: tuple[str, ...]
    solo: tuple[str, ...]
    without: tuple[str, ...]
    bass: str
    moods: dict[bool, tuple[str, ...]]
    slow: tuple[str, ...]
    medium: tuple[str, ...]
    fast: tuple[str, ...]
    tempo: tuple[str, ...]
    three: tuple[str, ...]
    fillers: tuple[str, ...]
    joints: tuple[str, ...]
    scenes: tuple[str, ...]
    sentences: tuple[str, ...]
