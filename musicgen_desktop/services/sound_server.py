"""Whether Linux' sound server is still there, which Qt does not ask before it opens a device.

Qt 6.11 and 6.12 keep listing a PulseAudio server's devices after the server has died, and opening
one of them aborts the whole process (an assertion in libpulse about the missing connection). Qt
connects anew three seconds later, once. So the only safe witness is the connection itself: a socket
of this process whose other end is the server.
"""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

_NAMES = ("pulse", "pipewire")
_LOCAL_FAMILY = 1
_ADDRESS_BYTES = 128


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
    """The paths of the local sockets that this process is connected to, asked of the C library: no network here."""
    library = ctypes.CDLL(None)
    peers = []
    for entry in Path("/proc/self/fd").iterdir():
        address = ctypes.create_string_buffer(_ADDRESS_BYTES)
        size = ctypes.c_uint32(_ADDRESS_BYTES)
        if library.getpeername(int(entry.name), address, ctypes.byref(size)) == 0:
            family, path = address.raw[:2], address.raw[2 : size.value]
            if int.from_bytes(family, sys.byteorder) == _LOCAL_FAMILY:
                peers.append(path.decode(errors="replace"))
    return peers
