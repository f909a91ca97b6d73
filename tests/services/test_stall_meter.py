import time

import pytest

from musicgen_desktop.services.stall_meter import StallMeter, StallReport

WAIT = 30_000


class FakeClock:
    """Moves by the given steps, one each time it is asked after ``start``."""

    def __init__(self, *steps):
        self._steps = list(steps)
        self._now = 100.0

    def __call__(self):
        if self._steps:
            self._now += self._steps.pop(0)
        return self._now


def test_without_a_measurement_the_report_is_empty(qtbot):
    assert StallMeter().report() == StallReport(0, 0.0, 0.0, 0.0)


def test_the_gaps_are_told_as_median_percentile_and_longest(qtbot):
    steps = [0.010] * 97 + [0.015, 0.200, 0.030]
    meter = StallMeter(clock=FakeClock(0, 0, *steps))
    meter.start()
    qtbot.waitUntil(lambda: meter.report().ticks >= 100, timeout=WAIT)
    meter.stop()

    report = meter.report()
    assert report.p50 == pytest.approx(10)
    assert 15 < report.p99 < 200
    assert report.longest == pytest.approx(200)
    assert "longest 200.0 ms" in str(report)


def test_a_held_up_event_loop_is_seen(qtbot):
    meter = StallMeter()
    meter.start()
    qtbot.waitUntil(lambda: meter.report().ticks >= 5, timeout=WAIT)

    _hold_up(0.2)
    seen = meter.report().ticks
    qtbot.waitUntil(lambda: meter.report().ticks > seen, timeout=WAIT)

    assert meter.report().longest >= 199


def test_a_new_start_forgets_the_old_measurement(qtbot):
    meter = StallMeter()
    meter.start()
    _hold_up(0.3)
    qtbot.waitUntil(lambda: meter.report().longest >= 299, timeout=WAIT)

    meter.start()

    assert meter.report().ticks == 0


def _hold_up(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass
