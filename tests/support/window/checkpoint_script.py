"""What a musician does with checkpoints in the real window; played by ``tests.support.window.musician``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from musicgen_desktop.domain.installation import InstallState
from musicgen_desktop.ui.checkpoints.checkpoint_ask import CheckpointWish
from musicgen_desktop.ui.checkpoints.checkpoint_item_model import CheckpointRow
from tests.support.window.musician import Hands, Step
from tests.support.window.shown_clips import shown_clips

WANTED = "musicgen-small"
PROMPT = "slow strings"


class Manager:
    """The hands at the checkpoint manager. ``argument``: the mirror's address, a space, a folder for pictures."""

    def __init__(self, hands: Hands, argument: str) -> None:
        self.hands, self.window = hands, hands.window
        self.mirror, _, folder = argument.partition(" ")
        self.folder = Path(folder)
        self.panel = hands.window.checkpoint_panel
        self.ask = self.panel.detail.ask

    def row(self) -> CheckpointRow | None:
        """The row of the wanted checkpoint."""
        index = self.window.checkpoint_model.row_of(WANTED)
        return self.window.checkpoint_model.rows[index] if index >= 0 else None

    def is_ready(self) -> bool:
        """Whether it can be used."""
        row = self.row()
        return row is not None and row.usable and row.activity is None

    def listed(self) -> list[str]:
        """Ids in the parameter panel."""
        box = self.window.params_panel.checkpoint_box
        return [box.itemData(index) for index in range(box.count())]

    def open(self) -> Iterator[Step]:
        """By its shortcut, at the wanted checkpoint."""
        if not self.window.checkpoints_shown:
            self.hands.click(self.window.prompt_bar.edit)  # no window manager gives the window the keyboard
            yield self.window.prompt_bar.edit.hasFocus
        self.hands.press("ctrl+m")
        yield lambda: self.window.checkpoints_shown and self.row() is not None
        rows = self.panel.list
        place = rows.visualRect(self.window.checkpoint_model.index(self.window.checkpoint_model.row_of(WANTED)))
        self.hands.click(rows.viewport(), place.center())
        yield lambda: self.panel.current_row is not None and self.panel.current_row.id == WANTED

    def press(self, wish: CheckpointWish) -> Iterator[Step]:
        """Click a button of the details."""
        button = self.panel.detail.buttons[wish]
        yield button.isVisible
        self.hands.click(button)

    def write_mirror(self) -> Iterator[Step]:
        """Set the address on the page about the connection."""
        self.hands.click(self.panel.connection_button)
        field = self.panel.connection.fields["endpoint"]
        yield field.isVisible
        self.hands.click(field)
        yield field.hasFocus
        self.hands.write(self.mirror)
        yield lambda: field.text() == self.mirror
        self.hands.press("Return")

    def install(self) -> Iterator[Step]:
        """Press Install, and agree."""
        yield from self.press(CheckpointWish.INSTALL)
        yield lambda: self.ask.isVisible() and self.ask.yes.hasFocus()
        self.picture("asking")
        self.hands.press("space")

    def picture(self, name: str) -> None:
        """Keep what is seen."""
        self.window.grab().save(str(self.folder / f"{name}.png"))


def install_use_remove(hands: Hands, argument: str) -> Iterator[Step]:
    """The whole way: mirror, licence, download, choose, generate, remove."""
    manager, window = Manager(hands, argument), hands.window
    yield from manager.open()
    yield from manager.write_mirror()
    hands.tell("offline", window.status_line.network.text())
    yield from manager.open()
    yield from manager.install()
    yield manager.is_ready
    manager.picture("ready")
    yield lambda: window.status_line.network.text().startswith("Offline")
    hands.tell("installed", manager.listed())
    yield from manager.press(CheckpointWish.USE)
    yield lambda: not window.checkpoints_shown
    hands.tell("chosen", window.params_panel.checkpoint.id if window.params_panel.checkpoint else "")
    hands.click(window.prompt_bar.edit)
    hands.write(PROMPT)
    yield lambda: window.prompt_bar.prompt == PROMPT
    own = len(shown_clips(window))
    hands.press("ctrl+Return")
    yield lambda: len(shown_clips(window)) == own + 1
    hands.tell("made", shown_clips(window)[0].checkpoint_id)
    yield lambda: bool(window.params_panel.memory.text())
    hands.tell("memory", window.params_panel.memory.text())
    manager.picture("made")
    yield from manager.open()
    yield from manager.press(CheckpointWish.REMOVE)
    yield lambda: manager.ask.isVisible() and manager.ask.no.hasFocus()
    manager.picture("removing")
    hands.press("shift+Tab")
    yield manager.ask.yes.hasFocus
    hands.press("space")
    yield lambda: manager.listed() == ["starter"]
    hands.tell("left", window.params_panel.checkpoint.id if window.params_panel.checkpoint else "")
    hands.press("Escape")
    yield lambda: not window.checkpoints_shown
    hands.press("ctrl+q")
    yield lambda: not window.isVisible()


def leave_while_fetching(hands: Hands, argument: str) -> Iterator[Step]:
    """Quit in the middle of a download."""
    manager, window = Manager(hands, argument), hands.window
    yield from manager.open()
    yield from manager.write_mirror()
    yield from manager.open()
    yield from manager.install()
    yield lambda: (row := manager.row()) is not None and (row.progress or 0.0) > 0.2
    manager.picture("fetching")
    hands.press("ctrl+q")
    yield lambda: not window.isVisible()


def go_on(hands: Hands, argument: str) -> Iterator[Step]:
    """The next day: what was begun is there, and is finished."""
    manager, window = Manager(hands, argument), hands.window
    yield from manager.open()
    row = manager.row()
    assert row is not None
    assert row.status.state is InstallState.PARTIAL
    hands.tell("begun", row.status.bytes_done)
    manager.picture("partial")
    yield from manager.install()
    yield manager.is_ready
    hands.tell("installed", manager.listed())
    QApplication.closeAllWindows()
    yield lambda: not window.isVisible()
