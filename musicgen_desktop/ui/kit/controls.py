"""Small controls used all over the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from musicgen_desktop.ui.kit.fonts import Size, font, head_font

_WIDEST_TEXT = 680


def make_button(
    text: str, tip: str, look: str = "", name: str = "", focus: Qt.FocusPolicy = Qt.FocusPolicy.TabFocus
) -> QPushButton:
    """A button that takes the focus by keyboard only, so that a click never takes it from the prompt.

    Args:
        text: what stands on it; empty for an icon button.
        tip: what it does, shown as its tooltip.
        look: the style sheet's name for its shape.
        name: what a screen reader says; ``text`` without one.
        focus: how it takes the focus.
    """
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAccessibleName(name or text)
    button.setFocusPolicy(focus)
    if look:
        button.setProperty("look", look)
    return button


def make_sheet_button(text: str, tip: str, look: str = "") -> QPushButton:
    """A button of a sheet, where no prompt waits: a click gives it the focus. Enter presses it only while it has it."""
    button = make_button(text, tip, look, focus=Qt.FocusPolicy.StrongFocus)
    button.setAutoDefault(False)
    return button


def make_text_view(text: str, name: str, tip: str = "") -> QPlainTextEdit:
    """A longer text to be read and copied; Tab leads on. ``name`` is what a screen reader says."""
    view = QPlainTextEdit(text)
    view.setObjectName("licence")
    view.setAccessibleName(name)
    view.setToolTip(tip)
    view.setReadOnly(True)
    view.setTabChangesFocus(True)
    return view


def make_head(text: str) -> QLabel:
    """A section head in small capitals."""
    label = QLabel(text)
    label.setFont(head_font())
    label.setProperty("tone", "tertiary")
    return label


def make_label(text: str = "", tone: str = "", size: Size = Size.BODY, tabular: bool = False) -> QLabel:
    """A plain label in one of the three text colours; never reads markup, since prompts are shown in it."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(font(size, tabular=tabular))
    if tone:
        label.setProperty("tone", tone)
    return label


def fill_page(page: QWidget, column: QLayout) -> None:
    """Lay a column of text and fields on a page, no wider than is good to read."""
    inner = QWidget()
    inner.setMaximumWidth(_WIDEST_TEXT)
    inner.setLayout(column)
    outer = QHBoxLayout(page)
    outer.setContentsMargins(24, 20, 24, 20)
    outer.addWidget(inner, 1)
    outer.addStretch(0)


def add_head(column: QBoxLayout, text: str, button: QWidget, about: QWidget | None = None) -> QHBoxLayout:
    """Add a section head with a button at its end, which names the control that it is ``about``; gives its row."""
    head = QHBoxLayout()
    words = make_head(text)
    if about is not None:
        words.setBuddy(about)
    head.addWidget(words)
    head.addStretch()
    head.addWidget(button)
    column.addLayout(head)
    return head


def dress(widget: QWidget, name: str, value: str) -> None:
    """Change a property that the style sheet asks for, and draw the widget anew where it differs."""
    if (widget.property(name) or "") != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class ElidedLabel(QLabel):
    """One line that ends in … where it does not fit; the whole text is its tooltip then."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._tip = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show ``text`` (one line)."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._elide()

    def set_tip(self, tip: str) -> None:
        """What the tooltip says while the whole text is to be seen."""
        self._tip = tip
        self._elide()

    def sizeHint(self) -> QSize:
        """Room for the whole text."""
        return QSize(self.fontMetrics().horizontalAdvance(self._text) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(min(48, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut again."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, max(1, self.width()))
        self.setText(shown)
        self.setToolTip(self._text if shown != self._text else self._tip)


class Badge(QLabel):
    """A small framed fact, such as the take or the checkpoint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("badge")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(Size.CHIP))
        self.setFixedHeight(20)

    def set_fact(self, text: str, tip: str) -> None:
        """Show ``text``, or nothing at all when it is empty."""
        self.setText(text)
        self.setToolTip(tip)
        self.setVisible(bool(text))


