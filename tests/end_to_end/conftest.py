"""The ``checkpoints`` command, where it puts what it installs, and one engine for many runs of ``generate``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.run_program import Ended, run_here


@pytest.fixture(scope="module")
def engine():
    from musicgen_desktop.engine.musicgen import MusicGenEngine

    return MusicGenEngine()


@pytest.fixture
def checkpoints(capsys: pytest.CaptureFixture[str]):
    """Run ``checkpoints`` in this process."""

    def run(*arguments: str | Path, code: int = 0) -> Ended:
        ended = run_here(capsys, "checkpoints", *arguments)
        assert ended.code == code, ended
        assert "Traceback" not in ended.err
        return ended

    return run


@pytest.fixture
def installed(home: Path) -> Path:
    return home / "checkpoints"
