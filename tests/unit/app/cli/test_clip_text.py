"""What the command line tells of a clip that was measured."""

import json

from musicgen_desktop.app.cli.library.clip_text import clip_fields, clip_line, clip_page
from musicgen_desktop.domain.analysis import Analysis
from musicgen_desktop.domain.musical_key import parse_key
from musicgen_desktop.domain.tempo import Tempo
from tests.support.library.measured_clips import FALLS_SILENT, measures
from tests.support.window.scripted_window import clip


def test_measures_stand_in_the_line_the_page_and_the_fields():
    known = clip(1, "Rhodes", "piano", analysis=measures(84.2, "f#m", (FALLS_SILENT,)))
    assert " 84 F♯m " in clip_line(known)
    page = clip_page(known)
    assert all(part in page for part in ("84.2", "−14.2", "−1.2", "3.5 s"))
    fields = json.loads(json.dumps(clip_fields(known)))
    assert (fields["bpm"], fields["key"], fields["tempo"]) == (84.2, "F#m", None)
    assert fields["analysis"]["flaws"] == [{"kind": "ends early", "amount": 3.5, "place": 12.0}]


def test_what_is_not_steady_is_a_dash_and_what_was_not_measured_is_nothing():
    free, unheard = (clip(1, "Rhodes", "piano", analysis=analysis) for analysis in (Analysis(), None))
    assert "  – –  " in clip_line(free)
    assert "–" not in clip_line(unheard)
    assert (clip_fields(free)["bpm"], clip_fields(unheard)["analysis"]) == (None, None)


def test_a_tempo_that_the_user_set_is_told_as_such():
    fields = clip_fields(clip(1, "Rhodes", "piano", analysis=measures(84.2), tempo=Tempo(168.0, 0.5)))
    assert fields["bpm"] == 168.0
    assert fields["tempo"] == {"bpm": 168.0, "offset": 0.5, "beats_in_bar": 4}


def test_a_key_that_the_user_set_is_told_as_such():
    said = clip(1, "Rhodes", "piano", analysis=measures(84.2, "em"), said_key=parse_key("am"))
    assert (clip_fields(said)["key"], clip_fields(said)["said_key"]) == ("Am", "Am")
    assert " Am " in clip_line(said)
    assert "A minor, as you set it." in clip_page(said)
    assert clip_fields(clip(1, "Rhodes", "piano", analysis=measures(84.2, "em")))["said_key"] is None
