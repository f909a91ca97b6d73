"""Whatever is typed, filtered and sorted by, the right clips are found in the right order."""

import itertools
import random
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest

from musicgen_desktop.domain.clip import ClipColour, ClipOrigin
from musicgen_desktop.domain.clip_change import AddTags, Keep, Note, Paint, PutMarkers, Rate, Rename
from musicgen_desktop.domain.clip_query import ClipQuery, SortBy
from musicgen_desktop.domain.marker import Marker
from musicgen_desktop.domain.text_order import sort_key
from musicgen_desktop.library.library import Library
from tests.support.library.library_values import make_request, make_result

START = datetime(2025, 1, 1, tzinfo=UTC)


@pytest.fixture
def library(paths):
    """A library whose clock goes on by an hour at each look."""
    hours = itertools.count()
    library = Library.open(paths, lambda: START + timedelta(hours=next(hours)))
    yield library
    library.close()


def save(library, prompt, seed=1, samples=160, takes=1):
    request = make_request(prompt, job_id=prompt, seed=seed, takes=takes)
    return [clip.id for clip in library.add_result(request, make_result(request, samples=samples))]


@pytest.fixture
def band(library):
    """Names of clips by id: piano, drums, bass, choir; the later ones are longer and have larger seeds."""
    prompts = {
        "piano": "warm dusty piano, lo-fi",
        "drums": "Café drums 90 bpm",
        "bass": "deep bass, slow piano",
        "choir": "хор поёт тихо",
    }
    ids = {save(library, prompt, 10 + n, 160 * (n + 1))[0]: name for n, (name, prompt) in enumerate(prompts.items())}
    by_name = {name: clip_id for clip_id, name in ids.items()}
    library.change([by_name["drums"]], Rename("Überbeat"))
    library.change([by_name["bass"]], Note("for the bridge"))
    library.change([by_name["choir"], by_name["drums"]], AddTags(("late night",)))
    library.change([by_name["choir"]], Rate(5))
    library.change([by_name["piano"]], Rate(2))
    library.change([by_name["piano"], by_name["bass"]], Keep(True))
    library.change([by_name["bass"]], Paint(ClipColour.RED))
    return ids


def found(library, band, *arguments, **query):
    return [band[clip_id] for clip_id in library.find(ClipQuery(*arguments, **query))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", "choir bass drums piano"),
        ("piano", "bass piano"),
        ("pia", "bass piano"),
        ("dusty pia", "piano"),
        ("pia dusty", ""),  # only the last word may be a beginning
        ("PIANO WARM", "piano"),
        ('"dusty piano"', "piano"),
        ('"piano dusty"', ""),
        ('"dusty pia', "piano"),
        ('"dusty pia"', ""),
        ("lo-fi", "piano"),
        ("piano -slow", "piano"),
        ("-piano", "choir drums"),
        ('-"slow piano"', "choir drums piano"),
        ("cafe", "drums"),
        ("café", "drums"),
        ("uber", "drums"),
        ("ХОР", "choir"),
        ("хор поё", "choir"),
        ("bridge", "bass"),
        ("night", "choir drums"),
        ("night drums", "drums"),
        ("-night piano", "bass piano"),
        ("late nig", "choir drums"),
        ("11", "drums"),
        ("starter", "choir bass drums piano"),
        ("nothing like it", ""),
        ("  ,;!  ", "choir bass drums piano"),
    ],
)
def test_words_are_found_wherever_they_stand(library, band, text, names):
    assert found(library, band, text) == names.split()


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"min_rating": 1}, "choir piano"),
        ({"min_rating": 3}, "choir"),
        ({"kept": True}, "bass piano"),
        ({"kept": False}, "choir drums"),
        ({"colours": (ClipColour.RED, ClipColour.BLUE)}, "bass"),
        ({"tags": ("late night",)}, "choir drums"),
        ({"tags": ("late night", "unknown")}, ""),
        ({"checkpoint_ids": ("starter",)}, "choir bass drums piano"),
        ({"checkpoint_ids": ("other",)}, ""),
        ({"origins": (ClipOrigin.IMPORTED,)}, ""),
        ({"origins": (ClipOrigin.MADE, ClipOrigin.IMPORTED)}, "choir bass drums piano"),
        ({"shortest": 0.02, "longest": 0.03}, "bass drums"),
        ({"has_children": False, "text": "piano", "kept": True, "min_rating": 2}, "piano"),
        ({"has_children": True}, ""),
        ({"doubles": True}, ""),
        ({"since": START + timedelta(hours=1), "until": START + timedelta(days=300)}, "choir bass drums piano"),
        ({"until": START}, ""),
    ],
)
def test_filters_hold_at_once(library, band, query, names):
    assert found(library, band, **query) == names.split()


