"""The line over the stage: a title has room, and what has none beside it is counted and told."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.stage.shape_facts import ShapeFacts
from tests.support.window.scripted_window import show_four_takes


def test_a_title_has_room_before_badges_and_what_has_none_is_counted(window: MainWindow, qtbot: QtBot) -> None:
    show_four_takes(window)
    head, view = window.stage.head, window.stage.view
    assert view is not None
    assert head.more_badge.isHidden()
    title = "An evening in the old harbour, with accordion and upright bass"
    window.stage.show_view(
        replace(view, title=title, grown="grown from Neon gate at 0:12", shape=ShapeFacts("3 sections"), stopped=True)
    )
    window.stage.set_next("Next: “slow sad strings in D minor, no drums, a long way off” · 62 %")
    badges = (head.take_badge, head.grown_badge, head.stopped_badge, head.seed_badge, head.shape_badge,
              head.checkpoint_badge)  # fmt: skip
    qtbot.waitUntil(lambda: head.next_badge.isVisible() and head.more_badge.isVisible())
    qtbot.waitUntil(lambda: head.title.width() >= 0.38 * head.width())
    left_out = [badge for badge in badges if badge.isHidden()]
    assert len(left_out) > 1
    assert head.more_badge.text() == f"+{len(left_out)}"
    assert all(badge.text().strip() in head.more_badge.toolTip() for badge in left_out)
    window.stage.set_next("")
    window.resize(2400, 800)
    qtbot.waitUntil(lambda: not any(badge.isHidden() for badge in badges))
    assert head.more_badge.isHidden()
