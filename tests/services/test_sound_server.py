import socket
import sys

import pytest

from musicgen_desktop.services.sound_server import SoundServerWatch, mark_as_ours
from musicgen_desktop.services.stall_guard import RUN_LIMIT, START_LIMIT, StallGuard


@pytest.fixture
def server(tmp_path_factory):
    """A local socket with a sound server's name; returns a function that connects to it."""
    path = tmp_path_factory.mktemp("s") / "pulse"
    path.mkdir()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path / "native"))
        listener.listen()

        def connect():
            connection = socket.socket(socket.AF_UNIX)
            connection.connect(str(path / "native"))
            return connection

        yield connect


def test_without_any_visible_server_opening_is_allowed():
    assert SoundServerWatch().may_open()


@pytest.mark.skipif(sys.platform != "linux", reason="Linux' sound servers")
def test_opening_is_refused_while_a_lost_connection_has_not_come_back(server):
    watch = SoundServerWatch()
    with server():
        assert watch.may_open()
    assert not watch.may_open()
    with server():
        assert watch.may_open()


@pytest.mark.skipif(sys.platform != "linux", reason="Linux' sound servers")
def test_a_connection_of_the_programs_own_does_not_stand_for_a_lost_one(server):
    watch = SoundServerWatch()
    with server():
        assert watch.may_open()
    with server() as ours:
        mark_as_ours(ours.fileno())
        assert not watch.may_open()


@pytest.mark.skipif(sys.platform != "linux", reason="Linux' sound servers")
@pytest.mark.parametrize(("name", "spoken"), [("pipewire-0", True), ("native", False)])
def test_it_tells_pipewire_from_what_answers_as_pulseaudio(tmp_path_factory, name, spoken):
    path = str(tmp_path_factory.mktemp("pipewire") / name)
    with socket.socket(socket.AF_UNIX) as listener, socket.socket(socket.AF_UNIX) as connection:
        listener.bind(path)
        listener.listen()
        connection.connect(path)
        assert SoundServerWatch().is_pipewire() is spoken


def test_an_output_that_stands_still_has_stalled():
    guard = StallGuard(now=100.0)

    assert not guard.stalled(0.5, 100.2)
    assert not guard.stalled(0.5, 100.2 + RUN_LIMIT - 0.01)
    assert guard.stalled(0.5, 100.2 + RUN_LIMIT + 0.01)


def test_an_output_that_moves_has_not_stalled():
    guard = StallGuard(now=0.0)

    assert not any(guard.stalled(0.9 * second, float(second)) for second in range(100))


def test_a_fresh_output_may_take_its_time_to_get_going():
    guard = StallGuard(now=0.0)

    assert not guard.stalled(0.024, 0.1)
    assert not guard.stalled(0.024, 0.1 + START_LIMIT - 0.01)
    assert guard.stalled(0.024, 0.1 + START_LIMIT + 0.01)
    assert StallGuard(now=0.0, start_limit=2.0).stalled(0.0, 2.1)
