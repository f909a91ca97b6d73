"""A library in this test's own folder."""

import pytest

from musicgen_desktop.library.library import Library
from tests.support.library.library_values import make_paths


@pytest.fixture
def paths(home):
    return make_paths(home)


@pytest.fixture
def library(paths):
    library = Library.open(paths)
    yield library
    library.close()
