import pytest

from musicgen_desktop.services.playback.audio_output import OutputDevice
from musicgen_desktop.services.playback.pulse_sinks import PulseSinks
from tests.support.sound.servers import on_each_server

PROBE, SPARE = OutputDevice("probe", "Null Output"), OutputDevice("spare", "Null Output")


@pytest.fixture
def sinks():
    made = PulseSinks()
    yield made
    made.close()


def test_without_a_server_there_are_none(sinks, tmp_path, monkeypatch):
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")

    assert sinks.outputs() == ()


@on_each_server
def test_the_servers_default_comes_first(pulse, sinks, qtbot):
    pulse.add_sink("spare")
    qtbot.waitUntil(lambda: sinks.outputs() == (PROBE, SPARE))

    pulse.set_default("spare")
    qtbot.waitUntil(lambda: sinks.outputs() == (SPARE, PROBE))

    pulse.remove_sink("spare")
    qtbot.waitUntil(lambda: sinks.outputs() == (PROBE,))


@on_each_server
def test_a_server_that_comes_back_is_found_again(pulse, sinks, qtbot):
    qtbot.waitUntil(lambda: sinks.outputs() == (PROBE,))

    pulse.kill()
    qtbot.waitUntil(lambda: sinks.outputs() == ())

    pulse.start()
    qtbot.waitUntil(lambda: sinks.outputs() == (PROBE,))
