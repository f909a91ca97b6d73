"""Whether Linux' sound server is still there, which Qt does not ask before it opens a device.

Qt 6.11 and 6.12 keep listing a PulseAudio server's devices after the server has died, and opening
one of them aborts the whole process (an assertion in libpulse about the missing connection). Qt
connects anew three seconds later, once. So the only safe witness is the connection itself: a socket
of this process whose other end is the server.
"""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

_NAMES = ("pulse", "pipewire")


class SoundServerWatch:
    """Remembers whether this process ever had a connection to a sound server that it can see."""

    def __init__(self) -> None:
        self._seen = False

    def may_open(self) -> bool:
        """False when the connection that was there is gone; True when it stands or there never was one."""
        if sys.platform != "linux":
            return True
        connected = any(name in peer for peer in _peers() for name in _NAMES)
        self._seen = self._seen or connected
        return connected or not self._seen


def _peers() -> list[str]:
    """The paths of the local sockets that this process is connected to."""
    peers = []
    for entry in Path("/proc/self/fd").iterdir():
        try:
            if not str(entry.readlink()).startswith("socket:"):
                continue
            with socket.socket(fileno=os.dup(int(entry.name))) as end:
                peers.append(str(end.getpeername()))
        except OSError:  # closed meanwhile, or not connected
            continue
    return peers
