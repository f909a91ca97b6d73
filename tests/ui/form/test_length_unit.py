"""A length in bars: chosen, made, kept with its tempo, and asked for again."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.bar_loop import Bars
from musicgen_desktop.domain.request import Ending
from musicgen_desktop.domain.source import Origin
from musicgen_desktop.ui.form.prompt_bar import GenerateWish
from musicgen_desktop.ui.form.slider_rows import SliderRow
from musicgen_desktop.ui.main_window import MainWindow
from tests.support.window.shown_clips import shown_clips
from tests.support.window.window_journey import WAIT, MakeJourney, type_and_generate, wait_for_clips


def toggle(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.params_panel
    in_bars, in_seconds = panel.unit._toggles
    qtbot.mouseClick(in_seconds if panel.unit.bars is not None else in_bars, Qt.MouseButton.LeftButton)


def test_a_loop_is_asked_for_made_and_asked_for_again(make_journey: MakeJourney, qtbot: QtBot) -> None:
    journey = make_journey()
    window = journey.window
    panel, seconds = window.params_panel, window.params_panel.params.duration
    window.prompt_bar.set_prompt("plucks, 120 bpm")
    toggle(window, qtbot)
    assert panel.params.bars == Bars(4, 120.0)
    assert window.commands.timeline.beats.isChecked()
    assert not panel._rows["duration"].isVisible()
    assert not panel._rows["ending"].isVisible()
    count = cast(SliderRow, panel._rows["bar_count"])
    assert count.slider.hasFocus()
    qtbot.keyClick(count.slider, Qt.Key.Key_Home)
    assert (panel.params.bars, panel.params.duration) == (Bars(1, 120.0), 2.0)
    assert panel.reset_all_button.isVisible()
    extension = journey.wiring.form.request(GenerateWish(), Origin("a clip", "a" * 32, 0.0, 2.0))
    assert (extension.params.bars, extension.params.duration) == (None, 2.0)

    type_and_generate(qtbot, journey, "plucks, 120 bpm")
    wait_for_clips(qtbot, journey, 1)
    clip = shown_clips(window)[0]
    assert clip.recipe is not None
    assert clip.recipe.loop is not None
    assert clip.recipe.params.bars == Bars(1, 120.0)
    assert clip.bars == clip.recipe.loop.bars
    if clip.bars is not None:
        assert round(clip.duration * clip.sampling_rate) == clip.bars.samples(clip.sampling_rate)

    # What is heard is the loop from now on, and no more what it was cut out of.
    stage = journey.wiring.stage
    qtbot.waitUntil(lambda: stage.clip_id == clip.id, timeout=WAIT)
    heard = journey.playback._take.source
    assert heard is stage.sounds[clip.id].source
    assert heard.samples == round(clip.duration * clip.sampling_rate)

    toggle(window, qtbot)
    assert (panel.params.bars, panel.params.duration) == (None, seconds)
    journey.wiring.form.use_recipe(clip.recipe)
    assert panel.params.bars == Bars(1, 120.0)
    assert panel.ending is Ending.CUT
    panel.reset_all_button.click()
    assert panel.params.bars is None
