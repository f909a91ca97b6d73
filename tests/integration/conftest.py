"""Tiny random checkpoints, written once for all tests here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from musicgen_desktop.domain.checkpoint import Checkpoint
from tests.support.engine.engine_requests import a_checkpoint
from tests.support.engine.torch_threads import torch_threads
from tests.support.random_checkpoint import SHAPES, STARTER, write_random_checkpoint

STARTER_SHAPE = "starter"


@pytest.fixture(scope="session")
def checkpoint_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Checkpoint]:
    """The checkpoint of a named shape; "starter" is the shipped one."""
    written: dict[str, Checkpoint] = {STARTER_SHAPE: a_checkpoint(STARTER)}

    def find(name: str) -> Checkpoint:
        if name not in written:
            folder: Path = tmp_path_factory.mktemp("checkpoints") / name
            written[name] = a_checkpoint(write_random_checkpoint(folder, SHAPES[name]))
        return written[name]

    return find


@pytest.fixture(scope="module")
def one_thread() -> Iterator[None]:
    """The same sums in the same order, and no more of the machine than one core."""
    with torch_threads(1):
        yield


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many codes were compared with Transformers' own."""
    counts = [
        value
        for report in terminalreporter.stats.get("passed", [])
        for name, value in report.user_properties
        if name == "codes_compared"
    ]
    if counts:
        terminalreporter.write_line(f"{sum(counts)} codes in {len(counts)} cases equal to Transformers' generate()")
