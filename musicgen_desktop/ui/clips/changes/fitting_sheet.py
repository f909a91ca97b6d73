"""Asks to which tempo and into which key clips shall be brought, and shows what that takes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from musicgen_desktop.domain.analysis_texts import DASH, key_tip, tempo_tip
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.fitting import Fitting, Heard, Wanted, fitting
from musicgen_desktop.domain.fitting_texts import key_words, tempo_words
from musicgen_desktop.domain.refitting import done_before
from musicgen_desktop.domain.tempo import FASTEST, SLOWEST
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.library.fitting_service import FitWish
from musicgen_desktop.ui.clips.changes.fitting_rows import FittingRows
from musicgen_desktop.ui.kit.controls import Segments, make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size
from musicgen_desktop.ui.kit.key_box import KeyBox
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.number_box import NumberBox
from musicgen_desktop.ui.kit.texts import clip_title

_WIDTH, _WIDTH_OF_ROWS = 560, 720


class FittingSheet(QDialog):
    """Stands over the window until it is answered. Nothing is done to the clips that are there.

    Args:
        clips: those it is about, each measured.
        originals: clips that some of them were fitted from, as far as they are there: the new ones are made of those.

    Signals:
        agreed: tuple of ``FitWish``, one for each new clip.
    """

    agreed = Signal(object)

    def __init__(self, parent: QWidget, look: Look, clips: Sequence[Clip], originals: Sequence[Clip] = ()) -> None:
        super().__init__(parent)
        self._clips = clips
        self._before = {clip.id: done_before(clip, originals) for clip in clips}
        self._for_all: list[QWidget] = []
        single = len(clips) == 1
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(
            tr("Bring “{title}” to tempo and key", title=clip_title(clips[0]))
            if single
            else tr("Bring {count} clip to tempo and key", "Bring {count} clips to tempo and key", len(clips))
        )
        self._least_width = _WIDTH if single else _WIDTH_OF_ROWS
        self.setMinimumWidth(self._least_width)
        self.each = Segments(
            ((tr("what each prompt asks"), True), (tr("the same for all"), False)),
            tr("Wanted"),
            tr("Where the clips are brought."),
        )
        self.each.set_value(not single)
        self.tempo = NumberBox(
            tr("Tempo"), tr("Beats a minute of the new clip; a dash leaves the tempo."), tr(" bpm"), decimals=1, step=1
        )
        self.tempo.set_range_with_none(DASH, SLOWEST, FASTEST)
        self.tempo.setKeyboardTracking(True)
        self.tempo.setFixedWidth(110)
        self.key = KeyBox(tr("The key of the new clip, or the one with the same notes; a dash leaves the key."))
        self.about_tempo, self.about_key = _facts(), _facts()
        self.about_all = make_label("", "secondary", Size.CHIP, tabular=True)
        self.doubts = make_label("", "warning", Size.CHIP, tabular=True)
        self.rows = FittingRows(look)
        self.make = make_button("", tr("The clips that are there stay as they are (Enter)."), "primary")
        self.make.setDefault(True)
        self.cancel = make_button(tr("Cancel"), tr("Make nothing (Esc)."))
        asked = Wanted.of(clips[0].recipe) if single else Wanted()
        self.tempo.setValue(self.tempo.minimum() if asked.bpm is None else asked.bpm)
        self.key.set_key(asked.key)
        self._lay_out()
        self.each.value_changed.connect(self._show)
        self.tempo.valueChanged.connect(self._show)
        self.tempo.problem_changed.connect(self._fit_words)
        self.key.currentIndexChanged.connect(self._show)
        self.make.clicked.connect(self._on_agreed)
        self.cancel.clicked.connect(self.reject)
        self._show()
        (self.tempo if single else self.make).setFocus()
        self.tempo.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        """Its letters have their sizes now."""
        super().showEvent(event)
        self._fit_words()

    @property
    def wishes(self) -> tuple[FitWish, ...]:
        """The clips that would change, each with what is done."""
        return tuple(FitWish(clip, how) for clip, how in self._plan() if not how.is_plain)

    def _plan(self) -> list[tuple[Clip, Fitting]]:
        return [(clip, fitting(self._wanted(clip), Heard.of(clip), self._before[clip.id])) for clip in self._clips]

    def _wanted(self, clip: Clip) -> Wanted:
        if self.each.value:
            return Wanted.of(clip.recipe)
        bpm = self.tempo.value()
        return Wanted(None if bpm < SLOWEST else bpm, self.key.key)

    def _lay_out(self) -> None:
        single = len(self._clips) == 1
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        rows: tuple[tuple[str, QWidget, QLabel], ...] = (
            (tr("Tempo"), self.tempo, self.about_tempo),
            (tr("Key"), self.key, self.about_key),
        )
        if not single:
            grid.addWidget(make_label(tr("Wanted"), "secondary"), 0, 0)
            grid.addWidget(self.each, 0, 1)
        for row, (words, field, facts) in zip((1, 3), rows, strict=True):
            label = make_label(words, "secondary")
            grid.addWidget(label, row, 0)
            line = QHBoxLayout()
            line.setSpacing(16)
            line.addWidget(field)
            if single:
                line.addWidget(facts, 1)
            else:
                line.addStretch()
            grid.addLayout(line, row, 1)
            self._for_all += [label, field]
        grid.addWidget(self.tempo.problem, 2, 1)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.make)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(18)
        column.addLayout(grid)
        if not single:
            told = QHBoxLayout()
            told.setSpacing(16)
            told.addWidget(self.about_all)
            told.addWidget(self.doubts)
            told.addStretch()
            below = QVBoxLayout()
            below.setSpacing(8)
            below.addLayout(told)
            below.addWidget(self.rows)
            column.addLayout(below)
        column.addLayout(buttons)

    @Slot()
    def _show(self) -> None:
        plan, count = self._plan(), len(self.wishes)
        is_same = not self.each.value
        for part in self._for_all:
            part.setVisible(is_same)
        if len(plan) == 1:
            clip, how = plan[0]
            self.about_tempo.setText(tempo_words(how) or tempo_tip(clip))
            self.about_key.setText(key_words(how) or key_tip(clip))
        else:
            self._tell(plan, count)
        many = tr("Make {count} new clip", "Make {count} new clips", count)
        self.make.setText(tr("Make a new clip") if count < 2 else many)
        self.make.setAccessibleName(self.make.text())
        self.make.setEnabled(count > 0)
        self._fit_words()

    def _tell(self, plan: Sequence[tuple[Clip, Fitting]], changed: int) -> None:
        """How many change, how many cannot be brought all the way, and each of them."""
        doubtful = sum(not how.is_met for _, how in plan)
        first = tr("{count} of {all} clips becomes a new one.", "{count} of {all} clips become new ones.", changed,
                   all=len(plan))  # fmt: skip
        doubts = tr("{count} cannot be brought all the way.", "{count} cannot be brought all the way.", doubtful)
        self.about_all.setText(first)
        self.doubts.setText(doubts if doubtful else "")
        self.rows.show_plan(plan)

    @Slot()
    def _fit_words(self) -> None:
        """As high as its words need in lines of its width; a size hint has shorter lines, or none."""
        self.rows.fit_height()
        column = self.layout()
        assert column is not None
        column.invalidate()
        width = max(self._least_width, self.width() if self.isVisible() else 0)
        self.resize(width, column.totalHeightForWidth(width))

    @Slot()
    def _on_agreed(self) -> None:
        if not self.tempo.settle():  # a click takes no focus from it
            return
        self.accept()
        self.agreed.emit(self.wishes)


def _facts() -> QLabel:
    label = make_label("", "tertiary", Size.CHIP, tabular=True)
    label.setWordWrap(True)
    return label
