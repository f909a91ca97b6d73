"""A machine whose memory really runs out: words, advice, and an engine that goes on working."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.random_checkpoint import STARTER

SCRIPT = """
import resource, sys
from dataclasses import replace
from pathlib import Path

from musicgen_desktop.domain.events import JobFailed, JobFinished
from musicgen_desktop.engine.musicgen import MusicGenEngine
from musicgen_desktop.engine.runner import JobRunner
from tests.support.engine.engine_requests import a_checkpoint, a_request, ending_of, run_job

starter = a_checkpoint(Path(sys.argv[1]))
small = replace(a_request(starter, duration=1.0), precision=sys.argv[2])
large = replace(a_request(starter, duration=30.0, takes=4), precision=sys.argv[2])
runner = JobRunner(MusicGenEngine, lambda checkpoint, token: checkpoint)
assert isinstance(ending_of(run_job(runner, small)), JobFinished)
size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
soft, hard = resource.getrlimit(resource.RLIMIT_AS)
resource.setrlimit(resource.RLIMIT_AS, (size + 90_000_000, hard))
failed = ending_of(run_job(runner, large))
assert isinstance(failed, JobFailed), failed
print(type(failed.error).__name__, failed.error.message, failed.error.advice)
# The cap counts addresses, and arenas and threads keep theirs: the next job has the room that other programs give back.
resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
assert isinstance(ending_of(run_job(runner, small)), JobFinished)
print("and went on")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux caps the memory of a process")
@pytest.mark.parametrize("precision", ["fp32"])
def test_a_small_cap_is_told_in_words_and_the_engine_goes_on(precision):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(STARTER), precision],
        cwd=Path(__file__).parents[2],
        # What is free below the cap is counted for two threads, whatever the other tests compute with.
        env={**os.environ, "OMP_NUM_THREADS": "2"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "MemoryShortageError There was not enough memory to finish this. What helps: " in done.stdout
    assert "and went on" in done.stdout
