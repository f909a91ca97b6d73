"""The one way in which settings are laid out: what it is, a sentence about it, and the control that sets it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from musicgen_desktop.ui.kit.controls import dress, make_head, make_label
from musicgen_desktop.ui.kit.fonts import Size

_WIDEST = 620
_INSET = 14


class SettingRow(QFrame):
    """One setting.

    Args:
        words: what it is.
        control: what sets it; gets its spoken name from the words, and its tooltip from the sentence if it has none.
        sentence: what it does, beneath the words.
        below: whether the control lies beneath the sentence, as wide as the row.
    """

    def __init__(self, words: str, control: QWidget, sentence: str = "", below: bool = False) -> None:
        super().__init__()
        self.setObjectName("settingRow")
        self.words = words
        self.control = control
        self._own_tip = bool(control.toolTip())
        self._sentence = make_label(sentence, "tertiary", Size.CHIP)
        self._sentence.setWordWrap(True)
        self._sentence.setVisible(bool(sentence))
        label = make_label(words)
        label.setWordWrap(True)
        label.setBuddy(control)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label)
        texts.addWidget(self._sentence)
        line = QVBoxLayout(self) if below else QHBoxLayout(self)
        line.setContentsMargins(_INSET, 10, _INSET, 10)
        line.setSpacing(8 if below else 20)
        line.addLayout(texts, 1)
        line.addWidget(control, 0, Qt.AlignmentFlag(0) if below else Qt.AlignmentFlag.AlignVCenter)
        control.setAccessibleName(words)
        self.say(sentence)

    @property
    def sentence(self) -> str:
        """What is said of it."""
        return self._sentence.text()

    def say(self, sentence: str) -> None:
        """Say something else of it."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.control.setAccessibleDescription(sentence)
        if not self._own_tip:
            self.control.setToolTip(sentence)

    def has(self, terms: Sequence[str]) -> bool:
        """Whether all ``terms``, case-folded, stand in its words, sentence or tooltip."""
        said = f"{self.words} {self.sentence} {self.control.toolTip()}".casefold()
        return all(term in said for term in terms)


class SettingGroup(QFrame):
    """Rows that belong together, on one card, with a head where there are several cards."""

    def __init__(self, head: str = "") -> None:
        super().__init__()
        self.rows: list[SettingRow] = []
        self._head: QLabel = make_head(head)
        self._head.setVisible(bool(head))
        card = QFrame()
        card.setObjectName("card")
        self._card = QVBoxLayout(card)
        self._card.setContentsMargins(1, 1, 1, 1)
        self._card.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(card)

    def add(self, row: SettingRow) -> None:
        """Append a row."""
        self.rows.append(row)
        self._card.addWidget(row)
        self.show_matching(())

    def show_matching(self, terms: Sequence[str]) -> int:
        """Hide rows without one of the ``terms``; gives how many are left."""
        found = [row for row in self.rows if row.has(terms)]
        for row in self.rows:
            row.setVisible(row in found)
            dress(row, "place", "first" if found and row is found[0] else "")
        self.setVisible(bool(found))
        return len(found)


class SettingsPage(QScrollArea):
    """One subject.

    Args:
        title: stands in the list of pages and above the page.
    """

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.groups: list[SettingGroup] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._column.addWidget(make_label(title, size=Size.TITLE))
        self._column.addStretch(1)
        page = QWidget()
        page.setObjectName("settingsPage")
        across = QHBoxLayout(page)
        across.setContentsMargins(24, 18, 24, 20)
        across.addWidget(inner, 1)
        across.addStretch(0)
        self.setWidget(page)

    def add_group(self, head: str = "") -> SettingGroup:
        """Begin another card."""
        group = SettingGroup(head)
        self.groups.append(group)
        self._column.insertWidget(self._column.count() - 1, group)
        return group

    def add(self, words: str, control: QWidget, sentence: str = "", below: bool = False) -> SettingRow:
        """Append a row to the last card."""
        group = self.groups[-1] if self.groups else self.add_group()
        row = SettingRow(words, control, sentence, below)
        group.add(row)
        return row

    def add_text(self, text: str) -> None:
        """Append a paragraph."""
        label = make_label(text, "secondary")
        label.setWordWrap(True)
        self._column.insertWidget(self._column.count() - 1, label)

    def show_matching(self, terms: Sequence[str]) -> int:
        """Hide rows without one of the ``terms``; gives how many are left."""
        return sum(group.show_matching(terms) for group in self.groups)

    @property
    def rows(self) -> list[SettingRow]:
        """All of them."""
        return [row for group in self.groups for row in group.rows]
