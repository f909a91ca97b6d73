"""What every row of the parameter panel has: a label, room for a control, and a reset that shows when it is needed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.form.param_specs import ParamSpec
from musicgen_desktop.ui.kit.controls import make_button, make_label
from musicgen_desktop.ui.kit.look import Look

LABEL_WIDTH = 86
ROW_HEIGHT = 32


class ParamRow(QWidget):
    """One parameter. Subclasses add their control and keep ``value`` and ``show_value`` in step."""

    value_changed = Signal(str, object)

    def __init__(self, spec: ParamSpec) -> None:
        super().__init__()
        self.spec = spec
        self.setFixedHeight(ROW_HEIGHT)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(8)
        label = make_label(spec.label, "secondary")
        label.setFixedWidth(LABEL_WIDTH)
        label.setToolTip(spec.tooltip)
        self.grid.addWidget(label, 0, 0)
        self.label = label
        self.reset_button = make_button(
            "",
            tr("Back to {default}", default=spec.show(spec.default)),
            "bare",
            tr("Reset {label}", label=spec.label),
        )
        keep = self.reset_button.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.reset_button.setSizePolicy(keep)
        self.reset_button.setIconSize(QSize(12, 12))
        self.reset_button.setMaximumWidth(16)
        self.reset_button.clicked.connect(self.reset)
        self.setToolTip(spec.tooltip)

    @property
    def missing_width(self) -> int:
        """How much wider the label would have to be for its text."""
        return self.label.sizeHint().width() - self.label.maximumWidth()

    def widen_label(self, more: int) -> None:
        """Give the label more room, at the cost of the control."""
        self.label.setMaximumWidth(self.label.maximumWidth() + more)
        if self.label.minimumWidth():
            self.label.setMinimumWidth(self.label.maximumWidth())

    @property
    def value(self) -> object:
        """The value as shown."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Show ``value``, without a signal."""
        self.show_value(value)
        self._after_change()

    def show_value(self, value: object) -> None:
        """Put ``value`` into the control, without a signal."""
        raise NotImplementedError

    def reset(self) -> None:
        """Back to the default, as if chosen by hand."""
        self.set_value(self.spec.default)
        self.value_changed.emit(self.spec.field, self.value)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.reset_button.setIcon(look.icon("reset", "tertiary"))

    def _changed_by_hand(self) -> None:
        self._after_change()
        self.value_changed.emit(self.spec.field, self.value)

    def _after_change(self) -> None:
        self.reset_button.setVisible(self.value != self.spec.default)
