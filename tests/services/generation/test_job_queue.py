from dataclasses import replace
from pathlib import Path

import pytest

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.clip import JobState
from musicgen_desktop.domain.events import Phase, PhaseChanged, StepProgress
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.services.generation.job_queue import Hold, JobQueue


def _request(job_id):
    return GenerationRequest(job_id, "a prompt", GenerationParams(), Checkpoint("starter", "Starter", Path("starter")))


def _queue(*job_ids):
    queue = JobQueue()
    for job_id in job_ids:
        queue.add(_request(job_id))
    return queue


def _ids(queue):
    return [item.job_id for item in queue.items]


def test_jobs_run_in_the_order_in_which_they_were_added():
    queue = _queue("a", "b")

    assert queue.start_next() == _request("a")
    assert queue.start_next() is None, "one at a time"
    queue.finish_current()
    assert queue.start_next() == _request("b")
    queue.finish_current()
    assert queue.start_next() is None
    assert queue.items == ()


def test_the_running_job_is_listed_first_and_says_so():
    queue = _queue("a", "b")
    queue.start_next()

    assert [(item.job_id, item.state) for item in queue.items] == [("a", JobState.RUNNING), ("b", JobState.QUEUED)]


def test_an_id_cannot_be_queued_twice():
    queue = _queue("a", "b")
    queue.start_next()

    for job_id in ("a", "b"):
        with pytest.raises(ValueError, match=job_id):
            queue.add(_request(job_id))


@pytest.mark.parametrize(
    ("job_id", "index", "expected"),
    [("d", 0, "dbc"), ("b", 1, "cbd"), ("b", 99, "cdb"), ("d", -5, "dbc"), ("c", 1, "bcd")],
)
def test_waiting_jobs_can_be_reordered_but_not_the_running_one(job_id, index, expected):
    queue = _queue("a", "b", "c", "d")
    queue.start_next()

    assert queue.move_waiting(job_id, index)
    assert _ids(queue) == ["a", *expected]
    assert not queue.move_waiting("a", 1)
    assert not queue.move_waiting("unknown", 0)
    assert _ids(queue) == ["a", *expected]


def test_only_waiting_jobs_can_be_removed():
    queue = _queue("a", "b")
    queue.start_next()

    assert not queue.remove_waiting("a")
    assert queue.remove_waiting("b")
    assert not queue.remove_waiting("b")
    assert _ids(queue) == ["a"]


def test_the_running_item_tells_phase_progress_and_time_left():
    queue = _queue("a", "b")
    queue.start_next()

    queue.note(PhaseChanged("a", Phase.GENERATING))
    queue.note(StepProgress("a", 30, 120, 50.0, 1.8))
    queue.note(StepProgress("b", 1, 2, 50.0, 9.0))

    current, waiting = queue.items
    assert (current.phase, current.progress, current.seconds_left) == (Phase.GENERATING, 0.25, 1.8)
    assert (waiting.phase, waiting.progress, waiting.seconds_left) == (None, 0.0, None)


def test_an_early_end_is_shown_until_it_has_happened():
    queue = _queue("a", "b")
    queue.mark_ending()
    queue.start_next()
    assert not any(item.ending for item in queue.items)

    queue.mark_ending()

    assert [item.ending for item in queue.items] == [True, False]


def test_a_paused_queue_gives_nothing_out():
    queue = _queue("a", "b")
    queue.paused = True
    assert queue.start_next() is None
    assert [item.hold for item in queue.items] == [Hold.PAUSED, Hold.PAUSED]
    queue.paused = False
    assert queue.start_next() == _request("a")


def test_a_job_that_is_edited_is_passed_over_and_keeps_its_place():
    queue = _queue("a", "b", "c")
    queue.edited = "a"
    assert queue.start_next() == _request("b")
    assert [item.hold for item in queue.items] == [Hold.NONE, Hold.EDITED, Hold.NONE]
    changed = replace(_request("a"), prompt="another prompt")
    assert queue.replace_waiting(changed)
    assert not queue.replace_waiting(_request("b")), "it runs"
    queue.edited = ""
    queue.finish_current()
    assert queue.start_next() == changed
