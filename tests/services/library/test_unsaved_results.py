"""The results of jobs that are not on disk yet."""

from musicgen_desktop.services.library.unsaved_results import UnsavedResults
from tests.support.library.library_values import make_request, make_result


def test_what_was_exported_while_it_was_tried_again_does_not_wait_when_that_fails():
    request, other = make_request(job_id="a"), make_request(job_id="b")
    results = UnsavedResults()
    for made in (request, other):
        results.put(made, make_result(made))
        results.fail(made.job_id)
    assert len(results.try_again()) == 2

    assert not results.forget("a")  # it lies in a file now
    results.fail("a")
    results.fail("b")

    assert [made for made, _ in results.waiting] == [other]
    assert [made for made, _ in results.all] == [other]
