"""One row of words that go into the prompt and out of it again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.form.prompt_ideas import chip_groups, has_phrase
from musicgen_desktop.ui.kit.controls import make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look

_HEIGHT = 22
_GAP = 7
_GROUP_GAP = 16
_READ_AT_MOST = 4000


class PromptChips(QWidget):
    """Chips light up when their word is in the prompt. Those that do not fit are left out, not cut."""

    phrase_toggled = Signal(str, bool)
    surprise_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.chips: dict[str, QPushButton] = {}
        self._placed: list[tuple[QWidget, int]] = []
        self.surprise = make_button(
            " " + tr("surprise me"),
            tr("Writes a whole prompt for you; undo brings yours back."),
            "chip",
            tr("surprise me"),
        )
        self.surprise.setFont(font(Size.CHIP))
        self.surprise.clicked.connect(self.surprise_requested)
        for word, phrases in chip_groups():
            lead = make_label(word, "tertiary", Size.CHIP) if word else None
            if lead is not None:
                lead.setParent(self)
                self._placed.append((lead, _GROUP_GAP))
            for phrase in phrases:
                chip = make_button(
                    phrase, tr("Puts “{phrase}” into the prompt or takes it out.", phrase=phrase), "chip"
                )
                chip.setCheckable(True)
                chip.setFont(font(Size.CHIP))
                chip.setParent(self)
                chip.clicked.connect(self._on_chip)
                chip.installEventFilter(self)
                self.chips[phrase] = chip
                self._placed.append((chip, _GAP))
        self.surprise.setParent(self)  # behind the chips for Tab
        self._placed.append((self.surprise, _GROUP_GAP))
        self._make_stop(next(iter(self.chips.values())))
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.surprise.setIcon(look.icon("surprise"))
        self.surprise.setIconSize(QSize(13, 13))

    def show_prompt(self, prompt: str) -> None:
        """Light the chips whose words are in ``prompt`` (its beginning, when it is huge)."""
        read = prompt[:_READ_AT_MOST]
        for phrase, chip in self.chips.items():
            chip.setChecked(has_phrase(read, phrase))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place what fits, in reading order; "surprise me" always has its place."""
        super().resizeEvent(event)
        room = self.width() - self.surprise.sizeHint().width() - _GROUP_GAP
        x, full = 0, False
        for index, (widget, gap) in enumerate(self._placed):
            width = widget.sizeHint().width()
            start = x + (gap if x else 0)
            is_last = widget is self.surprise
            needed = start + width
            if isinstance(widget, QLabel):  # a group's word needs room for its first chip as well
                needed += _GAP + self._placed[index + 1][0].sizeHint().width()
            full = full or (needed > room and not is_last)
            shown = is_last or not full
            widget.setVisible(shown)
            if not shown and widget.focusPolicy() is Qt.FocusPolicy.TabFocus:
                self._make_stop(next(iter(self.chips.values())))
            if shown:
                left = self.width() - start - width if self.isRightToLeft() else start
                widget.setGeometry(left, 0, width, _HEIGHT)
                x = start + width

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """All chips are one stop for Tab; the arrow keys go from one to the next."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
            if step is not None:
                shown = [chip for chip in self.chips.values() if chip.isVisible()]
                place = next(index for index, chip in enumerate(shown) if chip is watched)
                chip = shown[(place + (-step if self.isRightToLeft() else step)) % len(shown)]
                self._make_stop(chip)
                chip.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _make_stop(self, stop: QPushButton) -> None:
        """Have Tab come to that chip, and to no other."""
        for chip in self.chips.values():
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus if chip is stop else Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(400, _HEIGHT)

    def _on_chip(self) -> None:
        for phrase, chip in self.chips.items():
            if chip is self.sender():
                self.phrase_toggled.emit(phrase, chip.isChecked())
