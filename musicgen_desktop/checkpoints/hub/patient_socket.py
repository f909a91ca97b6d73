"""A connection that looks at the cancel token while it waits, and tells waiting from a broken line."""

from __future__ import annotations

import contextlib
import errno
import io
import select
import socket
import ssl
import time
from dataclasses import dataclass
from typing import Any

from musicgen_desktop.domain.cancel import CancelToken

_SLICE = 0.1
"""Seconds between two looks at the token."""
_IN_PROGRESS = frozenset({0, errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EALREADY, getattr(errno, "WSAEWOULDBLOCK", 0)})


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds until a silent partner counts as gone: for the connection, and between two bytes."""

    connect: float = 15.0
    read: float = 30.0


class PatientSocket:
    """What ``http.client.HTTPResponse`` needs of a socket, and sending. Every wait ends when the token says so.

    Raises, from its methods: ``JobCancelledError``; ``TimeoutError`` after the patience; ``OSError``.
    """

    def __init__(self, connection: socket.socket, token: CancelToken, patience: Patience) -> None:
        connection.settimeout(_SLICE)
        self._connection = connection
        self._token = token
        self._patience = patience

    @classmethod
    def connect(cls, host: str, port: int, token: CancelToken, patience: Patience) -> PatientSocket:
        """Try the addresses of ``host`` one after the other."""
        last: OSError = OSError(errno.EHOSTUNREACH, "no address")
        for family, kind, protocol, _, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
            connection = socket.socket(family, kind, protocol)
            try:
                _connect(connection, address, token, patience.connect)
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                return cls(connection, token, patience)
            except OSError as error:
                connection.close()
                last = error
            except BaseException:
                connection.close()
                raise
        raise last

    def with_tls(self, context: ssl.SSLContext, host: str) -> PatientSocket:
        """The same connection, encrypted and with the certificate of ``host`` checked."""
        self._connection.settimeout(self._patience.connect)
        return PatientSocket(context.wrap_socket(self._connection, server_hostname=host), self._token, self._patience)

    def makefile(self, *_args: Any, **_kwargs: Any) -> io.BufferedReader:
        """A buffered reader over the connection."""
        return io.BufferedReader(_Reader(self))

    def sendall(self, data: bytes) -> None:
        """Send a request's head, which always fits the system's buffers."""
        self._connection.settimeout(self._patience.read)
        self._connection.sendall(data)
        self._connection.settimeout(_SLICE)

    def receive_into(self, buffer: Any) -> int:
        """The next bytes; 0 at the end."""
        end = time.monotonic() + self._patience.read
        while True:
            self._token.raise_if_ended()
            try:
                return self._connection.recv_into(buffer)
            except TimeoutError:
                if time.monotonic() > end:
                    raise

    def close(self) -> None:
        """Hang up."""
        with contextlib.suppress(OSError):
            self._connection.close()


class _Reader(io.RawIOBase):
    def __init__(self, connection: PatientSocket) -> None:
        self._patient = connection

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._patient.receive_into(buffer)


def _connect(connection: socket.socket, address: Any, token: CancelToken, patience: float) -> None:
    connection.setblocking(False)
    code = connection.connect_ex(address)
    end = time.monotonic() + patience
    while code in _IN_PROGRESS - {0}:
        token.raise_if_ended()
        _, writable, failed = select.select([], [connection], [connection], _SLICE)
        if writable or failed:
            code = connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            break
        if time.monotonic() > end:
            raise TimeoutError(errno.ETIMEDOUT, "the connection timed out")
    if code:
        raise OSError(code, errno.errorcode.get(code, str(code)))
