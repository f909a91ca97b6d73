"""Words join a prompt and leave it, and make up whole ones that fit together."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from musicgen_desktop.domain.surprise import surprise
from musicgen_desktop.domain.vocabulary import Kind, found_phrases, has_phrase, wants_phrase, with_only, without_phrase
from musicgen_desktop.files.vocabulary_file import read_vocabulary

VOCABULARY = read_vocabulary(Path(__file__).parents[3] / "resources" / "vocabulary.toml")


def test_every_kind_has_many_words_and_none_twice():
    for kind in Kind:
        phrases = VOCABULARY.phrases(kind)
        assert len(phrases) == len(set(phrases)) > 15, kind
    every = [phrase.casefold() for kind in Kind for phrase in VOCABULARY.phrases(kind)]
    assert len(every) == len(set(every)) > 250


def test_styles_suggest_only_words_that_are_there_and_tempos_that_are_offered():
    for style in VOCABULARY.styles:
        assert style.moods
        assert len(style.instruments) >= 2
        assert set(style.instruments) <= set(VOCABULARY.instruments), style.name
        assert set(style.moods) <= set(VOCABULARY.moods), style.name
        assert any(style.tempo[0] <= beat <= style.tempo[1] for beat in VOCABULARY.beats), style.name


@pytest.mark.parametrize(
    ("prompt", "phrase", "becomes"),
    [
        ("", "jazz", "jazz"),
        ("jazz, 84 bpm", "120 bpm", "jazz, 120 bpm"),
        ("slow jazz", "fast", "jazz, fast"),
        ("jazz, bpm: 99, warm", "120 bpm", "jazz, warm, 120 bpm"),
        ("strings in D minor, no drums", "in A major", "strings, no drums, in A major"),
        ("strings in F# minor", "in B flat major", "strings, in B flat major"),
        ("jazz,", "piano", "jazz, piano"),
        ("house, no drums, piano", "drums", "house, piano, drums"),
        ("house without any drums", "drums", "house, drums"),
    ],
)
def test_one_tempo_and_one_key_stand_in_a_prompt(prompt, phrase, becomes):
    assert with_only(prompt, phrase, VOCABULARY) == becomes


def test_a_word_leaves_no_trace():
    assert without_phrase("warm piano, drums", "piano") == "warm, drums"
    assert without_phrase("PIANO, drums", "piano") == "drums"
    assert not has_phrase("pianos", "piano")


def test_what_shall_not_be_heard_is_not_wanted():
    assert wants_phrase("house, drums", "drums")
    assert not wants_phrase("house, no drums", "drums")
    assert not wants_phrase("House WITHOUT drums", "drums")
    assert wants_phrase("no piano, drums", "drums")


@pytest.mark.parametrize("seed", range(40))
def test_a_surprise_is_another_style_with_what_suits_it(seed):
    before = "warm jazz, piano, 120 bpm"
    prompt = surprise(VOCABULARY, before, (), Random(seed))
    assert not has_phrase(prompt, "jazz")
    assert len(found_phrases(prompt, Kind.TEMPO, VOCABULARY)) == 1
    assert found_phrases(prompt, Kind.STYLE, VOCABULARY)
    assert found_phrases(prompt, Kind.INSTRUMENT, VOCABULARY)


@pytest.mark.parametrize("seed", range(20))
def test_what_is_kept_stays_and_the_rest_changes(seed):
    before = "dusty jazz, 97 bpm, strings in F# minor"
    kept = surprise(VOCABULARY, before, (Kind.TEMPO, Kind.KEY), Random(seed))
    assert found_phrases(kept, Kind.TEMPO, VOCABULARY) == ("97 bpm",)
    assert found_phrases(kept, Kind.KEY, VOCABULARY) == ("in F# minor",)
    (name,) = found_phrases(kept, Kind.STYLE, VOCABULARY)
    style = next(style for style in VOCABULARY.styles if style.name == name)
    assert style.tempo[0] <= 97 <= style.tempo[1]
    assert has_phrase(surprise(VOCABULARY, before, (Kind.STYLE,), Random(seed)), "jazz")


def test_a_lock_of_what_is_not_there_draws_it_once():
    first = surprise(VOCABULARY, "", (Kind.KEY,), Random(1))
    key = found_phrases(first, Kind.KEY, VOCABULARY)
    assert len(key) == 1
    assert found_phrases(surprise(VOCABULARY, first, (Kind.KEY,), Random(2)), Kind.KEY, VOCABULARY) == key
