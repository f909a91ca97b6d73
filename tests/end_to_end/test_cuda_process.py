"""``cuda`` as a process: a stand-in for torch's CUDA build is loaded before the torch inside, or it is said why not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from musicgen_desktop.system.cuda_pack.cuda_manifest import find_needs
from musicgen_desktop.system.cuda_pack.cuda_pack import CudaPack
from musicgen_desktop.system.paths import find_paths
from tests.support.cuda_wheels import TORCH, torch_version, write_wheels
from tests.support.run_program import run_program

_WHICH_TORCH = """
import os
from musicgen_desktop.app.container import prepare_process
from musicgen_desktop.system.paths import find_paths
print("fault:", prepare_process(find_paths(os.environ)))
import torch
print(torch.__file__)
"""
"""As every command begins."""


def which_torch() -> tuple[str, Path]:
    """Why a pack is not used, and the torch that a new process imports."""
    done = subprocess.run([sys.executable, "-c", _WHICH_TORCH], capture_output=True, text=True, check=True)
    *_, fault, file = done.stdout.splitlines()
    return fault.removeprefix("fault: "), Path(file)


def test_a_pack_is_loaded_first_until_it_is_removed(tmp_path):
    wheels = write_wheels(tmp_path / "wheels")
    ended = run_program("cuda", "install", "--from", wheels, "--json")
    assert (ended.code, ended.events[-1]["event"], ended.events[-1]["torch"]) == (0, "installed", torch_version())
    pack = find_paths(os.environ).cuda_pack / "pack"
    assert which_torch() == ("None", pack / "torch" / "__init__.py")
    status = run_program("cuda", "status", "--json").events[-1]
    assert (status["torch"], status["cuda"], status["folder"]) == (torch_version(), "13.0", str(pack))
    assert run_program("cuda", "remove", "--json").events[-1]["was_there"]
    fault, file = which_torch()
    assert fault == "None"
    assert not file.is_relative_to(pack)


CRASH = "import os\nos.abort()"
NO_CUDA = TORCH.replace('"13.0"', "None")
WRONG_SUMS = TORCH.replace("prod(shape)", "5.9")
BROKEN_IMPORT = "raise ImportError('libcudart.so.13: cannot open shared object file')"


@pytest.mark.parametrize(
    "code", [CRASH, NO_CUDA, WRONG_SUMS, BROKEN_IMPORT], ids=["crash", "no CUDA", "sums", "import"]
)
def test_a_torch_that_does_not_work_is_not_installed(tmp_path, code):
    ended = run_program("cuda", "install", "--from", write_wheels(tmp_path / "wheels", code=code), "--json")
    assert (ended.code, ended.events[-1]["event"]) == (1, "failed")
    assert not find_paths(os.environ).cuda_pack.exists()


def test_a_pack_that_broke_later_is_passed_over_and_said(tmp_path):
    assert run_program("cuda", "install", "--from", write_wheels(tmp_path / "wheels")).code == 0
    pack = CudaPack(find_paths(os.environ).cuda_pack, find_needs)
    (pack.pack / "torch/lib/libtorch_cuda.so").unlink()
    fault, file = which_torch()
    found = pack.look().fault
    assert found is not None
    assert fault.startswith(found.message)
    assert not file.is_relative_to(pack.pack)
    assert run_program("cuda", "status", "--json").events[-1]["event"] == "failed"
    assert fault in run_program("doctor").out


def test_online_nothing_is_fetched_without_the_address_of_an_index(monkeypatch):
    monkeypatch.delenv("PIP_INDEX_URL", raising=False)
    ended = run_program("cuda", "install", "--online", "--json")
    assert (ended.code, ended.events[-1]["event"]) == (1, "failed")
