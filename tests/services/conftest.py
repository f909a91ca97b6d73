"""What every test of a service may ask for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.library.library_desk import MAIN, WAIT, Desk
from tests.support.library.library_values import make_paths
from tests.support.sound.pulse import PulseServer
from tests.support.sound.servers import SERVERS


@pytest.fixture
def paths(home):
    return make_paths(home)


@pytest.fixture
def desks(qtbot):
    made = []

    def make(paths, examples=None):
        made.append(Desk(paths, qtbot, examples))
        return made[-1]

    yield make
    for desk in made:
        assert desk.service.close(WAIT)
        assert desk.witness.threads <= {MAIN}


@pytest.fixture
def desk(desks, paths):
    return desks(paths).open()


@pytest.fixture
def pulse(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PulseServer]:
    """PulseAudio, or what the test wishes for. The test's own programs find this server and no other."""
    with SERVERS[getattr(request, "param", "pulseaudio")](tmp_path_factory.mktemp("p")) as server:
        for name, value in server.environ.items():
            monkeypatch.setenv(name, value)
        yield server
