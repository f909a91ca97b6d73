"""What a screen reader is told of sliders whose notches stand for numbers."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleValueInterface
from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.form.notch_slider import NotchSlider
from musicgen_desktop.ui.form.slider_scale import SliderScale
from musicgen_desktop.ui.form.spoken_numbers import speak_numbers


@pytest.fixture(scope="module", autouse=True)
def spoken() -> None:
    speak_numbers()


@pytest.fixture
def slider(qtbot: QtBot) -> NotchSlider:
    made = NotchSlider(SliderScale(1.0, ((30.0, 0.5), (120.0, 5.0))), 30.0)
    made.setAccessibleName("Length")
    qtbot.addWidget(made)
    return made


def value_of(slider: NotchSlider) -> QAccessibleValueInterface:
    return QAccessible.queryAccessibleInterface(slider).valueInterface()


def test_it_is_a_slider_with_a_name(slider: NotchSlider) -> None:
    interface = QAccessible.queryAccessibleInterface(slider)

    assert interface.role() == QAccessible.Role.Slider
    assert interface.text(QAccessible.Text.Name) == "Length"
    assert interface.textInterface() is None
    assert interface.actionInterface() is not None


def test_the_number_is_told_and_not_the_notch(slider: NotchSlider) -> None:
    told = value_of(slider)

    assert (told.minimumValue(), told.maximumValue(), told.minimumStepSize()) == (1.0, 120.0, 0.5)
    for notch, number in ((0, 1.0), (15, 8.5), (58, 30.0), (59, 35.0), (76, 120.0)):
        slider.setValue(notch)
        assert told.currentValue() == number


def test_a_number_between_two_notches_is_told_as_it_is(slider: NotchSlider) -> None:
    slider.show_number(8.3)
    assert value_of(slider).currentValue() == 8.3

    slider.setValue(slider.value() + 1)
    assert value_of(slider).currentValue() == 9.0


def test_a_number_that_is_asked_for_is_chosen(slider: NotchSlider, qtbot: QtBot) -> None:
    with qtbot.waitSignal(slider.valueChanged):
        value_of(slider).setCurrentValue(35.0)

    assert slider.number == 35.0


@pytest.mark.parametrize("start", [8.0, 35.0, 120.0, 1.0])
def test_a_step_leads_to_the_next_notch_however_coarse(slider: NotchSlider, start: float) -> None:
    told = value_of(slider)
    slider.show_number(start)
    notch = slider.value()

    told.setCurrentValue(start + told.minimumStepSize())
    assert slider.value() == min(notch + 1, slider.maximum())

    slider.show_number(start)
    told.setCurrentValue(start - told.minimumStepSize())
    assert slider.value() == max(notch - 1, 0)
