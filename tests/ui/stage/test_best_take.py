"""The take that is nearest to what was asked says so, quietly, and why."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from musicgen_desktop.ui.kit.waveform_data import EMPTY
from musicgen_desktop.ui.main_window import MainWindow
from musicgen_desktop.ui.stage.stage_view import TakeView
from musicgen_desktop.ui.stage.stage_views import judged_takes
from musicgen_desktop.ui.stage.take_card import TakeCard
from tests.unit.domain.test_take_ranking import GOOD, clip


def test_the_best_take_is_marked_and_every_take_tells_its_measures(window: MainWindow, qtbot: QtBot) -> None:
    siblings = [clip(replace(GOOD, rhythm=None)), clip(GOOD)]
    takes = judged_takes(siblings, [TakeView(take, EMPTY) for take in range(2)])
    assert [take.best for take in takes] == [False, True]
    cards = [TakeCard(take.index + 1, window.params_panel.look) for take in takes]
    for card, take in zip(cards, takes, strict=True):
        qtbot.addWidget(card)
        card.show_take(take, chosen=False)
        assert take.judged
        assert take.judged in card.toolTip()
    plain = TakeCard(2, window.params_panel.look)
    qtbot.addWidget(plain)
    plain.show_take(replace(takes[1], best=False), chosen=False)
    assert plain.accessibleName() != cards[1].accessibleName()
    for width in (72, 150):
        pictures = []
        for card in (cards[1], plain):
            card.resize(width, card.height())
            pictures.append(card.grab().toImage())
        assert pictures[0] != pictures[1]
