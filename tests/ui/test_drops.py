"""What is held over the window is looked at while it hovers; the cover says what letting go does, or why nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from musicgen_desktop.audio.encode import encode_audio
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.library_archive import LIBRARY_SUFFIX
from musicgen_desktop.domain.source import Origin
from musicgen_desktop.library.archive.archive_backup import back_up
from musicgen_desktop.library.library import Library
from musicgen_desktop.services.opened_files import OpenedFiles
from musicgen_desktop.ui.drop_presenter import ImportOpened, RestoreOpened
from musicgen_desktop.ui.kit.message import Tone
from tests.support.library.library_values import make_paths, make_request, make_result
from tests.support.window.checkpoint_desk import CheckpointDesk

_COPY, _LEFT, _PLAIN = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Drag:
    """Files carried over a widget of the window."""

    def __init__(self, widget: QWidget, *paths: Path) -> None:
        self.widget = widget
        self.data = QMimeData()
        self.data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])

    def enter(self) -> bool:
        """Whether letting go there may do something."""
        return self._send(QDragEnterEvent(QPoint(5, 5), _COPY, self.data, _LEFT, _PLAIN))

    def move(self) -> bool:
        """Whether letting go there may do something now. Sent to the window, which has taken what entered."""
        return self._send(QDragMoveEvent(QPoint(6, 6), _COPY, self.data, _LEFT, _PLAIN), self.widget.window())

    def leave(self) -> None:
        QApplication.sendEvent(self.widget.window(), QDragLeaveEvent())

    def drop(self) -> None:
        self._send(QDropEvent(QPointF(5, 5), _COPY, self.data, _LEFT, _PLAIN))

    def _send(self, event: QDropEvent, widget: QWidget | None = None) -> bool:
        event.ignore()
        QApplication.sendEvent(widget or self.widget, event)
        return event.isAccepted()


def _checkpoint(folder: Path) -> Path:
    folder.mkdir()
    (folder / "model.safetensors").write_bytes(bytes(300))
    return folder


def _sound(path: Path) -> Path:
    path.write_bytes(encode_audio(np.full((1, 3200), 0.25, np.float32), 32_000, ".wav", AudioTags("", "", "")).data)
    return path


def test_checkpoints_are_named_while_they_hover_and_imported_when_let_go(desk: CheckpointDesk, tmp_path: Path) -> None:
    sources = [_checkpoint(tmp_path / name) for name in ("gamelan", "choir.v2")]
    cover, prompt = desk.window.file_drop.cover, desk.window.prompt_bar.edit
    drag = Drag(desk.window, *sources)
    assert drag.enter()
    central = desk.window.centralWidget()
    assert central is not None
    assert cover.isVisible()
    assert cover.geometry() == central.rect()
    desk.wait(lambda: all(source.name in cover.text() for source in sources))
    assert drag.move()
    drag.leave()
    assert cover.isHidden()
    # Also over the prompt, which would take the address for a text.
    drag = Drag(prompt.viewport(), *sources)
    assert drag.enter()
    desk.wait(lambda: all(source.name in cover.text() for source in sources))
    drag.drop()
    assert cover.isHidden()
    assert desk.window.prompt_bar.prompt == ""
    assert desk.window.checkpoints_shown
    for source in sources:
        desk.wait(lambda name=source.name: name in desk.listed())
    assert threading.main_thread().name not in desk.script.threads


def test_what_is_no_checkpoint_is_told_why_and_not_taken(desk: CheckpointDesk, tmp_path: Path) -> None:
    tale = tmp_path / "tale.txt"
    tale.write_text("once upon a time")
    drag = Drag(desk.window, tale)
    assert drag.enter()
    desk.wait(lambda: desk.window.file_drop.cover.property("tone") == "warning")
    assert not drag.move()
    assert "There is no checkpoint here" in desk.window.file_drop.cover.text()
    # The next one begins afresh.
    assert Drag(desk.window, _checkpoint(tmp_path / "gamelan")).enter()
    assert not desk.window.file_drop.cover.property("tone")


def test_what_comes_from_elsewhere_is_left_to_whoever_knows_it(desk: CheckpointDesk) -> None:
    web, text = QMimeData(), QMimeData()
    web.setUrls([QUrl("https://example.org/gamelan.zip")])
    text.setText("a gamelan at dawn")
    prompt = desk.window.prompt_bar.edit.viewport()
    for widget, data, taken in ((desk.window, web, False), (desk.window, text, False), (prompt, text, True)):
        drag = Drag(widget)
        drag.data = data
        assert drag.enter() is taken
        assert desk.window.file_drop.cover.isHidden()


def test_what_is_let_go_before_it_is_known_waits_for_the_answer(desk: CheckpointDesk, tmp_path: Path) -> None:
    desk.script.gate = threading.Semaphore(0)
    drag = Drag(desk.window, _checkpoint(tmp_path / "gamelan"))
    assert drag.enter()
    assert drag.move()
    drag.drop()
    assert len(desk.window.message_bar.messages) == 1
    assert not desk.window.checkpoints_shown
    desk.script.gate = None
    desk.wait(lambda: "gamelan" in desk.listed())
    assert desk.window.checkpoints_shown


def test_what_is_let_go_too_early_and_is_nothing_is_answered_in_words(desk: CheckpointDesk, tmp_path: Path) -> None:
    desk.script.gate = threading.Semaphore(0)
    drag = Drag(desk.window, tmp_path / "gone")
    assert drag.enter()
    drag.drop()
    desk.script.gate = None
    desk.wait(lambda: [message.tone for message in desk.window.message_bar.messages] == [Tone.ERROR])
    assert desk.script.calls == []


def test_a_sound_goes_into_the_form_wherever_it_is_let_go(
    make_desk: Callable[..., CheckpointDesk], tmp_path: Path
) -> None:
    desk = make_desk()
    sound, source = _sound(tmp_path / "hum.WAV"), desk.window.params_panel.source
    for widget in (desk.window, source):
        source.clear()
        drag = Drag(widget, sound)
        assert drag.enter()
        drag.drop()
        desk.wait(lambda: source.source == (Origin("hum.WAV", "", 0.0, 0.0), sound))
        assert not desk.window.checkpoints_shown


def test_a_sound_that_cannot_be_read_is_told_while_it_hovers(desk: CheckpointDesk, tmp_path: Path) -> None:
    noise = tmp_path / "noise.flac"
    noise.write_bytes(b"no music")
    for paths in ((noise,), (_sound(tmp_path / "hum.wav"), _checkpoint(tmp_path / "gamelan"))):
        drag = Drag(desk.window, *paths)
        assert drag.enter()
        desk.wait(lambda: desk.window.file_drop.cover.property("tone") == "warning")
        assert not drag.move()


def test_what_the_program_is_opened_with_is_taken_but_a_checkpoint_waits_for_a_button(
    desk: CheckpointDesk, app: QApplication, tmp_path: Path
) -> None:
    opened, bar = OpenedFiles(app), desk.window.message_bar
    opened.files_opened.connect(desk.journey.wiring.drops.open)
    gamelan, sound = _checkpoint(tmp_path / "gamelan"), _sound(tmp_path / "hum.wav")
    QApplication.sendEvent(app, QFileOpenEvent(str(gamelan)))
    desk.wait(lambda: [message.action for message in bar.messages] == [ImportOpened((gamelan,))])
    assert desk.script.calls == []
    QApplication.sendEvent(app, QFileOpenEvent(str(sound)))
    desk.wait(lambda: desk.window.params_panel.source.source == (Origin("hum.wav", "", 0.0, 0.0), sound))
    desk.click(bar.lines[0].action)
    desk.wait(lambda: "gamelan" in desk.listed())
    # Dragged later, the same folder is imported at once: what letting go does has been read.
    assert Drag(desk.window, gamelan).enter()
    desk.wait(lambda: "gamelan" in desk.window.file_drop.cover.text())


@pytest.mark.parametrize("suffix", [LIBRARY_SUFFIX, ".zip"])
def test_a_backup_of_a_library_is_restored_by_its_button_alone(
    desk: CheckpointDesk, qtbot: QtBot, tmp_path: Path, suffix: str
) -> None:
    paths = make_paths(tmp_path / "other")
    with closing(Library.open(paths)) as library:
        request = make_request(takes=3)
        library.add_result(request, make_result(request))
    archive = tmp_path / f"My library{suffix}"
    back_up(paths, archive, lambda _done, _total: None, CancelToken())
    drops, bar = desk.journey.wiring.drops, desk.window.message_bar
    drag = Drag(desk.window, archive)
    with qtbot.assertNotEmitted(drops.restore_asked):
        assert drag.enter()
        desk.wait(lambda: "3" in desk.window.file_drop.cover.text())
        drag.drop()
        desk.wait(lambda: [message.action for message in bar.messages] == [RestoreOpened(archive)])
        drops.open((archive,))
        desk.wait(lambda: [message.action for message in bar.messages] == [RestoreOpened(archive)])
    with qtbot.waitSignal(drops.restore_asked) as asked:
        desk.click(bar.lines[0].action)
    assert asked.args == [str(archive)]
    assert bar.messages == ()


def test_a_damaged_backup_is_told_before_it_is_let_go(desk: CheckpointDesk, tmp_path: Path) -> None:
    archive = tmp_path / f"My library{LIBRARY_SUFFIX}"
    archive.write_bytes(b"all clips")
    assert Drag(desk.window, archive).enter()
    desk.wait(lambda: desk.window.file_drop.cover.property("tone") == "warning")
