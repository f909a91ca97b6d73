"""Which prompt is heard when."""

from __future__ import annotations

from dataclasses import replace

import pytest

from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.recipe import Recipe
from musicgen_desktop.domain.request import Section
from musicgen_desktop.domain.source import Origin

PLAIN = Recipe("piano", GenerationParams(), 0, "starter", "", "cpu", "fp32", "1.0", stopped=False)
SECTIONS = (Section("pads", 4.0), Section("drums", 6.0))


@pytest.mark.parametrize(
    ("sections", "given", "seconds", "prompt"),
    [
        ((), 0.0, 3.0, "piano"),
        (SECTIONS, 0.0, 0.0, "pads"),
        (SECTIONS, 0.0, 4.0, "drums"),
        (SECTIONS, 0.0, 99.0, "drums"),
        (SECTIONS, 10.0, 13.9, "pads"),
        (SECTIONS, 10.0, 14.0, "drums"),
        (SECTIONS, 10.0, 2.0, "pads"),
    ],
)
def test_a_section_is_heard_from_its_beginning_on(
    sections: tuple[Section, ...], given: float, seconds: float, prompt: str
) -> None:
    origin = Origin("song", "", 0.0, given) if given else None
    recipe = replace(PLAIN, origin=origin, sections=sections)
    assert recipe.prompt_at(seconds) == prompt