@pytest.mark.parametrize(
    "telling",
    [
        {"text": "bpm:>140"},
        {"text": "-bpm:>140"},
        {"text": "key:am"},
        {"shortest": 500.0},
        {"longest": 0.0},
        {"doubles": True},
    ],
)
def test_hidden_clips_are_found_whatever_is_asked_about_their_sound(library, band, telling):
    query = ClipQuery(**telling)
    assert query.tells_sounds
    hidden = (library.find(ClipQuery())[1], "another library's")

    there = library.search.find(query, hidden=hidden)

    assert set(there) == {*library.find(query), hidden[0]}
    assert there == tuple(clip for clip in library.find(ClipQuery()) if clip in set(there)), "the order stays"


def test_hidden_clips_are_asked_for_all_else(library, band):
    hidden = tuple(library.find(ClipQuery()))
    for query in (ClipQuery("nowhere"), ClipQuery(min_rating=5)):
        assert library.search.find(query, hidden=hidden) == library.find(query) != hidden
    assert not library.search.find(ClipQuery("nowhere bpm:>140"), hidden=hidden)
    assert not ClipQuery("120 bpm in am", min_rating=5, kept=True, tags=("bpm:120",)).tells_sounds


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort_by", SortBy)
def test_every_column_sorts_and_equal_clips_stand_newest_first(library, band, sort_by, descending):
    keys = {
        SortBy.CREATED: lambda clip: 0,
        SortBy.TITLE: lambda clip: sort_key(clip.title),
        SortBy.PROMPT: lambda clip: sort_key(clip.prompt),
        SortBy.LENGTH: lambda clip: clip.duration,
        SortBy.CHECKPOINT: lambda clip: clip.checkpoint_id,
        SortBy.SEED: lambda clip: clip.seed,
        SortBy.RATING: lambda clip: clip.rating,
        SortBy.COLOUR: lambda clip: clip.colour or "",
        SortBy.ORIGIN: lambda clip: clip.origin,
        SortBy.TEMPO: lambda _clip: 0,  # nothing was measured
        SortBy.KEY: lambda _clip: 0,
    }
    newest_first = list(library.clips())
    if sort_by is SortBy.CREATED and not descending:
        newest_first.reverse()
    wanted = sorted(newest_first, key=keys[sort_by], reverse=descending)
    assert list(library.find(ClipQuery(sort_by=sort_by, descending=descending))) == [clip.id for clip in wanted]


def test_takes_of_a_request_stand_by_number_in_every_order(library):
    takes = save(library, "piano", takes=4)
    for sort_by, descending in itertools.product(SortBy, (True, False)):
        assert list(library.find(ClipQuery(sort_by=sort_by, descending=descending))) == takes


def test_no_text_that_can_be_typed_breaks_the_search(library, band):
    dice = random.Random(5)
    pieces = ['"', "*", "-", "(", ")", ":", "^", "+", "{", "}", "'", "\0", "AND", "OR", "NOT", "NEAR", "title:", " "]
    pieces += ["piano", "é", "\ud800", "\u0301", "𝄞", "<b>", "%", "_", "\\", "1" * 400, "\u202e", ";--", "\n"]
    for _ in range(400):
        found(library, band, "".join(dice.choices(pieces, k=dice.randrange(1, 12))))
    found(library, band, "piano " * 10_000)


def test_what_is_found_follows_every_change(library, band):
    (drums,) = library.find(ClipQuery("drums"))
    library.change([drums], Rename("thunder"))
    assert library.find(ClipQuery("thunder")) == (drums,)
    assert library.find(ClipQuery("uberbeat")) == ()
    library.delete_clips([drums])
    assert library.find(ClipQuery("thunder")) == ()
    library.undo_delete()
    assert library.find(ClipQuery("thunder night")) == (drums,)


def test_what_places_in_a_clip_are_called_is_found(library, band):
    (drums,) = library.find(ClipQuery("drums"))
    library.change([drums], PutMarkers((Marker(0.0, "Crash"), Marker(1.0, ""), Marker(2.0, 'the "drop"'))))
    assert library.find(ClipQuery("crash drop")) == (drums,)
    library.change([drums], PutMarkers((Marker(0.0, "splash"),)))
    assert library.find(ClipQuery("crash")) == ()
    assert library.find(ClipQuery("splash")) == (drums,)


