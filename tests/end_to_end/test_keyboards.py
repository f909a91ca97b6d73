"""Keys by their places on real keyboards, at a real X server."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.window.keyboards import LAYOUTS
from tests.support.window.x_server import x_server


@pytest.fixture(scope="module")
def told() -> dict[str, dict[str, list[str]]]:
    """What answered, by layout and key."""
    if shutil.which("setxkbmap") is None:
        pytest.skip("setxkbmap is not installed")
    with x_server() as display:
        done = subprocess.run(
            [sys.executable, "-m", "tests.support.window.keyboards"],
            env={**os.environ, **display},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    assert "Ambiguous" not in done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {line["layout"]: line["answered"] for line in lines}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_takes_are_chosen_without_shift_wherever_the_digits_are(
    told: dict[str, dict[str, list[str]]], layout: str
) -> None:
    answered = told[layout]
    assert [answered[f"digit {number}"] for number in (1, 2, 3, 6, 8)] == [[f"Take {n}"] for n in (1, 2, 3, 6, 8)]


@pytest.mark.parametrize("layout", [layout for layout in LAYOUTS if layout != "fr"])
def test_stop_and_discard_have_keys_of_their_own(told: dict[str, dict[str, list[str]]], layout: str) -> None:
    assert told[layout]["Ctrl+period"] == ["Stop and keep"]
    assert told[layout]["Ctrl+Shift+period"] == ["Discard what is being made"]


@pytest.mark.parametrize("layout", [layout for layout in LAYOUTS if layout != "cz"])
def test_slower_and_faster_are_where_the_angles_are(told: dict[str, dict[str, list[str]]], layout: str) -> None:
    assert [told[layout][key] for key in ("less", "greater")] == [["Slower"], ["Faster"]]


def test_a_period_that_needs_shift_stops_and_keeps(told: dict[str, dict[str, list[str]]]) -> None:
    assert told["fr"]["Shift+semicolon"] == ["Stop and keep"]
    assert told["fr"]["Ctrl+Shift+X"] == ["Discard what is being made"]
