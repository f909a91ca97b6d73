"""Torch's native library is in memory before torch is imported, and torch works on it."""

from __future__ import annotations

import subprocess
import sys

import pytest

CODE = """
import sys
from musicgen_desktop.engine.preload import preload_torch
preload_torch()
assert "torch" not in sys.modules
with open("/proc/self/maps") as maps:
    assert "libtorch_cpu" in maps.read()
import torch
print(float(torch.ones(3) @ torch.ones(3)))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads the process's memory map")
def test_the_library_is_mapped_first_and_torch_computes():
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "3.0", done.stderr


def test_without_torch_nothing_happens(monkeypatch):
    from musicgen_desktop.engine.preload import preload_torch

    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    preload_torch()
