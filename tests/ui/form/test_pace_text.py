"""The time before Generate, in words."""

from __future__ import annotations

import pytest

from musicgen_desktop.domain.pace import Estimate
from musicgen_desktop.ui.form.pace_text import estimate_text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.2, "≈ 1 s · CPU"),
        (14.4, "≈ 14 s · CPU"),
        (59.4, "≈ 59 s · CPU"),
        (59.6, "≈ 1 min · CPU"),
        (100.0, "≈ 1 min 40 s · CPU"),
        (599.0, "≈ 9 min 59 s · CPU"),
        (725.0, "≈ 12 min · CPU"),
    ],
)
def test_a_measured_time(seconds: float, text: str) -> None:
    assert estimate_text(Estimate(seconds, "cpu", measured=True)) == text


def test_a_time_worked_out_from_other_jobs() -> None:
    assert estimate_text(Estimate(100.0, "cuda", measured=False)) == "about 1 min 40 s · CUDA"


def test_no_guess() -> None:
    assert estimate_text(None) == ""
