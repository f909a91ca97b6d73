"""The shipped checkpoint is asked a few things, and the table says what it did."""

from __future__ import annotations

import json
import math
from pathlib import Path

import ask
import pytest
from starter_judge.figures import Figures
from starter_judge.playing import play_wishes
from starter_judge.wishes import Wish

from tests.support.random_checkpoint import STARTER

pytestmark = pytest.mark.usefixtures("one_thread")


def test_what_is_played_is_kept_and_each_prompt_has_its_own_seeds(tmp_path: Path) -> None:
    wishes = [
        Wish("house, 126 bpm", "tempo", "house", 126, seconds=1),
        Wish("rock", "style", "rock", takes=2, seconds=1),
    ]
    played = play_wishes(STARTER, wishes, tmp_path)
    assert [take.wish.text for take in played] == ["house, 126 bpm", "rock", "rock"]
    assert {take.sound.shape for take in played} == {(32_000,)}
    assert (played[1].sound != played[2].sound).any()
    files = sorted(tmp_path.iterdir())
    assert len(files) == 2
    stamps = [file.stat().st_mtime_ns for file in files]
    again = play_wishes(STARTER, wishes[::-1], tmp_path)
    assert [file.stat().st_mtime_ns for file in files] == stamps
    for one, other in zip(played, (again[2], again[0], again[1]), strict=True):
        assert abs(one.sound - other.sound).max() < 1e-4


def test_every_row_of_the_table_is_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without librosa, as it is on most machines.
    monkeypatch.setattr("starter_judge.ears.has_librosa", lambda: False)
    file = tmp_path / "figures.json"
    ask.main([str(STARTER), "--quick", "--json", str(file)])
    table = capsys.readouterr().out
    columns: dict[str, Figures] = json.loads(file.read_text("utf-8"))
    assert list(columns) == [str(STARTER), ask.RENDERED]
    rows = ask.rows(["program"])
    assert table.count("\n") == len(rows) + 2
    played = columns[str(STARTER)]
    for row in rows:
        if not row.name.startswith("codec"):
            assert row.name in played, row.name
    counts = {name: count for name, (_, count) in played.items()}
    assert counts["tempo, program"] == counts["key, program"] == 1
    assert counts["style"] == 2
    assert counts["silent"] == sum(count for name, count in counts.items() if name == "training")
    assert all(0 <= value <= 1 or math.isnan(value) for name, (value, _) in played.items() if "speed" not in name
               and not name.startswith("codec"))  # fmt: skip
    ask.main(["--beside", str(file)])
    assert capsys.readouterr().out == table


def test_a_share_of_the_ceiling_and_the_count_stand_beside_each_share() -> None:
    columns: dict[str, Figures] = {
        "new": {"tempo, librosa": (0.4, 10), "codec FluidR3_GM above 5 kHz": (-3.5, 24)},
        ask.RENDERED: {"tempo, librosa": (0.8, 10)},
    }
    lines = ask.table(columns).splitlines()
    assert lines[0] == "| asked | must | new | rendered music |"
    assert lines[2].endswith("| 40 % of 10 (50 % of the ceiling) | 80 % of 10 |")
    assert any(line.endswith("| −3.5 dB | – |") for line in lines)
