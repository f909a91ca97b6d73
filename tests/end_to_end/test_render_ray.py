"""``render --ray``: a pack on a Ray cluster, whoever is lost on the way."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import psutil
import pytest

from musicgen_desktop.app import container
from musicgen_desktop.engine.fake import FakeEngine
from musicgen_desktop.system.paths import find_paths
from tests.support.faults.disks import small_disk
from tests.support.random_checkpoint import STARTER
from tests.support.run_program import Ended, run_here, run_program

_WITH_RAY = pytest.mark.skipif(find_spec("ray") is None, reason="Ray is not installed: pip install '.[ray]'")


@pytest.fixture
def pack(tmp_path) -> Path:
    """A pack with a checkpoint that nodes do not have, and with a prompt over which a worker is lost."""
    folder = shutil.copytree(STARTER, tmp_path / "mine")
    path = tmp_path / "pack.toml"
    path.write_text(f'checkpoint = "{folder.as_posix()}"\nduration = 1\n'
                    '[[clip]]\nprompt = ["quiet", "deadly"]\nseed = "1-8"\n')  # fmt: skip
    return path


@pytest.fixture
def ray_folder() -> Iterator[str]:
    """Where Ray keeps what runs: a short path, because it makes sockets there. Nothing of it may run afterwards."""
    with tempfile.TemporaryDirectory(prefix="ray", ignore_cleanup_errors=True) as folder:
        yield folder
        left = [process for process in psutil.process_iter(["cmdline"]) if folder in str(process.info["cmdline"])]
        _, alive = psutil.wait_procs(left, timeout=60)
        assert alive == []


def render_on_ray(ray_folder: str, tmp_path: Path, *arguments: str | Path, version: str = "") -> Ended:
    program = (sys.executable, "-m", "tests.support.ray_program", str(tmp_path), version)
    environ = {"RAY_TMPDIR": ray_folder, "RAY_AUTH_MODE": "disabled"}
    return run_program("render", *arguments, "--ray", "local", "--workers", "2", "--json", program=program, **environ)


@_WITH_RAY
def test_a_lost_workers_work_is_done_by_others_and_the_files_are_those_of_one_machine(
    pack, ray_folder, tmp_path, capsys, monkeypatch
):
    ended = render_on_ray(ray_folder, tmp_path, pack, tmp_path / "out")
    assert ended.code == 0, ended
    assert (tmp_path / "killed").exists()
    assert "others do its work" in ended.err
    assert ended.events[-1]["rendered"] == 16
    assert ended.events[-1]["failed"] == 0
    (shipped,) = (find_paths(os.environ).cache / "shipped").iterdir()  # once for all workers of a node
    assert {path.name: path.read_bytes() for path in shipped.iterdir()} == {
        path.name: path.read_bytes() for path in (tmp_path / "mine").iterdir()
    }
    monkeypatch.setattr(container, "_build_engine", FakeEngine)
    alone = run_here(capsys, "render", pack, tmp_path / "alone", "--json")
    assert alone.code == 0
    assert _files(tmp_path / "out") == _files(tmp_path / "alone")
    assert json.loads((tmp_path / "out" / "pack.manifest.json").read_text()) == json.loads(
        (tmp_path / "alone" / "pack.manifest.json").read_text()
    )
    assert run_here(capsys, "render", pack, tmp_path / "out", "--json").events[-1]["rendered"] == 0


@_WITH_RAY
def test_on_a_full_disk_the_manifest_names_what_is_there_and_nothing_else(ray_folder, tmp_path):
    pack = tmp_path / "pack.toml"
    pack.write_text('duration = 1\n[[clip]]\nprompt = "quiet"\nseed = "1-16"\n')
    with small_disk(tmp_path / "out", 440_000) as out:
        ended = render_on_ray(ray_folder, tmp_path, pack, out)
        assert ended.code == 1
        assert "There is not enough room" in ended.err
        listed = json.loads((out / "pack.manifest.json").read_text())["files"]
        made = _files(out)
    assert 0 < len(made) < 16
    assert {name: entry["bytes"] for name, entry in listed.items()} == {name: len(made[name]) for name in made}


@_WITH_RAY
def test_a_node_of_another_version_is_told_and_makes_nothing(pack, ray_folder, tmp_path):
    ended = render_on_ray(ray_folder, tmp_path, pack, tmp_path / "out", version="0.0.1")
    assert ended.code == 1
    assert "in the place of 0.0.1; it makes nothing." in ended.err
    assert "No node of the cluster can make clips." in ended.err
    assert _files(tmp_path / "out") == {}


def test_without_ray_it_is_said_what_to_install(pack, tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "ray", None)
    ended = run_here(capsys, "render", pack, tmp_path / "out", "--ray", "auto")
    assert ended.code == 1
    assert "musicgen-desktop[ray]" in ended.err


def test_a_number_of_workers_that_is_none_is_refused(pack, tmp_path, capsys):
    assert run_here(capsys, "render", pack, tmp_path / "out", "--workers", "0").code == 2


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.wav")}
