import threading

import pytest

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import JobCancelledError
from musicgen_desktop.services.library.score_tasks import score_of
from tests.support.sound.played_notes import PLAYED_RATE, played


def test_a_cancelled_one_ends_at_once() -> None:
    token = CancelToken()
    threading.Timer(0.2, token.cancel).start()
    with pytest.raises(JobCancelledError):
        score_of((played([(0, 60, 60)], 60.0), PLAYED_RATE), token)
