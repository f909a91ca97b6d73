"""A file that comes late, cut, changed or wrong: it is resumed, or the user hears what to do."""

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from musicgen_desktop.checkpoints.format.manifest import read_manifest
from musicgen_desktop.checkpoints.hub.patient_socket import Patience
from musicgen_desktop.checkpoints.store import CheckpointStore
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import CheckpointError, DownloadError, JobCancelledError, UserError
from musicgen_desktop.domain.installation import InstallPhase
from tests.support.hub.hub_desk import WEIGHTS, HubDesk
from tests.support.hub.hub_server import Fault


def assert_ready(desk: HubDesk) -> None:
    """The checkpoint is installed and every byte is right."""
    store = CheckpointStore(desk.installed / "none", desk.installed)
    store.verify(store.resolve(desk.entry.id))
    assert (desk.target / WEIGHTS).read_bytes() == desk.published()
    assert not desk.partial.exists()


def assert_not_ready(desk: HubDesk) -> None:
    """Nobody could take what is there for a checkpoint."""
    store = CheckpointStore(desk.installed / "none", desk.installed)
    assert store.list() == ()
    assert not desk.target.exists()
    with pytest.raises(CheckpointError):
        store.resolve(str(desk.partial))


def assert_helpful(error: UserError) -> None:
    assert error.message.endswith(".")
    assert error.advice.endswith(".")


