"""``musicgen-desktop bench`` from its command line to its table. What it measures is no test's business."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import psutil
import pytest

from tests.support.random_checkpoint import SHAPES, write_random_checkpoint
from tests.support.run_program import RunningProgram, run_here, run_program

QUICK = ("--rounds", "1", "--seconds", "1")


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_random_checkpoint(tmp_path_factory.mktemp("bench") / "tiny", SHAPES["tiny"])


def test_json_lines(tiny: Path, home: Path) -> None:
    ended = run_program(
        "bench", "--checkpoint", tiny, *QUICK, "--busy-cores", "1", "--json", "--precision", "fp32", "--device", "cpu"
    )
    assert ended.code == 0, ended.err
    events = ended.events
    assert [event["event"] for event in events] == ["bench_started", *["loaded"] * 2, "round", "bench_finished"]
    assert [event["again"] for event in events[1:3]] == [False, True]
    turn, summary = events[3], events[4]
    assert turn["job"]["steps"] == 53  # a second, and three for the delay
    assert (summary["device"], summary["precision"]) == ("cpu", "fp32")
    # 4 heads of 64 × 32, and two layers of 6 · 32² + 2 · 32 · 64, four bytes each.
    assert turn["job"]["weight_bytes"] == 4 * (4 * 64 * 32 + 2 * (6 * 32**2 + 2 * 32 * 64))
    share = turn["job"]["weight_bytes"] * summary["steps_per_second"][0] / turn["bandwidth"]
    assert summary["bandwidth_share"][0] == pytest.approx(share, rel=1e-3)
    for name in ("several_takes", "late_step", "busy_share"):
        assert summary[name] > 0
    assert summary["heard"] == [turn["heard"]]
    assert turn["heard"] > 0
    assert summary["peak_bytes"] > 10_000_000
    # The window will show it.
    paces = json.loads((home / "data" / "paces.json").read_bytes())["paces"]
    assert [(pace["checkpoint"], pace["takes"]) for pace in paces] == [("tiny", 1), ("tiny", 4)]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--rounds", "0"], "The number of rounds is 0; it must be from 1 to 100."),
        (["--busy-cores", "-1"], "The number of busy cores is -1"),
        (["--takes", "9"], "The number of takes is 9"),
        (["--seconds", "nan"], "The length is nan"),
        (["--checkpoint", "nowhere"], 'There is no checkpoint called "nowhere".'),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_is_loaded(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    ended = run_here(capsys, "bench", *arguments)
    assert ended.code == 1
    assert words in ended.err
    assert ended.out == ""


@pytest.mark.parametrize("arguments", [["--device", "abacus"], ["--takes", "many"], ["piano"]])
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run_here(capsys, "bench", *arguments).code == 2


def test_a_checkpoint_that_cannot_be_loaded_is_said_in_words(tmp_path: Path) -> None:
    folder = write_random_checkpoint(tmp_path / "odd", SHAPES["tiny"])
    config = json.loads((folder / "config.json").read_bytes())
    config["decoder"]["num_hidden_layers"] = 3
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    ended = run_program("bench", "--checkpoint", folder, *QUICK)
    assert ended.code == 1, ended
    assert "16 of its weights are missing" in ended.err
    assert "Traceback" not in ended.err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to whole consoles only")
@pytest.mark.parametrize("words", ["Loading the checkpoint …", "Round 1"])
def test_ctrl_c_leaves_nothing_behind(words: str, tiny: Path, home: Path) -> None:
    arguments = ("bench", "--checkpoint", str(tiny), "--rounds", "100", "--seconds", "30", "--busy-cores", "1")
    with RunningProgram(*arguments) as running:
        running.wait_for_words(words)
        children = psutil.Process(running.pid).children(recursive=True)
        for process in children:
            process.send_signal(2)  # as a terminal does
        running.interrupt()
        ended = running.ended()
    assert ended.code == 130, ended
    assert ended.err.endswith("Cancelled.\n")
    assert "Traceback" not in ended.err
    _, alive = psutil.wait_procs(children, timeout=30)
    assert alive == []
    assert not (home / "data" / "paces.json").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_measuring_process_that_the_system_kills_is_explained(tiny: Path) -> None:
    arguments = ("bench", "--checkpoint", str(tiny), "--rounds", "100", "--seconds", "30")
    with RunningProgram(*arguments) as running:
        running.wait_for_words("Loading the checkpoint …")
        for process in psutil.Process(running.pid).children():
            if "spawn_main" in " ".join(process.cmdline()):
                process.kill()
        ended = running.ended()
    assert ended.code == 1, ended
    assert "most likely for lack of memory" in ended.err