def test_a_damaged_index_of_words_is_made_anew(library, band):
    connection = library._database.connection
    assert found(library, band, "piano") == ["bass", "piano"]
    connection.execute("DELETE FROM made_fts_data")
    with pytest.raises(sqlite3.DatabaseError):
        connection.execute("SELECT rowid FROM made_fts WHERE made_fts MATCH 'piano'").fetchall()
    assert found(library, band, "piano") == ["bass", "piano"]
    assert found(library, band, "late") == ["choir", "drums"]


@pytest.mark.parametrize("table", ["made_fts", "tag_fts"])
def test_an_index_of_words_that_says_something_else_is_made_anew_at_the_next_start(paths, library, band, table):
    wanted = [library.find(ClipQuery(text)) for text in ("piano", "late", "-drums")]
    library._database.connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
    assert [library.find(ClipQuery(text)) for text in ("piano", "late", "-drums")] != wanted
    library.close()
    again = Library.open(paths)
    assert (again.notices, [again.find(ClipQuery(text)) for text in ("piano", "late", "-drums")]) == ((), wanted)
    again.close()


def test_the_same_codes_are_found_as_doubles_also_of_clips_that_older_versions_saved(library, band):
    same = [save(library, prompt, seed=77, samples=1_600)[0] for prompt in ("one", "other")]
    wanted = ClipQuery(doubles=True)
    assert set(library.find(wanted)) == set(same)
    library._database.connection.execute("UPDATE clips SET codes_hash = NULL")
    assert library.find(wanted) == ()
    while library.look_at_files()[0]:
        pass
    assert set(library.find(wanted)) == set(same)
    assert library.doubles(same[0]) == library.read(same[1:])


@pytest.mark.parametrize("descending", [False, True])
def test_titles_stand_as_people_count_and_spell(library, descending):
    in_order = ["Äther", "Take 2", "take 10", "Übung", "zebra"]
    ids = [save(library, f"idea {number}", number)[0] for number in range(len(in_order))]
    for clip_id, title in zip(reversed(ids), in_order, strict=True):
        library.change([clip_id], Rename(title))
    found = library.read(library.find(ClipQuery(sort_by=SortBy.TITLE, descending=descending)))
    assert [clip.title for clip in found] == (in_order[::-1] if descending else in_order)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("音楽", "静かな夜の音楽 piano"),
        ("夜の音", "静かな夜の音楽 piano"),
        ("楽", "静かな夜の音楽 piano"),
        ('"かな"', "静かな夜の音楽 piano"),
        ("楽 piano", "静かな夜の音楽 piano"),
        ("夜音", ""),
        ("ピアノ", "ﾋﾟｱﾉソロ"),
        ("慢歌", "一首慢歌90bpm"),
        ("歌90", "一首慢歌90bpm"),
        ("เพลง", "ทำนองเพลงช้า"),
        ("นองเพ", "ทำนองเพลงช้า"),
        ("밤", "밤의 음악 전자기타"),
        ("악", "밤의 음악 전자기타"),
        ("기타", "밤의 음악 전자기타"),
        ("음악 기타", "밤의 음악 전자기타"),
        ('"음악 전자"', "밤의 음악 전자기타"),
        ("악전", ""),  # the end of one word and the beginning of the next
        ("밤의음악", ""),
        ("ᄇ", ""),
    ],
)
def test_any_part_of_words_without_spaces_is_found(library, text, named):
    titles = ("静かな夜の音楽 piano", "ﾋﾟｱﾉソロ", "一首慢歌90bpm", "ทำนองเพลงช้า", "밤의 음악 전자기타")
    ids = {save(library, f"idea {number}", number)[0]: title for number, title in enumerate(titles)}
    for where in (Rename, Note, lambda text: AddTags((text,))):
        for clip_id, title in ids.items():
            library.change([clip_id], where(title))
        assert [ids[clip_id] for clip_id in library.find(ClipQuery(text))] == [named] * bool(named)
        for clip_id in ids:
            library.change([clip_id], Rename("another name"))


def test_a_number_that_a_clip_had_is_never_another_ones(library, band):
    """What is kept in memory of clips goes by their numbers."""
    (bass,) = library.find(ClipQuery("bass"))
    library.delete_clips([bass])
    assert bass not in library.find(ClipQuery())
    (new,) = save(library, "newer", 99)
    library.undo_delete()
    assert [library.find(ClipQuery(text)) for text in ("newer", "deep")] == [(new,), (bass,)]
    assert library.find(ClipQuery())[0] == new
