"""Presets are chosen, kept, renamed, removed and shared from the head of the parameters."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.preset import ParamPreset
from musicgen_desktop.ui.form.presets_presenter import PutPresetBack
from tests.support.window.window_journey import SHORT, WAIT, Journey, MakeJourney

OWN = ParamPreset("Dub", 4.0, 1.1, 300)


def press(journey: Journey, words: str) -> None:
    menu = journey.window.params_panel.presets.make_menu()
    (action,) = (action for action in menu.actions() if action.text() == words)
    assert action.isEnabled()
    action.trigger()


def test_a_preset_sets_how_sounds_are_drawn_and_says_when_they_are_others(make_journey: MakeJourney) -> None:
    journey = make_journey(settings=replace(SHORT, param_presets=(OWN,)))
    panel = journey.window.params_panel
    before = panel.params
    assert panel.presets.button.text() == "Balanced"
    for name in ("Faithful", "Wild", "Dub", "Balanced"):
        press(journey, name)
        assert panel.presets.button.text() == name
    assert panel.params == before
    panel.set_params(replace(panel.params, temperature=1.7))
    assert panel.presets.button.text() == "own mix"


def test_an_own_preset_is_kept_renamed_removed_and_comes_back(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    head, panel = journey.window.params_panel.presets, journey.window.params_panel
    panel.set_params(replace(panel.params, temperature=1.7))
    press(journey, "Keep as…")
    assert head.name.hasFocus()
    qtbot.keyClicks(head.name, "wild")
    qtbot.keyClick(head.name, Qt.Key.Key_Return)
    assert head.currentIndex() == 1, "that name is taken"
    assert QToolTip.text() == head.name.toolTip() != ""
    qtbot.keyClicks(head.name, " horses")
    qtbot.keyClick(head.name, Qt.Key.Key_Return)
    assert [preset.name for preset in journey.wiring.settings.param_presets] == ["wild horses"]
    press(journey, "Rename…")
    qtbot.keyClicks(head.name, "Horses")
    qtbot.keyClick(head.name, Qt.Key.Key_Escape)
    assert head.button.hasFocus()
    press(journey, "Rename…")
    qtbot.keyClicks(head.name, "Horses")
    qtbot.keyClick(head.name, Qt.Key.Key_Return)
    (kept,) = journey.wiring.settings.param_presets
    assert kept == ParamPreset.of_params("Horses", panel.params)
    press(journey, "Remove")
    assert journey.wiring.settings.param_presets == ()
    assert head.button.text() == "own mix"
    journey.window.message_bar.action_requested.emit(PutPresetBack(kept))
    assert journey.wiring.settings.param_presets == (kept,)


def test_presets_go_to_others_as_a_file(make_journey: MakeJourney, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    journey = make_journey(settings=replace(SHORT, param_presets=(OWN,)))
    messages = journey.window.message_bar
    press(journey, "Export your presets…")
    dialog = journey.wiring.presets.files.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    qtbot.waitUntil(file.exists, timeout=WAIT)
    dialog.close()
    other = {**json.loads(file.read_text())["presets"][0], "temperature": 0.9}
    file.write_text(json.dumps({"musicgen_presets": 1, "presets": [other]}))
    press(journey, "Import presets…")
    dialog = journey.wiring.presets.files.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(file))
    qtbot.waitUntil(lambda: len(journey.wiring.settings.param_presets) == 2, timeout=WAIT)
    assert journey.wiring.settings.param_presets[1] == replace(OWN, name="Dub (2)", temperature=0.9)
    file.write_text(json.dumps({"musicgen_presets": 1, "presets": [{**other, "temperature": 99}]}))
    dialog.fileSelected.emit(str(file))
    qtbot.waitUntil(lambda: any("damaged" in message.text for message in messages.messages), timeout=WAIT)
    assert len(journey.wiring.settings.param_presets) == 2
