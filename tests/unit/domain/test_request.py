"""A prompt is one line of text that anything can hold."""

import pytest

from musicgen_desktop.domain.request import clean_prompt


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("  slow\tpiano\r\nand\x00drums\u2028 ", "slow piano and drums"),
        ("\x00\x07\n", ""),
        ("../../x", "../../x"),
        ("lone \ud800 surrogate", "lone surrogate"),
        ("😀 موسيقى", "😀 موسيقى"),
    ],
)
def test_prompts_become_one_clean_line(typed, cleaned):
    assert clean_prompt(typed) == cleaned
