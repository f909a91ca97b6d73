"""Ten short journeys through one window, by mouse and keys: ``python -m tests.support.window.tour_script FOLDER``.

All is real but the engine, which plucks tones without torch. Each journey that has come to its end is told by its name.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit

from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.engine.fake import FakeEngine
from musicgen_desktop.ui.form.param_rows import SegmentsRow
from musicgen_desktop.ui.form.slider_rows import SliderRow
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.room.room_panel import BOTTOM, LIBRARY
from tests.support.window import musician
from tests.support.window.carried_files import write_tone
from tests.support.window.journey_script import Eyes
from tests.support.window.musician import Hands, Step

NAME = "Named on the way"
_SOURCE = (1330, 830)
"""Where the other program's window lies: over the status line's end."""


def tour(hands: Hands, folder: str) -> Iterator[Step]:
    """One after another, in one library."""
    window, eyes = hands.window, Eyes(hands.window)
    for journey in (
        _generate, _switch_takes, _loop_and_redo, _zoom, _search_and_rename, _export, _drop_a_file, _order_the_queue,
        _look_at_checkpoints, _listen_in_the_mini_player, _tear_the_library_off,
    ):  # fmt: skip
        yield from journey(hands, eyes, Path(folder))
        hands.tell("done", journey.__name__.strip("_"))
    hands.click(window.prompt_bar.edit)
    yield lambda: window.isActiveWindow() and window.prompt_bar.edit.hasFocus()
    # Leave while the big window is not there.
    hands.press("ctrl+shift+p")
    yield lambda: window.mini_player.isVisible() and not window.isVisible()
    hands.click(window.mini_player.title)
    yield window.mini_player.isActiveWindow
    hands.press("ctrl+q")
    yield lambda: False


def _generate(hands: Hands, eyes: Eyes, _folder: Path) -> Iterator[Step]:
    """A prompt and Ctrl+Enter; it is heard."""
    hands.click(hands.window.prompt_bar.edit)  # there is no window manager that would make the window active
    yield hands.window.prompt_bar.edit.hasFocus
    yield from _type_length(hands, "3")
    yield from _ask_for(hands, "a warm piano")
    yield lambda: eyes.playing
    yield lambda: len(eyes.clips) == 1 and not eyes.busy


def _switch_takes(hands: Hands, eyes: Eyes, _folder: Path) -> Iterator[Step]:
    """Four takes, chosen by their numbers."""
    window = hands.window
    hands.click(cast(SegmentsRow, window.params_panel._rows["takes"]).segments._group.buttons()[2])
    yield lambda: window.params_panel.params.takes == 4
    yield from _ask_for(hands, "four pianos")
    yield lambda: len(eyes.clips) == 5 and not eyes.busy
    yield lambda: not eyes.playing
    hands.press("Escape")
    yield window.stage.waveform.hasFocus
    for number in (3, 2):
        hands.press(str(number))
        yield lambda number=number: window.stage.view is not None and window.stage.view.chosen == number - 1
    hands.press("k")
    yield lambda: _shown(window) is not None and bool(cast(Clip, _shown(window)).kept)


def _loop_and_redo(hands: Hands, eyes: Eyes, _folder: Path) -> Iterator[Step]:
    """A part is marked with the mouse and made anew with R."""
    window, waveform = hands.window, hands.window.stage.waveform
    yield lambda: not eyes.playing
    middle = waveform.height() // 2
    hands.drag(waveform, QPoint(waveform.width() // 4, middle), QPoint(waveform.width() // 2, middle))
    yield lambda: waveform.region is not None and window.stage.transport.loop.isChecked()
    hands.press("r")
    yield lambda: len(eyes.clips) == 9 and not eyes.busy
    yield lambda: window.stage.view is not None and bool(window.stage.view.grown)
    hands.press("shift+l", "l")
    yield lambda: waveform.region is None and not window.stage.transport.loop.isChecked()


def _zoom(hands: Hands, _eyes: Eyes, _folder: Path) -> Iterator[Step]:
    """The wheel with Ctrl, and back to the whole."""
    window, axis = hands.window, hands.window.stage.axis
    yield lambda: axis.is_whole
    hands.wheel(window.stage.waveform, 3, "ctrl")
    yield lambda: not axis.is_whole and axis.visible < 2.9
    hands.press("shift+z")
    yield lambda: axis.is_whole


def _search_and_rename(hands: Hands, eyes: Eyes, _folder: Path) -> Iterator[Step]:
    """Found by a word, called otherwise in its row."""
    window = hands.window
    hands.press("ctrl+f")
    yield window.library_panel.search.field.hasFocus
    hands.write("warm")
    yield lambda: len(eyes.clips) == 1
    hands.press("Return")
    table = window.library_panel.table
    yield table.hasFocus
    hands.press("F2")
    yield lambda: table.findChild(QLineEdit) is not None
    hands.press("ctrl+a")
    hands.write(NAME)
    hands.press("Return")
    yield lambda: eyes.clips[0].title == NAME
    hands.press("ctrl+f", "ctrl+a", "BackSpace")
    yield lambda: len(eyes.clips) == 9


def _export(hands: Hands, eyes: Eyes, folder: Path) -> Iterator[Step]:
    """The clip on the stage becomes a file."""
    hands.press("Escape", "ctrl+e")
    yield lambda: eyes.wiring.exports.sheet is not None and eyes.wiring.exports.sheet.isActiveWindow()
    sheet = eyes.wiring.exports.sheet
    assert sheet is not None
    for field, text in ((sheet.folder, str(folder)), (sheet.name.edit, "from the tour")):
        hands.click(field)
        yield field.hasFocus
        hands.press("ctrl+a")
        hands.write(text)
        yield lambda field=field, text=text: field.text() == text
    hands.press("Return")
    yield lambda: any(folder.glob("from the tour.*"))
    yield lambda: not sheet.isVisible()


def _drop_a_file(hands: Hands, eyes: Eyes, folder: Path) -> Iterator[Step]:
    """From a file manager into the library."""
    window = hands.window
    file = write_tone(folder / "dropped" / "From outside.wav")
    command = [sys.executable, "-m", "tests.support.window.file_source", str(file), *map(str, _SOURCE)]
    with subprocess.Popen(command, cwd=Path(__file__).parents[3], stdout=subprocess.PIPE) as source:
        try:
            assert source.stdout is not None
            source.stdout.readline()
            hands.take(_SOURCE[0] + 30, _SOURCE[1] + 20)
            library = window.room.side_of(LIBRARY)
            place = library.mapToGlobal(library.rect().center())

            def is_held_over_it() -> bool:
                hands.carry(place.x(), place.y())
                return window.file_drop.part_cover.isVisible()

            yield is_held_over_it
            hands.drop()
            yield lambda: len(eyes.clips) == 10
        finally:
            source.kill()


def _order_the_queue(hands: Hands, eyes: Eyes, _folder: Path) -> Iterator[Step]:
    """Three long jobs; the last one goes before the second; all are taken out."""
    window = hands.window
    hands.click(cast(SegmentsRow, window.params_panel._rows["takes"]).segments._group.buttons()[0])
    yield from _type_length(hands, "60")
    for number, prompt in enumerate(("one", "two", "three"), 1):
        yield from _ask_for(hands, prompt)
        yield lambda number=number: window.queue_model.rowCount() == number
    hands.press("ctrl+5")
    yield window.queue_panel.list.hasFocus
    hands.press("End", "alt+Up")
    yield lambda: [row.prompt for row in window.queue_model.rows] == ["one", "three", "two"]
    hands.press("End")
    for left in (2, 1, 0):
        hands.press("Delete")
        yield lambda left=left: window.queue_model.rowCount() == left


def _look_at_checkpoints(hands: Hands, _eyes: Eyes, _folder: Path) -> Iterator[Step]:
    """The manager by its key, and back by Escape."""
    window = hands.window
    hands.press("ctrl+m")
    yield lambda: window.checkpoints_shown and window.checkpoint_panel.isVisible()
    yield lambda: window.checkpoint_model.rowCount() > 3
    yield window.checkpoint_panel.list.hasFocus
    hands.press("Down", "Escape")
    yield lambda: not window.checkpoints_shown


def _listen_in_the_mini_player(hands: Hands, eyes: Eyes, _folder: Path) -> Iterator[Step]:
    """Opened from the palette, played by its keys, left by Escape."""
    window, mini = hands.window, hands.window.mini_player
    hands.press("ctrl+4")
    yield window.library_panel.view.hasFocus
    hands.press("ctrl+k")
    yield window.command_desk.palette.isVisible
    hands.write("mini pl")
    hands.press("Return")
    yield lambda: mini.isVisible() and not window.isVisible()
    hands.click(mini.title)
    yield mini.isActiveWindow
    hands.press("ctrl+Next")
    yield lambda: window.stage.view is not None and window.stage.view.take.sound is not None
    hands.press("space")
    yield lambda: eyes.playing
    hands.press("space")
    yield lambda: not eyes.playing
    hands.press("Escape")
    yield lambda: window.isActiveWindow() and not mini.isVisible()


def _tear_the_library_off(hands: Hands, eyes: Eyes, _folder: Path) -> Iterator[Step]:
    """Its tab is dragged out of the row, it is searched in a window of its own, and dragged back."""
    window, room = hands.window, hands.window.room
    tabs = room.sides[BOTTOM].tabs
    hands.drag(tabs, tabs.tabRect(0).center(), tabs.mapFromGlobal(_middle_of_stage(window)))
    yield lambda: room.is_floating(LIBRARY)
    floating = room.side_of(LIBRARY).window()
    yield floating.isActiveWindow
    hands.press("ctrl+f")
    yield window.library_panel.search.field.hasFocus
    hands.write("outside")
    yield lambda: len(eyes.clips) == 1
    hands.press("Escape")
    hands.press("Escape")
    yield lambda: window.isActiveWindow()
    room.side_of(LIBRARY).window().raise_()
    tabs = room.side_of(LIBRARY).tabs
    bottom = room.sides[BOTTOM]
    hands.drag(tabs, tabs.tabRect(0).center(), tabs.mapFromGlobal(bottom.mapToGlobal(QPoint(40, bottom.height() - 20))))
    yield lambda: not room.is_floating(LIBRARY)


def _ask_for(hands: Hands, prompt: str) -> Iterator[Step]:
    """Write it and press Ctrl+Enter."""
    edit = hands.window.prompt_bar.edit
    hands.press("ctrl+l")
    yield edit.hasFocus
    hands.press("ctrl+a")
    hands.write(prompt)
    yield lambda: hands.window.prompt_bar.prompt == prompt
    hands.press("ctrl+Return")


def _type_length(hands: Hands, seconds: str) -> Iterator[Step]:
    number = cast(SliderRow, hands.window.params_panel._rows["duration"]).number
    hands.click(number)
    yield number.hasSelectedText
    hands.write(seconds)
    hands.press("Return")
    yield lambda: hands.window.params_panel.params.duration == float(seconds)


def _shown(window: MainWindow) -> Clip | None:
    view = window.stage.view
    return window.clips.clip(view.take.clip_id) if view is not None else None


def _middle_of_stage(window: MainWindow) -> QPoint:
    return window.stage.mapToGlobal(window.stage.rect().center())


def main() -> int:
    """Open the window with an engine that is quick, and play."""
    from musicgen_desktop.app import container

    container._build_engine = lambda *_choices: FakeEngine(0.002)  # type: ignore[attr-defined]
    sys.argv[1:] = ["tests.support.window.tour_script.tour", sys.argv[1]]
    return musician.main()


if __name__ == "__main__":
    sys.exit(main())
