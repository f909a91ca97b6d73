"""The steps of a first session, as a musician does them with mouse and keys."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QLineEdit, QWidget

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.services.playback.playback_timeline import PlaybackState
from musicgen_desktop.ui.form.history_item_model import HistoryRole
from musicgen_desktop.ui.form.param_rows import SegmentsRow
from musicgen_desktop.ui.form.slider_rows import SliderRow
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.wiring import Wiring
from tests.support.library.made_clips import recipe_of
from tests.support.window.musician import Hands, Step
from tests.support.window.shown_clips import shown_clips

PROMPT = "80s pop track with bassy drums and synth"
SECOND_PROMPT = "slow ambient pads, dreamy"
NAME = "My best idea"


class Eyes:
    """What can be read off the window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        wiring = window.findChild(Wiring)
        assert wiring is not None
        self.wiring = wiring

    @property
    def clips(self) -> tuple[Clip, ...]:
        return shown_clips(self.window)

    @property
    def prompts(self) -> list[str]:
        model = self.window.history_panel.list.model()
        return [model.index(row, 0).data(HistoryRole.ENTRY).prompt for row in range(model.rowCount())]

    @property
    def playing(self) -> bool:
        return self.wiring.stage._playback.state is PlaybackState.PLAYING

    @property
    def position(self) -> float:
        return self.wiring.stage._playback.position

    @property
    def made(self) -> float:
        view = self.window.stage.view
        return view.take.waveform.made if view else 0.0

    @property
    def busy(self) -> bool:
        return bool(self.window.queue_model.rowCount())

    def row_of(self, clip_id: str) -> QModelIndex:
        model = self.window.clip_model
        row = model.row_of(clip_id)
        if row >= 0:
            return model.index(row, 1)
        raise LookupError(clip_id)


