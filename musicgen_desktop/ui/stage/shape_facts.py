"""How a piece was shaped, for the stage: its sections, its ending and what glides over it."""

from __future__ import annotations

from dataclasses import dataclass

from musicgen_desktop.domain.bar_loop import loop_note, loop_words
from musicgen_desktop.domain.fitting_texts import stretch_words
from musicgen_desktop.domain.params import format_number
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.request import Ending, GenerationRequest, section_starts
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.texts import format_length, prompt_title

Mark = tuple[float, str]
"""Seconds, and what is called so from there on."""


@dataclass(frozen=True, slots=True)
class ShapeFacts:
    """What differs from a plain take.

    Attributes:
        words: the most telling part in few words, for a badge; empty for a plain take.
        lines: everything, with prompts and numbers.
        marks: where each section begins, and its prompt.
    """

    words: str = ""
    lines: str = ""
    marks: tuple[Mark, ...] = ()

    @classmethod
    def of(cls, made: GenerationRequest | Recipe) -> ShapeFacts:
        """The shape of a job, or of the clip that came of one."""
        marks = tuple(
            (start, prompt_title(prompt)) for start, prompt in section_starts(made.sections, made.given_seconds)
        )
        lines = [tr("{time} {prompt}", time=format_length(start), prompt=prompt) for start, prompt in marks]
        words = [tr("{count} section", "{count} sections", len(marks))] if marks else []
        cut = made.loop if isinstance(made, Recipe) else None
        loop = [] if cut is None else [loop_words(cut)]
        endings = {Ending.FADE: tr("fades out"), Ending.NATURAL: tr("ends in a pause")}
        ending = [endings[made.ending]] if made.ending in endings else []
        glides = [
            tr("{name} {start} → {end}", name=name, start=format_number(start), end=format_number(end))
            for name, start, end in (
                (tr("follows text"), made.params.guidance_scale, made.params.guidance_end),
                (tr("wildness"), made.params.temperature, made.params.temperature_end),
            )
            if end is not None
        ]
        how = made.fitted if isinstance(made, Recipe) else None
        fitted = [] if how is None else [stretch_words(how.speed, how.semitones)]
        said = [*loop, *ending, *glides, *fitted]
        note = loop_note(cut, made.params.bars) if cut is not None and made.params.bars is not None else ""
        return cls(next(iter([*words, *said]), ""), "\n".join([*lines, *said, *([note] if note else [])]), marks)
