"""The tags of one clip or of many: those that are there, those that only some have, and a new one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from musicgen_desktop.domain.clip_change import MAX_TAG, CommonMarks, clean_tag
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.controls import make_button, make_label
from musicgen_desktop.ui.kit.flow_layout import FlowLayout
from musicgen_desktop.ui.kit.fonts import Size, font

_WIDTH = 440


class TagsSheet(QDialog):
    """Everything happens at once, and undo takes it back; Esc only closes.

    Args:
        title: about which clips.
        known: all tags of the library, offered while one is typed.

    Signals:
        added: a tag that all of the clips shall have.
        removed: a tag that none of them shall have.
    """

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget, title: str, known: Sequence[str]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._on_all: set[str] = set()
        self._on_some: set[str] = set()
        self._is_told = False
        self.field = QLineEdit()
        self.field.setMaxLength(MAX_TAG)
        self.field.setPlaceholderText(tr("A tag, then Enter"))
        self.field.setAccessibleName(tr("New tag"))
        self.field.setToolTip(tr("Enter gives it to all of the clips. Tags that are in use are offered."))
        completer = QCompleter(list(known), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        self.field.returnPressed.connect(self._on_typed)
        self.chips: dict[str, QPushButton] = {}
        body = QWidget()
        self._flow = FlowLayout(6, body)
        self._hint = make_label("", "tertiary")
        done = make_button(tr("Done"), tr("Close this sheet (Esc)."), "primary", focus=Qt.FocusPolicy.StrongFocus)
        done.setAutoDefault(False)
        done.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.field)
        column.addWidget(body)
        column.addStretch()
        column.addLayout(foot)
        self._say()

    def tell(self, marks: CommonMarks) -> None:
        """Show which tags all of the clips have, and which only some of them have. It may be closed by now."""
        if not isValid(self):
            return
        self._is_told = True
        for tag, count in sorted(marks.tags.items()):
            if tag not in self.chips:  # else it was typed meanwhile
                (self._on_all if count == marks.count else self._on_some).add(tag)
                self._show(tag)
        self._say()

    @Slot()
    def _on_typed(self) -> None:
        tag = clean_tag(self.field.text())
        self.field.clear()
        if tag and tag not in self._on_all:
            self._add(tag)

    @Slot(str)
    def _on_chip(self, tag: str) -> None:
        if tag not in self._on_all:
            self._add(tag)
            return
        self._on_all.discard(tag)
        self._show(tag)
        self.removed.emit(tag)

    def _add(self, tag: str) -> None:
        self._on_all.add(tag)
        self._on_some.discard(tag)
        self._show(tag)
        self.added.emit(tag)

    def _show(self, tag: str) -> None:
        chip = self.chips.get(tag)
        if chip is None:
            chip = make_button("", "", "chip")
            chip.setCheckable(True)
            chip.setAutoDefault(False)
            chip.setFont(font(Size.CHIP))
            chip.clicked.connect(partial(self._on_chip, tag))
            self.chips[tag] = chip
            self._flow.addWidget(chip)
            chip.show()
        on_all, on_some = tag in self._on_all, tag in self._on_some
        chip.setChecked(on_all)
        shown = tag.replace("&", "&&")
        chip.setText(tr("{tag} · on some", tag=shown) if on_some else shown)
        state = tr("on all") if on_all else tr("on some") if on_some else tr("on none")
        chip.setAccessibleName(f"{tag}, {state}")
        chip.setToolTip(tr("Takes the tag away.") if on_all else tr("Gives the tag to all of the clips."))
        self._say()

    def _say(self) -> None:
        self._hint.setText(
            tr("Press a tag to give it, again to take it away.")
            if self.chips
            else tr("No tags yet.")
            if self._is_told
            else tr("Looking at their tags…")
        )
