"""What holds for every test: its own home folder, no network, no unexpected error in the log."""

from __future__ import annotations

import gc
import ipaddress
import logging
import os
import platform
import signal
import socket
import sys
from collections.abc import Generator, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

import build_native
import pytest
from pytestqt.qtbot import QtBot

# Before anything imports Qt or torch: no display is needed, and a small machine is not overrun. Of several workers of
# pytest-xdist each computes on a core of its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
CORES = 1 if "PYTEST_XDIST_WORKER" in os.environ else min(4, os.cpu_count() or 1)
os.environ["PYSIDE6_OPTION_LAZY"] = "0"  # as the program has it: see have_all_classes_built
os.environ["MUSICGEN_DESKTOP_CATALOGUE"] = ""  # English, whatever this machine speaks
os.environ.setdefault("OMP_NUM_THREADS", str(CORES))
# Torch's threads wait for each other by spinning, which beside other busy programs is twenty times slower.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

# A shell's background job ignores Ctrl-C, what nohup starts ignores the hang-up, and both hand that down; the programs
# under test must not inherit it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
if sys.platform != "win32" and signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def pytest_configure(config: pytest.Config) -> None:
    """Let the native code that is tested be that which is here."""
    if not hasattr(config, "workerinput"):
        root = config.rootpath
        build_native.build_what_is_older(root / build_native.SOURCES, sys.platform, platform.machine())


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Those that want to be alone come first: the first worker has them, while the others begin with quick tests."""
    items.sort(key=lambda item: item.get_closest_marker("alone") is None)


def pytest_collection_finish() -> None:
    """Nothing that was imported goes away: it is left out of all garbage collections, of which engines make many."""
    gc.collect()
    gc.freeze()


_DOORS = pytest.StashKey[tuple[BinaryIO, BinaryIO]]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Be in the room with other workers' tests."""
    if "PYTEST_XDIST_WORKER" not in os.environ or sys.platform == "win32":
        return (yield)
    import fcntl

    folder = Path(item.config.option.basetemp).parent  # pytest-xdist gives each worker a folder in it
    with (folder / "gate").open("ab") as gate, (folder / "room").open("ab") as room:
        item.stash[_DOORS] = gate, room
        fcntl.flock(gate, fcntl.LOCK_SH)
        fcntl.flock(room, fcntl.LOCK_SH)
        fcntl.flock(gate, fcntl.LOCK_UN)
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Have the room for itself, if it is marked ``alone``; what it sets up is set up beside others."""
    if item.get_closest_marker("alone") is None or _DOORS not in item.stash:
        return (yield)
    import fcntl

    gate, room = item.stash[_DOORS]
    # Whoever wants to be alone leaves the room, closes the gate, and waits until the others have left.
    fcntl.flock(room, fcntl.LOCK_UN)
    fcntl.flock(gate, fcntl.LOCK_EX)
    fcntl.flock(room, fcntl.LOCK_EX)
    try:
        return (yield)
    finally:
        fcntl.flock(room, fcntl.LOCK_SH)
        fcntl.flock(gate, fcntl.LOCK_UN)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder under which this test's settings, library, cache and checkpoints lie; not yet made."""
    folder = tmp_path / "home"
    monkeypatch.setenv("MUSICGEN_DESKTOP_HOME", str(folder))
    return folder


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Waits, where a test says nothing else, as long as any busy machine needs: it shall tell what never comes."""
    for name in ("waitSignal", "waitSignals", "waitUntil", "waitExposed", "waitActive", "waitCallback"):
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=30_000))
    return qtbot


@pytest.fixture(scope="session")
def tiny_checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the smallest random checkpoint. Not to be changed: copy it."""
    from tests.support.random_checkpoint import SHAPES, write_random_checkpoint

    return write_random_checkpoint(tmp_path_factory.mktemp("checkpoint") / "tiny", SHAPES["tiny"])


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Refuse every connection but to this machine, and fail the test even where the refusal was swallowed."""
    refused: list[str] = []
    connect, connect_ex, lookup = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def check(host: object) -> None:
        if not _is_local(host):
            refused.append(str(host))
            raise OSError(f"The tests do not reach the network: {host}")

    def checked_connect(self: socket.socket, address: object) -> None:
        check(_host(self, address))
        connect(self, address)  # pyright: ignore[reportArgumentType]

    def checked_connect_ex(self: socket.socket, address: object) -> int:
        check(_host(self, address))
        return connect_ex(self, address)  # pyright: ignore[reportArgumentType]

    def checked_lookup(host: object, *args: object, **kwargs: object) -> object:
        check(host)
        return lookup(host, *args, **kwargs)  # pyright: ignore[reportArgumentType, reportCallIssue]

    monkeypatch.setattr(socket.socket, "connect", checked_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", checked_connect_ex)
    monkeypatch.setattr(socket, "getaddrinfo", checked_lookup)
    yield
    if refused:
        pytest.fail(f"The test tried to reach the network: {', '.join(refused)}")


def _host(connection: socket.socket, address: object) -> object:
    if connection.family not in (socket.AF_INET, socket.AF_INET6):
        return None
    return address[0] if isinstance(address, tuple) and address else address


def _is_local(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode(errors="replace")
    if host in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


class _ErrorCollector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.setFormatter(logging.Formatter("%(name)s: %(levelname)s: %(message)s"))
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(self.format(record))


@pytest.fixture(autouse=True)
def no_error_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which the program logged an error, unless it is marked ``allow_error_logs``."""
    collector = _ErrorCollector()
    logger = logging.getLogger("musicgen_desktop")
    logger.addHandler(collector)
    yield
    logger.removeHandler(collector)
    if collector.messages and request.node.get_closest_marker("allow_error_logs") is None:
        pytest.fail("The program logged an error:\n" + "\n".join(collector.messages))
