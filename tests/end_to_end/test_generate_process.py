"""``generate`` as the user runs it: a process with the real libraries and the Starter."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys

import pytest

from tests.support.run_program import run_here, run_program

_WATCHED = """
import json, sys
sockets = []
sys.addaudithook(lambda event, _: sockets.append(event) if event.startswith("socket.") else None)
from musicgen_desktop.app.cli.main import main
code = main(sys.argv[2:])
with open(sys.argv[1], "w") as file:
    json.dump({"sockets": sockets, "modules": sorted({name.partition(".")[0] for name in sys.modules})}, file)
sys.exit(code)
"""


def _without_network() -> list[str]:
    command = ["unshare", "--net"]
    works = (
        shutil.which("unshare") and not subprocess.run([*command, "true"], capture_output=True, check=False).returncode
    )
    return command if works else []


def test_without_network_qt_or_words_of_libraries_and_bit_identical_in_another_process(tmp_path, capsys):
    watched = [*_without_network(), sys.executable, "-c", _WATCHED, str(tmp_path / "watched.json")]
    there, here = tmp_path / "there.wav", tmp_path / "here.wav"
    ended = run_program("generate", "solo piano", "-o", there, "--duration", "1", "--seed", "7", program=watched)
    assert ended.code == 0, ended
    assert ended.out == f"{there}\n"
    assert re.fullmatch(r"1\.0 s of music in \d+\.\d s, seed 7\n", ended.err)
    seen = json.loads((tmp_path / "watched.json").read_text())
    assert seen["sockets"] == []
    assert "torch" in seen["modules"]
    assert not {"PySide6", "shiboken6", "pyqtgraph", "sqlite3"} & set(seen["modules"])
    assert run_here(capsys, "generate", "solo piano", "-o", here, "--duration", "1", "--seed", "7").code == 0
    assert here.read_bytes() == there.read_bytes()


@pytest.mark.parametrize("arguments", [["--help"], ["generate", "--help"], ["doctor", "--help"], ["--version"]])
def test_help_imports_nothing_heavy(arguments):
    script = (
        "import atexit, sys\n"
        "from musicgen_desktop.app.cli.main import main\n"
        "atexit.register(lambda: print(sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr))\n"
        "main(sys.argv[1:])\n"
    )
    ended = run_program(*arguments, program=[sys.executable, "-c", script])
    assert ended.code == 0
    assert "musicgen-desktop" in ended.out
    modules = set(re.findall(r"'(\w+)'", ended.err))
    assert "musicgen_desktop" in modules
    assert not {"torch", "transformers", "PySide6", "scipy", "soundfile", "sqlite3", "tqdm"} & modules
