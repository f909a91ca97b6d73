"""What is on the stage, in one line: its title, and what is known of it as badges, as many as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from musicgen_desktop.domain.remake_texts import remake_badge, remake_text
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.controls import Badge, ElidedLabel, make_button
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.texts import format_position, format_seed
from musicgen_desktop.ui.stage.stage_view import StageView

_SPACING = 8
_TITLE_SHARE = 0.4
"""Of the line: so much a long title has before a badge, and a short one as much as it needs."""

_WIDEST_NEXT = 240


class StageHead(QWidget):
    """The title comes first: badges that have no room beside it are told by one that counts them.

    Signals:
        seed_requested: the seed that shall go into the form.
        tempo_menu_requested, key_menu_requested: what can be done about it shall be offered below its badge.
        parent_requested: id of the clip that it has grown from, which shall be opened.
        next_requested: what waits to be heard shall be.
    """

    seed_requested = Signal(object)
    tempo_menu_requested = Signal()
    key_menu_requested = Signal()
    parent_requested = Signal(str)
    next_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._view: StageView | None = None
        self.title = ElidedLabel()
        self.title.setFont(font(Size.TITLE, QFont.Weight.DemiBold))
        self.take_badge = Badge()
        self.checkpoint_badge = Badge()
        self.shape_badge = Badge()
        self.stopped_badge = Badge()
        self.remade_badge = Badge()
        self.tempo_badge = _button_badge("")
        self.key_badge = _button_badge("")
        self.loudness_badge = Badge()
        self.flaws_badge = Badge()
        self.flaws_badge.setProperty("tone", "warning")
        self.more_badge = Badge()
        self.next_badge = _button_badge(tr("Hear it now instead of this (Ctrl+J)."))
        self.seed_badge = _button_badge(tr("Take this seed into the form and lock it."), tr("Use this seed"))
        self.grown_badge = _button_badge("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        row.addWidget(self.title)
        row.addSpacing(2)
        for badge in (self.grown_badge, self.take_badge, self.tempo_badge, self.key_badge, self.loudness_badge,
                      self.flaws_badge, self.checkpoint_badge, self.shape_badge, self.stopped_badge,
                      self.remade_badge, self.more_badge):  # fmt: skip
            row.addWidget(badge)
        row.addStretch()
        row.addWidget(self.next_badge)
        row.addWidget(self.seed_badge)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.next_badge.clicked.connect(self.next_requested)
        self.seed_badge.clicked.connect(self._on_seed)
        self.tempo_badge.clicked.connect(self.tempo_menu_requested)
        self.key_badge.clicked.connect(self.key_menu_requested)
        self.grown_badge.clicked.connect(self._on_grown)
        self.apply_look(look)
        self._fit()

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.seed_badge.setIcon(look.icon("lock", "tertiary", 12))
        self.seed_badge.setIconSize(QSize(12, 12))

    def show_view(self, view: StageView) -> None:
        """Show what is known of the chosen take of ``view``."""
        self._view = view
        take = view.take
        self.title.set_text(view.title)
        self.title.set_tip(tr("Drag it into another program, as a WAV file.") if take.clip_id else "")
        self.title.setCursor(Qt.CursorShape.OpenHandCursor if take.clip_id else Qt.CursorShape.ArrowCursor)
        self.take_badge.set_fact(
            tr("take {number} of {count}", number=take.index + 1, count=view.take_count) if view.take_count > 1 else "",
            tr("Which take of the request this is."),
        )
        self.checkpoint_badge.set_fact(view.checkpoint, tr("The checkpoint that made it."))
        stopped = tr("stopped at {time}", time=format_position(take.waveform.made)) if view.stopped else ""
        self.stopped_badge.set_fact(stopped, tr("You stopped it before its full length."))
        remade = (remake_badge(view.remake), remake_text(view.remake)) if view.remake is not None else ("", "")
        self.remade_badge.set_fact(*remade)
        press = tr("Press to correct it.")
        for button, (words, tip) in ((self.tempo_badge, view.measures.tempo), (self.key_badge, view.measures.key)):
            button.setText(words)
            button.setToolTip(f"{tip}\n{press}")
            button.setAccessibleName(tip)
        for badge, fact in ((self.loudness_badge, view.measures.loudness), (self.flaws_badge, view.measures.flaws)):
            badge.set_fact(*fact)
            badge.setAccessibleName(fact[1].replace("\n", " "))
        self.shape_badge.set_fact(view.shape.words, view.shape.lines)
        self.shape_badge.setAccessibleName(view.shape.lines.replace("\n", ", "))
        self.grown_badge.setText(view.grown)
        self.grown_badge.setAccessibleName(view.grown)
        self.grown_badge.setToolTip(tr("Open the clip that it has grown from.") if view.parent_id else view.grown)
        self.grown_badge.setEnabled(bool(view.parent_id))
        seed = " " + tr("seed {seed}", seed=format_seed(view.seed)) if view.seed is not None else ""
        self.seed_badge.setText(seed)
        self._fit()

    def set_next(self, words: str) -> None:
        """Say what waits to be heard; empty for nothing."""
        metrics = self.next_badge.fontMetrics()
        self.next_badge.setText(metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, _WIDEST_NEXT))
        self.next_badge.setAccessibleName(words)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters of the title, and for what waits."""
        known = self.title.minimumSizeHint() + QSize(self.more_badge.sizeHint().width() + 2 * _SPACING, 0)
        waits = self.next_badge.sizeHint().width() + _SPACING if self.next_badge.text() else 0
        return known + QSize(waits, 0)

    def event(self, event: QEvent) -> bool:
        """However wide it is: leave out what there is no room for."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return done

    @property
    def _badges(self) -> Sequence[QLabel | QPushButton]:
        """Those that have something to say, the ones first that are missed the most."""
        badges = (self.next_badge, self.take_badge, self.flaws_badge, self.tempo_badge, self.key_badge,
                  self.grown_badge, self.stopped_badge, self.seed_badge, self.shape_badge, self.remade_badge,
                  self.loudness_badge, self.checkpoint_badge)  # fmt: skip
        return [badge for badge in badges if badge.text()]

    def _fit(self) -> None:
        badges = self._badges
        title = min(self.title.sizeHint().width(), max(self.title.minimumWidth(), round(self.width() * _TITLE_SHARE)))
        room = self.width() - title - 2 * _SPACING
        needed = {badge: badge.sizeHint().width() + _SPACING for badge in badges}
        if sum(needed.values()) > room:
            room -= self.fontMetrics().horizontalAdvance("+9") + 24 + _SPACING
        left_out: list[QLabel | QPushButton] = []
        for badge in badges:
            if left_out or (needed[badge] > room and badge is not self.next_badge):
                left_out.append(badge)
            else:
                room -= needed[badge]
        for badge in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if badge not in (self.title, self.more_badge):
                badge.setVisible(badge in badges and badge not in left_out)
        told = [badge.text().strip() for badge in left_out]
        self.more_badge.set_fact(tr("+{count}", count=len(told)) if told else "", "\n".join(told))
        self.more_badge.setAccessibleName(", ".join(told))

    def _on_seed(self) -> None:
        if self._view is not None and self._view.seed is not None:
            self.seed_requested.emit(self._view.seed)

    def _on_grown(self) -> None:
        if self._view is not None and self._view.parent_id:
            self.parent_requested.emit(self._view.parent_id)


def _button_badge(tip: str, name: str = "") -> QPushButton:
    """A fact that can be pressed."""
    button = make_button("", tip, name=name)
    button.setObjectName("badge")
    button.setFont(font(Size.CHIP, tabular=True))
    return button
