import pytest

from musicgen_desktop.domain.text_order import sort_key


@pytest.mark.parametrize(
    "in_order",
    [
        ("Take 2", "take 10", "Take 100"),
        ("Take 007", "take 8"),
        ("Abend", "Äther", "azur", "Öl", "Ufer", "zebra"),
        ("Łódź 1", "Łódź 2", "lodz 3"),
        ("90 bpm", "120 bpm", "bossa"),
        ("ＴＡＫＥ ２", "take 3"),
        ("take", "take 1", "take 1b", "take one"),
        ("piano 9999999999999999999998", "piano 9999999999999999999999", "piano 10000000000000000000000"),
    ],
)
def test_texts_stand_as_people_expect(in_order):
    backwards = in_order[::-1]
    assert sorted(backwards, key=sort_key) == list(in_order)


@pytest.mark.parametrize(("one", "other"), [("Café", "cafe"), ("Straße", "STRASSE"), ("a  b", "a\tb"), ("ﬁlm", "film")])
def test_case_accents_and_spaces_make_no_difference(one, other):
    assert sort_key(one) == sort_key(other)


def test_whatever_is_in_a_title_its_key_has_one_line_and_is_not_long():
    assert sort_key("a\x1fb\nc ") == "a b c"
    assert len(sort_key("1a" * 5_000)) < 1_000
