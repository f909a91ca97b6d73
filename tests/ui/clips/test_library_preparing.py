"""While an old library is brought into its new form the window says how far it is, and then shows it."""

import zipfile
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from musicgen_desktop.library.database import opening_progress
from musicgen_desktop.system.paths import find_paths
from tests.support.faults.kill_rounds import OLD_LIBRARIES
from tests.support.window.window_journey import MakeJourney, wait_for_clips


def test_it_is_said_how_far_it_is(
    make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening_progress, "_PATIENCE", -1.0)
    monkeypatch.setattr(opening_progress, "_EVERY_STEPS", 100)
    with zipfile.ZipFile(OLD_LIBRARIES / "schema_6.zip") as archive:
        archive.extractall(find_paths({"MUSICGEN_DESKTOP_HOME": str(tmp_path / "home")}).data)
    journey = make_journey(open_library=False)
    panel = journey.window.library_panel
    said: list[str] = []
    journey.library.preparing.connect(lambda _share: said.append(panel.empty.words.text()))
    journey.library.open()
    wait_for_clips(qtbot, journey, 4)
    assert len(said) > 5
    assert all("%" in words for words in said)
    assert panel.empty.isHidden()
