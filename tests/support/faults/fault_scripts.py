"""What the musician does on days when something breaks."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot
from PySide6.QtGui import QPaintEvent, QSessionManager
from PySide6.QtWidgets import QApplication, QWidget

from musicgen_desktop.domain.clip import JobState
from musicgen_desktop.ui.clips.library_presenter import SaveAgain
from musicgen_desktop.ui.help.report_sheet import ReportSheet, ShowReport
from musicgen_desktop.ui.kit.message import CopyReport, ShowFile
from musicgen_desktop.ui.queue.queue_presenter import RunAgain
from tests.support.window.journey_script import Eyes
from tests.support.window.musician import Step

if TYPE_CHECKING:
    from tests.support.faults.faulty_window import QtHands

TOO_MUCH = "too much"
SOUR = "sour"
ODD_PROMPTS = (
    "",
    "drums " * 8_500,
    "🎷🔥 jazz 👩‍👩‍👧",
    "موسيقى هادئة ‮reversed",
    "before\0after\nnext\tline",
    "../../../etc/passwd",
    "CON",
    '<b>bold</b> %s {prompt} "quoted" C:\\music?*|',
)


def bad_luck(hands: QtHands, folder: str) -> Iterator[Step]:
    """Three jobs of which the second needs too much, a faulty one, and one that works after all."""
    window, eyes = hands.window, Eyes(hands.window)
    for prompt in ("first", TOO_MUCH, "third"):
        hands.generate(prompt)
    yield lambda: len(eyes.clips) == 2 and [row.state for row in window.queue_model.rows] == [JobState.FAILED]
    (message,) = window.message_bar.messages
    hands.tell(
        "failed",
        words=[message.text, message.advice, message.action and message.action.words],
        made=prompts_of_clips(eyes),
    )
    yield window.stage.transport.note.isVisible
    hands.tell("silent", note=window.stage.transport.note.text())

    hands.generate(SOUR)
    yield lambda: "tensor went sour" in words(hands)
    hands.press_message(CopyReport)
    hands.tell("fault", report=QApplication.clipboard().text())
    hands.generate("fifth")
    yield lambda: len(eyes.clips) == 3
    hands.quit()


def odd_words(hands: QtHands, folder: str) -> Iterator[Step]:
    """Prompts that nobody should write, from the clipboard to exported files."""
    window, eyes = hands.window, Eyes(hands.window)
    for count, prompt in enumerate(ODD_PROMPTS, 1):
        hands.generate(prompt)
        yield lambda count=count: len(eyes.clips) == count and not eyes.busy
    yield lambda: len(eyes.prompts) == len(ODD_PROMPTS)
    hands.tell("history", prompts=eyes.prompts)
    hands.tell("library", prompts=prompts_of_clips(eyes))
    window.show_library()
    table = window.library_panel.table
    hands.press(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    yield lambda: len(window.library_panel.selected_ids) == len(ODD_PROMPTS)
    yield from export_all(hands, eyes, folder)
    hands.quit()


def a_day_alone(hands: QtHands, folder: str) -> Iterator[Step]:
    """Make a clip, find it in the library, export it into ``folder``."""
    window, eyes = hands.window, Eyes(hands.window)
    hands.generate("warm piano")
    yield lambda: len(eyes.clips) == 1 and not eyes.busy
    window.show_library()
    window.library_panel.table.selectAll()
    yield lambda: len(window.library_panel.selected_ids) == 1
    yield from export_all(hands, eyes, folder)
    hands.quit()


class Faulty(QObject):
    """Slots with a bug, here and in another thread."""

    asked = Signal()

    @Slot()
    def fail(self) -> None:
        """Fail."""
        raise ValueError(f"{self.objectName()} went sour")


class FaultyEnd:
    """A destructor with a bug."""

    def __del__(self) -> None:
        raise ValueError("destructor went sour")


def fail_in_a_thread() -> None:
    """A thread of Python's own, with a bug."""
    raise ValueError("thread went sour")


