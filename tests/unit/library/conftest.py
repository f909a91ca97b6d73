"""A library in this test's own folder."""

import pytest

from musicgen_desktop.library.database import opening, whole_mark
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


@pytest.fixture
def checks(monkeypatch):
    """How often an opening read everything; any library is large enough to be spared that."""
    counted = []
    monkeypatch.setattr(whole_mark, "WORTH_BYTES", 0)
    check = opening.check
    monkeypatch.setattr(opening, "check", lambda connection: (counted.append(1), check(connection)))
    return counted
