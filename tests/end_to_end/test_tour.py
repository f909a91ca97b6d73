"""Ten journeys through the real window on an X server, in one start of the program."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.support.sound.pulse import pulse_server
from tests.support.window.played_script import play
from tests.support.window.x_server import x_server

JOURNEYS = (
    "generate", "switch_takes", "loop_and_redo", "zoom", "search_and_rename", "export", "drop_a_file",
    "order_the_queue", "look_at_checkpoints", "listen_in_the_mini_player", "tear_the_library_off",
)  # fmt: skip


def test_ten_journeys_by_mouse_and_keys(home: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    with pulse_server(tmp_path_factory.mktemp("p")) as pulse, x_server() as display:
        told = play(
            "tests.support.window.tour_script",
            str(tmp_path),
            home=home,
            picture=tmp_path / "tour.png",
            environ={**pulse.environ, **display, "MUSICIAN_PATIENCE": os.environ.get("MUSICIAN_PATIENCE", "40")},
            timeout=300,
        )
    assert tuple(line.removeprefix("done ") for line in told) == JOURNEYS
