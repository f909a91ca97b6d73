from dataclasses import replace

import numpy as np

from musicgen_desktop.domain.clip import JobState
from musicgen_desktop.domain.request import Ending, Section
from musicgen_desktop.domain.source import Continuation, Heard, Origin
from musicgen_desktop.library.library import Library
from tests.support.library.library_values import make_request, make_result


def test_a_job_without_an_ending_is_interrupted_at_the_next_start(library, paths):
    for number, state in enumerate(JobState):
        request = make_request("idea", job_id=f"job {state}", seed=number)
        library.record_job(request)
        library.jobs.set_state(request.job_id, state, "words" if state is JobState.FAILED else "")
    library.close()
    again = Library.open(paths)
    assert {job.id for job in again.jobs.interrupted()} == {"job queued", "job running", "job interrupted"}
    assert {job.id: job.state for job in again.jobs.all()}["job failed"] is JobState.FAILED
    assert {job.id: job.message for job in again.jobs.all()}["job failed"] == "words"
    again.close()


def test_an_interrupted_job_holds_all_that_is_needed_to_run_it_again(library, paths):
    request = make_request("idea", takes=4, seed=2**53 - 1, temperature=1.3)
    library.record_job(request)
    library.close()
    again = Library.open(paths)
    (job,) = again.jobs.interrupted()
    assert (job.prompt, job.params, job.checkpoint_id) == (request.prompt, request.params, request.checkpoint.id)
    assert (job.device, job.precision) == (request.device, request.precision)
    again.jobs.remove(job.id)
    assert again.jobs.interrupted() == ()
    again.close()


def test_an_interrupted_job_comes_back_with_its_source_and_its_form(library, paths):
    origin = Origin("Dusty Rhodes \ud800", "a" * 32, 0.0, 12.5)
    heard = Heard(np.zeros((1, 16_000), np.float32), 16_000)
    request = replace(
        make_request("idea"),
        source=Continuation(origin, heard),
        negative_prompt="noise",
        sections=(Section("verse", 4.0), Section("chorus", 6.0)),
        ending=Ending.NATURAL,
    )
    library.record_job(request)
    library.close()
    again = Library.open(paths)
    (job,) = again.jobs.interrupted()
    assert job.origin == replace(origin, name="Dusty Rhodes ?")
    assert (job.negative_prompt, job.sections, job.ending) == ("noise", request.sections, Ending.NATURAL)
    again.close()


def test_a_job_whose_takes_are_all_saved_was_not_interrupted(library, paths):
    request = make_request(takes=2)
    library.record_job(request)
    library.add_result(request, make_result(request))
    library.jobs.set_state(request.job_id, JobState.RUNNING)
    library.close()
    again = Library.open(paths)
    assert [job.state for job in again.jobs.all()] == [JobState.FINISHED]
    again.close()


def test_recording_a_job_counts_the_prompt(library):
    for job_id in ("a", "b"):
        job, entry = library.record_job(make_request("piano", job_id=job_id))
        assert job.state is JobState.QUEUED
    assert entry.uses == 2
    assert len(library.jobs.all()) == 2
