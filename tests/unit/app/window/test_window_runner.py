"""What a window draws with is not imported in its own thread."""

from __future__ import annotations

import subprocess
import sys

_SCRIPT = """
import sys, threading
from pathlib import Path
from musicgen_desktop.app.window.window_runner import build_window_runner
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.thread_limit import ThreadLimit
from musicgen_desktop.checkpoints.disk.hash_cache import HashCache

places = [Path(sys.argv[1])] * 2
store = CheckpointStore(*places, HashCache(places[0] / "hashes"))
thread = threading.Thread(target=build_window_runner, args=(store, ThreadLimit()))
assert "pyqtgraph" not in sys.modules
thread.start()
thread.join()
print("pyqtgraph" in sys.modules, "torch" in sys.modules)
"""


def test_what_the_stage_draws_with_is_imported_before_the_engine(tmp_path):
    done = subprocess.run([sys.executable, "-c", _SCRIPT, tmp_path], capture_output=True, text=True, check=True)
    assert done.stdout == "True False\n"