def first_session(hands: Hands, folder: str) -> Iterator[Step]:
    """Type, generate, hear it grow, stop and keep, four takes, choose, rename, loop, export, drag out, quit."""
    window, eyes = hands.window, Eyes(hands.window)
    panel = window.params_panel

    # 1 type
    hands.click(window.prompt_bar.edit)
    yield window.prompt_bar.edit.hasFocus
    hands.write(PROMPT)
    yield lambda: window.prompt_bar.prompt == PROMPT
    # Long music, so that there is time to listen while it is made.
    length = cast(SliderRow, panel._rows["duration"])
    hands.click(length.number)
    yield length.number.hasSelectedText
    hands.write("30")
    hands.press("Return")
    yield lambda: panel.params.duration == 30.0

    # 2 generate
    hands.click(window.prompt_bar.edit)
    hands.press("ctrl+Return")

    # 3 hear it while it grows
    yield lambda: eyes.playing and eyes.position > 0.3
    assert eyes.busy
    assert eyes.made < 30.0

    # 4 stop and keep
    hands.click(window.prompt_bar.stop)
    yield lambda: len(eyes.clips) == 1 and not eyes.busy
    (kept,) = eyes.clips
    assert recipe_of(kept).stopped
    assert 0.3 < kept.duration < 30.0
    hands.tell("kept", kept.id, kept.duration)
    yield lambda: not eyes.playing

    # 5 four takes
    hands.click(length.slider)
    hands.press("Home", *["Right"] * 4)
    yield lambda: panel.params.duration == 3.0
    hands.click(cast(SegmentsRow, panel._rows["takes"]).segments._group.buttons()[2])
    yield lambda: panel.params.takes == 4
    hands.click(window.prompt_bar.edit)
    hands.press("ctrl+a")
    hands.write(SECOND_PROMPT)
    yield lambda: window.prompt_bar.prompt == SECOND_PROMPT
    hands.press("ctrl+Return")
    yield lambda: len(eyes.clips) == 5 and not eyes.busy

    # 6 choose
    yield lambda: not eyes.playing
    hands.press("Escape")
    yield window.stage.waveform.hasFocus
    hands.press("3")
    yield lambda: window.stage.view is not None and window.stage.view.chosen == 2
    chosen = window.stage.view.take.clip_id if window.stage.view else ""
    hands.press("k")
    yield lambda: next(clip for clip in eyes.clips if clip.id == chosen).kept
    hands.tell("chosen", chosen)

    # 7 rename
    table = window.library_panel.table
    hands.click(table.viewport(), table.visualRect(eyes.row_of(chosen)).center())
    yield lambda: table.hasFocus() and table.currentIndex().row() == eyes.row_of(chosen).row()
    hands.press("F2")
    yield lambda: table.findChild(QLineEdit) is not None
    hands.press("ctrl+a")
    hands.write(NAME)
    hands.press("Return")
    yield lambda: next(clip for clip in eyes.clips if clip.id == chosen).title == NAME

    # 8 loop a region
    waveform = window.stage.waveform
    middle = waveform.height() // 2
    yield lambda: window.stage.view is not None and window.stage.view.title == NAME and eyes.made > 2.9
    yield lambda: not eyes.playing
    hands.drag(waveform, QPoint(waveform.width() // 4, middle), QPoint(waveform.width() // 2, middle))
    yield lambda: waveform.region is not None
    region = waveform.region
    assert region is not None
    yield lambda: window.stage.transport.loop.isChecked()
    hands.press("l")
    yield lambda: not window.stage.transport.loop.isChecked()
    hands.press("l")
    yield lambda: window.stage.transport.loop.isChecked()
    hands.press("space")
    yield lambda: eyes.playing
    turns, last = 0, eyes.position

    def three_turns() -> bool:
        nonlocal turns, last
        turns += eyes.position < last - 0.2
        last = eyes.position
        return turns >= 3

    yield three_turns
    assert region[0] - 0.1 <= eyes.position <= region[1] + 0.1
    hands.press("space")
    yield lambda: not eyes.playing
    hands.tell("region", *region)

    # 9 export
    hands.press("ctrl+e")
    yield lambda: eyes.wiring.exports.sheet is not None and eyes.wiring.exports.sheet.isVisible()
    dialog = eyes.wiring.exports.sheet
    assert dialog is not None
    yield dialog.isActiveWindow
    target = Path(folder) / "exported.wav"
    for field, text in ((dialog.folder, str(target.parent)), (dialog.name.edit, target.stem)):
        hands.click(field)
        yield field.hasFocus
        hands.press("ctrl+a")
        hands.write(text)
        yield lambda field=field, text=text: field.text() == text
    hands.press("Return")
    yield target.exists
    hands.tell("exported", target)

    # 10 drag the loop into another program
    hands.press("Escape")
    told = Path(folder) / "told"
    command = [sys.executable, "-m", "tests.support.window.other_program", str(told), "1300", "820"]
    other = subprocess.Popen(command, cwd=Path(__file__).parents[3])
    try:
        yield lambda: told.exists()
        yield from into(hands, told, window.stage.transport.loop_badge, QPoint(20, 8))
        hands.tell("dragged", told.read_text().splitlines()[-1])
        grid = window.library_panel.grid
        hands.click(window.library_panel.search.grid)
        yield grid.isVisible
        yield from into(hands, told, grid.viewport(), grid.visualRect(eyes.row_of(chosen)).center())
        hands.tell("card", told.read_text().splitlines()[-1])
        hands.click(window.library_panel.search.grid)
    finally:
        other.kill()

    # 11 quit; the second session looks for everything
    yield lambda: not dialog.isVisible()
    hands.click(waveform, QPoint(waveform.width() - 5, middle))
    yield lambda: window.isActiveWindow() and eyes.position > 2.5
    hands.press("ctrl+q")
    yield lambda: False


def into(hands: Hands, told: Path, widget: QWidget, at: QPoint) -> Iterator[Step]:
    """Pull something out of the window into the other program, which writes down what it got."""
    before = told.read_text().count(".wav")
    entered = told.read_text().count("entered")
    hands.pull(widget, at)

    def is_over_it() -> bool:
        hands.carry(1340, 840)
        return told.read_text().count("entered") > entered

    yield is_over_it
    hands.drop()
    yield lambda: told.read_text().count(".wav") > before


def second_session(hands: Hands, folder: str) -> Iterator[Step]:
    """Find all again, hear it again, and leave by the keyboard."""
    window, eyes = hands.window, Eyes(hands.window)
    yield lambda: len(eyes.clips) == 5 and len(eyes.prompts) == 2
    hands.tell("titles", sorted(clip.title for clip in eyes.clips))
    hands.tell("prompts", sorted(eyes.prompts))
    hands.tell("kept", [clip.title for clip in eyes.clips if clip.kept])
    hands.tell("takes", window.params_panel.params.takes, "duration", window.params_panel.params.duration)
    table = window.library_panel.table
    named = next(clip for clip in eyes.clips if clip.title == NAME)
    cell = table.visualRect(eyes.row_of(named.id)).center()
    hands.click(table.viewport(), cell)
    yield lambda: window.stage.view is not None and window.stage.view.title == NAME and eyes.made > 2.9
    # Looping was left on, and is still on.
    hands.click(window.stage.waveform, QPoint(5, window.stage.waveform.height() // 2))
    yield window.stage.transport.loop.isChecked
    hands.press("l")
    yield lambda: not window.stage.transport.loop.isChecked()
    hands.press("Home", "space")
    yield lambda: eyes.playing
    yield lambda: not eyes.playing
    # The oldest prompt refills the form with all that it was made with.
    history = window.history_panel
    view = history.list
    entry = view.model().index(eyes.prompts.index(PROMPT), 0)
    hands.click(view.viewport(), view.visualRect(entry).center())
    yield lambda: window.prompt_bar.prompt == PROMPT and window.params_panel.params.duration == 30.0
    hands.tell("refilled", window.params_panel.params.takes)
    # Delete, and think better of it.
    hands.click(table.viewport(), cell)
    hands.press("Delete")
    yield lambda: len(eyes.clips) == 4 and window.commands.undo.isEnabled()
    hands.press("ctrl+z")
    yield lambda: len(eyes.clips) == 5
    hands.press("ctrl+q")
    yield lambda: False
