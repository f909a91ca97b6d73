"""Places that the user marked: in order, each once."""

import math

from musicgen_desktop.domain.marker import MAX_MARKERS, Marker, at, tidy, within


def test_they_are_in_the_order_of_time_and_each_place_is_there_once():
    found = tidy([Marker(5.0, " the\ndrop "), Marker(1.0), Marker(1.001, "intro"), Marker(math.nan), Marker(-1.0)])
    assert found == (Marker(1.0, "intro"), Marker(5.0, "the drop"))
    assert len(tidy(Marker(float(second)) for second in range(2 * MAX_MARKERS))) == MAX_MARKERS


def test_the_nearest_in_reach_is_found():
    markers = (Marker(1.0), Marker(2.0))
    assert (at(markers, 1.9, 0.2), at(markers, 1.5, 0.2), at((), 1.0)) == (Marker(2.0), None, None)


def test_a_part_has_those_in_it_in_its_own_time():
    assert within((Marker(1.0), Marker(2.5, "x"), Marker(4.0)), 2.0, 3.0) == (Marker(0.5, "x"),)
