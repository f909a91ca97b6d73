"""Sizes in words."""

import pytest

from musicgen_desktop.files.sizes import format_bytes


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (999_500, "1.0 MB"),
        (340_000_000, "340 MB"),
        (10**15, "1000 TB"),
    ],
)
def test_sizes_are_decimal_with_two_or_three_digits(count: int, words: str):
    assert format_bytes(count) == words
