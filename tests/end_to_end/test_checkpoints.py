"""``checkpoints`` without a network: list, verify, import, export, remove and move, as somebody types them."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from musicgen_desktop.checkpoints.format.manifest import read_manifest
from musicgen_desktop.domain.pace import Pace
from musicgen_desktop.system.pace_file import PaceFile
from musicgen_desktop.system.paths import find_paths
from musicgen_desktop.system.resources import resource
from tests.support.hub.checkpoint_folders import add_manifest, flip_bit, make_folder
from tests.support.hub.hub_cache import make_hub_cache
from tests.support.run_program import Ended, RunningProgram, run_program


def states(ended: Ended) -> dict[str, str]:
    return {event["id"]: event["state"] for event in ended.events if event["event"] == "checkpoint"}


def test_the_list_for_people(checkpoints, installed):
    add_manifest(make_folder(installed / "mine"), title="My Tune", license="")
    shown = checkpoints("list").out
    assert "starter                       ready, " in shown
    assert "musicgen-large                not installed, 13.7 GB to fetch" in shown
    assert "My Tune · licence unknown" in shown
    assert "CC-BY-NC-4.0" in shown
    assert "memory for 8 s: cpu int8" in shown


def test_the_list_for_programs(checkpoints, installed):
    add_manifest(make_folder(installed / "mine"))
    add_manifest(make_folder(installed / "musicgen-small"))
    (installed / "musicgen-small" / "tokenizer.json").unlink()
    (installed / "stray file").write_text("x")
    make_folder(installed / "never finished")
    ended = checkpoints("list", "--json")
    assert states(ended) | {"musicgen-medium": "missing"} == states(ended)
    assert (states(ended)["starter"], states(ended)["mine"], states(ended)["musicgen-small"]) == (
        "ready", "ready", "broken"
    )  # fmt: skip
    assert len(ended.events) == 12
    mine: dict[str, Any] = ended.events[-1]
    assert mine["folder"] == str(installed / "mine")
    assert mine["memory"]["cpu fp32"] >= mine["memory"]["cpu int8"] > 0
    small = ended.events[1]
    assert "Missing: tokenizer.json" in small["detail"]


def test_the_list_knows_the_speed_measured_here(checkpoints, home):
    starter = read_manifest(resource("checkpoints", "starter"))
    assert starter
    pace = Pace(starter.weights_sha256, "auto", "auto", "cpu", "int8", 1, True, duration=4.0, seconds=5.0)
    PaceFile(find_paths({"MUSICGEN_DESKTOP_HOME": str(home)}).pace_file).note(pace)
    assert checkpoints("list", "--json").events[0]["measured"] == {"cpu int8": 1.25}
    assert "a second of music takes here: cpu int8 1.2 s" in checkpoints("list").out


def test_it_starts_without_qt_and_torch():
    code = (
        "import sys\nfrom musicgen_desktop.app.cli.main import main\nmain(['checkpoints', 'list'])\n"
        "print(sorted({'torch', 'transformers', 'PySide6.QtWidgets', 'huggingface_hub'} & set(sys.modules)))"
    )
    ended = run_program(program=(sys.executable, "-c", code))
    assert ended.out.splitlines()[-1] == "[]", ended


def test_verify_all(checkpoints, installed):
    for name in ("one", "two", "three"):
        add_manifest(make_folder(installed / name, shards=2))
    flip_bit(installed / "two" / "model-00001-of-00002.safetensors")
    (installed / "three" / "config.json").unlink()
    (installed / "three" / "tokenizer.json").unlink()
    ended = checkpoints("verify", code=1)
    assert "starter: every file is as it should be." in ended.out
    assert "one: every file is as it should be." in ended.out
    assert "Damaged: model-00001-of-00002.safetensors" in ended.err
    assert "Damaged: config.json, tokenizer.json" in ended.err
    failed = [event for event in checkpoints("verify", "--json", code=1).events if event["event"] == "failed"]
    assert [(event["id"], event["damaged"]) for event in failed] == [
        ("three", ["config.json", "tokenizer.json"]),
        ("two", ["model-00001-of-00002.safetensors"]),
    ]


def test_verify_reads_again_whatever_it_knows(checkpoints, installed):
    add_manifest(make_folder(installed / "mine"))
    for _ in range(2):
        progress = [event for event in checkpoints("verify", "mine", "--json").events if event["event"] == "progress"]
        assert progress[-1]["bytes_done"] == progress[-1]["bytes_total"] > 5_000


def test_verify_a_folder_of_ones_own(checkpoints, tmp_path):
    ended = checkpoints("verify", make_folder(tmp_path / "own"))
    assert "there is no list of hashes to compare with" in ended.out


@pytest.mark.parametrize("action", ["verify", "export"])
def test_an_unknown_checkpoint(checkpoints, tmp_path, action):
    target = [tmp_path / "x.zip"] if action == "export" else []
    ended = checkpoints(action, "nope", *target, code=1)
    assert 'There is no checkpoint called "nope".' in ended.err
    assert "Installed: starter" in ended.err


def test_from_stick_to_stick(checkpoints, home, installed, tmp_path, monkeypatch):
    add_manifest(make_folder(installed / "musicgen-small"), title="MusicGen Small", license="CC-BY-NC-4.0")
    stick = tmp_path / "stick.zip"
    assert checkpoints("export", "musicgen-small", stick).out == f"{stick}\n"
    monkeypatch.setenv("MUSICGEN_DESKTOP_HOME", str(tmp_path / "another machine"))
    ended = checkpoints("import", stick)
    assert ended.out == "MusicGen Small is installed as musicgen-small.\n"
    assert "may not use them to earn money" in ended.err
    checkpoints("verify", "musicgen-small")
    ended = checkpoints("import", stick, "--json")
    assert ended.events[-1]["event"] == "imported"
    assert ended.events[-1]["id"] == "musicgen-small"
    assert [path.name for path in (tmp_path / "another machine" / "checkpoints").iterdir()] == ["musicgen-small"]


def test_import_a_hub_cache_by_links(checkpoints, installed, tmp_path):
    make_hub_cache(tmp_path / "hub", "facebook/musicgen-small", make_folder(tmp_path / "original"))
    checkpoints("import", "--link", tmp_path / "hub")
    assert states(checkpoints("list", "--json"))["musicgen-small"] == "ready"
    blobs = list((tmp_path / "hub").glob("*/blobs/*"))
    assert any(path.samefile(installed / "musicgen-small" / "model.safetensors") for path in blobs)


def test_import_bin_weights_and_make_music(checkpoints, installed, tmp_path):
    """The one slow way: a published layout with ``.bin`` shards only, converted with torch and then heard."""
    from tests.support.engine.ten_architectures import architecture, write_repository

    one = architecture("musicgen-large")
    folder = write_repository(one, tmp_path / "musicgen-large")
    checkpoints("import", folder)
    names = sorted(path.name for path in (installed / "musicgen-large").iterdir())
    assert [name for name in names if "bin" in name] == []
    assert len([name for name in names if name.endswith(".safetensors")]) == 2
    checkpoints("verify", "musicgen-large")
    options = ("--duration", "1", "--seed", "1", "--checkpoint", "musicgen-large")
    ended = run_program("generate", "piano", "-o", tmp_path / "out.wav", *options)
    assert ended.code == 0, ended
    assert (folder / "pytorch_model-00001-of-00002.bin").exists()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: None, "does not exist"),
        (lambda path: path.mkdir(), "There is no MusicGen checkpoint in"),
        (lambda path: path.write_bytes(b"PK nonsense"), "is damaged, not complete, or no archive"),
        (lambda path: path.touch(), "is damaged"),
    ],
)
def test_bad_sources(checkpoints, installed, tmp_path, make, words):
    make(tmp_path / "source.zip")
    ended = checkpoints("import", tmp_path / "source.zip", code=1)
    assert words in ended.err
    assert not installed.exists() or not list(installed.iterdir())


def test_a_whole_stick(checkpoints, installed, tmp_path):
    for name in ("one", "two"):
        make_folder(tmp_path / "stick" / name)
    (make_folder(tmp_path / "stick" / "three") / "tokenizer.json").unlink()
    ended = checkpoints("import", tmp_path / "stick", "--json", code=1)
    assert [event["id"] for event in ended.events if event["event"] == "imported"] == ["one", "two"]
    assert "Missing: tokenizer.json." in ended.err
    assert (installed / "one" / "manifest.json").exists()
    assert (installed / "two" / "manifest.json").exists()


def test_what_is_missing_is_named(checkpoints, tmp_path):
    folder = make_folder(tmp_path / "mine")
    (folder / "tokenizer.json").unlink()
    (folder / "model.safetensors").unlink()
    ended = checkpoints("import", folder, "--json", code=1)
    assert ended.events[-1]["event"] == "failed"
    assert ended.events[-1]["damaged"] == ["tokenizer.json", "model.safetensors"]
    assert "Missing: tokenizer.json, model.safetensors." in ended.err


def test_remove(checkpoints, installed):
    add_manifest(make_folder(installed / "mine"))
    ended = checkpoints("remove", "mine", code=1)
    assert "is not removed without asking" in ended.err
    assert "--yes" in ended.err
    assert "mine is removed; " in checkpoints("remove", "mine", "--yes").out
    assert [path for path in installed.rglob("*") if path.suffix != ".lock"] == [installed / ".partial"]


@pytest.mark.parametrize("name", ["starter", "nope", "../checkpoints/mine", ".", "", "folder"])
def test_what_is_not_removed(checkpoints, installed, tmp_path, name):
    """Nothing but installed checkpoints by their id, whatever is typed."""
    mine = add_manifest(make_folder(installed / "mine"))
    own = add_manifest(make_folder(tmp_path / "own"))
    ended = checkpoints("remove", "--yes", str(own) if name == "folder" else name, code=1)
    assert ended.err
    assert (mine / "model.safetensors").exists()
    assert (own / "model.safetensors").exists()
    assert resource("checkpoints", "starter", "model.safetensors").exists()


def test_move_there_and_back(checkpoints, home, installed, tmp_path):
    add_manifest(make_folder(installed / "mine"))
    disk = tmp_path / "large disk"
    assert f"The checkpoints are in {disk} now." in checkpoints("move", disk).out
    assert not installed.exists()
    listed = {event["id"]: event for event in checkpoints("list", "--json").events}
    assert listed["mine"]["folder"] == str(disk / "mine")
    assert json.loads((home / "config" / "settings.json").read_text())["checkpoints_folder"] == str(disk)
    checkpoints("verify", "mine")
    # The disk is not plugged in.
    disk.rename(tmp_path / "away")
    ended = checkpoints("list")
    assert f"The folder of your checkpoints, {disk}, cannot be reached." in ended.err
    for action in (("import", make_folder(tmp_path / "other")), ("install", "musicgen-small", "--online")):
        assert f"{disk}, cannot be reached.\nPlug in its disk" in checkpoints(*action, code=1).err
    assert not disk.exists()
    (tmp_path / "away").rename(disk)
    checkpoints("move", installed)
    assert json.loads((home / "config" / "settings.json").read_text())["checkpoints_folder"] == ""
    assert states(checkpoints("list", "--json"))["mine"] == "ready"


@pytest.mark.parametrize("arguments", [[], ["explode"], ["install"], ["import"], ["export", "starter"], ["move"]])
def test_wrong_usage(checkpoints, arguments):
    assert "usage: musicgen-desktop checkpoints" in checkpoints(*arguments, code=2).err


def huge_source(tmp_path: Path) -> Path:
    """A checkpoint whose weights take a while to copy."""
    folder = make_folder(tmp_path / "huge")
    os.truncate(folder / "model.safetensors", 2_000_000_000)
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to whole consoles only")
def test_an_interrupted_import_leaves_nothing(installed, tmp_path):
    with RunningProgram("checkpoints", "import", "--json", huge_source(tmp_path)) as running:
        running.wait_for_event(event="progress", file="model.safetensors")
        running.interrupt()
        ended = running.ended()
    assert ended.code == 130, ended
    assert ended.events[-1] == {"event": "cancelled"}
    assert "Traceback" not in ended.err
    assert list(installed.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_import_is_swept_by_the_next(checkpoints, installed, tmp_path):
    with RunningProgram("checkpoints", "import", "--json", huge_source(tmp_path)) as running:
        running.wait_for_event(event="progress", file="model.safetensors")
        running.send(signal.SIGKILL)
        running.ended()
    assert states(checkpoints("list", "--json")).get("huge") is None
    checkpoints("import", make_folder(tmp_path / "mine"))
    assert [path.name for path in installed.iterdir()] == ["mine"]


def test_two_at_once_bring_in_both(installed, tmp_path):
    sources = [make_folder(tmp_path / str(number) / "mine", seed=number) for number in range(2)]
    running = [RunningProgram("checkpoints", "import", "--json", source) for source in sources]
    ids = []
    for program in running:
        with program:
            ended = program.ended()
            assert ended.code == 0, ended
            ids.append(ended.events[-1]["id"])
    assert sorted(ids) == ["mine", "mine-2"]
    assert sorted(path.name for path in installed.iterdir()) == sorted(ids)


_ONE_AFTER_ANOTHER = """
import json, sys
from musicgen_desktop.app.cli.main import main

print([int(main(["checkpoints", *words])) for words in json.loads(sys.argv[1])])
"""


@pytest.mark.skipif(not shutil.which("unshare"), reason="network namespaces are Linux's")
def test_without_any_network(tmp_path):
    """In a namespace that has no network at all, not even a loop-back."""
    alone = ("unshare", "-rn")
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system does not let us make a network namespace")
    program = (*alone, sys.executable, "-c", _ONE_AFTER_ANOTHER)
    folder = make_folder(tmp_path / "mine")
    with zipfile.ZipFile(tmp_path / "mine.zip", "w") as archive:
        for path in folder.iterdir():
            archive.write(path, f"mine/{path.name}")
    acts = (["import", tmp_path / "mine.zip"], ["list"], ["verify"], ["export", "mine", tmp_path / "out"],
            ["move", tmp_path / "disk"], ["remove", "--yes", "mine"],
            ["install", "--accept-license", "musicgen-small"])  # fmt: skip
    ended = run_program(json.dumps(acts, default=str), program=program)
    assert ended.out.splitlines()[-1] == "[0, 0, 0, 0, 0, 0, 1]", ended
    assert "The program is set to offline" in ended.err
