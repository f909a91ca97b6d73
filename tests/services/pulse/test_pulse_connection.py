import socket

import pytest

from musicgen_desktop.services.pulse.pulse_connection import PulseConnection
from musicgen_desktop.services.pulse.pulse_library import NoServerError
from musicgen_desktop.services.sound_server import SoundServerWatch

_PATIENCE = 30.0


def test_without_a_server_it_is_never_ready(tmp_path, monkeypatch):
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")
    connection = PulseConnection()

    with pytest.raises(NoServerError):
        connection.wait_until_ready(_PATIENCE)

    assert connection.gone
    connection.close()


def test_it_is_not_taken_for_qts_connection(pulse):
    watch = SoundServerWatch()
    with socket.socket(socket.AF_UNIX) as other:
        other.connect(pulse.environ["PULSE_SERVER"].removeprefix("unix:"))
        assert watch.may_open()

    connection = PulseConnection()
    assert not watch.may_open()
    connection.wait_until_ready(_PATIENCE)
    assert not watch.may_open()
    assert not connection.gone
    connection.close()


def test_a_server_that_dies_is_noticed(pulse):
    connection = PulseConnection()
    connection.wait_until_ready(_PATIENCE)

    pulse.kill()
    with pytest.raises(NoServerError):
        connection.wait_for(lambda: 0, 1, None, _PATIENCE)

    assert connection.gone
    connection.close()
