"""One program for each library: a second start raises the first one's window instead."""

from __future__ import annotations

import hashlib
import logging
import os
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from musicgen_desktop.domain.errors import BusyError, FileError
from musicgen_desktop.files.lock import only_one_for_now

log = logging.getLogger(__name__)

_RAISE = b"raise"
_DONE = b"done\n"
_LONGEST_ANSWER = 16
_LONGEST_WORDS = 1 << 20
"""Bytes: a thousand paths."""

_PATIENCE_MS = 5000
"""A first start answers as soon as its event loop runs, which takes about a second."""

_VISIT_MS = 2000


class Claim(StrEnum):
    """How a start stands to the library.

    ``OWNER``: it may use it. ``RAISED``: another start owns it and has raised its window.
    ``SILENT``: another start owns it and does not answer. ``UNLOCKED``: nobody can own it,
    because the folder cannot be written to.
    """

    OWNER = "owner"
    RAISED = "raised"
    SILENT = "silent"
    UNLOCKED = "unlocked"


class SingleInstance(QObject):
    """Claims a library folder for this process and listens for later starts.

    The system holds the lock and drops it when this process dies, however that happens; what is in the lock's file
    means nothing. Later starts speak through a local socket that only this user may open.

    Signals:
        raise_requested: another start asks for this one's window.
        files_opened: tuple of the absolute paths that it was started with, if any.
    """

    raise_requested = Signal()
    files_opened = Signal(object)

    def __init__(self, library_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder = library_folder.resolve()
        self._lock_file = folder / "library.lock"
        self._lock = ExitStack()
        self._name = "musicgen-desktop-" + hashlib.sha256(bytes(folder)).hexdigest()[:24]
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def claim(self, files: tuple[Path, ...] = ()) -> Claim:
        """Own the folder, which must exist, or let the owner raise its window (waits up to 5 s for its answer).

        The owner is told ``files``, absolute paths that this start shall open.
        """
        try:
            self._lock.enter_context(only_one_for_now(self._lock_file, self._lock_file.name))
        except FileError as error:
            log.warning("nobody can own the library: %s", error)
            return Claim.UNLOCKED
        except BusyError:
            return Claim.RAISED if self._ask_owner(files) else Claim.SILENT
        self._listen()
        return Claim.OWNER

    def release(self) -> None:
        """Give the folder back."""
        self._server.close()
        self._lock.close()

    def _listen(self) -> None:
        QLocalServer.removeServer(self._name)  # left behind by a killed owner; the lock says that it is dead
        if not self._server.listen(self._name):
            log.warning("later starts cannot reach this one: %s", self._server.errorString())

    def _ask_owner(self, files: tuple[Path, ...]) -> bool:
        connection = QLocalSocket()
        connection.connectToServer(self._name)
        if not connection.waitForConnected(_PATIENCE_MS):
            return False
        connection.write(_words(files))
        while not connection.canReadLine() and connection.bytesAvailable() < _LONGEST_ANSWER:
            if not connection.waitForReadyRead(_PATIENCE_MS):
                return False
        return bytes(connection.readLine(_LONGEST_ANSWER).data()) == _DONE

    @Slot()
    def _on_connection(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            _Visit(connection, self)


class _Visit(QObject):
    """One later start at the door: one line of known words in a short time, or it is sent away."""

    def __init__(self, connection: QLocalSocket, owner: SingleInstance) -> None:
        super().__init__(connection)
        self._connection = connection
        self._owner = owner
        connection.setReadBufferSize(_LONGEST_WORDS)
        connection.readyRead.connect(self._on_ready_read)
        connection.disconnected.connect(connection.deleteLater)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start(_VISIT_MS)
        self._on_ready_read()

    @Slot()
    def _on_ready_read(self) -> None:
        if self._connection.canReadLine():
            words = bytes(self._connection.readLine(_LONGEST_WORDS).data()).split()
            if words[:1] == [_RAISE]:
                self._connection.write(_DONE)
                self._connection.flush()
                self._owner.raise_requested.emit()
                if files := tuple(_path(word) for word in words[1:]):
                    self._owner.files_opened.emit(files)
            self._connection.disconnectFromServer()
        elif self._connection.bytesAvailable() >= _LONGEST_WORDS:
            self._connection.abort()

    @Slot()
    def _on_timeout(self) -> None:
        self._connection.abort()


def _words(files: tuple[Path, ...]) -> bytes:
    """One line, whatever is in the names."""
    return (
        b" ".join([_RAISE, *(bytes(QByteArray(os.fsencode(file)).toPercentEncoding().data()) for file in files)])
        + b"\n"
    )


def _path(word: bytes) -> Path:
    return Path(os.fsdecode(bytes(QByteArray.fromPercentEncoding(QByteArray(word)).data())))
