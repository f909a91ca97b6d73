"""The takes of one request, or the clips that are compared, side by side; and how they are heard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import make_button
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.stage.stage_view import StageView
from musicgen_desktop.ui.stage.take_card import HEIGHT, TakeCard
from musicgen_desktop.ui.stage.transport import HintButton


class TakesStrip(QWidget):
    """Hidden while there is only one take.

    Signals:
        take_chosen: position of the take that was pressed.
        card_added: ``TakeCard``, new in the strip.
        match_requested, blind_requested: on or off; choose_requested, leave_requested.
    """

    take_chosen = Signal(int)
    card_added = Signal(object)
    match_requested = Signal(bool)
    blind_requested = Signal(bool)
    choose_requested = Signal()
    leave_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.cards: list[TakeCard] = []
        self._told: tuple[str, int, float | None] = ("", 0, None)
        self.choose = HintButton(
            tr("Choose"), "⏎", tr("Choose the one that is heard, and see which one it is (Enter).")
        )
        self.match = make_button(
            "", tr("Hear all of them equally loud (Shift+M). Exports stay as they are."), "icon", tr("Match loudness")
        )
        self.blind = make_button(
            "",
            tr("Hide which is which, shuffled, until you have chosen (Shift+A)."),
            "icon",
            tr("Listen blind"),
        )
        self.leave = make_button("", tr("Back to the one that is heard (Esc)."), "icon", tr("End the comparison"))
        for button in (self.match, self.blind):
            button.setCheckable(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        for button in (self.choose, self.match, self.blind, self.leave):
            self._row.addWidget(button)
        self.setFixedHeight(HEIGHT)
        self.match.clicked.connect(self.match_requested)
        self.blind.clicked.connect(self.blind_requested)
        self.choose.clicked.connect(self.choose_requested)
        self.leave.clicked.connect(self.leave_requested)
        self.apply_look(look)
        self.hide()

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.match.setIcon(look.icon("match", "accent" if self.match.isChecked() else "secondary"))
        self.blind.setIcon(look.icon("blind", "accent" if self.blind.isChecked() else "secondary"))
        self.leave.setIcon(look.icon("close", "secondary", 14))
        self.choose.set_key_color(look.colors.tertiary)
        for card in self.cards:
            card.apply_look(look)

    def show_view(self, view: StageView) -> None:
        """Show its takes; the card of the chosen one is marked."""
        numbers = [take.index + 1 for take in view.takes]
        if [card.number for card in self.cards] != numbers:
            self._rebuild(numbers)
        for position, (card, take) in enumerate(zip(self.cards, view.takes, strict=True)):
            card.show_take(take, position == view.chosen)
        told, self._told = self._told, (view.job_id, view.chosen, view.take.gain)
        if view.job_id == told[0] and self._told != told:
            announce(self, self.cards[view.chosen].accessibleName())
        can_compare = view.blind or all(take.clip_id for take in view.takes)
        self.match.setEnabled(can_compare)
        self.blind.setEnabled(can_compare)
        self.choose.setVisible(view.blind)
        self.leave.setVisible(view.compared)
        self.set_blind(view.blind)
        self.setVisible(len(view.takes) > 1)

    def set_matching(self, on: bool) -> None:
        """Whether all are heard equally loud."""
        self.match.setChecked(on)
        self.apply_look(self._look)

    def set_blind(self, on: bool) -> None:
        """Whether nobody shall know which is which."""
        if on is not self.blind.isChecked():
            self.blind.setChecked(on)
            self.apply_look(self._look)

    def _rebuild(self, numbers: list[int]) -> None:
        for card in self.cards:
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        # Cards are made last, and Tab finds them before the buttons all the same.
        before = self.choose.previousInFocusChain()
        while before is not None and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            before = before.previousInFocusChain()
        for place, number in enumerate(numbers):
            card = TakeCard(number, self._look)
            card.clicked.connect(self._on_card)
            self._row.insertWidget(place, card, 1)
            if before is not None:
                self.setTabOrder(before, card)
            before = card
            self.cards.append(card)
            self.card_added.emit(card)

    def _on_card(self) -> None:
        for position, card in enumerate(self.cards):
            if card is self.sender():
                self.take_chosen.emit(position)
