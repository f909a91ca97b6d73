"""A PipeWire server of a test's own, which programs find as a PulseAudio server too: what most Linux desktops run."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

import pytest

from tests.support.sound.pulse import SWIFT, PulseServer, wait_for

_PROGRAMS = ("dbus-daemon", "pipewire", "pipewire-pulse", "wireplumber", "pw-cli", "pactl", "parec")

_FORMATS = MappingProxyType({"float32le": "F32LE", "s16le": "S16LE"})
_PROBE = """
context.properties = {{ default.clock.rate = {rate}  default.clock.allowed-rates = [ {rate} ] }}
context.objects = [ {{ factory = adapter  args = {{
    factory.name = support.null-audio-sink  media.class = Audio/Sink
    node.name = probe  node.description = "Null Output"
    audio.rate = {rate}  audio.format = {format}  audio.position = {position}  monitor.channel-volumes = true
}} }} ]
"""

_BUS = """<busconfig>
<type>session</type><listen>{address}</listen>
<policy context="default"><allow user="*"/><allow own="*"/>
<allow send_destination="*"/><allow eavesdrop="true"/></policy>
</busconfig>
"""
"""WirePlumber 0.4 does nothing without one."""

_NO_HARDWARE = MappingProxyType(
    {
        "wireplumber/wireplumber.conf.d/none.conf": """wireplumber.profiles = { main = {
    hardware.audio = disabled  hardware.bluetooth = disabled  hardware.video-capture = disabled
} }
""",
        # Before version 0.5:
        "wireplumber/main.lua.d/51-none.lua": "alsa_monitor.enabled = false\nv4l2_monitor.enabled = false\n"
        "libcamera_monitor.enabled = false\n",
        "wireplumber/bluetooth.lua.d/51-none.lua": "bluez_monitor.enabled = false\n",
    }
)
"""This machine's own devices are none of the tests' business."""


class PipeWireServer(PulseServer):
    """The core, what links streams to devices (not to this machine's own ones), and what answers as PulseAudio."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.environ.update(
            {
                "XDG_CONFIG_HOME": str(folder / "config"),
                "XDG_STATE_HOME": str(folder / "state"),
                "PIPEWIRE_RUNTIME_DIR": str(folder),
                "PIPEWIRE_REMOTE": "pipewire-0",
                "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/bus",
            }
        )
        self._daemons: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, rate: int = 32_000, channels: int = 1, sample_format: str = "float32le") -> None:
        """See ``PulseServer``. The whole graph runs at ``rate``: nothing is converted on its way to ``probe``."""
        position = "[ MONO ]" if channels == 1 else "[ FL FR ]"
        probe = _PROBE.format(rate=rate, position=position, format=_FORMATS[sample_format])
        bus = _BUS.format(address=self.environ["DBUS_SESSION_BUS_ADDRESS"])
        configuration = self._folder / "config"
        for name, text in {"bus.conf": bus, "pipewire/pipewire.conf.d/probe.conf": probe, **_NO_HARDWARE}.items():
            file = configuration / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        for name in ("bus", "pipewire-0"):
            (self._folder / name).unlink(missing_ok=True)
        self._run("dbus-daemon", f"--config-file={configuration / 'bus.conf'}", "--nofork")
        self._run("pipewire")
        for name in ("bus", "pipewire-0"):
            wait_for((self._folder / name).exists, f"{name} is not there")
        self._run("wireplumber")
        self.start_pulse()
        wait_for(lambda: "Default Sink: probe" in self._checked("info"), "the sink does not become the default one")

    def start_pulse(self) -> None:
        """Start what answers as PulseAudio, and wait until it does."""
        self._run("pipewire-pulse")
        wait_for(self._answers, "the sound server does not answer")

    def kill_pulse(self) -> None:
        """End without warning what answers as PulseAudio: ``probe`` stays, what was plugged in later goes."""
        self._end("pipewire-pulse")

    def remove_sink(self, name: str) -> None:
        """See ``PulseServer``."""
        if name == "probe":
            environ = {**os.environ, **self.environ}
            subprocess.run(["pw-cli", "destroy", name], env=environ, capture_output=True, check=True)
        else:
            super().remove_sink(name)

    def kill(self) -> None:
        """End all of it without warning."""
        for name in tuple(self._daemons):
            self._end(name)

    def _run(self, name: str, *arguments: str) -> None:
        with (self._folder / f"{name}.log").open("ab") as log:
            self._daemons[name] = subprocess.Popen(
                [*SWIFT, name, *arguments], env={**os.environ, **self.environ}, stdout=log, stderr=log
            )

    def _end(self, name: str) -> None:
        daemon = self._daemons.pop(name, None)
        if daemon is not None:
            daemon.kill()
            daemon.wait()


@contextmanager
def pipewire_server(folder: Path, **sink: object) -> Iterator[PipeWireServer]:
    """A running server; the test is skipped where PipeWire is not installed."""
    missing = [name for name in _PROGRAMS if shutil.which(name) is None]
    if missing:
        pytest.skip(f"needs PipeWire (here is no {', no '.join(missing)})")
    server = PipeWireServer(folder)
    try:
        server.start(**sink)  # pyright: ignore[reportArgumentType]
        yield server
    finally:
        server.kill()
