"""Whatever a connection waits for, the token ends it; and it takes any descriptor."""

from __future__ import annotations

import os
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from musicgen_desktop.checkpoints.hub.patient_socket import Patience, PatientSocket
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import JobCancelledError

LONG = Patience(connect=3600, read=3600)
SHORT = Patience(connect=0.01, read=0.01)
WAIT = 60


@pytest.fixture
def silent() -> Iterator[tuple[str, int]]:
    """The address of a server that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[:2]


@pytest.fixture
def slow_names(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """No name is found until the end of the test; set when one is asked for."""
    asked, over = threading.Event(), threading.Event()

    def look_up(*_: object, **__: object) -> list[object]:
        asked.set()
        over.wait(WAIT)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    yield asked
    over.set()


def ends_when_asked(work: Callable[[CancelToken], object], token: CancelToken, how: str) -> None:
    timer = threading.Timer(0.2, getattr(token, how))
    timer.start()
    with pytest.raises(JobCancelledError):
        work(token)
    timer.join()


@pytest.mark.parametrize("how", ["stop", "cancel"])
def test_a_name_that_nobody_answers_for(slow_names: threading.Event, how: str):
    ends_when_asked(lambda token: PatientSocket.connect("hub.example", 443, token, LONG), CancelToken(), how)
    assert slow_names.is_set()


def test_a_name_is_not_waited_for_for_ever(slow_names: threading.Event):
    with pytest.raises(TimeoutError):
        PatientSocket.connect("hub.example", 443, CancelToken(), SHORT)


@pytest.mark.parametrize("how", ["stop", "cancel"])
def test_a_server_that_does_not_shake_hands(silent: tuple[str, int], how: str):
    token = CancelToken()
    connection = PatientSocket.connect(*silent, token, LONG)
    ends_when_asked(lambda _: connection.with_tls(ssl.create_default_context(), "localhost"), token, how)


def test_a_handshake_is_not_waited_for_for_ever(silent: tuple[str, int]):
    connection = PatientSocket(socket.create_connection(silent), CancelToken(), SHORT)  # to connect may take long
    with pytest.raises(TimeoutError):
        connection.with_tls(ssl.create_default_context(), "localhost")


@pytest.mark.skipif(os.name == "nt", reason="descriptors are other numbers there")
def test_a_program_with_a_thousand_open_files(silent: tuple[str, int]):
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < 2_000:
        pytest.skip("so many files may not be open here")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 2_000), hard))
    try:
        with ExitStack() as files:
            while files.enter_context(open(os.devnull, "rb")).fileno() < 1_024:  # noqa: PTH123
                pass
            PatientSocket.connect(*silent, CancelToken(), LONG).close()
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_a_server_that_is_not_there_is_an_error_of_the_system():
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    with pytest.raises(ConnectionRefusedError):
        PatientSocket.connect("127.0.0.1", port, CancelToken(), LONG)
