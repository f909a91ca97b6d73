"""A connection that looks at the cancel token while it waits, and tells waiting from a broken line."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import selectors
import socket
import ssl
import threading
import time
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from musicgen_desktop.domain.cancel import CancelToken

_SLICE = 0.1
"""Seconds between two looks at the token."""
_IN_PROGRESS = frozenset(
    {errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EALREADY, getattr(errno, "WSAEWOULDBLOCK", errno.EALREADY)}
)


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
        for family, kind, protocol, _, address in _look_up(host, port, token, patience.connect):
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
        secure = context.wrap_socket(self._connection, server_hostname=host, do_handshake_on_connect=False)
        try:
            _shake_hands(secure, self._token, time.monotonic() + self._patience.connect)
        except BaseException:
            secure.close()
            raise
        return PatientSocket(secure, self._token, self._patience)

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


def _look_up(host: str, port: int, token: CancelToken, patience: float) -> list[Any]:
    """The addresses of ``host``. The system's look-up cannot be ended, so it is left behind in a thread of its own."""
    answer: Future[list[Any]] = Future()

    def ask() -> None:
        try:
            answer.set_result(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except Exception as error:  # noqa: BLE001 - it is raised where the answer is waited for
            answer.set_exception(error)

    threading.Thread(target=ask, name="name look-up", daemon=True).start()
    end = time.monotonic() + patience
    while not answer.done():
        token.raise_if_ended()
        if time.monotonic() > end:
            raise TimeoutError(errno.ETIMEDOUT, "the name was not found in time")
        with contextlib.suppress(TimeoutError):
            answer.exception(_SLICE)
    return answer.result()


def _connect(connection: socket.socket, address: Any, token: CancelToken, patience: float) -> None:
    connection.setblocking(False)
    code = connection.connect_ex(address)
    if code in _IN_PROGRESS:
        _wait_until_ready(connection, selectors.EVENT_WRITE, token, time.monotonic() + patience)
        code = connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if code:
        raise OSError(code, os.strerror(code))


def _shake_hands(connection: ssl.SSLSocket, token: CancelToken, end: float) -> None:
    connection.setblocking(False)
    while True:
        try:
            return connection.do_handshake()
        except ssl.SSLWantReadError:
            _wait_until_ready(connection, selectors.EVENT_READ, token, end)
        except ssl.SSLWantWriteError:
            _wait_until_ready(connection, selectors.EVENT_WRITE, token, end)


def _wait_until_ready(connection: socket.socket, event: int, token: CancelToken, end: float) -> None:
    """Wait with a selector, not with ``select``, which knows no descriptors above 1023."""
    with selectors.DefaultSelector() as selector:
        selector.register(connection, event)
        while not selector.select(_SLICE):
            token.raise_if_ended()
            if time.monotonic() > end:
                raise TimeoutError(errno.ETIMEDOUT, "the connection timed out")
