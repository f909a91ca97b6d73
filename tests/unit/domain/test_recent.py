"""What was put or used lately stays."""

from musicgen_desktop.domain.recent import Recent


def two_of_two() -> Recent[int]:
    recent: Recent[int] = Recent(2)
    recent.put("first", 1)
    recent.put("second", 2)
    return recent


def test_of_more_than_the_most_the_oldest_goes():
    recent = two_of_two()
    recent.put("third", 3)
    assert list(recent.values()) == [2, 3]


def test_what_was_used_stays():
    recent = two_of_two()
    assert recent.use("first") == 1
    recent.put("third", 3)
    assert list(recent.values()) == [1, 3]


def test_what_was_only_looked_at_goes():
    recent = two_of_two()
    assert recent.get("first") == 1
    recent.put("third", 3)
    assert list(recent.values()) == [2, 3]


def test_what_is_put_again_stays_once_with_its_newest_value():
    recent = two_of_two()
    recent.put("first", 10)
    recent.put("third", 3)
    assert list(recent.values()) == [10, 3]


def test_what_is_not_there_is_none_and_nothing_to_forget():
    recent = two_of_two()
    recent.pop("third")
    assert recent.get("third") is None
    assert recent.use("third") is None
    assert "third" not in recent
