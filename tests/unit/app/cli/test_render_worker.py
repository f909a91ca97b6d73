"""How many clips are made together, and what each file holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from musicgen_desktop.app.cli.render_worker import RenderWorker
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.errors import JobCancelledError, MemoryShortageError
from musicgen_desktop.domain.events import AudioChunk, JobEvent
from musicgen_desktop.domain.pack_text import read_pack
from musicgen_desktop.engine.fake import FakeEngine
from musicgen_desktop.engine.runner import JobRunner

_CLIPS = read_pack('duration = 1\n[[clip]]\nprompt = "a"\nseed = "1-20"\n').clips


class _Engine(FakeEngine):
    """Has room for so many takes, and says that it computes in the precisions given, job by job."""

    def __init__(self, room: int = 8, precisions: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.takes: list[int] = []
        self._room = room
        self._precisions = list(precisions)

    def run(self, request, on_event, token):
        self.takes.append(request.params.takes)
        if request.params.takes > self._room:
            raise MemoryShortageError("too little memory")
        precision = self._precisions.pop(0) if self._precisions else "int8"
        return replace(super().run(request, on_event, token), precision=precision)


def _worker(engine: FakeEngine) -> RenderWorker:
    runner = JobRunner(lambda: engine, lambda checkpoint, _token: checkpoint)
    return RenderWorker(runner, lambda name: Checkpoint(name, name, Path(name)), "auto", "auto")


def _render(worker: RenderWorker, count: int = 20) -> list[bytes]:
    left, made = _CLIPS[:count], []
    while left:
        some = worker.render(left, lambda _event: None, CancelToken())
        assert tuple(one.clip for one in some) == left[: len(some)]
        made += [one.data for one in some]
        left = left[len(some) :]
    return made


@pytest.mark.parametrize(
    ("engine", "takes"),
    [
        (_Engine(), [1, 8, 8, 3]),
        (_Engine(room=3), [1, 8, 4, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1]),
        (_Engine(precisions=("fp32",)), [1] * 20),
        (_Engine(precisions=("int8", "fp32")), [1, 8, *[1] * 19]),  # what was made together is made again alone
    ],
)
def test_clips_are_made_together_where_that_changes_no_bit(engine, takes):
    made = _render(_worker(engine))
    assert engine.takes == takes
    assert made[1:9] == _render(_worker(_Engine(room=1)), 9)[1:]


def test_what_does_not_fit_alone_is_said():
    with pytest.raises(MemoryShortageError):
        _render(_worker(_Engine(room=0)))


def test_a_stopped_clip_is_no_clip():
    token = CancelToken()

    def on_event(event: JobEvent) -> None:
        if isinstance(event, AudioChunk):
            token.stop()

    with pytest.raises(JobCancelledError):
        _worker(_Engine()).render(_CLIPS, on_event, token)
