"""How sure a measure is, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from musicgen_desktop.domain.analysis import Analysis
from musicgen_desktop.domain.analysis_texts import analysis_lines, key_tip
from musicgen_desktop.domain.musical_key import Key, Mode
from tests.support.window.scripted_window import clip


@pytest.mark.parametrize(("confidence", "doubt"), [(0.81, ""), (0.79, ", not very sure"), (0.4, ", not very sure")])
def test_a_key_is_doubtful_as_long_as_it_is_often_wrong(confidence: float, doubt: str) -> None:
    heard = Analysis(key=Key(4, Mode.MINOR, confidence))
    words = f"Measured: E minor{doubt}."
    measured = clip(1, "Rhodes", "piano", analysis=heard)
    assert key_tip(measured) == words
    assert words in analysis_lines(heard)
    assert key_tip(replace(measured, said_key=Key(9, Mode.MINOR))) == "A minor, as you set it."
