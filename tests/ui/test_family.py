"""The family tree of a clip: where it comes from, what has grown from it; a click goes there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.family.family_tree import FamilyColumn, FamilyTree
from tests.support.window.shown_clips import shown_clips
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
        newest = shown_clips(journey.window)[0].id
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


def test_one_walks_from_the_root_to_the_youngest_and_hears_them(journey: Journey, qtbot: QtBot):
    tree = opened(journey, qtbot)
    rows = line(tree.topLevelItem(0))
    assert ids(rows) == [clip.id for clip in reversed(shown_clips(journey.window))]
    assert tree.currentItem() is rows[-1]
    root, child, _ = shown_clips(journey.window)[::-1]
    assert root.lineage is None
    assert child.lineage is not None
    assert f"0:{round(child.lineage.stop):02d}" in rows[1].text(FamilyColumn.RELATION)
    assert rows[0].text(FamilyColumn.RELATION) != rows[1].text(FamilyColumn.RELATION)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualItemRect(rows[0]).center())
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == root.id, timeout=WAIT)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == child.id, timeout=WAIT)
    with qtbot.waitSignal(journey.playback.state_changed, timeout=WAIT):
        qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert ids(line(tree.topLevelItem(0))) == ids(rows)


def test_branches_unfold_and_stay_true_while_clips_come_go_and_change(journey: Journey, qtbot: QtBot):
    youngest, child, root = (clip.id for clip in shown_clips(journey.window))
    journey.wiring.library.show_clip(root)
    qtbot.waitUntil(lambda: journey.wiring.stage.clip_id == root, timeout=WAIT)
    tree = opened(journey, qtbot)
    top, row = line(tree.topLevelItem(0))
    assert ids([top, row]) == [root, child]
    tree.setCurrentItem(row)
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: youngest in tree.ids, timeout=WAIT)
    journey.window.commands.extend.trigger()
    qtbot.waitUntil(lambda: top.childCount() == 2, timeout=2 * WAIT)
    journey.wiring.library.rename(child, "The bridge")
    qtbot.waitUntil(lambda: bool(tree.findItems("The bridge", Qt.MatchFlag.MatchRecursive)), timeout=WAIT)
    journey.library.delete_clips([youngest])
    qtbot.waitUntil(lambda: youngest not in tree.ids and child in tree.ids, timeout=WAIT)
