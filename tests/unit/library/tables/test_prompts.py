import dataclasses
from datetime import UTC, datetime, timedelta

import pytest

from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import Ending, Section
from musicgen_desktop.library.database.rows import prompt_more_to_text
from musicgen_desktop.library.library import Library
from tests.support.library.library_values import make_paths

START = datetime(2024, 5, 1, tzinfo=UTC)
PARAMS = GenerationParams(duration=8.0, seed=1)


@pytest.fixture
def prompts(home):
    library = Library.open(make_paths(home))
    yield library.prompts
    library.close()


def record(prompts, *texts, params=PARAMS):
    return [prompts.record(text, params, "starter", START + timedelta(seconds=n)) for n, text in enumerate(texts)]


def test_the_last_used_comes_first_and_pinned_ones_on_top(prompts):
    first, *_ = record(prompts, "first", "second", "third")
    prompts.pin(first.id, True)
    assert [(entry.prompt, entry.pinned) for entry in prompts.search()] == [
        ("first", True),
        ("third", False),
        ("second", False),
    ]
    prompts.pin(first.id, False)
    assert [entry.prompt for entry in prompts.search()] == ["third", "second", "first"]


def test_another_seed_bumps_and_another_parameter_does_not(prompts):
    record(prompts, "piano", "drums")
    bumped = prompts.record("piano", dataclasses.replace(PARAMS, seed=99), "small", START + timedelta(hours=1))
    assert (bumped.uses, bumped.params.seed, bumped.checkpoint_id) == (2, 99, "small")
    assert [entry.prompt for entry in prompts.search()] == ["piano", "drums"]
    prompts.record("piano", dataclasses.replace(PARAMS, temperature=1.5), "small", START)
    assert len(prompts.search("piano")) == 2


def test_a_length_of_eight_is_a_length_of_eight(prompts):
    record(prompts, "piano")
    assert prompts.record("piano", dataclasses.replace(PARAMS, duration=8), "starter", START).uses == 2


def test_a_clock_set_back_does_not_push_an_entry_down(prompts):
    record(prompts, "drums", "piano")
    again = prompts.record("piano", PARAMS, "starter", START - timedelta(days=400))
    assert again.used_at == START + timedelta(seconds=1)


@pytest.mark.parametrize(
    ("prompt", "search"),
    [
        ("Warm Lo-Fi PIANO", "piano lo-fi"),
        ("ÉTUDE", "étude"),
        ("E\u0301tude", "étude"),
        ("STRASSE straße", "STRASSE STRASSE"),
        ("ΟΔΟΣ", "οδος"),
        ("Привет МИР", "мир"),
        ("ｆｕｌｌ width", "FULL"),
        ("100% drums_", "100% _"),
        ("nul\0byte inside", "byte"),
        ("a\nb", "a b"),
        ("שלום עולם", "עולם"),
        ("x" * 50_000 + " end", "END"),
        ("", ""),
    ],
)
def test_search_finds_all_words_in_any_case_and_form(prompts, prompt, search):
    record(prompts, prompt, "something else entirely")
    assert prompt in [entry.prompt for entry in prompts.search(search)]


@pytest.mark.parametrize("search", ["piano drums", "%", "_", "pian0", "' OR 1=1 --"])
def test_search_finds_nothing_else(prompts, search):
    record(prompts, "piano", "bass")
    assert prompts.search(search) == ()


def test_a_removed_entry_is_gone(prompts):
    piano, drums = record(prompts, "piano", "drums")
    prompts.remove(piano.id)
    prompts.remove(12345)
    assert prompts.search() == (drums,)


def test_a_removed_entry_is_put_back_as_it_was(prompts):
    first, *_ = record(prompts, "piano", "drums")
    prompts.pin(first.id, True)
    before = prompts.search()
    assert prompts.remove(first.id) == before[0]
    prompts.restore(before[0])
    assert prompts.search() == before
    assert prompts.remove(99) is None


def test_an_entry_that_was_used_again_since_becomes_one_with_the_removed_one(prompts):
    record(prompts, "piano")
    removed = prompts.remove(1)
    record(prompts, "drums", "piano")  # the first takes the number over
    prompts.restore(removed)
    assert {entry.prompt: entry.uses for entry in prompts.search()} == {"piano": 2, "drums": 1}


def test_an_entry_whose_number_was_given_away_gets_another(prompts):
    record(prompts, "piano")
    removed = prompts.remove(1)
    record(prompts, "drums")
    prompts.restore(removed)
    assert {entry.prompt for entry in prompts.search()} == {"piano", "drums"}


def test_sections_words_to_leave_out_and_the_ending_belong_to_an_entry(prompts):
    record(prompts, "dusk")
    sections = (Section("pads", 4.0), Section("beat", 4.0))
    plain = prompts.search()[0]
    asked = dataclasses.replace(plain, negative_prompt="drums", sections=sections, ending=Ending.FADE)
    more = prompt_more_to_text(asked)
    assert not prompts.knows("dusk", PARAMS, more)
    entry = prompts.record("dusk", PARAMS, "starter", START, more)
    assert (entry.negative_prompt, entry.sections, entry.ending) == ("drums", sections, Ending.FADE)
    assert prompts.knows("dusk", PARAMS, more)
    assert len(prompts.search("dusk")) == 2
    removed = prompts.remove(entry.id)
    prompts.restore(removed)
    assert entry in prompts.search()
