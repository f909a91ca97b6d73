import pytest

from musicgen_desktop.domain.clip_ids import ClipIds

A, B, C, D = (letter * 32 for letter in "abcd")
ALIKE = "a" * 31 + "b"


def test_they_are_a_sequence_of_texts():
    ids = ClipIds((A, B, C))
    assert (list(ids), len(ids), ids[1], ids[-1], ids[1:]) == ([A, B, C], 3, B, C, (B, C))
    assert (B in ids, D in ids, 5 in ids) == (True, False, False)
    assert (ids == (A, B, C), ids == (A, B), ids == ClipIds((A, B))) == (True, False, False)
    assert tuple(ids) == ids
    assert hash(ids) == hash(ClipIds((A, B, C)))


def test_rows_are_found_also_among_ids_that_begin_alike():
    ids = ClipIds((A, ALIKE, C))
    assert ids.rows_of((C, D, ALIKE, A, "x", "a" * 40)) == [2, -1, 1, 0, -1, -1]
    assert (ClipIds().rows_of((A,)), ids.rows_of(())) == ([-1], [])


def test_some_are_replaced_by_others():
    assert ClipIds((A, B, C)).replaced(1, 1, ClipIds((D, ALIKE))) == (A, D, ALIKE, C)
    assert ClipIds().replaced(0, 0, ClipIds((A,))) == (A,)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((A, B, C), (A, B, C), (3, 0)),
        ((A, B, C), (A, D, C), (1, 1)),
        ((A, B, C), (A, C), (1, 1)),
        ((), (A,), (0, 0)),
        ((A, A, A), (A, A), (2, 0)),
        ((B, C), (A, B, C), (0, 2)),
    ],
)
def test_where_two_orders_differ(one, other, same):
    assert ClipIds(one).same_ends(ClipIds(other)) == same
