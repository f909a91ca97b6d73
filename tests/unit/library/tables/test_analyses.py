"""What was measured is kept with its version, found, sorted by, and measured again where it is of the past."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from types import MappingProxyType

import pytest

from musicgen_desktop.domain.analysis import VERSIONS
from musicgen_desktop.domain.clip_change import SetKey, SetTempo
from musicgen_desktop.domain.clip_query import ClipQuery, SortBy
from musicgen_desktop.domain.musical_key import parse_key
from musicgen_desktop.domain.tempo import Tempo
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.library_paths import ledger_file
from musicgen_desktop.library.tables import analyses
from tests.support.library.library_values import make_request, make_result
from tests.support.library.measured_clips import FALLS_SILENT, measures


@pytest.fixture
def clips(library):
    """Four ids, oldest first: 84 bpm in C, 120 in Am, no tempo in F♯m, and one of which nothing is known."""
    ids = []
    for name in ("slow", "quick", "free", "unheard"):
        request = make_request(name, job_id=name)
        ids.append(library.add_result(request, make_result(request))[0].id)
    for clip_id, analysis in zip(
        ids, (measures(84.2, "c"), measures(120.4, "am"), measures(None, "f#m", (FALLS_SILENT,))), strict=False
    ):
        library.analyses.keep(clip_id, analysis)
    return ids


def clip_of(library, clip_id):
    clip = library.clip(clip_id)
    assert clip is not None
    return clip


def test_it_is_read_with_the_clip_and_comes_back_after_the_next_start(library, paths, clips):
    kept = clip_of(library, clips[2]).analysis
    assert kept == measures(None, "f#m", (FALLS_SILENT,))
    assert clip_of(library, clips[3]).analysis is None
    library.close()
    again = Library.open(paths)
    assert clip_of(again, clips[1]).analysis == measures(120.4, "am")
    again.close()


def test_words_find_it(library, clips):
    found = {
        "bpm:118-124": {1},
        "bpm:84": {0},
        "bpm:>100": {1},
        "bpm:118-124 key:am": {1},
        "bpm:118-124 key:c": set(),
        "key:f#m": {2},
        "key:minor": {1, 2},
        "-key:minor": {0, 3},
        "-bpm:>1": {2, 3},
        "quick bpm:120": {1},
        '"bpm:120"': set(),
        "bpm:loud": set(),
    }
    assert {text: {clips.index(clip_id) for clip_id in library.find(ClipQuery(text))} for text in found} == found


def test_clips_without_it_come_last_in_either_order(library, clips):
    orders = {
        (SortBy.TEMPO, False): [0, 1, 3, 2],
        (SortBy.TEMPO, True): [1, 0, 3, 2],
        (SortBy.KEY, False): [0, 2, 1, 3],
        (SortBy.KEY, True): [1, 2, 0, 3],
    }
    for (sort_by, descending), order in orders.items():
        assert library.find(ClipQuery(sort_by=sort_by, descending=descending)) == tuple(clips[n] for n in order)


def test_what_the_user_says_of_a_tempo_goes_before_and_can_be_taken_back(library, paths, clips):
    back = library.change([clips[0]], SetTempo(Tempo(168.0, 0.25)))
    assert clip_of(library, clips[0]).bpm == 168.0
    assert (library.find(ClipQuery("bpm:168")), library.find(ClipQuery("bpm:84"))) == ((clips[0],), ())
    assert library.find(ClipQuery(sort_by=SortBy.TEMPO))[0] == clips[0]
    library.mark(back)
    assert (clip_of(library, clips[0]).bpm, library.find(ClipQuery("bpm:84"))) == (84.2, (clips[0],))
    library.change([clips[0]], SetTempo(Tempo(168.0, 0.25)))
    library.close()
    paths.library_file.unlink()
    ledger_file(paths).stat()
    again = Library.open(paths, anew=True)
    assert clip_of(again, clips[0]).tempo == Tempo(168.0, 0.25)
    assert clip_of(again, clips[0]).analysis is None
    again.close()


def test_what_the_user_says_of_a_key_goes_before_and_can_be_taken_back(library, paths, clips):
    back = library.change([clips[0], clips[3]], SetKey(parse_key("ebm")))
    assert clip_of(library, clips[0]).key == clip_of(library, clips[3]).key == parse_key("ebm")
    found = {"key:ebm": {0, 3}, "key:c": set(), "key:minor": {0, 1, 2, 3}, "-key:ebm": {1, 2}, "key:am": {1}}
    assert {text: {clips.index(clip_id) for clip_id in library.find(ClipQuery(text))} for text in found} == found
    in_order = library.find(ClipQuery(sort_by=SortBy.KEY, descending=False))
    assert in_order == tuple(clips[n] for n in (3, 0, 2, 1))
    library.analyses.keep(clips[0], measures(84.2, "g"))
    assert clip_of(library, clips[0]).key == parse_key("ebm")
    library.mark(back)
    assert (clip_of(library, clips[0]).key, clip_of(library, clips[3]).key) == (parse_key("g"), None)
    assert library.find(ClipQuery("key:g")) == (clips[0],)
    library.change([clips[0]], SetKey(parse_key("ebm")))
    library.close()
    paths.library_file.unlink()
    ledger_file(paths).stat()
    again = Library.open(paths, anew=True)
    assert [clip_of(again, clip_id).said_key for clip_id in clips] == [parse_key("ebm"), None, None, None]
    again.close()


def test_those_that_are_waited_for_come_first_then_the_newest_each_once(library, clips):
    assert library.analyses.lacking([], others=False) == ""
    assert library.analyses.lacking(clips, others=False) == clips[3]
    assert library.analyses.lacking([], others=True) == clips[3]
    assert library.analyses.lacking([], others=True) == ""
    assert library.analyses.lacking([clips[3]], others=True) == clips[3]


def test_a_sound_that_cannot_be_read_is_not_tried_again(library, clips):
    library.analyses.keep(clips[3], None)
    assert clip_of(library, clips[3]).analysis is None
    assert library.analyses.lacking([clips[3]], others=True) == ""


def test_what_is_measured_otherwise_now_is_measured_again_and_shown_until_then(library, clips, monkeypatch):
    newer = MappingProxyType({**VERSIONS, "key": VERSIONS["key"] + 1})
    monkeypatch.setattr(analyses, "VERSIONS", newer)
    assert library.analyses.lacking([clips[0]], others=False) == clips[0]
    assert clip_of(library, clips[0]).analysis == measures(84.2, "c")
    library.analyses.keep(clips[0], replace(measures(84.2), key=None))
    assert library.analyses.lacking([clips[0]], others=False) == ""
    assert clip_of(library, clips[0]).key is None


def test_a_measure_that_cannot_be_read_counts_as_none(library, paths, clips):
    library.close()
    with closing(sqlite3.connect(paths.library_file)) as connection, connection:
        connection.execute("UPDATE analyses SET value = '{\"bpm\": \"fast\"}' WHERE kind = 'rhythm'")
    again = Library.open(paths)
    assert clip_of(again, clips[0]).analysis is None
    again.close()


def test_a_deleted_clip_takes_its_measures_along(library, clips):
    library.delete_clips(clips[:1])
    library.undo_delete()
    assert clip_of(library, clips[0]).analysis is None
    assert library.analyses.lacking([clips[0]], others=False) == clips[0]
