"""Fetching torch's CUDA wheels from a package index: only those that the program knows by their hashes."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from musicgen_desktop.checkpoints.disk.install_progress import OnProgress, ProgressMeter
from musicgen_desktop.checkpoints.hub.addresses import checked_endpoint, host_of, next_address
from musicgen_desktop.checkpoints.hub.download import Download, bytes_there
from musicgen_desktop.checkpoints.hub.hub_client import RemoteFile
from musicgen_desktop.checkpoints.hub.retry import Pause, Retries, TransientError, patient_pause
from musicgen_desktop.checkpoints.hub.web import WebClient
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import DownloadError
from musicgen_desktop.domain.installation import HubOptions, InstallPhase
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.room import check_room

_MOST_BYTES = 32_000_000
"""Of a page that lists a project's files."""

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class WheelList:
    """The wheels that make a CUDA pack.

    Attributes:
        torch: the version without its local part.
        python, system: for which they are, for example "3.11" and "linux-x86_64".
        files: names, sizes and hashes.
    """

    torch: str
    python: str
    system: str
    files: tuple[RemoteFile, ...]


def load_wheel_list(file: Path) -> WheelList:
    """The list that ships with the program. Raises ``KeyError``, ``TypeError``, ``OSError`` where it is wrong."""
    fields = tomllib.loads(file.read_text(encoding="utf-8"))
    files = tuple(RemoteFile(**wheel) for wheel in fields["wheel"])
    return WheelList(fields["torch"], fields["python"], fields["system"], files)


class WheelIndex:
    """A package index, by its simple pages of links.

    Args:
        address: as pip's ``--index-url`` has it.
        options: for offline and proxy, asked at every request; nothing else of them is used.
        client, pause: asking and waiting, for tests.
    """

    def __init__(
        self,
        address: str,
        options: Callable[[], HubOptions],
        client: WebClient | None = None,
        pause: Pause = patient_pause,
    ) -> None:
        self._address = checked_endpoint(address)
        self._client = client or WebClient(options)
        self._pause = pause

    def fetch(self, files: tuple[RemoteFile, ...], folder: Path, on_progress: OnProgress, token: CancelToken) -> None:
        """Bring all ``files`` into ``folder``, going on with what a former attempt left.

        Raises:
            OfflineError, DownloadError: in words; what was fetched is kept.
            FileError: no room, or the disk refuses.
            JobCancelledError: the token said so.
        """
        meter = ProgressMeter("cuda", on_progress)
        total = sum(file.size for file in files)
        done = sum(bytes_there(folder / file.name) for file in files)
        check_room(folder, total - done, tr("the CUDA pack"))
        meter.start(InstallPhase.DOWNLOADING, total, done)
        for file in files:
            token.raise_if_ended()
            target = folder / file.name
            if target.is_file() and target.stat().st_size == file.size:
                continue  # nothing gets this name before its hash is right
            meter.file(file.name)
            address = self._address_of(file.name, token)
            Download(self._client, self._pause, address, file, target, meter, token).run()
        meter.finish()

    def _address_of(self, name: str, token: CancelToken) -> str:
        project = re.sub(r"[-_.]+", "-", name.partition("-")[0]).lower()
        page, text = self._page(f"{self._address}/{project}/", token)
        links = _Links()
        links.feed(text)
        for link in links.found:
            if unquote(urlsplit(link).path).rpartition("/")[2] == name:
                return next_address(page, link.partition("#")[0])
        raise DownloadError(
            tr("{host} does not have {name}.", host=host_of(self._address), name=name),
            tr("Use the address of another index, or a folder with the wheels."),
        )

    def _page(self, address: str, token: CancelToken) -> tuple[str, str]:
        """Where the page came from in the end, and what stands on it."""
        retries = Retries(tr("The list of files"), self._pause)
        while True:
            try:
                with self._client.get(address, lambda _: {"Accept": "text/html"}, token) as answer:
                    page = bytearray()
                    while (block := answer.read(_BLOCK)) and len(page) <= _MOST_BYTES:
                        page += block
                    return answer.address, page.decode("utf-8", "replace")
            except TransientError as error:
                retries.wait(error, token)


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a" and (link := dict(attrs).get("href")):
            self.found.append(link)
