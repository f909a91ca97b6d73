"""What is said before there is any music has room, or is not said."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.form.prompt_edit import PromptEdit
from musicgen_desktop.ui.main_window import MainWindow


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (624, 352)])
def test_nothing_lies_over_another_and_the_hint_is_one_line(
    window: MainWindow, qtbot: QtBot, width: int, height: int
) -> None:
    """The smaller one is a screen of 1280×800 at twice the size."""
    window.setMinimumSize(1, 1)
    window.resize(width, height)
    empty = window.stage.empty

    def stand_clear() -> None:  # once the layouts have come to rest
        shown = [button for button in empty.examples if button.isVisible()]
        assert len(shown) == 3 if height == 800 else shown
        assert all(upper.geometry().bottom() < lower.geometry().top() for upper, lower in pairwise(shown))
        assert empty.rect().contains(shown[-1].geometry())

    qtbot.waitUntil(stand_clear)
    edit = window.prompt_bar.edit
    assert isinstance(edit, PromptEdit)
    hint = edit.fontMetrics().horizontalAdvance(edit.placeholderText())
    qtbot.waitUntil(lambda: hint <= edit.viewport().width())
