"""The right side of the checkpoint manager: everything about one checkpoint, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from musicgen_desktop.domain.installation import InstallState
from musicgen_desktop.domain.shipped_texts import shipped
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.ui.checkpoints.checkpoint_ask import AskCard, CheckpointWish, Question
from musicgen_desktop.ui.checkpoints.checkpoint_facts import MAIN_WISHES, badges_of, facts_of, possible_wishes
from musicgen_desktop.ui.checkpoints.checkpoint_item_model import CheckpointRow
from musicgen_desktop.ui.checkpoints.checkpoint_texts import problem_words, progress_words
from musicgen_desktop.ui.kit.controls import Badge, dress, fill_page, make_button, make_label
from musicgen_desktop.ui.kit.flow_layout import FlowLayout
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.progress_bar import ProgressBar

_HEADS_WIDTH = 96
_PROGRESS_STEPS = 1000


class _Problem(QFrame):
    """What went wrong, in words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._icon = QLabel()
        self._message = make_label()
        self._message.setFont(font(Size.BODY, QFont.Weight.Medium))
        self._advice = make_label("", "secondary")
        for label in (self._message, self._advice):
            label.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._message)
        words.addWidget(self._advice)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 16, 10)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def apply_look(self, look: Look) -> None:
        self._icon.setPixmap(look.icon("error", "error").pixmap(QSize(16, 16), self.devicePixelRatioF()))

    def set_words(self, message: str, advice: str) -> None:
        self._message.setText(message)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))


