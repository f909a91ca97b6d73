"""What a repository on the Hub holds at one commit, by the Hub's own routes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from musicgen_desktop.checkpoints.hub.addresses import checked_endpoint, host_of
from musicgen_desktop.checkpoints.hub.retry import Pause, Retries, TransientError
from musicgen_desktop.checkpoints.hub.web import WebClient
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import DownloadError
from musicgen_desktop.domain.installation import HubOptions
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.json_record import RecordError, RecordFormat

_COMMIT = re.compile(r"[0-9a-f]{40}")
_SHA1 = _COMMIT
_SHA256 = re.compile(r"[0-9a-f]{64}")
_NEXT_PAGE = re.compile(r'<([^>]*)>\s*;\s*rel="?next"?')
_MAX_JSON = 16_000_000
_MAX_PAGES = 100


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """One file at one commit.

    Attributes:
        name: its path in the repository.
        size: bytes.
        sha256: of a large file (Git LFS); empty for a small one.
        git_sha1: Git's hash of a small file; empty for a large one.
    """

    name: str
    size: int
    sha256: str = ""
    git_sha1: str = ""


@dataclass(frozen=True, slots=True)
class _Revision:
    sha: str


@dataclass(frozen=True, slots=True)
class _Lfs:
    oid: str
    size: int


@dataclass(frozen=True, slots=True)
class _TreeEntry:
    type: str
    path: str
    oid: str
    size: int = 0
    lfs: _Lfs | None = None


_REVISION = RecordFormat(_Revision)
_TREE = RecordFormat(list[_TreeEntry])
_Answer = TypeVar("_Answer")


class Hub:
    """The Hub or a mirror of it.

    Args:
        client: does the asking.
        options: for the address of the endpoint, read at every request.
        pause: waits between attempts.
    """

    def __init__(self, client: WebClient, options: Callable[[], HubOptions], pause: Pause) -> None:
        self._client = client
        self._options = options
        self._pause = pause

    def commit_of(self, repository: str, revision: str, token: CancelToken) -> str:
        """The commit that a branch, tag or commit stands for now. Errors as in ``list_files``."""
        path = f"/api/models/{quote(repository)}/revision/{quote(revision, safe='')}"
        answer, _ = self._ask(_REVISION, path, "", token)
        if not _COMMIT.fullmatch(answer.sha):
            raise self._nonsense()
        return answer.sha

    def list_files(self, repository: str, commit: str, token: CancelToken) -> tuple[RemoteFile, ...]:
        """All files at ``commit``.

        Raises:
            OfflineError, DownloadError: in words, after several attempts where that may help.
            JobCancelledError: the token said so.
        """
        path, query = f"/api/models/{quote(repository)}/tree/{commit}", "recursive=true"
        files: list[RemoteFile] = []
        for _ in range(_MAX_PAGES):
            entries, query = self._ask(_TREE, path, query, token)
            try:
                files += [_file_of(entry) for entry in entries if entry.type == "file"]
            except ValueError as error:
                raise self._nonsense() from error
            if not query:
                return tuple(files)
        raise self._nonsense()

    def address_of(self, repository: str, commit: str, name: str) -> str:
        """Where a file is handed out."""
        return f"{self._endpoint()}/{quote(repository)}/resolve/{commit}/{quote(name)}"

    def _endpoint(self) -> str:
        return checked_endpoint(self._options().endpoint)

    def _ask(self, kind: RecordFormat[_Answer], path: str, query: str, token: CancelToken) -> tuple[_Answer, str]:
        """The answer, and the query for its next page (empty: there is none)."""
        endpoint = self._endpoint()
        retries = Retries(tr("The list of files"), self._pause)
        while True:
            try:
                with self._client.get(f"{endpoint}{path}{'?' * bool(query)}{query}", lambda _: {}, token) as answer:
                    blocks: list[bytes] = []
                    while block := answer.read(1 << 20):
                        blocks.append(block)
                        if sum(map(len, blocks)) > _MAX_JSON:
                            raise self._nonsense()
                    following = _next_query(answer.headers.get("Link", ""))
                return kind.decode(b"".join(blocks), path), following
            except TransientError as error:
                retries.wait(error, token)
            except RecordError as error:
                raise self._nonsense() from error

    def _nonsense(self) -> DownloadError:
        return DownloadError(
            tr("{host} did not answer as the Hub does.", host=host_of(self._endpoint())),
            tr("Check the address in the checkpoint settings; in a hotel or company network, log in there first."),
        )


def _file_of(entry: _TreeEntry) -> RemoteFile:
    lfs = entry.lfs
    file = RemoteFile(entry.path, lfs.size, lfs.oid) if lfs else RemoteFile(entry.path, entry.size, "", entry.oid)
    whole = _SHA256.fullmatch(file.sha256) if lfs else _SHA1.fullmatch(file.git_sha1)
    if not whole or file.size < 0:
        raise ValueError("an entry of the listing is wrong")
    return file


def _next_query(link: str) -> str:
    # Only the query is taken: a mirror may hand on the Hub's own addresses, and we stay with the mirror.
    match = _NEXT_PAGE.search(link)
    return urlencode(parse_qs(urlsplit(match[1]).query), doseq=True) if match else ""
