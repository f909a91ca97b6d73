"""Numbers on sliders, and where they glide to."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.refused_number import with_what_stays
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.form.notch_slider import NotchSlider
from musicgen_desktop.ui.form.param_row import LABEL_WIDTH, ROW_HEIGHT, ParamRow
from musicgen_desktop.ui.form.param_specs import ParamSpec
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import dress, make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.number_edit import NumberEdit

VALUE_WIDTH = 58
_WORDS_HEIGHT = 18
_GAP = 4
_TOGGLE_WIDTH = 16
_SHOWN_TOGGLE_WIDTH = 24
"""What the style sheet makes of a small button."""


class SliderRow(ParamRow):
    """A number on a slider, written beside it, where another can be typed. Odd values of a stored recipe stay."""

    def __init__(self, spec: ParamSpec) -> None:
        super().__init__(spec)
        self._value = spec.low
        self.slider = NotchSlider(spec.scale, spec.mark)
        self.slider.setAccessibleName(spec.label)
        self.slider.setToolTip(spec.tooltip)
        self.number = NumberEdit()
        self.number.setFixedWidth(VALUE_WIDTH)
        self.number.setAccessibleName(tr("{label}, as a number", label=spec.label))
        self.number.setToolTip(tr("{tooltip}\nType another one, then Enter.", tooltip=spec.tooltip))
        self.problem = make_label("", "warning", Size.HEAD)
        self.problem.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop)
        self.problem.hide()
        self.grid.addWidget(self.slider, 0, 1)
        self.grid.addWidget(self.reset_button, 0, 2)
        self.grid.addWidget(self.number, 0, 4)
        self.grid.addWidget(self.problem, 1, 0, 1, 5)
        self.grid.setVerticalSpacing(0)
        self.grid.setHorizontalSpacing(_GAP)
        self.label.setFixedWidth(LABEL_WIDTH + _GAP)
        self.slider.valueChanged.connect(self._on_slider)
        self.number.editingFinished.connect(self._on_typed)
        self.number.given_up.connect(self._after_change)
        self.set_value(spec.default)

    @property
    def value(self) -> float | int | None:
        """The number; whole where the default is."""
        return round(self._value) if isinstance(self.spec.default, int) else self._value

    def show_value(self, value: object) -> None:
        """Move the slider next to ``value``."""
        self._value = float(value)  # type: ignore[arg-type]
        self.slider.show_number(self._value)

    def add_toggle(self, toggle: QWidget, wide_number: bool = False) -> None:
        """Give a small button its place before the number, which is short enough for both, or else the slider is."""
        toggle.setFixedWidth(_TOGGLE_WIDTH)
        self.grid.addWidget(toggle, 0, 3)
        self.setTabOrder(self.reset_button, toggle)
        self.setTabOrder(toggle, self.number)
        if not wide_number:
            self.number.setFixedWidth(VALUE_WIDTH - _TOGGLE_WIDTH - _GAP)

    def say(self, words: str) -> None:
        """A remark below the slider until the number changes; empty for none."""
        self._say(words, "tertiary")

    def _on_typed(self) -> None:
        if not self.number.isModified():
            return
        try:
            value = self.spec.parse(self.number.text())
        except InvalidRequestError as error:
            self._show_number()
            words = with_what_stays(error.message, self.number.text())
            self._say(words, "warning")
            announce(self, words)
            self.number.selectAll()
            return
        self.show_value(value)
        self._changed_by_hand()
        self.number.selectAll()

    def _say(self, words: str, tone: str) -> None:
        """Words below the slider; empty for none."""
        dress(self.problem, "tone", tone)
        self.problem.setText(words)
        # A line that is too long would widen the whole panel.
        lines = 2 if self.problem.fontMetrics().horizontalAdvance(words) > self.width() else 1
        self.problem.setWordWrap(lines > 1)
        self.problem.setVisible(bool(words))
        self.setFixedHeight(ROW_HEIGHT + (lines * _WORDS_HEIGHT if words else 0))

    def _say_beyond(self) -> None:
        mark = self.spec.mark
        self._say(self.spec.beyond if mark is not None and self._value > mark else "", "tertiary")

    def _on_slider(self, notch: int) -> None:
        self._value = self.spec.scale.value(notch)
        self.slider.show_number(self._value)
        self._changed_by_hand()

    def _after_change(self) -> None:
        super()._after_change()
        self._say_beyond()
        self._show_number()

    def _show_number(self) -> None:
        shown = self.spec.show(self._value)
        self.number.setText(shown)
        self.slider.setAccessibleDescription(" ".join(part for part in (shown, self.problem.text()) if part))


class GlideRow(SliderRow):
    """What a number has become at the end; None, and not seen, until the toggle in the row of its start is pressed."""

    _open = False
    _toggle: QPushButton | None = None
    _start: SliderRow | None = None
    _look: Look | None = None

    @property
    def value(self) -> float | None:
        """The number at the end; None where it stays."""
        return self._value if self._open else None

    def show_value(self, value: object) -> None:
        """Show the row with ``value``, or hide it for None."""
        self._open = value is not None
        if value is not None:
            super().show_value(value)
        self.setVisible(self._open)
        if self._toggle is not None:
            self._toggle.setChecked(self._open)
            self._draw_toggle()

    def follow(self, start: SliderRow) -> None:
        """Put the toggle into the row of the start."""
        self._start = start
        self._toggle = make_button("", self.spec.effect, "bare", self.spec.label)
        self._toggle.setCheckable(True)
        self._toggle.setIconSize(QSize(14, 14))
        self._toggle.clicked.connect(self._on_toggle)
        start.add_toggle(self._toggle)
        blank = QWidget()  # so that both sliders are as long
        self.add_toggle(blank)
        blank.setFixedSize(_SHOWN_TOGGLE_WIDTH, 1)
        self.label.setText(tr("→ end"))
        self.label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        super().apply_look(look)
        self._look = look
        self._draw_toggle()

    def _draw_toggle(self) -> None:
        if self._toggle is not None and self._look is not None:
            self._toggle.setIcon(self._look.icon("glide", "accent" if self._open else "tertiary"))

    def _on_toggle(self, wanted: bool) -> None:
        assert self._start is not None
        self.show_value(self._start.value if wanted else None)
        self._changed_by_hand()
        if wanted:
            self.slider.setFocus(Qt.FocusReason.OtherFocusReason)

    def _after_change(self) -> None:
        super()._after_change()
        self.reset_button.hide()  # the toggle is its reset
