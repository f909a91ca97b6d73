"""A lane works through its tasks one after another, and each has one end."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import BugReport, UserError
from musicgen_desktop.services.tasks import NewestQuestion, Task, TaskEnd, TaskLane, Tell

WAIT = 60_000


class PanicError(BaseException):
    """What a library written in another language raises: no ``Exception``."""


class Listener(QObject):
    def __init__(self, lane: TaskLane) -> None:
        super().__init__()
        self.told: list[object] = []
        self.ends: list[tuple[str, TaskEnd]] = []
        lane.progressed.connect(self.on_progress)
        lane.ended.connect(self.on_end)

    @Slot(object, object)
    def on_progress(self, task: Task, progress: object) -> None:
        self.told.append((task.about, progress))

    @Slot(object, object)
    def on_end(self, task: Task, end: TaskEnd) -> None:
        self.ends.append((task.about, end))


@pytest.fixture
def lane(qtbot: QtBot) -> Iterator[TaskLane]:
    lane = TaskLane("test")
    yield lane
    assert lane.shutdown(WAIT)


@pytest.fixture
def listener(lane: TaskLane) -> Listener:
    return Listener(lane)


def count(tell: Tell, _token: CancelToken) -> int:
    for number in range(3):
        tell(number)
    return 3


def test_what_is_told_and_what_comes_of_it(lane: TaskLane, listener: Listener, qtbot: QtBot):
    lane.add(Task("count", "a", count))
    lane.add(Task("count", "b", count))
    qtbot.waitUntil(lambda: len(listener.ends) == 2, timeout=WAIT)
    assert listener.told == [(about, number) for about in "ab" for number in range(3)]
    assert [(about, end.result) for about, end in listener.ends] == [("a", 3), ("b", 3)]
    assert not lane.is_busy


@pytest.mark.allow_error_logs
@pytest.mark.parametrize("error", [UserError("It cannot be done."), ValueError("a bug"), PanicError("a foreign panic")])
def test_whatever_is_raised_the_task_has_one_end_and_the_next_one_runs(
    lane: TaskLane, listener: Listener, qtbot: QtBot, error: BaseException
):
    def fail(_tell: Tell, _token: CancelToken) -> None:
        raise error

    lane.add(Task("fail", "a", fail))
    lane.add(Task("count", "b", count))
    qtbot.waitUntil(lambda: len(listener.ends) == 2, timeout=WAIT)
    failed = listener.ends[0][1].error
    assert failed is error if isinstance(error, UserError) else isinstance(failed, BugReport)
    assert listener.ends[1][1].result == 3


@pytest.mark.parametrize("how", ["stop", "cancel"])
def test_ending_reaches_the_task_at_work_and_drops_those_that_wait(
    lane: TaskLane, listener: Listener, qtbot: QtBot, how: str
):
    begun = threading.Event()

    def wait(_tell: Tell, token: CancelToken) -> None:
        begun.set()
        while True:
            token.raise_if_ended()

    lane.add(Task("wait", "a", wait))
    lane.add(Task("count", "a", count))
    lane.add(Task("count", "b", count))
    assert begun.wait(WAIT)
    assert getattr(lane, how)("a")
    assert not getattr(lane, how)("nobody")
    assert lane.running is not None
    assert lane.running.token.cancel_requested == (how == "cancel")
    qtbot.waitUntil(lambda: len(listener.ends) == 3, timeout=WAIT)
    assert [(about, end.cancelled) for about, end in listener.ends] == [("a", True), ("a", True), ("b", False)]


def test_of_several_questions_only_the_newest_is_answered(qtbot: QtBot):
    gate, asked = threading.Semaphore(0), list[str]()

    def answer(question: str) -> str:
        asked.append(question)
        gate.acquire()
        return question.upper()

    questions = NewestQuestion("test", answer)
    answers: list[tuple[object, object]] = []
    questions.answered.connect(lambda question, end: answers.append((question, end.result)))
    for question in "abc":
        questions.ask(question)
    gate.release(2)
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT)
    assert asked == ["a", "c"]
    assert answers == [("c", "C")]
    assert questions.shutdown(WAIT)
