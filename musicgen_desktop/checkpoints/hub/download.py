"""Fetching one file: resumed after any interruption, hashed while it is written, whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from musicgen_desktop.checkpoints.disk.install_progress import ProgressMeter
from musicgen_desktop.checkpoints.disk.part_file import PartFile, open_part, part_path, publish_part
from musicgen_desktop.checkpoints.hub.addresses import host_of, place
from musicgen_desktop.checkpoints.hub.hub_client import RemoteFile
from musicgen_desktop.checkpoints.hub.retry import Pause, Retries, TransientError
from musicgen_desktop.checkpoints.hub.web import Answer, WebClient
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import DownloadError
from musicgen_desktop.domain.installation import InstallPhase
from musicgen_desktop.domain.text import tr

_BLOCK = 1 << 20
_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+|\*)")


class Download:
    """One file on its way to ``target``, of which ``<name>.part`` grows.

    Args:
        client, pause: ask, and wait between attempts.
        address: where the file is handed out.
        file: its listed size and hash, which what comes has to have.
        target: the final path; its folder is made.
        meter: hears of every byte.
        token: looked at between blocks and while waiting.
    """

    def __init__(
        self,
        client: WebClient,
        pause: Pause,
        address: str,
        file: RemoteFile,
        target: Path,
        meter: ProgressMeter,
        token: CancelToken,
    ) -> None:
        self._client = client
        self._pause = pause
        self._address = address
        self._file = file
        self._target = target
        self._meter = meter
        self._token = token

    def run(self) -> str:
        """Fetch what is missing, and return the SHA-256 of the whole.

        Raises:
            OfflineError, DownloadError: in words; what was fetched is kept, except of a wrong content.
            FileError: the disk is full or refuses.
            JobCancelledError: the token said so.
        """
        with open_part(self._target, self._file.size) as part:
            if there := part.bytes_left():
                with self._meter.aside(InstallPhase.VERIFYING, there):
                    part.take_up(self._hashed)
            # A first attempt may go on from bytes that rotted, or were another version's; a second begins anew.
            sha256 = self._receive(part) or self._receive(part)
            if not sha256:
                raise DownloadError(
                    tr("{name} came from {host} with another content than listed.",
                       name=self._file.name, host=host_of(self._address)),
                    tr("It was thrown away. Try again later, or use another address for the Hub."),
                )  # fmt: skip
            part.sync()
        publish_part(self._target)
        return sha256

    def _hashed(self, count: int) -> None:
        self._token.raise_if_ended()
        self._meter.add(count)

    def _receive(self, part: PartFile) -> str:
        """Fetch up to the listed size; the SHA-256, or empty and a part thrown away if the hash is wrong."""
        if part.size > self._file.size:
            self._restart(part)
        retries = Retries(self._file.name, self._pause)
        while part.size < self._file.size:
            before = part.size
            try:
                self._go_on(part)
            except TransientError as error:
                if part.size > before:
                    retries.reset()
                retries.wait(error, self._token)
        if self._is_right(part):
            return part.sha256()
        self._restart(part)
        return ""

    def _go_on(self, part: PartFile) -> None:
        with self._client.get(self._address, _range_headers(part), self._token) as answer:
            self._begin(part, answer)
            while part.size < self._file.size:
                block = answer.read(min(_BLOCK, self._file.size - part.size))
                if not block:
                    raise TransientError(tr("the connection was cut"))
                part.append(block)
                self._meter.add(len(block))

    def _begin(self, part: PartFile, answer: Answer) -> None:
        """Bring the part in line with what the server is about to send."""
        self._check_size(answer.first_headers.get("X-Linked-Size"))
        if answer.status == 206:
            start, total = _content_range(answer)
            self._check_size(total)
            if start == part.size:
                return
        elif answer.status == 200:
            self._check_size(answer.headers.get("Content-Length"))
            self._restart(part, _strong_etag(answer), place(answer.address))
            return
        # 416, or another range than asked for: this server and this part do not fit together.
        self._restart(part)
        raise TransientError(tr("the server sent another part of the file than asked for"))

    def _restart(self, part: PartFile, etag: str = "", address: str = "") -> None:
        if part.size:
            self._meter.correct(-part.size)
        part.restart(etag, address)

    def _check_size(self, size: str | None) -> None:
        if size is not None and size.isdecimal() and int(size) != self._file.size:
            raise DownloadError(
                tr("{host} offers {name} with {found} bytes but lists {listed}.", host=host_of(self._address),
                   name=self._file.name, found=size, listed=self._file.size),
                tr("Try again later, or use another address for the Hub; a mirror may be out of date."),
            )  # fmt: skip

    def _is_right(self, part: PartFile) -> bool:
        if self._file.sha256:
            return part.sha256() == self._file.sha256
        return part.git_sha1() == self._file.git_sha1


def bytes_there(target: Path) -> int:
    """How much of a file has been fetched; its whole size once it is finished."""
    for path in (target, part_path(target)):
        try:
            return path.stat().st_size
        except OSError:
            continue
    return 0


def _range_headers(part: PartFile) -> Callable[[str], Mapping[str, str]]:
    def headers(address: str) -> Mapping[str, str]:
        if not part.size:
            return {}
        # An ETag is only good where it comes from: asked for it, another host of the same file would
        # send everything from the start. The hash of the whole is checked in any case.
        same_place = part.etag and part.address == place(address)
        return {"Range": f"bytes={part.size}-", **({"If-Range": part.etag} if same_place else {})}

    return headers


def _strong_etag(answer: Answer) -> str:
    etag = answer.headers.get("ETag", "")
    return etag if etag.startswith('"') and etag.isascii() and etag.isprintable() else ""


def _content_range(answer: Answer) -> tuple[int, str | None]:
    match = _RANGE.fullmatch(answer.headers.get("Content-Range", ""))
    return (int(match[1]), match[3]) if match else (-1, None)
