"""The truth about network, device, speed and queue, in one quiet line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.controls import ElidedLabel, make_button
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look

_HEIGHT = 24


class _Dot(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.open = False
        self.setFixedSize(8, 8)

    def sizeHint(self) -> QSize:
        return QSize(8, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self.look.colors.warning if self.open else self.look.colors.good
        painter.setPen(color)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(4, 4), 2.5, 2.5)


class StatusLine(QFrame):
    """Three facts: the network on the left, then the engine, the queue on the right; then the panels' buttons.

    Signals:
        fold_requested: "panel_left", "panel_bottom" or "panel_right" shall fold or unfold.
    """

    fold_requested = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setFixedHeight(_HEIGHT)
        self._dot = _Dot(look)
        self.network = ElidedLabel(tr("Offline · nothing leaves this machine"))
        self.engine = ElidedLabel()
        self.queue = ElidedLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 1, 16, 0)
        row.setSpacing(6)
        row.addWidget(self._dot)
        row.addWidget(self.network)
        row.addSpacing(14)
        row.addWidget(self.engine)
        row.addStretch()
        row.addWidget(self.queue)
        row.addSpacing(8)
        self.folds = {name: self._add_fold(row, name) for name in ("panel_left", "panel_bottom", "panel_right")}
        for label, tone in ((self.network, "secondary"), (self.engine, "secondary"), (self.queue, "tertiary")):
            label.setFont(font(Size.HEAD))
            label.setProperty("tone", tone)
        self.set_network("", is_open=False)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._dot.look = look
        self._dot.update()
        for name, button in self.folds.items():
            button.setIcon(look.icon(name, "secondary" if button.isChecked() else "tertiary"))

    def set_fold(self, name: str, panels: Sequence[str], shown: bool) -> None:
        """Show which panels the button of that side folds away, and whether they are seen; no button without any."""
        words = ", ".join(panels)
        button = self.folds[name]
        button.setChecked(shown)
        button.setVisible(bool(panels))
        button.setAccessibleName(words)
        button.setToolTip(tr("Show or fold away: {panel}.", panel=words))

    def _add_fold(self, row: QHBoxLayout, name: str) -> QPushButton:
        button = make_button("", "", "bare")
        button.setCheckable(True)
        button.setChecked(True)
        button.setProperty("panel", name)
        button.setIconSize(QSize(14, 14))
        button.clicked.connect(self._on_fold)
        row.addWidget(button)
        return button

    def _on_fold(self) -> None:
        for name, button in self.folds.items():
            if button is self.sender():
                self.fold_requested.emit(name)

    def set_network(self, text: str, is_open: bool) -> None:
        """Whether a connection may be opened now, in words."""
        self._dot.open = is_open
        self._dot.update()
        self.network.set_text(text or tr("Offline · nothing leaves this machine"))
        self.network.set_tip(
            tr("Only what an installation needs is fetched. Prompts, sound and settings stay on this machine.")
            if is_open
            else tr("Prompts, sound and settings stay on this machine; the program opens no connection.")
        )

    def set_engine(self, text: str) -> None:
        """Device, precision, speed."""
        self.engine.set_text(text)

    def set_queue(self, text: str) -> None:
        """What the queue does."""
        self.queue.set_text(text)
