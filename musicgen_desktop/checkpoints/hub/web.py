"""GET requests to the Hub: offline switch, redirects, proxy, token, and failures in words.

The standard library's HTTP parser over our own sockets, because it hands out a file at thrice the speed
of httpx2 (which huggingface_hub uses) and lets every wait end when the user says so.
"""

from __future__ import annotations

import base64
import http.client
import socket
import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

import truststore

import musicgen_desktop
from musicgen_desktop.checkpoints.hub.addresses import checked_endpoint, host_of, is_loopback, next_address, origin
from musicgen_desktop.checkpoints.hub.network_words import network_words
from musicgen_desktop.checkpoints.hub.patient_socket import Patience, PatientSocket
from musicgen_desktop.checkpoints.hub.retry import TransientError, retry_after
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import DownloadError, OfflineError
from musicgen_desktop.domain.installation import HubOptions
from musicgen_desktop.domain.text import tr

HeadersFor = Callable[[str], Mapping[str, str]]
"""The headers for one address; asked anew after a redirect."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TRANSIENT = frozenset({408, 425, 429})
_MAX_HOPS = 10


class NotOnHubError(DownloadError):
    """The server knows no such repository, commit or file."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A successful answer, its body not yet read.

    Attributes:
        status: 200, 206 or 416.
        headers: of the last server.
        first_headers: of the endpoint, which may have sent us on.
        address: where the body comes from, after all redirects.
        read: up to so many bytes of the body as they come; empty at its end. Raises ``TransientError``.
    """

    status: int
    headers: Message
    first_headers: Message
    address: str
    read: Callable[[int], bytes]


def system_trust() -> ssl.SSLContext:
    """The certificates that this system trusts, also those a company added."""
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class WebClient:
    """One connection per request; holds no socket between them.

    Args:
        options: asked at every request, so that a change in the settings holds at once.
        patience: how long a silent server is waited for.
        trust: makes the TLS context.
    """

    def __init__(
        self,
        options: Callable[[], HubOptions],
        patience: Patience | None = None,
        trust: Callable[[], ssl.SSLContext] = system_trust,
    ) -> None:
        self._options = options
        self._patience = patience or Patience()
        self._trust = trust

    @contextmanager
    def get(self, address: str, headers_for: HeadersFor, token: CancelToken) -> Iterator[Answer]:
        """Ask for ``address`` and follow redirects while they are safe.

        Raises:
            OfflineError: the network is switched off; no socket was opened.
            NotOnHubError, DownloadError: asking again would not help.
            TransientError: asking again may help.
            JobCancelledError: the token said so.
        """
        first_headers: Message | None = None
        for _ in range(_MAX_HOPS):
            with self._request(address, headers_for(address), token) as response:
                first_headers = first_headers or response.headers
                location = response.headers.get("Location")
                if response.status not in _REDIRECTS or not location:
                    _check_status(response, address)
                    yield Answer(response.status, response.headers, first_headers, address, _reader(response))
                    return
            address = next_address(address, location)
        raise DownloadError(
            tr("{host} sends us round in a circle.", host=host_of(address)),
            tr("Try again later, or use another address for the Hub."),
        )

    @contextmanager
    def _request(
        self, address: str, headers: Mapping[str, str], token: CancelToken
    ) -> Iterator[http.client.HTTPResponse]:
        options = self._options()
        if options.offline:
            raise OfflineError(
                tr("The network is switched off in this program."),
                tr("Allow it in the checkpoint settings, or import the checkpoint from a folder or a stick."),
            )
        parts = urlsplit(address)
        proxy = _proxy_for(parts, options)
        all_headers = _headers(address, options) | dict(headers)
        target = f"{parts.path or '/'}{'?' * bool(parts.query)}{parts.query}"
        if proxy is not None and parts.scheme == "http":
            target, all_headers = address, all_headers | _proxy_login(proxy)
        with _failures_in_words(address):
            connection = self._connect(parts, proxy, token)
        try:
            with _failures_in_words(address):
                response = _ask(connection, "GET", target, all_headers)
            try:
                yield response
            finally:
                response.close()
        finally:
            connection.close()

    def _connect(self, parts: SplitResult, proxy: SplitResult | None, token: CancelToken) -> PatientSocket:
        scheme, host, port = origin(parts.geturl())
        if proxy is None:
            connection = PatientSocket.connect(host, port, token, self._patience)
        else:
            connection = PatientSocket.connect(proxy.hostname or "", proxy.port or 8080, token, self._patience)
        try:
            if scheme != "https":
                return connection
            if proxy is not None:
                _open_tunnel(connection, f"{host}:{port}", proxy)
            return connection.with_tls(self._trust(), host)
        except BaseException:
            connection.close()
            raise


def _ask(connection: PatientSocket, method: str, target: str, headers: Mapping[str, str]) -> http.client.HTTPResponse:
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    if any(not line.isascii() or not line.isprintable() for line in lines):
        raise DownloadError(
            tr("The address or the access token has characters that cannot be sent."),
            tr("Check both in the checkpoint settings."),
        )
    connection.sendall("\r\n".join([*lines, "", ""]).encode("ascii"))
    response = http.client.HTTPResponse(connection, method=method)  # pyright: ignore[reportArgumentType]
    try:
        response.begin()
    except BaseException:
        response.close()
        raise
    return response


def _headers(address: str, options: HubOptions) -> dict[str, str]:
    headers = {
        "Host": urlsplit(address).netloc.rpartition("@")[2],
        "User-Agent": f"musicgen-desktop/{musicgen_desktop.__version__}",
        "Accept": "*/*",
        # Compressed bytes would have another length, range and hash.
        "Accept-Encoding": "identity",
        "Connection": "close",
    }
    if options.token and origin(address) == origin(checked_endpoint(options.endpoint)):
        headers["Authorization"] = f"Bearer {options.token.strip()}"
    return headers


def _proxy_for(parts: SplitResult, options: HubOptions) -> SplitResult | None:
    host = parts.hostname or ""
    if options.proxy.strip():
        address = options.proxy.strip()
    elif is_loopback(host) or proxy_bypass(host):
        return None
    else:
        address = getproxies().get(parts.scheme, "")
    if not address:
        return None
    try:
        proxy = urlsplit(address if "://" in address else f"http://{address}")
        if proxy.scheme == "http" and proxy.hostname and proxy.port != 0:
            return proxy
    except ValueError:  # an impossible port
        pass
    raise DownloadError(
        tr("The proxy {address} cannot be used.", address=address),
        tr("Enter one as http://host:port in the checkpoint settings, or leave the field empty."),
    )


def _proxy_login(proxy: SplitResult) -> dict[str, str]:
    if proxy.username is None:
        return {}
    login = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}"
    return {"Proxy-Authorization": f"Basic {base64.b64encode(login.encode()).decode()}"}


def _open_tunnel(connection: PatientSocket, target: str, proxy: SplitResult) -> None:
    response = _ask(connection, "CONNECT", target, {"Host": target, **_proxy_login(proxy)})
    if response.status != 200:
        raise DownloadError(
            tr("The proxy {proxy} does not let us through (answer {status}).",
               proxy=proxy.hostname, status=response.status),
            tr("Check the proxy in the checkpoint settings."),
        )  # fmt: skip


def _reader(response: http.client.HTTPResponse) -> Callable[[int], bytes]:
    def read(count: int) -> bytes:
        with _failures_in_words(""):
            return response.read1(count)

    return read


@contextmanager
def _failures_in_words(address: str) -> Iterator[None]:
    host = host_of(address)
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise DownloadError(
            tr("{host} could not prove that it is {host}: {reason}.", host=host, reason=error.verify_message),
            tr("Check the clock of this computer, the network you are in and the address of the Hub."),
        ) from error
    except TimeoutError as error:
        raise TransientError(tr("the server does not answer")) from error
    except socket.gaierror as error:
        raise TransientError(tr("{host} is not known here; is there a connection?", host=host)) from error
    except http.client.HTTPException as error:
        raise TransientError(tr("the connection was cut")) from error
    except OSError as error:
        raise TransientError(network_words(error, host)) from error


def _check_status(response: http.client.HTTPResponse, address: str) -> None:
    status, host = response.status, host_of(address)
    if status in (200, 206, 416) and response.headers.get("Content-Encoding", "identity") == "identity":
        return
    if status in _TRANSIENT or 500 <= status < 600:
        raise TransientError(
            tr("{host} is too busy (answer {status})", host=host, status=status),
            retry_after(response.headers.get("Retry-After")),
        )
    if status in (404, 410):
        raise NotOnHubError(
            tr("{host} does not have {path}.", host=host, path=urlsplit(address).path),
            tr("Check the address of the Hub in the checkpoint settings; a mirror may lack this checkpoint."),
        )
    if status in (401, 403):
        raise DownloadError(
            tr("{host} does not let us have {path} (answer {status}).",
               host=host, path=urlsplit(address).path, status=status),
            tr("Check the access token in the checkpoint settings, or leave it empty."),
        )  # fmt: skip
    raise DownloadError(
        tr("{host} gave an answer that does not fit (answer {status}).", host=host, status=status),
        tr("Try again later, or use another address for the Hub."),
    )