class CheckpointDetail(QWidget):
    """Shows one row. What cannot be done now is not there; what is dangerous stands last.

    Signals:
        wish_requested: a ``CheckpointWish`` and the checkpoint's id.
    """

    wish_requested = Signal(object, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._row: CheckpointRow | None = None
        self.title = make_label()
        self.title.setFont(font(Size.TITLE, QFont.Weight.DemiBold))
        self.badges = [Badge() for _ in range(3)]
        self.good_at = make_label("", "secondary")
        self.good_at.setWordWrap(True)
        self.problem = _Problem()
        self.bar = ProgressBar()
        self.bar.setFixedHeight(4)
        self.bar.setRange(0, _PROGRESS_STEPS)
        self.bar.setAccessibleName(tr("Progress"))
        self.progress = make_label("", "secondary", Size.CHIP, tabular=True)
        self.progress.setWordWrap(True)
        self.ask = AskCard()
        self.buttons = self._make_buttons()
        self._heads: list[QLabel] = []
        self.facts: list[QLabel] = []
        self._lay_out()
        self.apply_look(look)

    @property
    def row(self) -> CheckpointRow | None:
        """What is shown."""
        return self._row

    def show_row(self, row: CheckpointRow) -> None:
        """Show a checkpoint; a question about another one is withdrawn."""
        question = self.ask.question
        if question is not None and (question.checkpoint_id != row.id or not _still_asked(question, row)):
            self.ask.withdraw()
        self._row = row
        self.title.setText(row.title)
        self._show_badges(row)
        entry = row.status.entry
        words = entry.good_at if entry is not None else ""
        if not words and row.status.checkpoint is not None:
            words = row.status.checkpoint.description
        self.good_at.setText(shipped(words))
        self.good_at.setVisible(bool(words))
        self._show_trouble(row)
        self._show_progress(row)
        self._show_buttons(row)
        self._show_facts(row)

    def ask_question(self, question: Question) -> None:
        """Ask instead of offering buttons."""
        self.ask.ask(question)
        self._show_again()

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.problem.apply_look(look)

    def _show_again(self) -> None:
        if self._row is not None:
            self.show_row(self._row)

    def _make_buttons(self) -> dict[CheckpointWish, QPushButton]:
        texts = {
            CheckpointWish.USE: (tr("Use it"), tr("Choose it in the parameters, and go back to the music.")),
            CheckpointWish.INSTALL: (tr("Install"), tr("Fetch it onto this machine. You can go on making music.")),
            CheckpointWish.UPDATE: (tr("Update"), tr("Fetch what has changed since it was installed.")),
            CheckpointWish.REPAIR: (tr("Repair"), tr("Fetch only the damaged files again.")),
            CheckpointWish.PAUSE: (tr("Pause"), tr("Stop fetching; what is here is kept, also over a restart.")),
            CheckpointWish.CANCEL: (tr("Cancel"), tr("End this, and delete what was fetched.")),
            CheckpointWish.VERIFY: (tr("Check files"), tr("Read every file and compare it with its hash.")),
            CheckpointWish.LOOK_UP: (tr("Look for an update"), tr("Ask whether there is a newer version of it.")),
            CheckpointWish.EXPORT: (tr("Export…"), tr("Copy it into one file, for a machine without a network.")),
            CheckpointWish.REVEAL: (tr("Show folder"), tr("Open its folder in the file manager.")),
            CheckpointWish.REMOVE: (tr("Remove…"), tr("Delete its files from this machine (Del).")),
        }
        made = {}
        for wish, (text, tip) in texts.items():
            button = made[wish] = make_button(text, tip)
            button.setProperty("wish", wish.value)
            button.clicked.connect(self._on_button)
        return made

    def _lay_out(self) -> None:
        head = FlowLayout(gap=8)
        for widget in (self.title, *self.badges):
            head.addWidget(widget)
        row = FlowLayout(gap=8)
        for button in self.buttons.values():
            row.addWidget(button)
        self._row_of_buttons = QWidget()
        self._row_of_buttons.setLayout(row)
        self._under_way = QWidget()
        under_way = QVBoxLayout(self._under_way)
        under_way.setContentsMargins(0, 2, 0, 0)
        under_way.setSpacing(6)
        under_way.addWidget(self.bar)
        under_way.addWidget(self.progress)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, _HEADS_WIDTH)
        self._grid.setColumnStretch(1, 1)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addLayout(head)
        words.addWidget(self.good_at)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(words)
        for part in (self.problem, self._under_way, self.ask, self._row_of_buttons):
            column.addWidget(part)
        column.addSpacing(4)
        column.addLayout(self._grid)
        column.addStretch()
        fill_page(self, column)

    def _show_badges(self, row: CheckpointRow) -> None:
        for badge, (text, tip) in zip(self.badges, badges_of(row), strict=True):
            badge.set_fact(text, tip)

    def _show_trouble(self, row: CheckpointRow) -> None:
        if row.problem is not None and row.activity is None:
            self.problem.set_words(*problem_words(row.problem))
            self.problem.show()
        elif row.status.state is InstallState.BROKEN and row.activity is None:
            advice = tr("Repair it: only the damaged files are fetched again.") if row.status.entry is not None else ""
            self.problem.set_words(row.status.detail or tr("Its files are damaged."), advice)
            self.problem.show()
        else:
            self.problem.hide()

    def _show_progress(self, row: CheckpointRow) -> None:
        activity, fraction, status = row.activity, row.progress, row.status
        self._under_way.setVisible(activity is not None or fraction is not None)
        if activity is not None and not activity.waiting and fraction is None:
            self.bar.setRange(0, 0)  # under way, nobody knows how far
        else:
            self.bar.setRange(0, _PROGRESS_STEPS)
            self.bar.setValue(round((fraction or 0.0) * _PROGRESS_STEPS))
        dress(self.bar, "tone", "" if activity is not None and not activity.waiting else "rest")
        parts = [row.words]
        if activity is not None and activity.progress is not None and not activity.waiting:
            parts = [row.words.partition(" · ")[0], progress_words(activity.progress)]
        elif activity is None and status.state is InstallState.PARTIAL and status.bytes_total > 0:
            done, total = format_bytes(status.bytes_done), format_bytes(status.bytes_total)
            parts.append(tr("{done} of {total} are here", done=done, total=total))
        words = " · ".join(part for part in parts if part)
        words = words[:1].upper() + words[1:]
        self.progress.setText(words)
        self.bar.setAccessibleDescription(words)

    def _show_buttons(self, row: CheckpointRow) -> None:
        wishes = () if self.ask.question is not None else possible_wishes(row)
        for wish, button in self.buttons.items():
            button.setVisible(wish in wishes)
            dress(button, "look", "primary" if wish in wishes[:1] and wish in MAIN_WISHES else "")
        self._row_of_buttons.setVisible(bool(wishes))
        entry = row.status.entry
        if entry is not None:
            partial = row.status.state is InstallState.PARTIAL
            install = tr("Go on") if partial else tr("Install {size}", size=format_bytes(entry.download_bytes))
            self.buttons[CheckpointWish.INSTALL].setText(install)
            self.buttons[CheckpointWish.INSTALL].setAccessibleName(install)
        cancel = (
            tr("Throw away…") if row.status.state is InstallState.PARTIAL and row.activity is None else tr("Cancel")
        )
        self.buttons[CheckpointWish.CANCEL].setText(cancel)
        self.buttons[CheckpointWish.CANCEL].setAccessibleName(cancel)

    def _show_facts(self, row: CheckpointRow) -> None:
        asked = self.ask.question
        facts = facts_of(row, asked is None or asked.destroys)
        while len(self.facts) < len(facts):
            head, value = make_label("", "tertiary"), make_label()
            head.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
            value.setWordWrap(True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            place = len(self.facts)
            self._grid.addWidget(head, place, 0)
            self._grid.addWidget(value, place, 1)
            self._heads.append(head)
            self.facts.append(value)
        for index, (head, value) in enumerate(zip(self._heads, self.facts, strict=True)):
            shown = index < len(facts)
            head.setVisible(shown)
            value.setVisible(shown)
            if shown:
                head.setText(facts[index][0])
                value.setText(facts[index][1])
                dress(value, "tone", facts[index][2])

    def _on_button(self) -> None:
        if self._row is None:
            return
        for wish, button in self.buttons.items():
            if button is self.sender():
                self.wish_requested.emit(wish, self._row.id)


def _still_asked(question: Question, row: CheckpointRow) -> bool:
    """A download that is to be thrown away goes on meanwhile; anything else that began is an answer."""
    if question.wish is CheckpointWish.CANCEL:
        return row.activity is not None or row.status.state is InstallState.PARTIAL
    return row.activity is None
