"""A program that plays, for those who ask for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.sound.driven import Player
from tests.support.sound.pulse import PulseServer


@pytest.fixture
def player(pulse: PulseServer) -> Iterator[Player]:
    """A playback service in a process of its own, which finds that server."""
    with Player(pulse.environ) as started:
        yield started
