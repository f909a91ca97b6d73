"""Several prompts at once: each line is a job, and chips and surprises are about the line that is written."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.queue.job_wishes import MOST_PROMPTS
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import SHORT, MakeJourney, wait_for_clips

LEFT = Qt.MouseButton.LeftButton
LINES = "slow piano\n\n  fast drums \nstrings"


def test_each_line_becomes_a_job_with_its_takes_and_a_seed_of_its_own(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, params=replace(SHORT.params, takes=2)))
    bar = journey.window.prompt_bar
    bar.set_prompt(LINES)
    assert bar.prompts == ("slow piano fast drums strings",)
    assert bar.button.text() == "Generate 2 takes"
    low = bar.edit.height()
    bar.each_line.trigger()
    assert bar.edit.height() > low  # each prompt is seen
    assert journey.wiring.settings.each_line
    assert bar.button.text() == "Generate 3 × 2 takes"
    qtbot.mouseClick(bar.button, LEFT)
    assert [item.request.prompt for item in journey.generation.items] == ["slow piano", "fast drums", "strings"]
    assert len({item.request.params.seed for item in journey.generation.items}) == 3
    assert bar.text == LINES
    wait_for_clips(qtbot, journey, 6)
    assert {clip.prompt for clip in shown_clips(journey.window)} == {"slow piano", "fast drums", "strings"}


def test_chips_and_surprises_change_the_line_with_the_cursor(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, each_line=True))
    bar = journey.window.prompt_bar
    bar.set_prompt("slow piano\nfast drums")
    assert bar.chips.chips["drums"].isChecked()
    bar.edit.moveCursor(QTextCursor.MoveOperation.Start)
    assert not bar.chips.chips["drums"].isChecked()
    qtbot.mouseClick(bar.chips.chips["warm"], LEFT)
    assert bar.text == "slow piano, warm\nfast drums"
    qtbot.mouseClick(bar.chips.surprise, LEFT)
    first, second = bar.text.split("\n")
    assert (first != "slow piano, warm", second) == (True, "fast drums")


def test_a_whole_text_is_no_list_of_prompts(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey(settings=replace(SHORT, each_line=True))
    bar = journey.window.prompt_bar
    bar.set_prompt("\n".join(f"line {number}" for number in range(MOST_PROMPTS + 1)))
    qtbot.mouseClick(bar.button, LEFT)
    assert not journey.generation.items
    assert str(MOST_PROMPTS) in journey.window.message_bar.messages[0].text