class FaultyView(QWidget):
    """A picture with a bug, which comes back whenever the window is painted."""

    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Fail."""
        self.paints += 1
        raise ValueError("picture went sour")


def bugs(hands: QtHands, folder: str) -> Iterator[Step]:
    """Bugs in a slot of the window, in one of a worker's thread and in a painting; then work goes on."""
    window, eyes = hands.window, Eyes(hands.window)
    main = QThread.currentThread()
    here, there, thread = Faulty(objectName="button"), Faulty(objectName="worker"), QThread()
    window.commands.to_start.triggered.connect(here.fail)
    there.moveToThread(thread)
    thread.start()
    here.asked.connect(there.fail)
    causes = (
        (window.commands.to_start.trigger, "button"),
        (here.asked.emit, "worker"),
        (threading.Thread(target=fail_in_a_thread).start, "thread"),
        (FaultyEnd, "destructor"),
    )
    for cause, name in causes:
        cause()
        yield lambda name=name: f"{name} went sour" in words(hands)
        in_main_thread = window.message_bar.lines[0].thread() == main
        hands.press_message(CopyReport)
        hands.tell(name, report=QApplication.clipboard().text(), in_main_thread=in_main_thread)
    thread.quit()
    thread.wait()
    view = FaultyView(window)
    view.show()
    yield lambda: "picture went sour" in words(hands)
    line, count = window.message_bar.lines[0], view.paints
    while view.paints < count + 3:
        view.update()
        yield lambda paints=view.paints: view.paints > paints
    told_once = window.message_bar.lines[0] is line
    view.hide()
    hands.press_message(CopyReport)
    hands.tell("picture", report=QApplication.clipboard().text(), in_main_thread=True, told_once=told_once)
    hands.generate("after all")
    yield lambda: len(eyes.clips) == 1
    hands.quit()


def unplugged(hands: QtHands, folder: str) -> Iterator[Step]:
    """The sound server dies while a clip plays."""
    window, eyes = hands.window, Eyes(hands.window)
    hands.generate("long and calm")
    yield lambda: len(eyes.clips) == 1 and eyes.playing and eyes.position > 0.2
    hands.tell("playing")
    yield lambda: "The audio output is gone." in words(hands)
    yield lambda: not eyes.playing
    yield window.stage.transport.note.isVisible
    hands.tell("silent", note=window.stage.transport.note.text())
    hands.generate("unheard")
    yield lambda: len(eyes.clips) == 2
    hands.quit()


def look_only(hands: QtHands, folder: str) -> Iterator[Step]:
    """The library cannot be written to: what is made is kept in memory and written elsewhere."""
    window, eyes = hands.window, Eyes(hands.window)
    yield lambda: bool(eyes.clips and window.message_bar.messages)
    hands.tell("opened", said=words(hands), titles=[clip.title for clip in eyes.clips])
    hands.generate("kept in memory")
    yield lambda: not eyes.busy and "1 result is not saved yet." in words(hands)
    hands.press_message(SaveAgain)
    yield lambda: "1 result is not saved yet." in words(hands)
    hands.tell("unsaved", said=words(hands))
    yield from export_all(hands, eyes, folder)
    yield lambda: "1 result is not saved yet." not in words(hands)
    hands.quit()


def full(hands: QtHands, ballast: str) -> Iterator[Step]:
    """The disk fills up, and is emptied again; ``ballast`` is the file that the test fills it with."""
    eyes = Eyes(hands.window)
    hands.generate("fits")
    yield lambda: len(eyes.clips) == 1 and not eyes.busy
    hands.tell("room")
    yield Path(ballast).exists
    hands.generate("no room")
    yield lambda: not eyes.busy and "1 result is not saved yet." in words(hands)
    hands.tell("full", said=words(hands))
    yield lambda: not Path(ballast).exists()
    hands.press_message(SaveAgain)
    yield lambda: len(eyes.clips) == 2
    yield lambda: "1 result is not saved yet." not in words(hands)
    hands.quit()


def mended(hands: QtHands, folder: str) -> Iterator[Step]:
    """The database was damaged; later the window is out of sight and another start brings it back."""
    window, eyes = hands.window, Eyes(hands.window)
    yield lambda: bool(eyes.clips and window.message_bar.messages)
    hands.tell("opened", said=words(hands), titles=[clip.title for clip in eyes.clips])
    yield lambda: window.stage.view is not None and eyes.made > 0
    window.showMinimized()
    yield window.isMinimized
    hands.tell("minimised")
    yield lambda: not window.isMinimized() and window.isActiveWindow()
    yield lambda: window.params_panel.source.source is not None
    hands.tell("raised", source=str((window.params_panel.source.source or [None])[-1]))
    yield lambda: False


