"""The machine stays awake for what is made and what will be, not for a queue that stands still."""

from __future__ import annotations

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.engine.fake import FakeEngine
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.services.generation.generation_service import GenerationService
from musicgen_desktop.services.sleep_guard import SleepGuard


class Noted:
    """A lock that notes what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def hold(self) -> None:
        self.told.append("hold")

    def release(self) -> None:
        self.told.append("release")

    def close(self) -> None:
        self.told.append("close")


def verify(checkpoint: Checkpoint, _token: CancelToken) -> Checkpoint:
    return checkpoint


def test_it_is_held_from_the_first_job_to_the_last_and_not_in_a_pause(qtbot, tmp_path):
    lock = Noted()
    guard = SleepGuard(lock)
    service = GenerationService(lambda: JobRunner(FakeEngine, verify))
    service.queue_changed.connect(guard.on_queue)
    params = GenerationParams(duration=1.0)
    service.set_paused(True)
    for job_id in ("a", "b"):
        service.submit(GenerationRequest(job_id, "p", params, Checkpoint("fake", "Fake", tmp_path)))
    assert lock.told == []
    service.set_paused(False)
    qtbot.waitUntil(lambda: not service.items, timeout=60_000)
    assert lock.told == ["hold", "release"], "once for both jobs"
    guard.set_wanted(False)
    service.submit(GenerationRequest("c", "p", params, Checkpoint("fake", "Fake", tmp_path)))
    assert lock.told == ["hold", "release"], "the user lets it sleep"
    guard.set_wanted(True)
    qtbot.waitUntil(lambda: not service.items, timeout=60_000)
    assert lock.told == ["hold", "release"] * 2, "wanted again while it is made"
    assert service.shutdown()
    guard.close()
    assert lock.told[-1] == "close"
