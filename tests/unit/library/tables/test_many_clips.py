"""What is done to many clips at once takes as many steps as there are clips, not their square."""

import pytest

from musicgen_desktop.domain.clip_change import AddTags, Keep, Rate, RemoveTags
from musicgen_desktop.domain.clip_query import ClipQuery
from musicgen_desktop.library.library import Library
from tests.support.library.large_library import make_large_library
from tests.support.library.library_values import make_paths

CLIPS = 600
_STEPS_OF_ONE = 1_000
"""Of SQLite's machine for one clip, generously; its square would be 600 for each."""


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    paths = make_paths(tmp_path_factory.mktemp("many"))
    make_large_library(paths, CLIPS)
    library = Library.open(paths)
    yield library
    library.close()


@pytest.mark.parametrize("change", [AddTags(("new",)), RemoveTags(("loop", "bass")), Rate(2), Keep(True)], ids=repr)
def test_a_change_of_all_clips_and_its_undo_stay_within_their_steps(library, change):
    steps = 0

    def count():
        nonlocal steps
        steps += 1_000

    ids = library.find(ClipQuery())
    assert len(ids) == CLIPS
    before = library.read(ids)
    library._database.connection.set_progress_handler(count, 1_000)
    back = library.change(ids, change)
    library.mark(back)
    library._database.connection.set_progress_handler(None, 0)
    assert steps < CLIPS * _STEPS_OF_ONE
    assert library.read(ids) == before
