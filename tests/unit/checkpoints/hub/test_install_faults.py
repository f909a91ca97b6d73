"""Plugs pulled, disks full, two programs at once: never a half checkpoint that looks like one."""

import errno
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from musicgen_desktop.checkpoints.format.manifest import read_manifest
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import BusyError, CheckpointError, FileError, OfflineError
from musicgen_desktop.engine.weights.bin_weights import convert_bin_weights
from tests.support.faults.disks import read_only_disk, small_disk
from tests.support.faults.no_sockets import no_sockets
from tests.support.faults.reasons import because
from tests.support.hub.hub_desk import WEIGHTS, HubDesk, hub_desk
from tests.support.hub.hub_server import Fault


def assert_not_ready(desk: HubDesk) -> None:
    assert CheckpointStore(desk.installed / "none", desk.installed).list() == ()
    assert not desk.target.exists()


def assert_ready(desk: HubDesk) -> None:
    store = CheckpointStore(desk.installed / "none", desk.installed)
    store.verify(store.resolve(desk.entry.id))
    assert not desk.partial.exists()


@contextmanager
def child(desk: HubDesk, *kill_in: str) -> Iterator[subprocess.Popen[str]]:
    """Another program that installs the same."""
    command = [sys.executable, "-m", "tests.support.hub.hub_child", desk.hub.address, str(desk.installed)]
    process = subprocess.Popen(
        [*command, desk.entry.repository, *kill_in],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=Path(__file__).parents[4],
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def has_bytes(desk: HubDesk, count: int) -> Callable[[], bool]:
    return lambda: desk.weights.exists() and desk.weights.stat().st_size >= count


@pytest.mark.parametrize("at", [1, 500_000, 1_000_000])
def test_after_a_kill_no_byte_is_fetched_twice(desk: HubDesk, at: int):
    desk.hub.fail(WEIGHTS, Fault(stall_at=at))
    with child(desk) as process:
        wait_for(has_bytes(desk, at))
        process.kill()
        process.wait()
    assert_not_ready(desk)
    assert desk.installer.partial(desk.entry.id)[0] >= at
    desk.install()
    assert [r.start for r in desk.hub.bodies(WEIGHTS)] == [0, at]
    assert all(len(desk.hub.bodies(name)) == 1 for name in desk.hub.fetched() - {WEIGHTS})
    assert_ready(desk)


def test_a_kill_just_before_the_end_leaves_nothing_to_fetch(desk: HubDesk):
    with child(desk, "publish") as process:
        assert process.wait() < 0
    assert_not_ready(desk)
    done, total = desk.installer.partial(desk.entry.id)
    assert done == total > 0
    desk.options = replace(desk.options, offline=True)
    with no_sockets():
        desk.install()
    assert_ready(desk)


def test_a_kill_while_converting_costs_no_byte(tmp_path: Path, published: Callable[[str], Path]):
    with hub_desk(tmp_path, published("musicgen-medium"), "facebook/musicgen-medium") as desk:
        desk.convert = convert_bin_weights
        with child(desk, "convert") as process:
            assert process.wait() < 0
        assert_not_ready(desk)
        before = len(desk.hub.requests)
        desk.install()
        assert len(desk.hub.requests) == before
        assert_ready(desk)
        assert not list(desk.target.glob("*.part"))


def test_a_manifest_cut_short_is_made_again(desk: HubDesk):
    with child(desk, "publish") as process:
        process.wait()
    manifest = desk.partial / "manifest.json"
    manifest.write_bytes(manifest.read_bytes()[:100])
    before = len(desk.hub.requests)
    desk.install()
    assert len(desk.hub.requests) == before
    assert_ready(desk)


def test_a_file_lost_from_a_finished_installation_is_noticed_and_fetched(desk: HubDesk):
    with child(desk, "publish") as process:
        process.wait()
    (desk.partial / "config.json").unlink()
    with pytest.raises(CheckpointError, match=r"Missing: config\.json"):
        desk.install()
    desk.install()
    assert_ready(desk)


def test_two_programs_at_once_do_not_meet(desk: HubDesk):
    desk.hub.fail(WEIGHTS, Fault(stall_at=500_000))
    with child(desk) as process:
        wait_for(has_bytes(desk, 500_000))
        with pytest.raises(BusyError):
            desk.install()
        with pytest.raises(BusyError):
            desk.installer.discard(desk.entry.id)
        desk.hub.release()
        assert process.wait() == 0
    assert_ready(desk)


def test_without_room_nothing_is_fetched(desk: HubDesk, tmp_path: Path):
    with small_disk(tmp_path / "disk", 5_000_000) as disk:
        desk.installed = disk
        with pytest.raises(FileError, check=because(errno.ENOSPC)) as caught:
            desk.install()
        assert "MB are free in" in caught.value.message
        assert desk.hub.fetched() == set()
        assert_not_ready(desk)


def test_a_disk_that_fills_meanwhile_keeps_what_came_and_is_gone_on_with(desk: HubDesk, tmp_path: Path):
    with small_disk(tmp_path / "disk", 30_000_000) as disk:
        desk.installed = disk
        filler = disk / "filler"

        def fill(_progress: object) -> None:
            if desk.partial.exists() and (desk.partial / "tokenizer.json").exists() and not filler.exists():
                filler.write_bytes(bytes(shutil.disk_usage(disk).free - 400_000))

        desk.on_progress = fill
        with pytest.raises(FileError, check=because(errno.ENOSPC)) as caught:
            desk.install()
        assert "Free some space" in caught.value.advice
        kept = desk.weights.stat().st_size
        assert kept > 0
        assert_not_ready(desk)
        desk.on_progress = lambda _: None
        filler.unlink()
        desk.install()
        assert desk.hub.bodies(WEIGHTS)[-1].start == kept
        assert_ready(desk)


def test_a_read_only_disk_is_said(desk: HubDesk):
    desk.installed.mkdir()
    with read_only_disk(desk.installed), pytest.raises(FileError, check=because(errno.EROFS)):
        desk.install()


def test_with_the_offline_switch_on_no_socket_is_opened(desk: HubDesk):
    desk.options = replace(desk.options, offline=True)
    with no_sockets():
        with pytest.raises(OfflineError, match="import the checkpoint"):
            desk.install()
        with pytest.raises(OfflineError):
            desk.installer.newest_commit(desk.entry, CancelToken())
    assert desk.hub.connections == 0
    assert_not_ready(desk)


def test_switching_the_network_off_ends_an_installation_at_its_next_request(desk: HubDesk):
    desk.hub.fail(WEIGHTS, Fault(cut_at=300_000))
    desk.on_pause = lambda: setattr(desk, "options", replace(desk.options, offline=True))
    with pytest.raises(OfflineError):
        desk.install()
    assert desk.weights.stat().st_size == 300_000


def test_the_guard_against_sockets_finds_one(desk: HubDesk):
    with pytest.raises(AssertionError, match="opened a socket"), no_sockets():
        desk.install()


def test_a_folder_that_a_failed_removal_left_is_replaced(desk: HubDesk):
    desk.target.mkdir(parents=True)
    (desk.target / "config.json").write_text("{}")
    desk.install()
    assert read_manifest(desk.target)
    assert_ready(desk)
