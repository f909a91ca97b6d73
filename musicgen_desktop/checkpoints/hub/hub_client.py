"""What a repository on the Hub holds at one commit, by the Hub's own routes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from musicgen_desktop.checkpoints.hub.addresses import checked_endpoint, host_of
from musicgen_desktop.checkpoints.hub.retry import Pause, Retries, TransientError
from musicgen_desktop.checkpoints.hub.web import WebClient
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import DownloadError
from musicgen_desktop.domain.installation import HubOptions
from musicgen_desktop.domain.text import tr

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
        values, _ = self._json(f"/api/models/{quote(repository)}/revision/{quote(revision, safe='')}", "", token)
        commit = values.get("sha") if isinstance(values, dict) else None
        if not isinstance(commit, str) or not _COMMIT.fullmatch(commit):
            raise self._nonsense()
        return commit

    def list_files(self, repository: str, commit: str, token: CancelToken) -> tuple[RemoteFile, ...]:
        """All files at ``commit``.

        Raises:
            OfflineError, DownloadError: in words, after several attempts where that may help.
            JobCancelledError: the token said so.
        """
        path, query = f"/api/models/{quote(repository)}/tree/{commit}", "recursive=true"
        files: list[RemoteFile] = []
        for _ in range(_MAX_PAGES):
            entries, query = self._json(path, query, token)
            try:
                files += [_parse(entry) for entry in entries if entry["type"] == "file"]
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                raise self._nonsense() from error
            if not query:
                return tuple(files)
        raise self._nonsense()

    def address_of(self, repository: str, commit: str, name: str) -> str:
        """Where a file is handed out."""
        return f"{self._endpoint()}/{quote(repository)}/resolve/{commit}/{quote(name)}"

    def _endpoint(self) -> str:
        return checked_endpoint(self._options().endpoint)

    def _json(self, path: str, query: str, token: CancelToken) -> tuple[Any, str]:
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
                return json.loads(b"".join(blocks)), following
            except TransientError as error:
                retries.wait(error, token)
            except (ValueError, RecursionError) as error:
                raise self._nonsense() from error

    def _nonsense(self) -> DownloadError:
        return DownloadError(
            tr("{host} did not answer as the Hub does.", host=host_of(self._endpoint())),
            tr("Check the address in the checkpoint settings; in a hotel or company network, log in there first."),
        )


def _parse(entry: dict[str, Any]) -> RemoteFile:
    lfs = entry.get("lfs") or {}
    sha256, git_sha1 = lfs.get("oid", ""), "" if lfs else entry["oid"]
    file = RemoteFile(entry["path"], lfs.get("size", entry["size"]), sha256, git_sha1)
    whole = _SHA256.fullmatch(sha256) if lfs else _SHA1.fullmatch(git_sha1)
    if not whole or type(file.size) is not int or file.size < 0 or not isinstance(file.name, str):
        raise ValueError("an entry of the listing is wrong")
    return file


def _next_query(link: str) -> str:
    # Only the query is taken: a mirror may hand on the Hub's own addresses, and we stay with the mirror.
    match = _NEXT_PAGE.search(link)
    return urlencode(parse_qs(urlsplit(match[1]).query), doseq=True) if match else ""
