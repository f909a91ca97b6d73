"""A window over real services with hands on its checkpoint manager."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.installation import InstallState
from musicgen_desktop.ui.checkpoints.checkpoint_ask import CheckpointWish
from musicgen_desktop.ui.checkpoints.checkpoint_item_model import CheckpointRow
from tests.support.window.window_journey import Journey

WAIT = 60_000


class CheckpointDesk:
    """A journey with hands on the manager."""

    def __init__(self, journey: Journey, qtbot: QtBot) -> None:
        self.journey, self.qtbot = journey, qtbot
        self.window, self.script = journey.window, journey.script
        self.panel = journey.window.checkpoint_panel
        self.detail = self.panel.detail
        self.wait(lambda: self.window.checkpoint_model.rows)

    def wait(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=WAIT)

    def click(self, widget: object) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def press(self, wish: CheckpointWish) -> None:
        button = self.detail.buttons[wish]
        assert button.isVisible(), wish
        self.click(button)

    def open_at(self, id: str) -> None:
        self.click(self.window.params_panel.manage_button)
        self.panel.show_checkpoint(id)

    def row(self, id: str) -> CheckpointRow:
        row = self.journey.wiring.checkpoints.presenter.row(id)
        assert row is not None
        return row

    def state(self, id: str) -> InstallState:
        return self.row(id).status.state

    def wait_for(self, id: str, state: InstallState) -> None:
        self.wait(lambda: self.state(id) is state and self.row(id).activity is None)

    def install(self, id: str) -> None:
        self.open_at(id)
        self.press(CheckpointWish.INSTALL)
        self.click(self.detail.ask.yes)
        self.wait_for(id, InstallState.READY)

    def listed(self) -> list[str]:
        box = self.window.params_panel.checkpoint_box
        return [box.itemData(index) for index in range(box.count())]

    @property
    def messages(self) -> list[str]:
        return [message.text for message in self.window.message_bar.messages]

    @property
    def topics(self) -> list[object]:
        """What the messages are about."""
        return [message.about for message in self.window.message_bar.messages]
