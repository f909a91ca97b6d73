"""What a token tells of a pause."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from musicgen_desktop.domain import cancel
from musicgen_desktop.domain.cancel import CancelToken


def test_a_pause_is_waited_for_and_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    token, times = CancelToken(), [100.0, 103.5]

    def now() -> float:
        token.pause(False)  # it ends once the wait has begun, whatever else the machine does
        return times.pop(0)

    monkeypatch.setattr(cancel, "time", SimpleNamespace(monotonic=now))
    token.pause(True)
    assert token.wait_while_paused() == 3.5
    assert token.wait_while_paused() == 0.0, "nothing to wait for"
