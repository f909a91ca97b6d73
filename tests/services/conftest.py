"""What every test of a service may ask for."""

import pytest

from tests.support.library.library_desk import MAIN, WAIT, Desk
from tests.support.library.library_values import make_paths


@pytest.fixture
def paths(home):
    return make_paths(home)


@pytest.fixture
def desks(qtbot):
    made = []

    def make(paths, examples=None):
        made.append(Desk(paths, qtbot, examples))
        return made[-1]

    yield make
    for desk in made:
        assert desk.service.close(WAIT)
        assert desk.witness.threads <= {MAIN}


@pytest.fixture
def desk(desks, paths):
    return desks(paths).open()
