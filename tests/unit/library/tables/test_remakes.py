"""The library knows which clips were made again, and whether the same came of it."""

from dataclasses import replace

import pytest

from tests.support.library.library_values import make_request, make_result


def made(library, job_id, takes=1, seed=1, codes_of=None, device="cpu"):
    """The clips of a job; with the codes of another request where ``codes_of`` is given."""
    request = make_request(job_id=job_id, takes=takes, seed=seed)
    result = make_result(codes_of or request)
    return library.add_result(request, replace(result, device=device))


@pytest.mark.parametrize(("same", "device"), [(True, "cpu"), (False, "cuda")])
def test_the_family_of_a_clip_tells_what_it_was_made_again_after(library, same, device):
    (first,) = made(library, "first")
    (other,) = made(library, "other", seed=2)
    (again,) = made(library, "again", codes_of=None if same else make_request(seed=9), device=device)
    remake = library.remakes.of(again)
    assert (remake.first, remake.again, remake.same) == (first, again, same)
    assert library.remakes.compare(first.id, again.id) == remake
    assert library.remakes.of(first) is None
    assert library.remakes.of(other) is None


def test_a_take_made_alone_is_found_again(library):
    takes = made(library, "first", takes=3, seed=5)
    alone = takes[2].recipe.params.of_take(2)
    (again,) = made(library, "again", seed=alone.seed)
    assert library.remakes.of(again).first.id == takes[2].id


def test_where_codes_are_gone_nothing_is_claimed(library):
    (first,), (again,) = made(library, "first"), made(library, "again")
    library._database.connection.execute("UPDATE clips SET codes_hash = NULL")
    assert library.remakes.compare(first.id, again.id).same is True  # older versions wrote no hash down
    first.codes_path.unlink()
    assert library.remakes.compare(first.id, again.id).same is None
    library.delete_clips([first.id])
    assert library.remakes.compare(first.id, again.id) is None
