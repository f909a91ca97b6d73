"""Work folders beside the installed checkpoints, which several programs make, sweep and tidy away at the same time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from musicgen_desktop.checkpoints.exchange.transfer import WORK_FOLDER, scratch_folder, sweep_scratch

PROGRAMS = 8
TURNS = 150


def test_nobody_takes_the_work_of_another_for_abandoned(tmp_path: Path) -> None:
    def work(number: int) -> None:
        for _ in range(TURNS):
            with scratch_folder(tmp_path) as place:
                (place / "weights").write_text(str(number))
                assert (place / "weights").read_text() == str(number)
                assert [path.name for path in place.iterdir()] == ["weights"]

    with ThreadPoolExecutor(PROGRAMS) as pool:
        list(pool.map(work, range(PROGRAMS)))
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_program_left_is_swept(tmp_path: Path) -> None:
    left = tmp_path / WORK_FOLDER / "0123456789abcdef"
    left.mkdir(parents=True)
    (left / "weights").write_bytes(b"half")
    left.with_suffix(".lock").touch()
    with scratch_folder(tmp_path) as place:
        assert not left.exists()
        sweep_scratch(tmp_path)
        assert place.exists()
    assert list(tmp_path.iterdir()) == []


def test_what_others_keep_in_a_folder_of_that_name_stays(tmp_path: Path) -> None:
    notes = tmp_path / WORK_FOLDER / "notes"
    notes.mkdir(parents=True)
    with scratch_folder(tmp_path):
        pass
    assert list(tmp_path.rglob("*")) == [notes.parent, notes]
