"""The real program on its first days: ten examples at once, never again, and none after they were deleted."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from musicgen_desktop.system.paths import find_paths
from musicgen_desktop.system.resources import resource
from tests.support.faults.faulty_days import stored_clips, stored_jobs
from tests.support.run_program import RunningProgram


def start(*arguments: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a start of the program sees, first and last."""
    program = (sys.executable, "-m", "tests.support.window.first_start", *arguments)
    with RunningProgram(program=program, QT_QPA_PLATFORM="offscreen", PULSE_SERVER="unix:/nowhere") as running:
        seen = running.wait_for_event(event="seen")
        left = running.wait_for_event(event="left")
        ended = running.ended()
    assert ended.code == 0, ended
    return seen, left


def test_ten_examples_come_once(home: Path) -> None:
    paths = find_paths({"MUSICGEN_DESKTOP_HOME": str(home)})
    seen, left = start("10")
    assert seen["examples"] == [True] * 10
    assert len(set(seen["titles"])) == 10
    assert seen["prompts"] == []
    assert seen["stage_is_empty"]
    assert left["count"] == 10
    clips = stored_clips(paths)
    assert all(clip.checkpoint_id == "starter" for clip in clips)
    assert stored_jobs(paths) == []

    again, left = start("10", "delete")
    assert again["titles"] == seen["titles"]
    assert again["stage_is_empty"]
    assert left["count"] == 0

    emptied, left = start("0")
    assert emptied["titles"] == []
    assert left["count"] == 0
    assert stored_clips(paths) == ()
    assert sorted(path.name for path in paths.data.iterdir() if "example" in path.name) == []
    assert len(list(resource("examples").glob("*.ogg"))) == 10
