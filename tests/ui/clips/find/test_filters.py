"""What a search asks for is said in words, chosen in a menu, and taken away chip by chip."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.clip import ClipColour, ClipOrigin
from musicgen_desktop.domain.clip_query import ClipQuery, SortBy
from musicgen_desktop.ui.clips.find.filter_choices import filter_groups
from musicgen_desktop.ui.clips.find.query_words import conditions, is_everything, without_filters
from musicgen_desktop.ui.clips.library_panel import LibraryPanel
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.scripted_window import NOW, fill_lists

FULL = ClipQuery(
    "dusty",
    min_rating=3,
    tags=("80s", "album"),
    colours=(ClipColour.BLUE,),
    checkpoint_ids=("starter",),
    origins=(ClipOrigin.IMPORTED,),
    kept=True,
    shortest=10.0,
    longest=30.0,
    since=NOW - timedelta(days=7),
    until=NOW,
    has_children=True,
    doubles=True,
    sort_by=SortBy.TITLE,
    descending=False,
)
TAGS = (("80s", 12), ("album", 3))


@pytest.fixture
def panel(window: MainWindow) -> LibraryPanel:
    fill_lists(window)
    window.library_panel.search.set_tags(TAGS)
    return window.library_panel


def leaves(menu: QMenu) -> list[str]:
    menu.aboutToShow.emit()
    submenus = [action.menu() for action in menu.actions()]
    return [
        action.text()
        for part in (menu, *(submenu for submenu in submenus if isinstance(submenu, QMenu)))
        for action in part.actions()
        if action.isCheckable()
    ]


def test_each_condition_can_be_taken_away_until_none_is_left() -> None:
    query, seen = FULL, 0
    while left := conditions(query, str):
        assert len({condition.words for condition in left}) == len(left)
        seen += 1
        query = left[0].without
    assert seen == 12
    assert query == without_filters(FULL) == ClipQuery("dusty", sort_by=SortBy.TITLE, descending=False)


def test_only_a_search_without_words_and_filters_finds_everything() -> None:
    assert is_everything(ClipQuery(" ", sort_by=SortBy.SEED))
    assert not is_everything(ClipQuery("a"))
    assert not any(is_everything(replace(ClipQuery(), **{name: getattr(FULL, name)})) for name in ("tags", "kept"))


def test_every_choice_adds_one_condition_or_word_and_takes_it_back() -> None:
    def choices(query: ClipQuery) -> dict[str, tuple[bool, ClipQuery]]:
        groups = filter_groups(query, TAGS, {"starter": "Starter"}, NOW)
        return {f"{g.title}/{c.words}": (c.chosen, c.query) for g in groups for c in g.choices}

    plain = ClipQuery("dusty")
    for words, (chosen, query) in choices(plain).items():
        assert not chosen
        assert len(conditions(query, str)) + len(query.text.split()) == 2, words
        assert choices(query)[words] == (True, plain)


def test_the_menu_offers_all_filters_and_tells_the_search_they_make(panel: LibraryPanel, qtbot: QtBot) -> None:
    menu = panel.search.filter_menu
    offered = leaves(menu)
    assert any("80s" in text for text in offered)
    assert any("Starter" in text for text in offered)
    kept = next(action for action in menu.actions() if isinstance(action.data(), ClipQuery) and action.data().kept)
    with qtbot.waitSignal(panel.search.query_changed) as changed:
        kept.trigger()
    assert changed.args == [ClipQuery(kept=True)]


def test_chips_show_the_filters_and_take_them_away_by_key(panel: LibraryPanel, qtbot: QtBot) -> None:
    panel.search.query_changed.connect(panel.show_query)
    panel.show_query(replace(ClipQuery("dusty"), min_rating=3, kept=True))
    chips = panel.search.chips
    assert chips.isVisible()
    assert len(chips.chips) == 2
    chips.chips[0].setFocus()
    qtbot.keyClick(chips.chips[0], Qt.Key.Key_Space)
    assert panel.search.query == ClipQuery("dusty", kept=True)
    assert chips.chips[0].hasFocus()
    qtbot.keyClick(chips.chips[0], Qt.Key.Key_Space)
    assert panel.search.query == ClipQuery("dusty")
    assert not chips.isVisible()
    assert panel.search.field.hasFocus()


def test_writing_keeps_the_filters_and_their_chips(panel: LibraryPanel, qtbot: QtBot) -> None:
    panel.search.query_changed.connect(panel.show_query)
    panel.show_query(ClipQuery(kept=True))
    chip = panel.search.chips.chips[0]
    qtbot.keyClicks(panel.search.field, "dusty")
    assert panel.search.query == ClipQuery("dusty", kept=True)
    assert panel.search.chips.chips == [chip]


def test_a_search_that_finds_nothing_offers_to_show_all_again(panel: LibraryPanel, qtbot: QtBot) -> None:
    panel.search.query_changed.connect(panel.show_query)
    panel.show_query(ClipQuery("theremin", kept=True, sort_by=SortBy.TITLE))
    panel.model.set_found((), None)
    assert panel.empty.isVisible()
    assert "theremin" in panel.empty.words.text()
    qtbot.mouseClick(panel.empty.clear, Qt.MouseButton.LeftButton)
    assert panel.search.query == ClipQuery(sort_by=SortBy.TITLE)
    assert not panel.search.field.text()


def test_saved_searches_are_chosen_and_forgotten_in_their_menu(panel: LibraryPanel, qtbot: QtBot) -> None:
    menu = panel.search.saved_menu
    panel.search.set_searches((("Good & long", FULL), ("Kept", ClipQuery(kept=True))))
    assert leaves(menu) == ["Good && long", "Kept"]
    with qtbot.waitSignal(panel.search.query_changed) as chosen:
        menu.actions()[0].trigger()
    assert chosen.args == [FULL]
    menu.aboutToShow.emit()
    forget = menu.actions()[-1].menu()
    assert isinstance(forget, QMenu)
    with qtbot.waitSignal(panel.search.removal_requested) as gone:
        forget.actions()[1].trigger()
    assert gone.args == ["Kept"]


def test_that_some_clips_cannot_be_found_yet_is_said_as_long_as_it_is_so(panel: LibraryPanel) -> None:
    panel.show_query(ClipQuery("theremin"))
    panel.model.set_found((), None)
    settled = panel.empty.words.text()
    assert not panel.gap.isVisible()
    panel.set_lacks_words(True)
    assert panel.gap.isVisible()
    assert "theremin" in panel.empty.words.text()
    assert panel.empty.words.text() != settled
    panel.set_lacks_words(False)
    assert not panel.gap.isVisible()
    assert panel.empty.words.text() == settled
