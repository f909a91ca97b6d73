"""Installing on real threads: in order, paused, resumed, cancelled, refused, and over in time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.errors import BugReport, BusyError, CheckpointError, DownloadError, OfflineError
from musicgen_desktop.domain.installation import HubOptions, InstallState
from musicgen_desktop.services.checkpoints.checkpoint_values import CheckpointOverview, TaskEnding, TaskKind
from tests.support.hub.checkpoint_bench import WAIT, Bench
from tests.support.hub.fake_checkpoints import DAMAGED, MEDIUM, SMALL, STARTER, broken_download

ONLINE = HubOptions(offline=False)


@pytest.fixture
def make_bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Callable[..., Bench]]:
    made: list[Bench] = []

    def make(options: HubOptions = ONLINE) -> Bench:
        made.append(Bench(tmp_path / "checkpoints", options, qtbot))
        return made[-1]

    yield make
    for bench in made:
        bench.script.gate = None
        assert bench.service.shutdown(WAIT)
        assert bench.witness.threads <= {QThread.currentThread()}
        assert threading.main_thread().name not in bench.script.threads


@pytest.fixture
def bench(make_bench: Callable[..., Bench]) -> Bench:
    return make_bench()


def test_a_look_tells_what_is_there(bench: Bench) -> None:
    bench.service.refresh()
    overview: CheckpointOverview = bench.wait_for("statuses")
    assert [(status.id, status.state) for status in overview.statuses] == [
        ("starter", InstallState.READY),
        ("musicgen-small", InstallState.MISSING),
        ("musicgen-medium", InstallState.MISSING),
    ]
    assert overview.checkpoints == (STARTER,)
    assert overview.folder == bench.folder
    assert overview.free_bytes is not None
    assert overview.free_bytes > 0


def test_an_installation_ends_with_a_checkpoint_that_is_listed(bench: Bench) -> None:
    bench.install(SMALL)
    assert bench.witness.of("finished")[0].id == SMALL.id
    bench.wait(lambda: [checkpoint.id for checkpoint in bench.service.overview.checkpoints] == ["starter", SMALL.id])
    assert bench.state(SMALL.id) is InstallState.READY


def test_progress_is_told_of_the_checkpoint_that_was_asked_for(bench: Bench) -> None:
    bench.install(SMALL)
    assert {progress.checkpoint_id for progress in bench.witness.of("progress")} == {SMALL.id}


def test_installations_wait_for_each_other(bench: Bench) -> None:
    bench.script.gate = threading.Semaphore(0)
    bench.service.install(SMALL)
    bench.service.install(MEDIUM)
    bench.service.install(SMALL)  # pressed twice
    assert [(a.checkpoint_id, a.waiting) for a in bench.service.activities] == [(SMALL.id, False), (MEDIUM.id, True)]
    bench.script.gate.release(1000)
    bench.wait_for("finished", 2)
    assert bench.script.calls == [("install", SMALL.id), ("install", MEDIUM.id)]


def test_pausing_keeps_what_was_fetched_and_installing_goes_on_from_there(bench: Bench) -> None:
    bench.script.gate = threading.Semaphore(4)
    bench.service.install(SMALL)
    bench.service.install(MEDIUM)
    bench.wait(lambda: bench.script.gate is not None and bench.script.gate._value == 0)
    bench.service.pause(SMALL.id)
    assert bench.service.activities[0].ending is TaskEnding.PAUSING
    bench.wait_for_state(SMALL.id, InstallState.PARTIAL)
    status = next(s for s in bench.service.overview.statuses if s.id == SMALL.id)
    assert (status.bytes_done, status.bytes_total) == (400, 1000)
    bench.script.gate.release(1000)
    bench.wait_for("finished")
    bench.service.install(SMALL)
    assert bench.wait_for("finished", 2).id == SMALL.id
    assert not bench.witness.of("problem")


def test_cancelling_deletes_what_was_fetched(bench: Bench) -> None:
    bench.script.gate = threading.Semaphore(4)
    bench.service.install(SMALL)
    part = bench.folder / ".partial" / SMALL.id / "model.part"
    bench.wait(lambda: part.exists() and part.stat().st_size == 400)
    bench.service.cancel(SMALL.id)
    bench.wait_idle()
    assert not part.exists()
    bench.wait_for_state(SMALL.id, InstallState.MISSING)


def test_a_waiting_installation_is_dropped(bench: Bench) -> None:
    bench.script.gate = threading.Semaphore(0)
    bench.service.install(SMALL)
    bench.service.install(MEDIUM)
    bench.service.cancel(MEDIUM.id)
    bench.script.gate.release(1000)
    bench.wait_for("finished")
    bench.wait_idle()
    assert ("install", MEDIUM.id) not in bench.script.calls


def test_a_paused_installation_can_be_thrown_away(bench: Bench) -> None:
    bench.script.gate = threading.Semaphore(4)
    bench.service.install(SMALL)
    bench.wait(lambda: bench.script.gate is not None and bench.script.gate._value == 0)
    bench.service.pause(SMALL.id)
    bench.wait_for_state(SMALL.id, InstallState.PARTIAL)
    bench.service.cancel(SMALL.id)
    bench.wait_for_state(SMALL.id, InstallState.MISSING)


def test_a_failure_is_told_in_words_and_the_next_one_goes_on(bench: Bench) -> None:
    bench.script.failures[SMALL.id] = broken_download()
    bench.service.install(SMALL)
    bench.service.install(MEDIUM)
    problem = bench.wait_for("problem")
    assert (problem.kind, problem.checkpoint_id) == (TaskKind.INSTALL, SMALL.id)
    assert isinstance(problem.error, DownloadError)
    assert bench.wait_for("finished").id == MEDIUM.id


@pytest.mark.allow_error_logs
def test_a_fault_of_the_program_becomes_a_report(bench: Bench) -> None:
    bench.script.failures[SMALL.id] = ZeroDivisionError("oops")
    bench.service.install(SMALL)
    problem = bench.wait_for("problem")
    assert isinstance(problem.error, BugReport)
    bench.install(MEDIUM)


def test_offline_nothing_is_fetched(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench(HubOptions())
    assert not bench.service.network_open
    bench.service.install(SMALL)
    assert isinstance(bench.wait_for("problem").error, OfflineError)
    assert not bench.witness.of("network")


def test_going_online_for_one_installation_ends_with_the_last(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench(HubOptions())
    bench.service.install(SMALL, go_online=True)
    bench.service.install(MEDIUM)
    assert bench.service.network_open
    bench.wait_for("finished", 2)
    bench.wait(lambda: not bench.service.network_open)
    assert bench.witness.of("network") == [True, False]
    assert bench.service.current_options().offline


def test_looking_for_an_update_goes_online_for_it_alone(bench: Bench) -> None:
    bench.install(SMALL, MEDIUM)
    bench.service.set_options(HubOptions(offline=True))
    bench.service.look_for_update(SMALL)
    assert isinstance(bench.wait_for("problem").error, OfflineError)
    bench.script.newer.add(SMALL.id)
    bench.service.look_for_update(SMALL, go_online=True)
    bench.service.look_for_update(MEDIUM, go_online=True)
    assert bench.wait_for("looked_up", 2)
    assert bench.witness.of("looked_up") == [(SMALL.id, True), (MEDIUM.id, False)]
    bench.wait_for_state(SMALL.id, InstallState.UPDATE)
    bench.wait(lambda: not bench.service.network_open)


def test_switching_offline_pauses_what_is_fetched(bench: Bench) -> None:
    bench.script.gate = threading.Semaphore(4)
    bench.service.install(SMALL)
    bench.service.install(MEDIUM)
    bench.wait(lambda: bench.script.gate is not None and bench.script.gate._value == 0)
    bench.service.set_options(HubOptions(offline=True))
    bench.wait_idle()
    bench.wait_for_state(SMALL.id, InstallState.PARTIAL)
    assert bench.script.calls == [("install", SMALL.id)]
    assert bench.witness.of("network") == [False]


def test_damage_that_was_found_shows_until_it_is_repaired(bench: Bench) -> None:
    bench.install(SMALL)
    checkpoint = bench.witness.of("finished")[0]
    (checkpoint.folder / DAMAGED).touch()
    bench.service.verify(checkpoint)
    assert isinstance(bench.wait_for("problem").error, CheckpointError)
    bench.wait_for_state(SMALL.id, InstallState.BROKEN)
    assert [known.id for known in bench.service.overview.checkpoints] == ["starter"]
    bench.service.refresh()
    bench.service.repair(checkpoint)
    bench.wait_for("finished", 2)
    bench.wait_for_state(SMALL.id, InstallState.READY)
    bench.service.verify(checkpoint)
    assert bench.wait_for("verified") == checkpoint


def test_files_are_checked_while_another_one_is_fetched(bench: Bench) -> None:
    bench.install(SMALL)
    checkpoint = bench.witness.of("finished")[0]
    bench.wait_for_state(SMALL.id, InstallState.READY)
    bench.script.gate = threading.Semaphore(0)
    bench.service.install(MEDIUM)
    bench.service.refresh()
    bench.service.remove(checkpoint)
    assert bench.wait_for("removed") == checkpoint
    bench.wait_for_state(SMALL.id, InstallState.MISSING)
    assert [activity.checkpoint_id for activity in bench.service.activities] == [MEDIUM.id]


def test_a_checkpoint_at_work_is_not_removed(bench: Bench) -> None:
    bench.install(SMALL)
    checkpoint = bench.witness.of("finished")[0]
    bench.using.add(SMALL.id)
    bench.service.remove(checkpoint)
    problem = bench.wait_for("problem")
    assert isinstance(problem.error, BusyError)
    assert "making music" in problem.error.message
    assert checkpoint.folder.exists()


def test_import_export_and_a_source_that_holds_nothing(bench: Bench, tmp_path: Path) -> None:
    bench.install(SMALL)
    target = tmp_path / "stick" / "copy"
    target.parent.mkdir()
    bench.service.export(bench.witness.of("finished")[0], target)
    assert bench.wait_for("exported") == target
    bench.service.import_from(target)
    assert bench.wait_for("finished", 2).id == "copy"
    bench.wait(lambda: bench.state("copy") is InstallState.READY)
    bench.service.import_from(tmp_path / "nothing")
    problem = bench.wait_for("problem")
    assert (problem.kind, problem.checkpoint_id) == (TaskKind.IMPORT, "")


def test_the_folder_moves_with_all_in_it_and_later_ones_go_there(bench: Bench, tmp_path: Path) -> None:
    bench.install(SMALL)
    new = tmp_path / "big disk"
    bench.service.move_to(new)
    assert bench.wait_for("moved") == new
    bench.wait(lambda: bench.service.overview.folder == new)
    assert (new / SMALL.id).exists()
    bench.install(MEDIUM)
    assert (new / MEDIUM.id).exists()
    assert not bench.folder.exists()


def test_the_folder_stays_while_something_is_fetched_into_it(bench: Bench, tmp_path: Path) -> None:
    bench.script.gate = threading.Semaphore(0)
    bench.service.install(SMALL)
    bench.service.move_to(tmp_path / "elsewhere")
    assert isinstance(bench.wait_for("problem").error, BusyError)
    assert bench.service.overview.folder == bench.folder


def test_closing_in_the_middle_keeps_what_was_fetched_and_forgets_the_rest(bench: Bench) -> None:
    bench.script.gate = threading.Semaphore(4)
    bench.service.install(SMALL)
    bench.service.install(MEDIUM)
    part = bench.folder / ".partial" / SMALL.id / "model.part"
    bench.wait(lambda: part.exists() and part.stat().st_size == 400)
    assert bench.service.shutdown(WAIT)
    assert part.stat().st_size == 400
    assert bench.script.calls == [("install", SMALL.id)]


def test_no_thread_is_started_before_it_is_needed(bench: Bench) -> None:
    lanes = (bench.service._downloads, bench.service._files, bench.service._looks)
    assert [lane._thread for lane in lanes] == [None, None, None]
    bench.service.refresh()
    bench.wait_for("statuses")
    assert [lane._thread is not None for lane in lanes] == [False, False, True]
