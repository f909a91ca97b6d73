"""Names made of a pattern: without holes, and as every system can hold them."""

from datetime import datetime, timedelta, timezone

import pytest

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.name_pattern import PARTS, NameFacts, check_pattern, name_of
from musicgen_desktop.domain.names import MAX_FILE_NAME_BYTES

MADE = datetime(2026, 3, 4, 12, 30, tzinfo=timezone(timedelta(0)))
ALL = NameFacts("two ways", 120.2, "Am", 7, 1, 4, MADE)
LITTLE = NameFacts("two ways")


@pytest.mark.parametrize(
    ("pattern", "whole", "with_little"),
    [
        ("{title} ({take})", "two ways (take 2)", "two ways"),
        ("{title} - {bpm} - {key}", "two ways - 120bpm - Am", "two ways"),
        ("{title}_{bpm}_{key}_{seed}", "two ways_120bpm_Am_7", "two ways"),
        ("({bpm} {key}) {title}", "(120bpm Am) two ways", "two ways"),
        ("{title} [{bpm}]", "two ways [120bpm]", "two ways"),
        ("{title} seed{seed}! end", "two ways seed7! end", "two ways end"),
        ("{title} ({bpm}) - {key} - done", "two ways (120bpm) - Am - done", "two ways - done"),
        ("{date} {title}", "2026-03-04 two ways", "two ways"),
        ("{seed}", "7", "Untitled"),
        ("my loop", "my loop", "my loop"),
        ("a - - b", "a - - b", "a - - b"),
    ],
)
def test_what_is_not_known_leaves_no_hole(pattern: str, whole: str, with_little: str):
    check_pattern(pattern)
    assert (name_of(pattern, ALL), name_of(pattern, LITTLE)) == (whole, with_little)


def test_a_title_is_text_and_no_pattern():
    assert name_of("{title} {seed}", NameFacts("({bpm}) - - ()", seed=1)) == "({bpm}) - - () 1"


@pytest.mark.parametrize("title", ["a" * 300, "ü" * 300, "🎹" * 200, "word " * 90])
def test_a_long_title_is_cut_and_the_rest_of_the_name_stays(title: str):
    name = name_of("{title} {seed} ({take})", NameFacts(title, seed=2**53, take=1, takes=4))
    assert name.endswith(f" {2**53} (take 2)")
    assert len(name.encode()) < MAX_FILE_NAME_BYTES


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("ends in dots...", "ends in dots"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("gnp\u202efdp.exe", "gnpfdp.exe"),
        ("bell\a tab\t line\n", "bell tab line"),
        ('a<b>:c"d|e?f*', "a_b__c_d_e_f_"),
        ("פסנתר", "פסנתר"),
        ("", "Untitled"),
    ],
)
def test_any_title_becomes_a_name_for_all_systems(title: str, name: str):
    assert name_of("{title}", NameFacts(title)) == name


@pytest.mark.parametrize("pattern", ["{tempo}", "{}", "{title", "title}", "{{title}}", " ", ""])
def test_a_pattern_that_cannot_be_filled_is_refused_with_what_can(pattern: str):
    with pytest.raises(InvalidRequestError) as caught:
        check_pattern(pattern)
    assert all(f"{{{part}}}" in caught.value.advice for part in PARTS)


def test_a_part_whose_name_has_separators_is_one_part():
    assert name_of("{title}-{top_k} ({a b})", NameFacts("x"), {"top_k": "9", "a b": "y"}) == "x-9 (y)"
