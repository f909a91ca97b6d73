"""Which web addresses may be asked, and which may follow which."""

from __future__ import annotations

import ipaddress
from urllib.parse import quote, urljoin, urlsplit

from musicgen_desktop.domain.errors import DownloadError
from musicgen_desktop.domain.text import tr

HUB = "https://huggingface.co"

_PORTS_BY_SCHEME = (("https", 443), ("http", 80))
_URL_SAFE = "%/:=&?~#+!$,;'@()*[]"


def checked_endpoint(endpoint: str) -> str:
    """The address of the Hub or of a mirror, without a slash at its end. Empty: the Hub itself.

    Raises ``DownloadError`` unless it is https; http is for servers on this very machine.
    """
    address = (endpoint.strip() or HUB).rstrip("/")
    if not _is_allowed(address):
        raise DownloadError(
            tr("The address {address} cannot be used to fetch checkpoints.", address=address),
            tr("Enter one that begins with https://, or leave the field empty for the Hub itself."),
        )
    return address


def next_address(current: str, location: str) -> str:
    """Where a redirect leads. Raises ``DownloadError`` unless it is https, or stays on this machine from there."""
    target = quote(urljoin(current, location), safe=_URL_SAFE)
    downgraded = urlsplit(current).scheme == "https" and urlsplit(target).scheme != "https"
    if downgraded or not _is_allowed(target):
        raise DownloadError(
            tr("{host} sent us on to {target}, which is not encrypted.", host=host_of(current), target=host_of(target)),
            tr("Nothing was fetched from there. Try again later, or use another address for the Hub."),
        )
    return target


def origin(address: str) -> tuple[str, str, int]:
    """Scheme, host and port: what decides whether two addresses belong to the same server."""
    parts = urlsplit(address)
    return parts.scheme, parts.hostname or "", parts.port or dict(_PORTS_BY_SCHEME).get(parts.scheme, 0)


def place(address: str) -> str:
    """The address without its query: signatures and dates in it change although the file stays."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}{parts.path}"


def host_of(address: str) -> str:
    """The host's name, for messages."""
    return urlsplit(address).hostname or address


def is_loopback(host: str) -> bool:
    """Whether ``host`` is this very machine."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_allowed(address: str) -> bool:
    try:
        scheme, host, _ = origin(address)
    except ValueError:  # an impossible port or a broken IPv6 address
        return False
    return bool(host) and (scheme == "https" or (scheme == "http" and is_loopback(host)))
