"""``doctor`` as a process: one page about this machine, whatever is broken on it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from musicgen_desktop import __version__
from tests.support.run_program import Ended, run_program

_BROKEN = """
import sys
sys.modules["torch"] = None
sys.modules["PySide6.QtMultimedia"] = None
from musicgen_desktop.app.cli.main import main
sys.exit(main(["doctor"]))
"""


def _rows(ended: Ended, section: str) -> dict[str, str]:
    """The lines of one section, which stands under its name, indented."""
    lines = ended.out.split(f"{section}\n")[1].split("\n\n")[0].splitlines()
    return {line[2:24].strip(): line[25:] for line in lines}


def test_it_tells_versions_folders_devices_checkpoints_and_outputs(home):
    ended = run_program("doctor")
    assert (ended.code, ended.err) == (0, "")
    versions = _rows(ended, "Versions")
    assert versions["MusicGen Desktop"] == __version__
    assert versions["Python"].startswith(".".join(map(str, sys.version_info[:3])))
    assert {"torch", "transformers", "PySide6-Essentials"} <= set(versions)
    assert _rows(ended, "Folders")["Settings"].startswith(str(home / "config"))
    devices = _rows(ended, "Devices")
    assert re.search(r"\d+ cores, \d+\.\d GB of memory, \d+\.\d GB free", devices["cpu"])
    assert devices["chosen by auto"]
    assert devices["because"].endswith(".")
    assert _rows(ended, "Checkpoints")["starter"].startswith("ready · ")
    assert re.search(r"fits: \w+ \w+, needs about \d\.\d GB", _rows(ended, "Memory for 8 s, takes: 1")["starter"])
    assert _rows(ended, "Audio outputs")
    assert _rows(ended, "Microphones")


def test_a_broken_installation_still_gets_its_page(home):
    damaged = home / "checkpoints" / "mine"
    damaged.mkdir(parents=True)
    manifest = '{"format": 1, "id": "mine", "title": "Mine", "license": "MIT", "description": "", "files": []}'
    Path(damaged, "manifest.json").write_text(manifest)
    ended = run_program(program=[sys.executable, "-c", _BROKEN])
    assert (ended.code, ended.err) == (0, "")
    assert "torch cannot be loaded" in _rows(ended, "Devices")["none"]
    assert "Missing: config.json" in _rows(ended, "Checkpoints")["mine"]
    for section in ("Audio outputs", "Microphones"):
        assert "Sound is not available" in _rows(ended, section)["none"]