@pytest.mark.parametrize("tenth", range(10))
def test_a_cut_is_gone_on_from_where_it_happened(desk: HubDesk, tenth: int):
    size = len(desk.published())
    desk.hub.fail(WEIGHTS, Fault(cut_at=size * tenth // 10))
    desk.install()
    first, second = desk.hub.bodies(WEIGHTS)
    assert second.start == first.sent == size * tenth // 10
    assert (second.status, second.sent) == (206 if tenth else 200, size - second.start)
    assert desk.pauses == [1.0]
    assert_ready(desk)


def test_ten_cuts_in_a_row_cost_no_byte_twice(desk: HubDesk):
    size = len(desk.published())
    desk.hub.fail(WEIGHTS, *(Fault(cut_at=size * (n + 1) // 11) for n in range(10)))
    desk.install()
    assert sum(request.sent for request in desk.hub.bodies(WEIGHTS)) == size
    # Each time something came, so no pause grew.
    assert desk.pauses == [1.0] * 10
    assert_ready(desk)


def test_a_second_attempt_names_the_version_it_has_part_of(desk: HubDesk):
    desk.hub.fail(WEIGHTS, Fault(cut_at=1000))
    desk.install()
    _, second = desk.hub.bodies(WEIGHTS)
    etag = desk.hub.repositories[desk.entry.repository].files[WEIGHTS].etag
    assert (second.headers["Range"], second.headers["If-Range"]) == ("bytes=1000-", f'"{etag}"')


def test_another_server_is_not_asked_for_the_version_of_the_first(desk: HubDesk):
    desk.hub.fail(WEIGHTS, Fault(cut_at=1000))
    desk.on_pause = lambda: setattr(desk.hub, "other_host", desk.hub.address)
    desk.install()
    _, second = desk.hub.bodies(WEIGHTS)
    assert "If-Range" not in second.headers
    assert second.status == 206
    assert_ready(desk)


def test_the_whole_file_instead_of_the_rest_begins_anew(desk: HubDesk):
    desk.hub.fail(WEIGHTS, Fault(cut_at=300_000), Fault(ignore_range=True))
    desk.install()
    assert desk.hub.bodies(WEIGHTS)[1].status == 200
    assert max(p.bytes_done for p in desk.progress) <= max(p.bytes_total for p in desk.progress)
    assert_ready(desk)


def test_a_changed_version_begins_anew(desk: HubDesk):
    desk.hub.fail(WEIGHTS, Fault(cut_at=300_000), Fault(etag="another"))
    desk.install()
    assert [r.status for r in desk.hub.bodies(WEIGHTS)] == [200, 200]
    assert_ready(desk)


def test_another_part_than_asked_for_is_not_taken(desk: HubDesk):
    desk.hub.fail(WEIGHTS, Fault(cut_at=300_000), Fault(wrong_range=True))
    desk.install()
    assert [r.status for r in desk.hub.bodies(WEIGHTS)] == [200, 206, 200]
    assert_ready(desk)


def test_a_flipped_bit_is_found_and_the_file_is_fetched_again(desk: HubDesk):
    desk.hub.fail(WEIGHTS, Fault(flip=777_777))
    desk.install()
    assert len(desk.hub.bodies(WEIGHTS)) == 2
    assert_ready(desk)


def test_a_small_file_is_checked_too(desk: HubDesk):
    desk.hub.fail("config.json", Fault(flip=20))
    desk.install()
    assert (desk.target / "config.json").read_bytes() == desk.published("config.json")
    assert_ready(desk)


def test_a_server_whose_bytes_stay_wrong_is_said_to_be_wrong(desk: HubDesk):
    desk.hub.fail(WEIGHTS, Fault(flip=5), Fault(flip=5))
    with pytest.raises(DownloadError, match=f"{WEIGHTS} came from 127.0.0.1 with another content") as caught:
        desk.install()
    assert_helpful(caught.value)
    assert desk.weights.stat().st_size == 0
    assert_not_ready(desk)
    desk.install()
    assert_ready(desk)


def test_going_on_says_what_it_hashes_first(desk: HubDesk):
    desk.hub.fail(WEIGHTS, *[Fault(cut_at=400_000)] * 8)
    with pytest.raises(DownloadError):
        desk.install()
    desk.progress.clear()
    desk.install()
    phases = [p.phase for p in desk.progress]
    hashing = next(p for p in desk.progress if p.phase is InstallPhase.VERIFYING)
    assert hashing.bytes_total == 400_000
    assert phases[-1] is InstallPhase.DOWNLOADING
    after = desk.progress[phases.index(InstallPhase.VERIFYING) :]
    going_on = next(p for p in after if p.phase is InstallPhase.DOWNLOADING)
    assert 400_000 < going_on.bytes_done < going_on.bytes_total
    assert desk.progress[-1].bytes_done == going_on.bytes_total


def test_bytes_that_rotted_on_the_disk_are_found_when_going_on(desk: HubDesk):
    desk.hub.fail(WEIGHTS, *[Fault(cut_at=400_000)] * 8)
    with pytest.raises(DownloadError):
        desk.install()
    part = bytearray(desk.weights.read_bytes())
    part[123_456] ^= 1
    desk.weights.write_bytes(part)
    desk.hub.faults.clear()
    desk.install()
    assert_ready(desk)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_busy_server_is_asked_again(desk: HubDesk, status: int):
    desk.hub.fail(WEIGHTS, Fault(status=status), Fault(status=status))
    desk.install()
    assert desk.pauses == [1.0, 2.0]
    assert_ready(desk)


def test_a_server_is_given_the_time_it_asks_for(desk: HubDesk):
    desk.hub.fail(WEIGHTS, Fault(status=429, retry_after="17"))
    desk.install()
    assert desk.pauses == [17.0]
    assert_ready(desk)


def test_a_wait_of_many_minutes_is_left_to_the_user(desk: HubDesk):
    desk.hub.fail(WEIGHTS, Fault(cut_at=500_000), Fault(status=429, retry_after="3600"))
    with pytest.raises(DownloadError, match="60 minutes") as caught:
        desk.install()
    assert_helpful(caught.value)
    assert_not_ready(desk)
    desk.install()
    assert desk.hub.bodies(WEIGHTS)[-1].start == 500_000
    assert_ready(desk)


@pytest.mark.parametrize("what", ["revision", "tree", WEIGHTS])
def test_a_server_that_stays_broken_is_given_up_in_words_and_gone_on_with_later(desk: HubDesk, what: str):
    desk.hub.fail(what, *[Fault(status=500)] * 7)
    with pytest.raises(DownloadError, match="answer 500") as caught:
        desk.install()
    assert_helpful(caught.value)
    assert desk.pauses == [1.0, 2.0, 4.0, 8.0, 16.0, 32.0]
    assert_not_ready(desk)
    desk.install()
    assert len(desk.hub.bodies("tokenizer.json")) == 1
    assert_ready(desk)


def test_a_file_that_is_not_there_is_said_at_once(desk: HubDesk):
    desk.hub.fail(WEIGHTS, *[Fault(status=404)] * 2)
    with pytest.raises(DownloadError, match="does not have") as caught:
        desk.install()
    assert_helpful(caught.value)
    assert desk.pauses == []
    assert_not_ready(desk)


def test_an_unknown_repository_is_said(desk: HubDesk):
    desk.entry = replace(desk.entry, repository="facebook/none")
    with pytest.raises(DownloadError, match=r"does not have .*facebook/none"):
        desk.install()
    assert_not_ready(desk)


@pytest.mark.parametrize("status", [401, 403])
def test_a_closed_door_is_said_with_the_token_as_key(desk: HubDesk, status: int):
    desk.hub.fail("revision", Fault(status=status))
    with pytest.raises(DownloadError, match="access token"):
        desk.install()
    assert_not_ready(desk)


def test_the_page_of_a_hotel_is_no_listing(desk: HubDesk):
    desk.hub.fail("revision", Fault(body=b"<html>Welcome, please log in</html>"))
    with pytest.raises(DownloadError, match="log in there"):
        desk.install()
    assert_not_ready(desk)


def test_the_page_of_a_hotel_is_no_file(desk: HubDesk):
    desk.hub.fail(WEIGHTS, Fault(body=b"<html>Welcome, please log in</html>"))
    with pytest.raises(DownloadError, match="with 35 bytes but lists"):
        desk.install()
    assert_not_ready(desk)


def test_another_size_than_listed_is_said_before_a_byte_is_fetched(desk: HubDesk):
    desk.hub.fail(WEIGHTS, Fault(linked_size=12))
    with pytest.raises(DownloadError, match=r"offers model\.safetensors with 12 bytes but lists") as caught:
        desk.install()
    assert_helpful(caught.value)
    assert not desk.weights.stat().st_size
    assert_not_ready(desk)


def test_a_silent_server_is_left_and_asked_again(desk: HubDesk):
    desk.patience = Patience(connect=60, read=2.0)
    desk.hub.fail(WEIGHTS, Fault(stall_at=600_000))
    desk.install()
    assert desk.hub.bodies(WEIGHTS)[1].start == 600_000
    assert_ready(desk)


def test_a_slow_server_is_waited_for(desk: HubDesk):
    desk.hub.fail(WEIGHTS, Fault(block=1_400))
    desk.install()
    assert len(desk.hub.bodies(WEIGHTS)) == 1
    assert desk.pauses == []
    assert_ready(desk)


def test_a_server_that_is_not_there_is_said(desk: HubDesk):
    desk.options = replace(desk.options, endpoint="http://127.0.0.1:1")
    with pytest.raises(DownloadError, match="The list of files could not be fetched") as caught:
        desk.install()
    assert_helpful(caught.value)


@contextmanager
def when_there_are_bytes(desk: HubDesk, count: int, act: Callable[[], None]) -> Iterator[None]:
    """Call ``act`` from another thread once that many bytes of the weights have come."""
    done = threading.Event()

    def watch() -> None:
        while not (desk.weights.exists() and desk.weights.stat().st_size >= count) and not done.wait(0.005):
            pass
        act()

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()


@pytest.mark.parametrize("stall_at", [1, 500_000])
def test_a_pause_takes_hold_while_the_server_is_silent_and_keeps_what_came(desk: HubDesk, stall_at: int):
    desk.hub.fail(WEIGHTS, Fault(stall_at=stall_at))
    desk.patience = Patience(connect=60, read=600)
    with pytest.raises(JobCancelledError), when_there_are_bytes(desk, stall_at, desk.token.stop):
        desk.install()
    done, total = desk.installer.partial(desk.entry.id)
    assert desk.weights.stat().st_size == stall_at
    assert stall_at < done < total
    assert_not_ready(desk)
    desk.token = CancelToken()
    desk.install()
    assert [r.start for r in desk.hub.bodies(WEIGHTS)] == [0, stall_at]
    assert_ready(desk)


def test_cancelling_deletes_what_came(desk: HubDesk):
    desk.hub.fail(WEIGHTS, Fault(stall_at=1000))
    with pytest.raises(JobCancelledError), when_there_are_bytes(desk, 1000, desk.token.cancel):
        desk.install()
    assert not desk.partial.exists()
    assert desk.installer.partial(desk.entry.id) == (0, 0)
    assert_not_ready(desk)


def test_a_pause_takes_hold_in_the_wait_for_a_busy_server(desk: HubDesk):
    desk.hub.fail(WEIGHTS, Fault(status=503))
    desk.on_pause = desk.token.stop
    with pytest.raises(JobCancelledError):
        desk.install()
    assert len(desk.pauses) == 1


def test_a_paused_installation_can_be_thrown_away(desk: HubDesk):
    desk.hub.fail(WEIGHTS, *[Fault(status=500)] * 7)
    with pytest.raises(DownloadError):
        desk.install()
    assert desk.partial.is_dir()
    desk.installer.discard(desk.entry.id)
    assert not desk.partial.exists()


def test_an_unfinished_installation_keeps_to_its_commit(desk: HubDesk):
    repository = desk.hub.repositories[desk.entry.repository]
    desk.hub.fail(WEIGHTS, *[Fault(cut_at=400_000)] * 8)
    with pytest.raises(DownloadError):
        desk.install()
    before = len(desk.hub.requests)
    desk.install()
    assert "revision" not in {r.what for r in desk.hub.requests[before:]}
    manifest = read_manifest(desk.target)
    assert manifest
    assert manifest.commit == repository.commit


def test_a_commit_that_is_gone_is_replaced_and_what_is_the_same_is_kept(desk: HubDesk, tmp_path: Path):
    repository = desk.hub.repositories[desk.entry.repository]
    desk.hub.fail(WEIGHTS, *[Fault(cut_at=400_000)] * 8)
    with pytest.raises(DownloadError):
        desk.install()
    repository.folder = shutil.copytree(repository.folder, tmp_path / "next")
    (repository.folder / "generation_config.json").write_text('{"new": true}')
    repository.read()
    desk.install()
    manifest = read_manifest(desk.target)
    assert manifest
    assert manifest.commit == repository.commit
    assert (desk.target / "generation_config.json").read_text() == '{"new": true}'
    assert desk.hub.bodies(WEIGHTS)[-1].start == 400_000
    assert len(desk.hub.bodies("tokenizer.json")) == 1
    assert_ready(desk)
