"""The number of threads follows what the machine lets them do."""

from __future__ import annotations

from musicgen_desktop.engine.native.thread_pace import ThreadPace, thread_counts


class Machine:
    """Steps take the seconds that are told for each number of threads."""

    def __init__(self, seconds: dict[int, float]) -> None:
        self.seconds = seconds
        self.now = 0.0
        self.used: list[int] = []
        self.pace = ThreadPace(sorted(seconds), lambda: self.now)

    def steps(self, count: int) -> list[int]:
        """Make steps; with how many threads each."""
        first = len(self.used)
        for _ in range(count):
            with self.pace.step() as threads:
                self.used.append(threads)
                self.now += self.seconds[threads]
        return self.used[first:]


def test_a_quiet_machine_computes_on_all_and_seldom_tries_fewer():
    machine = Machine({1: 0.043, 2: 0.027})
    assert machine.steps(16) == [2] * 16
    used = machine.steps(1500)
    assert 1 in used
    assert used.count(1) < 0.03 * len(used)
    assert used[-1] == 2


def test_a_core_taken_by_another_program_is_left_and_taken_again():
    machine = Machine({1: 0.043, 2: 0.027})
    machine.steps(500)
    machine.seconds = {1: 0.043, 2: 0.140}
    assert machine.steps(30)[-1] == 1
    used = machine.steps(800)
    assert used.count(2) < 0.04 * len(used)
    machine.seconds = {1: 0.043, 2: 0.027}
    assert machine.steps(300)[-1] == 2


def test_of_many_cores_the_best_number_is_found_on_either_side():
    machine = Machine({1: 4.0, 2: 2.1, 4: 1.2, 8: 1.9})
    assert machine.steps(100)[-1] == 4
    machine.seconds = {1: 4.0, 2: 2.1, 4: 1.2, 8: 0.8}
    assert machine.steps(700)[-1] == 8


def test_steps_that_grow_slowly_do_not_unsettle_it():
    machine = Machine({1: 0.043, 2: 0.027})
    for step in range(1500):
        machine.seconds = {1: 0.043 * (1 + step / 3000), 2: 0.027 * (1 + step / 3000)}
        machine.steps(1)
    assert machine.used.count(1) < 0.03 * len(machine.used)


def test_one_number_is_no_choice():
    machine = Machine({1: 0.01})
    assert machine.steps(100) == [1] * 100
    assert machine.pace.most == 1


def test_numbers_to_choose_from():
    assert [thread_counts(cores) for cores in (1, 2, 6, 8)] == [(1,), (1, 2), (1, 3, 6), (1, 2, 4, 8)]
