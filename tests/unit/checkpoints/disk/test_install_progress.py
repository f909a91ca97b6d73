"""Reports of a long work: neither too many nor too few, with a speed that follows."""

import pytest

from musicgen_desktop.checkpoints.disk.install_progress import ProgressMeter
from musicgen_desktop.domain.installation import InstallPhase, InstallProgress


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def told() -> list[InstallProgress]:
    return []


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def meter(told: list[InstallProgress], clock: Clock) -> ProgressMeter:
    return ProgressMeter("small", told.append, clock)


def test_speed_and_time_left_follow_the_last_seconds(meter: ProgressMeter, told: list[InstallProgress], clock: Clock):
    meter.start(InstallPhase.DOWNLOADING, 10_000)
    assert (told[-1].bytes_per_second, told[-1].seconds_left) == (0, None)
    for _ in range(20):
        clock.now += 1
        meter.add(100)
    assert told[-1].bytes_per_second == pytest.approx(100)
    assert told[-1].seconds_left == pytest.approx(80)
    for _ in range(8):
        clock.now += 1
        meter.add(400)
    assert told[-1].bytes_per_second == pytest.approx(400)
    assert told[-1].seconds_left == pytest.approx((10_000 - 5_200) / 400)


def test_bytes_that_were_there_are_done_but_no_speed(meter: ProgressMeter, told: list[InstallProgress], clock: Clock):
    meter.start(InstallPhase.DOWNLOADING, 10_000, 9_000)
    clock.now += 1
    meter.add(10)
    assert told[-1].bytes_done == 9_010
    assert told[-1].bytes_per_second == pytest.approx(10)
    clock.now += 1
    meter.correct(-9_010)
    assert (told[-1].bytes_done, told[-1].bytes_per_second) == (0, 0)


def test_reports_come_ten_times_a_second_however_many_blocks(
    meter: ProgressMeter, told: list[InstallProgress], clock: Clock
):
    meter.start(InstallPhase.COPYING, 1_000)
    told.clear()
    for _ in range(1_000):
        clock.now += 0.001
        meter.add(1)
    meter.finish()
    assert 8 <= len(told) <= 11
    assert told[-1].bytes_done == 1_000


def test_a_phase_aside_leaves_the_other_as_it_was(meter: ProgressMeter, told: list[InstallProgress], clock: Clock):
    meter.start(InstallPhase.DOWNLOADING, 1_000, 100)
    meter.file("model.safetensors")
    with meter.aside(InstallPhase.VERIFYING, 50):
        clock.now += 1
        meter.add(50)
        assert (told[-1].phase, told[-1].bytes_done, told[-1].bytes_total) == (InstallPhase.VERIFYING, 50, 50)
    last = told[-1]
    assert (last.phase, last.file, last.bytes_done) == (InstallPhase.DOWNLOADING, "model.safetensors", 100)
    assert last.bytes_per_second == 0
