"""Failures of the network are said as people say them."""

import errno
import re
import socket

import pytest

from musicgen_desktop.checkpoints.hub.network_words import network_words
from musicgen_desktop.domain.errors import DownloadError
from musicgen_desktop.domain.installation import HubOptions
from tests.support.hub.hub_desk import HubDesk

CODES = ("ECONNREFUSED", "ECONNRESET", "EPIPE", "ENETUNREACH", "EHOSTUNREACH", "ENETDOWN", "ETIMEDOUT", "EACCES", "EIO")


@pytest.mark.parametrize("name", CODES)
def test_no_code_is_shown(name: str):
    code = getattr(errno, name)
    for error in (OSError(code, name), OSError(code, "Some words")):
        said = network_words(error, "mirror.example")
        assert not re.search(r"\bE[A-Z]{3,}|Errno|\d", said)
        assert said[0].islower()


def test_failures_are_told_apart_and_the_server_is_named():
    said = [network_words(OSError(getattr(errno, name), ""), "mirror.example") for name in CODES]
    assert len(set(said)) == 6
    assert said[0].startswith("mirror.example")
    assert network_words(OSError("odd"), "") == "the connection failed: odd"


def test_a_server_that_refuses_is_said_to(desk: HubDesk):
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))  # taken, and nobody listens
        port = nobody.getsockname()[1]
        desk.options = HubOptions(offline=False, endpoint=f"http://127.0.0.1:{port}")
        with pytest.raises(DownloadError, match=r"127\.0\.0\.1 refused the connection"):
            desk.install()
