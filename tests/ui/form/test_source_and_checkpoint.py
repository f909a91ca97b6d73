"""What a checkpoint cannot begin with is said where the source is chosen, before anything is asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.source import Relation
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.scripted_window import STARTER

TEXT = replace(STARTER, hears_melodies=False)
TUNES = Checkpoint("melody", "MusicGen Melody", Path("melody"), hears_melodies=True)


def follow(window: MainWindow, qtbot: QtBot) -> None:
    section = window.params_panel.source
    section.set_file(Path("guitar.wav"))
    section.set_outline(None, "Reading…")
    qtbot.mouseClick(section.use.button(Relation.MELODY), Qt.MouseButton.LeftButton)


def test_without_a_melody_checkpoint_following_a_tune_says_how_to_get_one(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.params_panel
    panel.set_checkpoints((TEXT,), TEXT.id)
    follow(window, qtbot)
    hint = panel.source.hint
    assert hint.isVisible()
    assert hint.property("tone") == "warning"
    assert all(words in hint.text() for words in (f"{TEXT.title} cannot follow", "MusicGen Melody", "Manage…"))
    qtbot.mouseClick(panel.source.use.button(Relation.CONTINUATION), Qt.MouseButton.LeftButton)
    assert hint.property("tone") == "tertiary"
    assert "cannot" not in hint.text()


def test_a_melody_checkpoint_that_is_there_is_named_and_choosing_it_is_enough(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.params_panel
    panel.set_checkpoints((TEXT, TUNES), TEXT.id)
    follow(window, qtbot)
    assert TUNES.title in panel.source.hint.text()
    assert "Manage" not in panel.source.hint.text()
    panel.set_checkpoint(TUNES.id)
    assert panel.source.hint.property("tone") == "tertiary"
    qtbot.mouseClick(panel.source.use.button(Relation.CONTINUATION), Qt.MouseButton.LeftButton)
    assert panel.source.hint.property("tone") == "warning"
    assert "cannot go on" in panel.source.hint.text()


@pytest.mark.parametrize("file", ["hymn.mid", "guitar.wav"])
def test_of_a_checkpoint_that_nobody_has_looked_at_nothing_is_claimed(window: MainWindow, file: str) -> None:
    window.params_panel.set_checkpoints((STARTER,), STARTER.id)
    window.params_panel.source.set_file(Path(file))
    assert "cannot" not in window.params_panel.source.hint.text()


def test_a_tune_that_is_attached_is_warned_of_at_once(window: MainWindow) -> None:
    window.params_panel.set_checkpoints((TEXT,), TEXT.id)
    window.params_panel.source.set_file(Path("hymn.mid"))
    assert "cannot follow a tune" in window.params_panel.source.hint.text()
