"""Progress is throttled, its estimate is right, and the last step is always told."""

from __future__ import annotations

from musicgen_desktop.domain.events import StepProgress
from musicgen_desktop.engine.progress import ProgressMeter


def progress_of(steps: int, seconds_per_step: float, first_step: float = 0.0) -> list[StepProgress]:
    now = [100.0]
    events: list = []
    meter = ProgressMeter("job", steps, events.append, clock=lambda: now[0])
    for step in range(1, steps + 1):
        now[0] += seconds_per_step + (first_step if step == 1 else 0.0)
        meter.step_done(step)
    return events


def test_at_most_ten_a_second():
    events = progress_of(steps=1_000, seconds_per_step=0.002)
    assert 15 <= len(events) <= 21
    assert events[-1].step == 1_000


def test_every_slow_step_is_told():
    assert [event.step for event in progress_of(steps=8, seconds_per_step=0.5)] == list(range(1, 9))


def test_time_left_is_unknown_at_first_and_then_right_even_after_a_slow_start():
    events = progress_of(steps=100, seconds_per_step=0.2, first_step=30.0)
    assert events[0].seconds_left is None
    half = next(event for event in events if event.step == 50)
    assert half.seconds_left is not None
    assert abs(half.seconds_left - 10.0) < 0.01
    assert abs(half.steps_per_second - 5.0) < 0.01
    assert events[-1].seconds_left == 0