class ChoiceBox(QComboBox):
    """A combo box with our own arrow. The wheel scrolls the panel, it does not change a value unseen.

    On Linux Qt tells a screen reader the chosen line in the place of the name, which has to come from a label whose
    buddy the box is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def showPopup(self) -> None:
        """Its list has the focus, and is called as the box is."""
        self.view().setAccessibleName(self.accessibleName())
        super().showPopup()

    def wheelEvent(self, event: object) -> None:
        """Left to the scroll area around it."""
        event.ignore()  # type: ignore[attr-defined]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style's box and a chevron."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().windowText().color(), 1.4))
        left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, y = (15.0 if left else self.width() - 15.0), self.height() / 2
        painter.drawPolyline([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)])


class CheckBox(QCheckBox):
    """A switch with its words; drawn by ourselves, since the style's box is lost on dark grounds."""

    _SIDE = 16

    def __init__(self, text: str, tip: str) -> None:
        super().__init__(text)
        self.setToolTip(tip)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """Box, gap and text."""
        return QSize(self._SIDE + 10 + self.fontMetrics().horizontalAdvance(self.text()), 24)

    def hitButton(self, pos: QPoint) -> bool:
        """The words can be pressed as well as the box."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A box, filled and ticked when it is on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, side = self.palette(), float(self._SIDE)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(self.width() - side if mirrored else 0.0, (self.height() - side) / 2, side, side)
        checked = self.isChecked()
        marked = self.hasFocus() or checked
        painter.setPen(QPen(palette.highlight().color() if marked else palette.placeholderText().color(), 1))
        painter.setBrush(palette.highlight() if checked else palette.base())
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if checked:
            painter.setPen(QPen(palette.highlightedText().color(), 1.8))
            x, y = box.left(), box.top()
            painter.drawPolyline([QPointF(x + 4, y + 8.2), QPointF(x + 7, y + 11.2), QPointF(x + 12, y + 5.2)])
        painter.setPen(palette.windowText().color())
        words = QRectF(self.rect()).adjusted(0, 0, -side - 10, 0) if mirrored else QRectF(self.rect()).adjusted(
            side + 10, 0, 0, 0
        )  # fmt: skip
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text())


class Segments(QWidget):
    """A few exclusive choices side by side; arrow keys move between them."""

    value_changed = Signal(object)

    def __init__(self, choices: tuple[tuple[str, object], ...], name: str, tip: str) -> None:
        super().__init__()
        self._values = [value for _, value in choices]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # numbers grow to the right everywhere
        for index, (text, _) in enumerate(choices):
            button = make_button(text, tip, "segment", f"{name}: {text}")
            button.setCheckable(True)
            button.setAutoExclusive(True)  # as in the group; screen readers call it one of several by this alone
            place = "first" if index == 0 else "last" if index == len(choices) - 1 else "middle"
            button.setProperty("place", place)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, index)
            row.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)
        self.setAccessibleName(name)
        self.setToolTip(tip)

    @property
    def value(self) -> object:
        """The chosen value; None when a value was set that no button stands for."""
        index = self._group.checkedId()
        return self._values[index] if index >= 0 else None

    def button(self, value: object) -> QAbstractButton:
        """The button of ``value``, one of the choices."""
        return self._group.button(self._values.index(value))

    def set_value(self, value: object) -> None:
        """Check the button of ``value``, without a signal."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
            return
        checked = self._group.checkedButton()
        if checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def _on_clicked(self, index: int) -> None:
        self.value_changed.emit(self._values[index])


class FoldButton(QPushButton):
    """A head that shows and hides what is under it, told by the direction of its small arrow."""

    def __init__(self, text: str, tip: str) -> None:
        super().__init__(text)
        self.setProperty("look", "link")
        self.setCheckable(True)
        self.setToolTip(tip)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """Text and arrow."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 24, 24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter folds too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """An arrow and the text, in the style sheet's colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self.palette().buttonText().color()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x, y = (self.width() - 5.0 if mirrored else 5.0), self.height() / 2
        painter.setPen(QPen(color, 1.4))
        if self.isChecked():
            painter.drawPolyline([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)])
        else:
            turn = -1 if mirrored else 1
            painter.drawPolyline([QPointF(x - 2 * turn, y - 4), QPointF(x + 2 * turn, y), QPointF(x - 2 * turn, y + 4)])
        text = QRectF(self.rect()).adjusted(0, 0, -18, 0) if mirrored else QRectF(self.rect()).adjusted(18, 0, 0, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text())
