"""What the container builds in one thread is not taken for finished by another."""

from __future__ import annotations

import subprocess
import sys

from tests.support.random_checkpoint import STARTER

_SCRIPT = """
import sys, threading, time
from pathlib import Path
from musicgen_desktop.app import container

engine = threading.Thread(target=container._build_engine)
engine.start()
while "torch" not in sys.modules:
    time.sleep(0.001)
container.try_checkpoint(Path(sys.argv[1]))
engine.join()
"""


def test_a_checkpoint_is_tried_while_another_thread_imports_the_engine():
    done = subprocess.run([sys.executable, "-c", _SCRIPT, str(STARTER)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
