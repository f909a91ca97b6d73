"""The kinds of sound servers that a test can run on."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from tests.support.sound.pipewire import pipewire_server
from tests.support.sound.pulse import pulse_server

PIPEWIRE = "pipewire"
SERVERS = MappingProxyType({"pulseaudio": pulse_server, PIPEWIRE: pipewire_server})

on_each_server = pytest.mark.parametrize("pulse", list(SERVERS), indirect=True)
"""The test runs with each kind that is installed, as its fixture ``pulse``."""

on_pipewire = pytest.mark.parametrize("pulse", [PIPEWIRE], indirect=True)
