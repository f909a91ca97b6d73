"""How fast and how high it is heard: a small button at the transport, and what opens over it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSlider, QWidget

from musicgen_desktop.domain.stretch import FASTEST, MOST_SEMITONES, SLOWEST, Stretch
from musicgen_desktop.domain.text import number, tr
from musicgen_desktop.ui.kit.controls import dress, make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.motion import is_still
from musicgen_desktop.ui.kit.popup_sheet import PopupSheet

_WIDTH, _SIDE = 340, 16
_TICK_MS, _BAR = 40, 2.0
_ROUND_SECONDS = 1.2


class StretchButton(QPushButton):
    """Says how it is heard, quietly where that is as it is, and opens the sheet where it is changed.

    Signals:
        stretch_chosen: the ``Stretch`` that is wished.
    """

    stretch_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._moved = 0.0
        self.setObjectName("stretch")
        self.setFont(font(Size.CHIP, tabular=True))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Speed and pitch"))
        self.sheet = StretchSheet(self)
        self.sheet.stretch_chosen.connect(self.stretch_chosen)
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self._on_tick)
        self.clicked.connect(self._open)
        self.set_stretch(Stretch())
        self.set_reason_against("")

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.update()

    def set_stretch(self, stretch: Stretch) -> None:
        """Show what is wished."""
        self.sheet.set_stretch(stretch)
        speed = tr("{speed}×", speed=number(stretch.speed, ".3g"))
        shown = [speed] if stretch.speed != 1.0 or not stretch.semitones else []
        if stretch.semitones:
            shown.append(tr("{semitones} st", semitones=signed(stretch.semitones)))
        self.setText(" ".join(shown))
        self.setAccessibleDescription(
            tr("speed {percent} %, {semitones} semitones",
               percent=round(100 * stretch.speed), semitones=signed(stretch.semitones))
        )  # fmt: skip
        dress(self, "tone", "" if stretch.is_plain else "on")
        self.updateGeometry()

    def set_busy(self, busy: bool) -> None:
        """Whether the take is being stretched: a bar moves under the words."""
        self._moved = 0.0
        if not busy:
            self._clock.stop()
        elif not is_still():
            self._clock.start()
        self.setProperty("busy", busy)
        self.sheet.set_busy(busy)
        self.update()

    def set_reason_against(self, reason: str) -> None:
        """Why it cannot be changed here; empty where it can."""
        self.setEnabled(not reason)
        self.setToolTip(
            reason or tr("How fast and how high it is heard (< and >, Ctrl+Shift+Up and Ctrl+Shift+Down); O brings the "
                         "original back. Clips and exported files are not changed by it.")
        )  # fmt: skip

    def minimumSizeHint(self) -> QSize:
        """Room for its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style's button, and the bar."""
        super().paintEvent(event)
        if not self.property("busy"):
            return
        painter = QPainter(self)
        room = QRectF(self.rect()).adjusted(5, self.height() - _BAR - 3, -5, -3)
        length = room.width() if is_still() else room.width() / 2
        place = (room.width() - length) * (1 - abs(1 - 2 * self._moved))
        painter.fillRect(QRectF(room.left() + place, room.top(), length, _BAR), self._look.colors.accent)

    @Slot()
    def _on_tick(self) -> None:
        self._moved = (self._moved + _TICK_MS / 1000 / _ROUND_SECONDS) % 1.0
        self.update()

    @Slot()
    def _open(self) -> None:
        self.sheet.open_above(self)


class StretchSheet(PopupSheet):
    """Two sliders over the transport; the music goes on meanwhile.

    Signals:
        stretch_chosen: the ``Stretch`` that is wished.
    """

    stretch_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Speed and pitch"), parent)
        self.speed = _slider(tr("Speed"), tr("Percent of the take's own; the pitch stays. Default: 100."), 5)
        self.speed.setRange(round(100 * SLOWEST), round(100 * FASTEST))
        self.pitch = _slider(tr("Pitch"), tr("Semitones; the speed stays. Default: 0."), MOST_SEMITONES)
        self.pitch.setRange(-MOST_SEMITONES, MOST_SEMITONES)
        self.percent, self.semitones = _value(), _value()
        self.state = make_label("", "tertiary", Size.CHIP)
        self.original = make_button(tr("Original"), tr("Hear takes as they are (O)."))
        self._lay_out()
        self.speed.valueChanged.connect(self._on_slider)
        self.pitch.valueChanged.connect(self._on_slider)
        self.original.clicked.connect(self._on_original)

    def set_stretch(self, stretch: Stretch) -> None:
        """Show what is wished, without a signal."""
        for slider, value in ((self.speed, round(100 * stretch.speed)), (self.pitch, stretch.semitones)):
            slider.blockSignals(True)
            slider.setValue(value)
            slider.blockSignals(False)
        self._show_values()

    def set_busy(self, busy: bool) -> None:
        """Say that it is being made."""
        self.state.setText(tr("Getting it ready…") if busy else "")

    def open_above(self, widget: QWidget) -> None:
        """Over ``widget``, within its window."""
        self.show_beside(widget, above=True)
        self.speed.setFocus(Qt.FocusReason.PopupFocusReason)

    def _lay_out(self) -> None:
        self.setFixedWidth(_WIDTH)
        grid = QGridLayout(self)
        grid.setContentsMargins(_SIDE, _SIDE - 2, _SIDE, _SIDE - 2)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        rows = ((tr("Speed"), self.speed, self.percent), (tr("Pitch"), self.pitch, self.semitones))
        for row, (words, slider, value) in enumerate(rows):
            grid.addWidget(make_label(words, "secondary"), row, 0)
            grid.addWidget(slider, row, 1)
            grid.addWidget(value, row, 2)
        grid.addWidget(self.state, 2, 0, 1, 2)
        grid.addWidget(self.original, 2, 2)
        grid.setColumnStretch(1, 1)

    def _show_values(self) -> None:
        self.percent.setText(tr("{percent} %", percent=self.speed.value()))
        self.semitones.setText(tr("{semitones} st", semitones=signed(self.pitch.value())))
        self.original.setEnabled((self.speed.value(), self.pitch.value()) != (100, 0))

    @Slot()
    def _on_slider(self) -> None:
        self._show_values()
        self.stretch_chosen.emit(Stretch(self.speed.value() / 100, self.pitch.value()))

    @Slot()
    def _on_original(self) -> None:
        self.set_stretch(Stretch())
        self.stretch_chosen.emit(Stretch())


def signed(semitones: int) -> str:
    """A number of semitones with its sign, as it is printed."""
    return f"{semitones:+d}".replace("-", "\N{MINUS SIGN}") if semitones else "0"


def _slider(name: str, tip: str, page: int) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setPageStep(page)
    slider.setAccessibleName(name)
    slider.setToolTip(tip)
    return slider


def _value() -> QLabel:
    label = make_label(tabular=True)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
