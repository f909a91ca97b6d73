"""A sound server for those who ask for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.sound.pulse import PulseServer, pulse_server


@pytest.fixture
def pulse(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[PulseServer]:
    """The test's own programs find this server and no other."""
    with pulse_server(tmp_path_factory.mktemp("p")) as server:
        for name, value in server.environ.items():
            monkeypatch.setenv(name, value)
        yield server
