"""Whether Qt's connection to Linux' sound server is still there, which Qt does not ask before it opens a device.

Qt 6.11 and 6.12 keep listing a PulseAudio server's devices after the server has died, and opening
one of them aborts the whole process (an assertion in libpulse about the missing connection). Qt
connects anew three seconds later, once. So the only safe witness is the connection itself: a socket
of this process whose other end is the server, and which the program has not opened beside Qt.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from pathlib import Path

_NAMES = ("pulse", "pipewire")
_LOCAL_FAMILY = 1
_ADDRESS_BYTES = 128

_SOCKET_LEVEL, _PRIORITY = 1, 12
_OUR_PRIORITY = 1
"""Of no effect on a local socket, and kept by the kernel for as long as the socket is there. libpulse sets 6."""


class SoundServerWatch:
    """Remembers whether Qt ever had a connection to a sound server that can be seen."""

    def __init__(self) -> None:
        self._seen = False

    def may_open(self) -> bool:
        """False when the connection that was there is gone; True when it stands or there never was one."""
        if sys.platform != "linux":
            return True
        connected = any(name in peer for peer in _peers() for name in _NAMES)
        self._seen = self._seen or connected
        return connected or not self._seen

    def is_pipewire(self) -> bool:
        """Whether Qt speaks to PipeWire itself, as newer ones let it, and not to what answers as PulseAudio."""
        return sys.platform == "linux" and any(Path(peer).name.startswith("pipewire") for peer in _peers())


def mark_as_ours(descriptor: int) -> None:
    """Let no watch take this for a connection of Qt's; whatever is not a socket stays as it is."""
    ours = ctypes.c_int(_OUR_PRIORITY)
    ctypes.CDLL(None).setsockopt(descriptor, _SOCKET_LEVEL, _PRIORITY, ctypes.byref(ours), ctypes.sizeof(ours))


def _peers() -> Iterator[str]:
    """The paths of the local sockets that Qt is connected to, asked of the C library: no network here."""
    library = ctypes.CDLL(None)
    for entry in Path("/proc/self/fd").iterdir():
        descriptor = int(entry.name)
        address = ctypes.create_string_buffer(_ADDRESS_BYTES)
        size = ctypes.c_uint32(_ADDRESS_BYTES)
        if library.getpeername(descriptor, address, ctypes.byref(size)) == 0:
            family, path = address.raw[:2], address.raw[2 : size.value]
            if int.from_bytes(family, sys.byteorder) == _LOCAL_FAMILY and not _is_ours(library, descriptor):
                yield path.rstrip(b"\0").decode(errors="replace")


def _is_ours(library: ctypes.CDLL, descriptor: int) -> bool:
    priority = ctypes.c_int()
    size = ctypes.c_uint32(ctypes.sizeof(priority))
    library.getsockopt(descriptor, _SOCKET_LEVEL, _PRIORITY, ctypes.byref(priority), ctypes.byref(size))
    return priority.value == _OUR_PRIORITY
