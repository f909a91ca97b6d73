"""A server on this machine that speaks the Hub's routes and does wrong when told to.

It answers what ``huggingface_hub`` and our own installer ask: the commit of a revision, the listing of a
tree in pages, and ``resolve``, which hands small files out itself and sends the client to another host for
large ones.

``python -m tests.support.hub.hub_server FOLDER`` serves the repositories FOLDER/<owner>/<name>.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import socket
import ssl
import threading
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from tests.support.hub.hub_repository import Repository, StoredFile

_BLOCK = 1 << 20


@dataclass(frozen=True)
class Fault:
    """What goes wrong with one request for a file, for the listing ("tree") or for the commit ("revision").

    Attributes:
        status, retry_after: an error instead of an answer.
        location: sends the client there instead.
        linked_size: the size that ``resolve`` claims.
        ignore_range: the whole file (200) where a part was asked for.
        wrong_range: a part that begins one byte too late.
        etag: another version's ETag from now on (``If-Range`` fails).
        flip: the byte at this offset is wrong.
        cut_at: the connection ends before the byte at this offset.
        stall_at: nothing more comes from this offset on, until the client hangs up or ``release`` is called.
        block, pause: sent in pieces of so many bytes, with so many seconds after each.
        body: an answer that is no file, as from a hotel's login page.
    """

    status: int = 0
    retry_after: str = ""
    location: str = ""
    linked_size: int | None = None
    ignore_range: bool = False
    wrong_range: bool = False
    etag: str = ""
    flip: int | None = None
    cut_at: int | None = None
    stall_at: int | None = None
    block: int = _BLOCK
    pause: float = 0.0
    body: bytes = b""

    @property
    def of_resolve(self) -> bool:
        """Whether it strikes before the client is sent on to where large files are."""
        return bool(self.location or self.linked_size is not None)


@dataclass
class Request:
    """What was asked, and how much was answered.

    Attributes:
        what: a file's name, "tree" or "revision".
        start: the first byte asked for.
        sent: bytes of the body handed to the system.
    """

    what: str
    host: str
    path: str
    headers: Mapping[str, str]
    start: int = 0
    status: int = 0
    sent: int = 0


@dataclass
class HubServer:
    """The server's state; to be changed from the tests while it runs.

    Attributes:
        repositories: by "owner/name".
        address: of the endpoint.
        other_host: the address under which large files are handed out.
        faults: for each file name, "tree" or "revision": one per request, in that order.
        requests: everything that was asked, redirects left out.
        page: entries on one page of a listing.
    """

    repositories: dict[str, Repository]
    address: str = ""
    other_host: str = ""
    faults: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    requests: list[Request] = field(default_factory=list)
    connections: int = 0
    page: int = 1000
    _released: threading.Event = field(default_factory=threading.Event)

    def fail(self, what: str, *faults: Fault) -> None:
        """Let the next requests for ``what`` go wrong, one after the other."""
        self.faults[what].extend(faults)

    def release(self) -> None:
        """End all stalls."""
        self._released.set()

    def bodies(self, name: str) -> list[Request]:
        """The requests for this file that were answered with bytes of it."""
        return [r for r in self.requests if r.what == name and r.status in (200, 206)]

    def fetched(self) -> set[str]:
        """The names of all files of which something was sent."""
        return {r.what for r in self.requests if r.what not in ("tree", "revision")}

    def pop_fault(self, what: str, resolving: bool = False) -> Fault:
        """The fault that is due now."""
        waiting = self.faults[what]
        return waiting.popleft() if waiting and (not resolving or waiting[0].of_resolve) else Fault()


@contextmanager
def serve_hub(repositories: Mapping[str, Path], tls: tuple[Path, Path] | None = None) -> Iterator[HubServer]:
    """Serve folders as repositories on a free port of the loop-back address.

    Args:
        repositories: folders by "owner/name".
        tls: certificate and key, for https.
    """
    hub = HubServer({name: Repository(folder) for name, folder in repositories.items()})
    server = _Server(("127.0.0.1", 0), hub)
    scheme, port = ("https" if tls else "http"), server.server_address[1]
    hub.address, hub.other_host = f"{scheme}://127.0.0.1:{port}", f"{scheme}://localhost:{port}"
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*tls)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield hub
    finally:
        hub.release()
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address: tuple[str, int], hub: HubServer) -> None:
        self.hub = hub
        super().__init__(address, _Handler)

    def get_request(self) -> tuple[socket.socket, Any]:
        self.hub.connections += 1
        return super().get_request()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is no news here."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server  # pyright: ignore[reportIncompatibleVariableOverride]

    def log_message(self, format: str, *args: Any) -> None:
        """Silence: the tests read ``requests``."""

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        match [unquote(step) for step in parts.path.strip("/").split("/")]:
            case ["api", "models", owner, name, "revision", revision]:
                self._revision(f"{owner}/{name}", revision)
            case ["api", "models", owner, name]:
                self._revision(f"{owner}/{name}", "main")
            case ["api", "models", owner, name, "tree", revision]:
                self._tree(f"{owner}/{name}", revision, parse_qs(parts.query))
            case [owner, name, "resolve", revision, file]:
                self._resolve(f"{owner}/{name}", revision, file)
            case ["blobs", owner, name, file] if "signature" in parse_qs(parts.query):
                repository = self.server.hub.repositories[f"{owner}/{name}"]
                self._body(repository, repository.files[file])
            case _:
                self._empty(404)

    def _note(self, what: str) -> Request:
        request = Request(what, self.headers["Host"] or "", self.path, dict(self.headers))
        self.server.hub.requests.append(request)
        return request

    def _revision(self, repository: str, revision: str) -> None:
        request, fault = self._note("revision"), self.server.hub.pop_fault("revision")
        found = self.server.hub.repositories.get(repository)
        if self._failed(request, fault):
            return None
        if found is None or revision not in ("main", found.commit):
            return self._empty(404, {"X-Error-Code": "RepoNotFound" if found is None else "RevisionNotFound"})
        siblings = [{"rfilename": name} for name in found.files]
        self._json({"id": repository, "modelId": repository, "sha": found.commit, "private": False,
                    "tags": [], "downloads": 0, "likes": 0, "siblings": siblings})  # fmt: skip
        return None

    def _tree(self, repository: str, revision: str, query: dict[str, list[str]]) -> None:
        request, fault = self._note("tree"), self.server.hub.pop_fault("tree")
        found = self.server.hub.repositories.get(repository)
        if self._failed(request, fault):
            return None
        if found is None or revision not in ("main", found.commit):
            return self._empty(404)
        start, page = int(query.get("cursor", ["0"])[0]), self.server.hub.page
        entries = [file.entry() for file in found.files.values()]
        # As a mirror does that hands on the Hub's own words.
        following = (
            f"https://huggingface.co/api/models/{repository}/tree/{revision}?recursive=true&cursor={start + page}"
        )
        more = {"Link": f'<{following}>; rel="next"'} if start + page < len(entries) else {}
        return self._json(entries[start : start + page], more)

    def _resolve(self, repository: str, revision: str, name: str) -> None:
        found = self.server.hub.repositories.get(repository)
        file = found.files.get(name) if found else None
        if found is None or file is None or revision not in ("main", found.commit):
            self._note(name).status = 404
            return self._empty(404, {"X-Error-Code": "EntryNotFound" if found else "RepoNotFound"})
        fault = self.server.hub.pop_fault(name, resolving=True)
        headers = {"X-Repo-Commit": found.commit, "ETag": f'"{file.etag}"'}
        if fault.location:
            return self._empty(302, headers | {"Location": fault.location})
        if fault.linked_size is not None:
            headers["X-Linked-Size"] = str(fault.linked_size)
        if not file.sha256:
            return self._body(found, file, headers)
        headers = {"X-Linked-Size": str(file.size), "X-Linked-Etag": f'"{file.etag}"'} | headers
        location = f"{self.server.hub.other_host}/blobs/{repository}/{name}?signature=abc&expires=1"
        return self._empty(302, headers | {"Location": location})

    def _body(self, repository: Repository, file: StoredFile, headers: Mapping[str, str] | None = None) -> None:
        request, fault = self._note(file.name), self.server.hub.pop_fault(file.name)
        if self._failed(request, fault):
            return None
        if fault.etag:
            repository.files[file.name] = file = replace(file, etag=fault.etag)
        asked = self.headers["Range"]
        condition = self.headers["If-Range"]
        request.start = int(asked.removeprefix("bytes=").partition("-")[0]) if asked else 0
        if request.start >= file.size > 0:
            request.status = 416
            return self._empty(416, {"Content-Range": f"bytes */{file.size}"})
        partial = asked and not fault.ignore_range and condition in (None, f'"{file.etag}"')
        start = request.start + fault.wrong_range if partial else 0
        end = {"Content-Range": f"bytes {start}-{file.size - 1}/{file.size}"} if partial else {}
        request.status = 206 if partial else 200
        self.send_response(request.status)
        all_headers = {"ETag": f'"{file.etag}"', "Accept-Ranges": "bytes", **(headers or {}), **end}
        for name, value in (all_headers | {"Content-Length": str(file.size - start)}).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "GET":
            self._send(file, start, fault, request)
        return None

    def _send(self, file: StoredFile, start: int, fault: Fault, request: Request) -> None:
        stop = min(at for at in (file.size, fault.cut_at, fault.stall_at) if at is not None)
        with file.path.open("rb") as source, contextlib.suppress(ConnectionError, ssl.SSLError, BrokenPipeError):
            while start < stop:
                count = min(fault.block, stop - start)
                if fault.flip is None:
                    # As fast as the system can: the installer's speed is measured against this.
                    request.sent += self.connection.sendfile(source, start, count)
                else:
                    source.seek(start)
                    data = bytearray(source.read(count))
                    if start <= fault.flip < start + count:
                        data[fault.flip - start] ^= 0x10
                    self.connection.sendall(data)
                    request.sent += count
                start += count
                if fault.pause:
                    self.server.hub._released.wait(fault.pause)
        if start < file.size:
            if fault.stall_at is not None:
                self._stall()
            self.close_connection = True
            with contextlib.suppress(OSError):
                self.connection.shutdown(socket.SHUT_RDWR)

    def _stall(self) -> None:
        released = self.server.hub._released
        self.connection.settimeout(0.02)
        while not released.is_set():
            with contextlib.suppress(TimeoutError):
                if not self.connection.recv(1):
                    return

    def _failed(self, request: Request, fault: Fault) -> bool:
        if fault.body:
            request.status = 200
            self._send_whole(fault.body, {"Content-Type": "text/html"})
        elif fault.status:
            request.status = fault.status
            self._empty(fault.status, {"Retry-After": fault.retry_after} if fault.retry_after else {})
        return bool(fault.body or fault.status)

    def _json(self, value: Any, headers: Mapping[str, str] | None = None) -> None:
        self._send_whole(json.dumps(value).encode(), {"Content-Type": "application/json", **(headers or {})})

    def _send_whole(self, data: bytes, headers: Mapping[str, str]) -> None:
        self.send_response(200)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(data)

    def _empty(self, status: int, headers: Mapping[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="holds the repositories as <owner>/<name>")
    folder = parser.parse_args().folder
    repositories = {f"{p.parent.name}/{p.name}": p for p in sorted(folder.glob("*/*")) if p.is_dir()}
    with serve_hub(repositories) as hub, contextlib.suppress(KeyboardInterrupt):
        print(f"{hub.address} serves {', '.join(repositories)}", flush=True)
        threading.Event().wait()


if __name__ == "__main__":
    main()
