"""The family tree of a clip: where it comes from, what has grown from it; a click goes there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.family.family_tree import FamilyTree
from tests.support.window.window_journey import WAIT, Journey, MakeJourney, type_and_generate, wait_for_clips


@pytest.fixture
def journey(make_journey: MakeJourney, qtbot: QtBot) -> Journey:
    """A clip, one that continues it, and one that continues that; the youngest is on the stage."""
    journey = make_journey()
    journey.show(qtbot)
    type_and_generate(qtbot, journey, "marimba")
    wait_for_clips(qtbot, journey, 1)
    for count in (2, 3):
        journey.window.commands.extend.trigger()
        wait_for_clips(qtbot, journey, count)
        newest = journey.window.clip_model.clips[0].id
        qtbot.waitUntil(lambda newest=newest: journey.wiring.stage.clip_id == newest, timeout=WAIT)
    return journey


def opened(journey: Journey, qtbot: QtBot) -> FamilyTree:
    journey.window.commands.family.trigger()
    family = journey.wiring.imports.family
    qtbot.waitUntil(lambda: family.sheet is not None and family.sheet.isVisible(), timeout=WAIT)
    assert family.sheet is not None
    return family.sheet.tree


def line(item: QTreeWidgetItem | None) -> list[QTreeWidgetItem]:
    """The only rows from one downwards."""
    rows = []
    while item is not None:
        rows.append(item)
        item = item.child(0)
    return rows


def ids(rows: list[QTreeWidgetItem]) -> list[str]:
    return [row.data(0, Qt.ItemDataRole.UserRole).id for row in rows]


def test_it_stands_from_the_root_down_to_the_clip_with_words_between(journey: Journey, qtbot: QtBot):
    tree = opened(journey, qtbot)
    rows = line(tree.topLevelItem(0))
    assert ids(rows) == [clip.id for clip in reversed(journey.window.clip_model.clips)]
    assert tree.currentItem() is rows[-1]
    root, child, _ = journey.window.clip_model.clips[::-1]
    assert child.lineage is not None
    assert f"0:{round(child.lineage.stop):02d}" in rows[1].text(1)
    assert rows[0].text(1) != rows[1].text(1)
    assert root.lineage is None


def test_a_click_and_enter_open_clips_and_the_tree_stays(journey: Journey, qtbot: QtBot):
    tree = opened(journey, qtbot)
    root, child, _ = line(tree.topLevelItem(0))
    viewport = tree.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=tree.visualItemRect(root).center())
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == ids([root])[0], timeout=WAIT)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == ids([child])[0], timeout=WAIT)
    assert len(line(tree.topLevelItem(0))) == 3


def test_what_was_opened_is_heard_without_leaving_the_tree(journey: Journey, qtbot: QtBot):
    tree = opened(journey, qtbot)
    with qtbot.waitSignal(journey.playback.state_changed, timeout=WAIT):
        qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert tree.isVisible()


def test_a_folded_branch_is_read_when_it_is_unfolded(journey: Journey, qtbot: QtBot):
    root_id = journey.window.clip_model.clips[-1].id
    journey.wiring.library.show_clip(root_id)
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == root_id, timeout=WAIT)
    tree = opened(journey, qtbot)
    child = line(tree.topLevelItem(0))[1]
    assert child.childCount() == 0
    tree.setCurrentItem(child)
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: child.childCount() == 1, timeout=WAIT)


def test_it_stays_true_while_clips_come_go_and_change(journey: Journey, qtbot: QtBot):
    tree = opened(journey, qtbot)
    root, child, youngest = ids(line(tree.topLevelItem(0)))
    journey.wiring.library.show_clip(root)
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == root, timeout=WAIT)
    journey.window.commands.extend.trigger()
    top = tree.topLevelItem(0)
    assert top is not None
    qtbot.waitUntil(lambda: top.childCount() == 2, timeout=2 * WAIT)
    journey.wiring.library.rename(child, "The bridge")
    qtbot.waitUntil(lambda: bool(tree.findItems("The bridge", Qt.MatchFlag.MatchRecursive)), timeout=WAIT)
    journey.library.delete_clips([youngest])
    qtbot.waitUntil(lambda: youngest not in tree.ids and child in tree.ids, timeout=WAIT)
