"""A sound server, and a program that plays on it, for those who ask for them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.sound.driven import Player
from tests.support.sound.pulse import PulseServer
from tests.support.sound.servers import SERVERS


@pytest.fixture
def pulse(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PulseServer]:
    """PulseAudio, or what the test wishes for. The test's own programs find this server and no other."""
    with SERVERS[getattr(request, "param", "pulseaudio")](tmp_path_factory.mktemp("p")) as server:
        for name, value in server.environ.items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.fixture
def player(pulse: PulseServer) -> Iterator[Player]:
    """A playback service in a process of its own, which finds that server."""
    with Player(pulse.environ) as started:
        yield started
