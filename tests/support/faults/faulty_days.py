"""Homes and processes for days on which something breaks, and a look at what lies on the disk afterwards."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.library.library import Library
from musicgen_desktop.system.paths import Paths
from musicgen_desktop.system.settings_file import SettingsFile
from tests.support.library.library_values import make_request, make_result
from tests.support.run_program import RunningProgram


def set_length(paths: Paths, seconds: float) -> None:
    """Have the form ask for clips of that length."""
    SettingsFile(paths.settings_file).change(params=GenerationParams(duration=seconds))


@contextmanager
def window(script: str, argument: Path, engine: str = "0", **environ: str) -> Iterator[RunningProgram]:
    """The program with a musician in it, on a machine without sound unless ``environ`` says otherwise."""
    program = (sys.executable, "-m", "tests.support.faults.faulty_window", engine, script, str(argument))
    environ = {"QT_QPA_PLATFORM": "offscreen", "PULSE_SERVER": "unix:/nowhere", **environ}
    with RunningProgram(program=program, **environ) as running:
        yield running


def fill(paths: Paths) -> None:
    """Put one clip, "warm piano", into the library."""
    library = Library.open(paths)
    try:
        request = make_request()
        library.record_job(request)
        library.add_result(request, make_result(request))
    finally:
        library.close()


def stored_jobs(paths: Paths) -> list[tuple[str, str]]:
    """Prompt and state of each job, sorted."""
    with closing(sqlite3.connect(f"{paths.library_file.as_uri()}?mode=ro", uri=True)) as database:
        return sorted(database.execute("SELECT prompt, state FROM jobs"))


def stored_clips(paths: Paths) -> tuple[Clip, ...]:
    """The clips in the library, as the next start will find them."""
    library = Library.open(paths)
    try:
        return library.clips()
    finally:
        library.close()
