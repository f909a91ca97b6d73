"""Redirects, certificates, proxies and the pause between attempts."""

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from musicgen_desktop.checkpoints.hub.addresses import HUB, checked_endpoint, next_address, origin, place
from musicgen_desktop.checkpoints.hub.retry import Retries, TransientError, patient_pause, retry_after
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import DownloadError, JobCancelledError
from musicgen_desktop.domain.installation import HubOptions
from tests.support.hub.hub_desk import ENTRY, WEIGHTS, HubDesk
from tests.support.hub.hub_server import Fault, HubServer, serve_hub


@pytest.mark.parametrize(
    ("endpoint", "address"),
    [
        ("", HUB),
        ("  ", HUB),
        ("https://mirror.example/hub/", "https://mirror.example/hub"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://localhost:8000/", "http://localhost:8000"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_endpoints_that_may_be_asked(endpoint: str, address: str):
    assert checked_endpoint(endpoint) == address


@pytest.mark.parametrize(
    "endpoint",
    ["http://mirror.example", "ftp://mirror.example", "mirror.example", "https://", "file:///etc", "https://a:99999",
     "http://127.0.0.1.example", "https://[::1"],
)  # fmt: skip
def test_endpoints_that_may_not_be_asked(endpoint: str):
    with pytest.raises(DownloadError, match="cannot be used") as caught:
        checked_endpoint(endpoint)
    assert "https://" in caught.value.advice


@pytest.mark.parametrize(
    ("current", "location", "target"),
    [
        ("https://a.example/x", "https://b.example/y?s=1%2B2", "https://b.example/y?s=1%2B2"),
        ("https://a.example/x/y", "/z", "https://a.example/z"),
        ("https://a.example/x/y", "z ü", "https://a.example/x/z%20%C3%BC"),
        ("http://127.0.0.1:1/x", "http://localhost:2/y", "http://localhost:2/y"),
        ("http://127.0.0.1:1/x", "https://b.example/y", "https://b.example/y"),
    ],
)
def test_redirects_that_are_followed(current: str, location: str, target: str):
    assert next_address(current, location) == target


@pytest.mark.parametrize(
    ("current", "location"),
    [
        ("https://a.example/x", "http://a.example/x"),
        ("https://a.example/x", "http://127.0.0.1/x"),
        ("https://a.example/x", "file:///etc/passwd"),
        ("http://127.0.0.1/x", "http://b.example/x"),
    ],
)
def test_redirects_that_are_refused(current: str, location: str):
    with pytest.raises(DownloadError, match="not encrypted"):
        next_address(current, location)


def test_what_belongs_to_one_server():
    assert origin("https://a.example/x") == origin("https://a.example:443/y")
    assert origin("https://a.example") != origin("https://a.example.b")
    assert origin("https://a.example") != origin("https://a.example:444")
    assert place("https://a.example/x?signature=1") == place("https://a.example/x?signature=2")


def test_a_redirect_to_http_elsewhere_is_refused(desk: HubDesk):
    desk.hub.fail(WEIGHTS, Fault(location="http://mirror.example/model.safetensors"))
    with pytest.raises(DownloadError, match=r"mirror\.example, which is not encrypted"):
        desk.install()
    assert not desk.target.exists()


def test_going_round_in_a_circle_ends(desk: HubDesk):
    here = f"{desk.hub.address}/{desk.entry.repository}/resolve/main/{WEIGHTS}"
    desk.hub.fail(WEIGHTS, *[Fault(location=here)] * 20)
    with pytest.raises(DownloadError, match="round in a circle"):
        desk.install()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Certificate and key of this machine, signed by nobody else."""
    if not shutil.which("openssl"):
        pytest.skip("making a certificate needs openssl")
    folder = tmp_path_factory.mktemp("tls")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
         "-keyout", "key.pem", "-out", "certificate.pem"],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    return folder / "certificate.pem", folder / "key.pem"


@pytest.fixture
def secure(tmp_path: Path, published: Callable[[str], Path], certificate: tuple[Path, Path]) -> Iterator[HubDesk]:
    """A desk at a server with https, whose certificate is trusted."""
    with serve_hub({ENTRY.repository: published(ENTRY.id)}, certificate) as hub:
        desk = HubDesk(hub, tmp_path / "installed", HubOptions(offline=False, endpoint=hub.address))
        desk.trust = lambda: ssl.create_default_context(cafile=str(certificate[0]))
        yield desk


def test_https_is_installed_from(secure: HubDesk):
    size = len(secure.published())
    secure.hub.fail(WEIGHTS, Fault(cut_at=size // 2))
    secure.install()
    assert [r.start for r in secure.hub.bodies(WEIGHTS)] == [0, size // 2]
    assert (secure.target / WEIGHTS).read_bytes() == secure.published()


def test_https_never_leads_to_http_not_even_on_this_machine(secure: HubDesk, desk: HubDesk):
    location = f"{desk.hub.address}/{ENTRY.repository}/resolve/main/{WEIGHTS}"
    secure.hub.fail(WEIGHTS, Fault(location=location))
    with pytest.raises(DownloadError, match="not encrypted"):
        secure.install()
    assert desk.hub.connections == 0


def test_a_server_that_cannot_prove_who_it_is_gets_no_question(secure: HubDesk):
    secure.trust = None  # the system's certificates, which do not know this one
    with pytest.raises(DownloadError, match="could not prove") as caught:
        secure.install()
    assert "clock" in caught.value.advice
    assert secure.hub.requests == []


@contextmanager
def proxy(hub: HubServer, answer: bytes = b"") -> Iterator[tuple[str, list[str]]]:
    """A proxy on this machine: its address, and the first lines and logins it was sent."""
    heads: list[str] = []
    port = int(hub.address.rpartition(":")[2])
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def pump(source: socket.socket, target: socket.socket) -> None:
            try:
                while data := source.recv(1 << 16):
                    target.sendall(data)
            except OSError:
                pass
            finally:
                for end in (source, target):
                    end.close()

        def serve() -> None:
            while True:
                try:
                    client, _ = listener.accept()
                except OSError:
                    return
                head = client.recv(1 << 16)
                heads.append(head.decode())
                if answer:
                    client.sendall(answer)
                    client.close()
                    continue
                upstream = socket.create_connection(("127.0.0.1", port))
                if head.startswith(b"CONNECT"):
                    client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                else:
                    method, url, rest = head.split(b" ", 2)
                    upstream.sendall(b" ".join((method, b"/" + url.split(b"/", 3)[3], rest)))
                threading.Thread(target=pump, args=(client, upstream), daemon=True).start()
                threading.Thread(target=pump, args=(upstream, client), daemon=True).start()

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", heads
        listener.shutdown(socket.SHUT_RDWR)
    thread.join()


def test_a_proxy_is_used_for_everything(desk: HubDesk):
    with proxy(desk.hub) as (address, heads):
        desk.options = replace(desk.options, proxy=address.replace("//", "//ann:se%20cret@"))
        desk.install()
    assert len(heads) == desk.hub.connections
    assert all(head.startswith(f"GET {desk.hub.address}") or "localhost" in head for head in heads)
    assert all("Proxy-Authorization: Basic YW5uOnNlIGNyZXQ=" in head for head in heads)
    assert (desk.target / WEIGHTS).read_bytes() == desk.published()


def test_a_proxy_opens_a_tunnel_for_https(secure: HubDesk):
    with proxy(secure.hub) as (address, heads):
        secure.options = replace(secure.options, proxy=address.removeprefix("http://"), token="hf_secret")
        secure.install()
    assert len(heads) == secure.hub.connections
    assert all(head.startswith("CONNECT ") and "hf_secret" not in head for head in heads)


def test_a_proxy_that_refuses_is_named(secure: HubDesk):
    with proxy(secure.hub, b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n") as (address, _):
        secure.options = replace(secure.options, proxy=address)
        with pytest.raises(DownloadError, match=r"does not let us through \(answer 407\)"):
            secure.install()


def test_the_system_s_proxy_is_not_asked_about_this_machine(desk: HubDesk, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    desk.install()
    assert desk.target.is_dir()


@pytest.mark.parametrize("address", ["socks5://127.0.0.1:1", "https://127.0.0.1:1", "http://", "http://a:x"])
def test_a_proxy_that_cannot_be_used_is_said(desk: HubDesk, address: str):
    desk.options = replace(desk.options, proxy=address)
    with pytest.raises(DownloadError, match=r"proxy .* cannot be used"):
        desk.install()


@pytest.mark.parametrize("token", ["two\r\nlines", "ünicode"])
def test_a_token_that_cannot_be_sent_is_said(desk: HubDesk, token: str):
    desk.options = replace(desk.options, token=token)
    with pytest.raises(DownloadError, match="access token has characters"):
        desk.install()


@pytest.mark.parametrize(
    ("value", "seconds"),
    [(None, 0), ("", 0), ("12", 12), ("-3", 0), ("soon", 0), ("Thu, 01 Jan 1970 00:01:40 GMT", 60)],
)
def test_how_long_a_server_wants_us_to_wait(value: str | None, seconds: float):
    assert retry_after(value, now=lambda: 40.0) == seconds


def test_pauses_grow_until_it_is_given_up_and_start_anew_after_a_success():
    pauses: list[float] = []
    retries = Retries("model.safetensors", lambda seconds, _: pauses.append(seconds))
    for _ in range(3):
        retries.wait(TransientError("the connection was cut"), CancelToken())
    retries.reset()
    for _ in range(6):
        retries.wait(TransientError("the connection was cut"), CancelToken())
    with pytest.raises(DownloadError, match=r"model\.safetensors could not be fetched: the connection was cut\."):
        retries.wait(TransientError("the connection was cut"), CancelToken())
    assert pauses == [1, 2, 4, 1, 2, 4, 8, 16, 32]


def test_a_pause_ends_with_the_token():
    token = CancelToken()
    token.stop()
    with pytest.raises(JobCancelledError):
        patient_pause(3600, token)
