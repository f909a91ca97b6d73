import pytest

from musicgen_desktop.services.pulse.pulse_devices import PulseDevice, PulseDevices, PulseKind
from tests.support.sound.servers import on_each_server

PROBE, SPARE = (PulseDevice(name, "Null Output", 32_000, 1) for name in ("probe", "spare"))


@pytest.fixture
def sinks():
    made = PulseDevices(PulseKind.SINK)
    yield made
    made.close()


@pytest.fixture
def sources():
    made = PulseDevices(PulseKind.SOURCE)
    yield made
    made.close()


def test_without_a_server_there_are_none(sinks, sources, tmp_path, monkeypatch):
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")

    assert sinks.listed() == sources.listed() == ()


@on_each_server
def test_the_servers_default_comes_first(pulse, sinks, qtbot):
    pulse.add_sink("spare")
    qtbot.waitUntil(lambda: sinks.listed() == (PROBE, SPARE))

    pulse.set_default("spare")
    qtbot.waitUntil(lambda: sinks.listed() == (SPARE, PROBE))

    pulse.remove_sink("spare")
    qtbot.waitUntil(lambda: sinks.listed() == (PROBE,))


@on_each_server
def test_a_server_that_comes_back_is_found_again(pulse, sinks, qtbot):
    qtbot.waitUntil(lambda: sinks.listed() == (PROBE,))

    pulse.kill()
    qtbot.waitUntil(lambda: sinks.listed() == ())

    pulse.start()
    qtbot.waitUntil(lambda: sinks.listed() == (PROBE,))


@on_each_server
def test_microphones_are_listed_without_what_hears_a_sink(pulse, sources, qtbot):
    assert sources.listed() == ()

    pulse.add_microphone("mic", "probe")
    qtbot.waitUntil(lambda: [device.id for device in sources.listed()] == ["mic"])
    assert sources.listed()[0].channels == 1
    assert sources.listed()[0].name
