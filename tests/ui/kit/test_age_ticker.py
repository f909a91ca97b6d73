"""Ages in lists go on being true while nothing happens."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QAbstractItemView, QHeaderView
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.clip import PromptEntry
from musicgen_desktop.ui.form.history_item_model import HistoryItemModel
from musicgen_desktop.ui.form.history_panel import HistoryPanel
from musicgen_desktop.ui.kit.age_ticker import EVERY, AgeTicker
from musicgen_desktop.ui.kit.icons import Icons
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.theme import load_themes
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.scripted_window import NOW, PARAMS, RESOURCES


def test_an_age_is_told_anew_while_nothing_else_is_drawn(qtbot: QtBot) -> None:
    told: list[timedelta] = []
    age = timedelta(0)

    def now() -> object:
        told.append(age)
        return NOW + age

    model = HistoryItemModel(now)  # type: ignore[arg-type]
    panel = HistoryPanel(model, Look(load_themes(RESOURCES / "themes")["dark"], Icons(RESOURCES / "icons")))
    qtbot.addWidget(panel)
    model.set_entries((PromptEntry(1, "a", PARAMS, "starter", NOW, 1, False),))
    panel.show()
    qtbot.waitUntil(lambda: bool(told))
    AgeTicker(panel.list, every=10)
    age = timedelta(minutes=5)
    qtbot.waitUntil(lambda: told[-1] == age)


def test_all_lists_that_tell_ages_do_so_every_minute(window: MainWindow) -> None:
    lists = (window.history_panel.list, *window.library_panel.findChildren(QAbstractItemView))
    telling = [view for view in lists if not isinstance(view, QHeaderView)]
    assert len(telling) == 3  # history, rows and cards
    for view in telling:
        assert [ticker.interval() for ticker in view.findChildren(AgeTicker)] == [EVERY]
