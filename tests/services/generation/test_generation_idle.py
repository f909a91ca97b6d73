"""A checkpoint that nobody uses gives its memory back, on wish or after a while."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicgen_desktop.domain.events import JobFinished, Phase, PhaseChanged
from musicgen_desktop.engine.fake import FakeEngine
from musicgen_desktop.engine.runner import JobRunner
from musicgen_desktop.services.generation.generation_service import GenerationService
from tests.support.engine.engine_requests import a_checkpoint, a_request


@pytest.fixture
def service(qapp):
    service = GenerationService(lambda: JobRunner(FakeEngine, lambda checkpoint, token: checkpoint))
    yield service
    assert service.shutdown()


def loads(qtbot, service, job_id):
    """Whether a job had to load its checkpoint."""
    events = []
    service.job_event.connect(events.append)
    service.submit(a_request(a_checkpoint(Path("somewhere")), job_id=job_id))
    qtbot.waitUntil(lambda: any(isinstance(event, JobFinished) for event in events))
    service.job_event.disconnect(events.append)
    return Phase.LOADING in [event.phase for event in events if isinstance(event, PhaseChanged)]


def test_it_stays_loaded_by_default(qtbot, service):
    assert loads(qtbot, service, "first")
    assert not loads(qtbot, service, "second")


def test_it_is_freed_on_wish(qtbot, service):
    assert loads(qtbot, service, "first")
    with qtbot.waitSignal(service.checkpoint_unloaded):
        service.unload()
    assert loads(qtbot, service, "second")


def test_it_is_freed_when_nothing_was_made_for_a_while(qtbot, service):
    assert loads(qtbot, service, "first")
    with qtbot.waitSignal(service.checkpoint_unloaded):
        service.set_idle_minutes(0.0005)
    service.set_idle_minutes(0)
    assert loads(qtbot, service, "second")
    assert not loads(qtbot, service, "third")


def test_the_time_counts_from_the_last_job(qtbot, service):
    service.set_idle_minutes(0.0005)
    with qtbot.waitSignal(service.checkpoint_unloaded):
        assert loads(qtbot, service, "first")


def test_a_service_that_is_shut_down_while_it_waits_ends_cleanly(qtbot, service):
    service.set_idle_minutes(60)
    assert loads(qtbot, service, "first")