def cut_off(hands: QtHands, folder: str) -> Iterator[Step]:
    """One clip is finished, another is being made when the test kills the program."""
    eyes = Eyes(hands.window)
    hands.generate("finished")
    yield lambda: len(eyes.clips) == 1 and not eyes.busy
    hands.generate("cut off")
    yield lambda: eyes.busy and 0 < eyes.made < hands.window.params_panel.params.duration
    hands.tell("generating")
    yield lambda: False


def session_ends(hands: QtHands, folder: str) -> Iterator[Step]:
    """The session ends while a clip is being made; its manager asks in Qt's way."""
    eyes, application = Eyes(hands.window), QApplication.instance()
    assert isinstance(application, QApplication)
    hands.generate("cut off")
    yield lambda: eyes.busy and 0 < eyes.made < hands.window.params_panel.params.duration
    nobody = QObject()  # a manager that cannot be made here; nobody asks it anything
    manager = shiboken6.wrapInstance(shiboken6.getCppPointer(nobody)[0], QSessionManager)
    application.saveStateRequest.emit(manager)
    application.commitDataRequest.emit(manager)
    yield lambda: False


def stay(hands: QtHands, folder: str) -> Iterator[Step]:
    """Stay until the program is ended from outside."""
    hands.tell("here")
    yield lambda: False


def next_theme(hands: QtHands, folder: str) -> Iterator[Step]:
    """Choose another theme, and stay until the program is ended from outside."""
    themes = hands.window.commands.theme_group.actions()
    next(action for action in themes if action.data() == "high_contrast").trigger()
    yield from stay(hands, folder)


def after_a_crash(hands: QtHands, folder: str) -> Iterator[Step]:
    """Read and copy the report on the last run, and leave."""
    yield lambda: any(isinstance(line.message.action, ShowReport) for line in hands.window.message_bar.lines)
    said = words(hands)
    hands.press_message(ShowReport)
    sheet = hands.window.findChild(ReportSheet)
    assert sheet is not None
    sheet.copy.click()
    hands.tell("offered", said=said, report=QApplication.clipboard().text())
    hands.quit()


def next_day(hands: QtHands, folder: str) -> Iterator[Step]:
    """Find what was cut off, run it again by one click, and leave in the middle of the next one."""
    window, eyes = hands.window, Eyes(hands.window)
    yield lambda: bool(window.message_bar.messages and eyes.prompts and eyes.clips)
    hands.tell(
        "found",
        said=words(hands),
        made=prompts_of_clips(eyes),
        history=eyes.prompts,
        queue=[row.status for row in window.queue_model.rows],
    )
    hands.press_message(RunAgain)
    yield lambda: len(eyes.clips) == 2 and not eyes.busy
    hands.tell("again", made=prompts_of_clips(eyes), said=words(hands))
    window.params_panel.set_params(replace(window.params_panel.params, duration=30.0))
    hands.generate("left behind")
    yield lambda: eyes.busy and 0 < eyes.made < window.params_panel.params.duration
    hands.tell("leaving")
    hands.quit()


def export_all(hands: QtHands, eyes: Eyes, folder: str) -> Iterator[Step]:
    """Export what is selected, or what could not be saved, into a folder."""
    window, wishes = hands.window, eyes.wiring.exports
    hands.press(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    yield lambda: wishes.sheet is not None and wishes.sheet.isVisible()
    dialog = wishes.sheet
    assert dialog is not None
    dialog.folder.setText(folder)
    dialog.export.click()
    yield lambda: any(isinstance(message.action, ShowFile) for message in window.message_bar.messages)
    hands.tell("exported", said=words(hands))


def prompts_of_clips(eyes: Eyes) -> list[str]:
    """Prompts of all clips in the library, sorted."""
    return sorted(clip.prompt for clip in eyes.clips)


def words(hands: QtHands) -> str:
    """Everything that the message bar says."""
    return "\n".join(f"{message.text} {message.advice}" for message in hands.window.message_bar.messages)
