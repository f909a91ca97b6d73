"""While an old library is brought into its new form the window says how far it is, and then shows it."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from musicgen_desktop.library.database import opening_progress
from musicgen_desktop.system.paths import find_paths
from musicgen_desktop.ui.clips.find.empty_library import EmptyLibrary
from tests.support.faults.kill_rounds import OLD_LIBRARIES
from tests.support.window.window_journey import MakeJourney, wait_for_clips


class Witness(QObject):
    """Reads what is shown, in the main thread."""

    def __init__(self, empty: EmptyLibrary) -> None:
        super().__init__(empty)
        self.empty = empty
        self.said: list[str] = []

    @Slot(float)
    def on_share(self, _share: float) -> None:
        self.said.append(self.empty.words.text())


def test_it_is_said_how_far_it_is(
    make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening_progress, "_PATIENCE", -1.0)
    monkeypatch.setattr(opening_progress, "_EVERY_STEPS", 100)
    with zipfile.ZipFile(OLD_LIBRARIES / "schema_6.zip") as archive:
        archive.extractall(find_paths({"MUSICGEN_DESKTOP_HOME": str(tmp_path / "home")}).data)
    journey = make_journey(open_library=False)
    panel = journey.window.library_panel
    witness = Witness(panel.empty)
    journey.library.preparing.connect(witness.on_share)
    journey.library.open()
    wait_for_clips(qtbot, journey, 4)
    assert len(witness.said) > 5
    assert all("%" in words for words in witness.said)
    assert panel.empty.isHidden()
