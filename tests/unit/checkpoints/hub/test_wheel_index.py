"""Wheels come from a package index on this machine, with the bytes that are known, or not at all."""

import hashlib
import threading
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from musicgen_desktop.checkpoints.disk.part_file import part_path
from musicgen_desktop.checkpoints.hub.hub_client import RemoteFile
from musicgen_desktop.checkpoints.hub.wheel_index import WheelIndex, load_wheel_list
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import DownloadError, OfflineError
from musicgen_desktop.domain.installation import HubOptions
from musicgen_desktop.system.cuda_pack.cuda_manifest import find_needs
from musicgen_desktop.system.cuda_pack.cuda_source import open_source
from musicgen_desktop.system.resources import resource
from tests.support.cuda_wheels import torch_version, write_wheels


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format, *args):
        """Say nothing."""


@pytest.fixture
def served(tmp_path):
    """Wheels, a page of links for each project, and the address of both."""
    site = tmp_path / "site"
    write_wheels(site / "files")
    for project in ("torch", "nvidia-cublas"):
        (site / "simple" / project).mkdir(parents=True)
        names = [path.name for path in (site / "files").glob(project.replace("-", "_") + "*")]
        links = "".join(f'<a href="../../files/{n.replace("+", "%2B")}#sha256=00">{n}</a>' for n in names)
        (site / "simple" / project / "index.html").write_text(f'<a href="old.whl">x</a>{links}')
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site))
    threading.Thread(target=server.serve_forever).start()
    yield site / "files", f"http://127.0.0.1:{server.server_port}/simple"
    server.shutdown()
    server.server_close()


def listed(folder: Path) -> tuple[RemoteFile, ...]:
    paths = sorted([*folder.glob("torch*"), *folder.glob("nvidia*")])
    return tuple(
        RemoteFile(path.name, path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest()) for path in paths
    )


def fetch(address: str, files: tuple[RemoteFile, ...], folder: Path, offline: bool = False) -> list[int]:
    done: list[int] = []
    index = WheelIndex(address, lambda: HubOptions(offline=offline), pause=lambda _seconds, _token: None)
    index.fetch(files, folder, lambda progress: done.append(progress.bytes_done), CancelToken())
    return done


def test_all_wheels_come_and_make_a_pack_and_are_not_fetched_twice(served, tmp_path):
    wheels, address = served
    files = listed(wheels)
    folder = tmp_path / "fetched"
    assert fetch(address, files, folder)[-1] == sum(file.size for file in files)
    with open_source(folder) as source:
        assert source.torch == torch_version()
    for path in wheels.iterdir():
        path.unlink()
    assert fetch(address, files, folder)


def test_other_bytes_than_those_that_are_known_are_thrown_away(served, tmp_path):
    wheels, address = served
    wrong = tuple(replace(file, sha256="0" * 64) for file in listed(wheels))
    with pytest.raises(DownloadError):
        fetch(address, wrong, tmp_path / "fetched")
    assert not list((tmp_path / "fetched").glob("*.whl"))


def test_what_the_index_does_not_have_is_said(served, tmp_path):
    _, address = served
    for name in ("torch-9.9-cp311-cp311-linux_x86_64.whl", "unknown-1.0-py3-none-any.whl"):
        with pytest.raises(DownloadError):
            fetch(address, (RemoteFile(name, 5, "0" * 64),), tmp_path / "fetched")


def test_an_interrupted_fetch_is_gone_on_with(served, tmp_path):
    wheels, address = served
    files = listed(wheels)
    folder = tmp_path / "fetched"
    folder.mkdir()
    part_path(folder / files[-1].name).write_bytes((wheels / files[-1].name).read_bytes()[:500])
    assert fetch(address, files, folder)[-1] == sum(file.size for file in files)
    assert (folder / files[-1].name).read_bytes() == (wheels / files[-1].name).read_bytes()


def test_offline_nothing_is_asked_and_without_encryption_no_other_machine(served, tmp_path):
    wheels, address = served
    with pytest.raises(OfflineError):
        fetch(address, listed(wheels), tmp_path / "fetched", offline=True)
    with pytest.raises(DownloadError):
        fetch("http://example.org/simple", listed(wheels), tmp_path / "fetched")


def test_the_list_that_ships_is_of_the_torch_that_ships():
    known = load_wheel_list(resource("cuda_wheels.toml"))
    assert known.torch == find_needs().torch
    tag = f"cp{known.python.replace('.', '')}"
    assert [file.name for file in known.files if file.name.startswith(f"torch-{known.torch}-{tag}-")]
    assert all(file.size > 0 and len(file.sha256) == 64 for file in known.files)
