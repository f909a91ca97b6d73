"""The settings take the addresses that checkpoints can be fetched from and through, and no others."""

from urllib.parse import urlsplit

import pytest

from musicgen_desktop.checkpoints.hub.addresses import checked_endpoint
from musicgen_desktop.checkpoints.hub.web import _proxy_for
from musicgen_desktop.domain.errors import DownloadError, InvalidRequestError
from musicgen_desktop.domain.installation import HubOptions
from musicgen_desktop.domain.settings import clean_endpoint, clean_proxy

SCHEMES = ("http", "HTTP", "https", "socks5", "socks5h", "socks4", "ftp", "file", "")
HOSTS = ("example.org", "user:secret@example.org", "localhost", "127.0.0.1", "[::1]", "10.0.0.1", "[2001:db8::1]", "")
PORTS = ("", ":1", ":65535", ":65536", ":0", ":x")


def addresses(scheme: str) -> list[str]:
    return [f"{scheme}://{host}{port}" for host in HOSTS for port in PORTS]


def accepted(clean, address: str) -> bool:
    try:
        return bool(clean(address))
    except InvalidRequestError:
        return False


def proxy_works(address: str) -> bool:
    try:
        return _proxy_for(urlsplit("https://example.org"), HubOptions(False, "", address, "")) is not None
    except DownloadError:
        return False


def endpoint_works(address: str) -> bool:
    try:
        return bool(checked_endpoint(address))
    except DownloadError:
        return False


@pytest.mark.parametrize("scheme", [scheme for scheme in SCHEMES if scheme])
def test_the_settings_and_the_transport_agree_about_proxies(scheme: str):
    for address in addresses(scheme):
        assert accepted(clean_proxy, address) == proxy_works(address), address


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_settings_and_the_transport_agree_about_endpoints(scheme: str):
    for address in addresses(scheme):
        if not address.endswith(":0"):
            assert accepted(clean_endpoint, address) == endpoint_works(address), address
