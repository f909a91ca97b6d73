"""The palette: every command by a few letters, without the mouse."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.palette_delegate import ROW_HEIGHT, PaletteDelegate
from musicgen_desktop.ui.commands.palette_rows import PaletteRow, find_rows
from musicgen_desktop.ui.commands.registry import CommandRegistry
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import make_label
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.rows_item_model import RowsItemModel
from musicgen_desktop.ui.kit.rows_list import RowsList
from musicgen_desktop.ui.kit.search_sign import add_search_sign
from musicgen_desktop.ui.kit.theme import with_alpha

MOST_RECENT = 6
_WIDTH, _NARROWEST = 620, 440
_MARGIN = 24
_MOST_ROWS = 11
_TOP_SHARE = 0.12
_VEIL = 0.55
_STEPS = MappingProxyType(
    {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _MOST_ROWS, Qt.Key.Key_PageUp: -_MOST_ROWS}
)
_OWN = Qt.FindChildOption.FindDirectChildrenOnly
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class CommandPalette(QWidget):
    """Lies over the whole window while it is open; the focus goes back to where it was.

    Args:
        window: over which it opens.
        registry: the commands.

    Signals:
        recent_changed: another command was run from here.
    """

    recent_changed = Signal()

    def __init__(self, window: QWidget, registry: CommandRegistry, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._registry = registry
        self._look = look
        self._before: QWidget | None = None
        self._side = QRect()
        self.recent: tuple[str, ...] = ()
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("What do you want to do?"))
        self.field.setAccessibleName(tr("Find a command"))
        self.field.setToolTip(tr("A few letters of it. Arrows choose, Enter runs it, Esc closes."))
        self.field.setFont(font(Size.PROMPT))
        self.field.setObjectName("paletteField")
        self._icon = add_search_sign(self.field, look)
        self.model: RowsItemModel[PaletteRow] = RowsItemModel(self)
        self.list = RowsList()
        self.list.setObjectName("paletteList")
        self.list.setAccessibleName(tr("Commands"))
        self.list.setModel(self.model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._delegate = PaletteDelegate(look, self.list)
        self.list.setItemDelegate(self._delegate)
        self._none = make_label(tr("No command is called that."), "tertiary")
        self._none.setContentsMargins(14, 6, 14, 10)
        self.sheet = QFrame(self)
        self.sheet.setObjectName("palette")
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self._none)
        column.addWidget(self.list)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._show)
        self.list.clicked.connect(self._on_clicked)
        window.installEventFilter(self)
        self.setAccessibleName(tr("Find a command"))
        self.hide()

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self._icon.setIcon(look.icon("search"))
        self._delegate.apply_look(look)

    @Slot()
    def toggle(self) -> None:
        """Open it with nothing typed; put it away where it is open."""
        if self.isVisible():
            self.put_away()
            return
        self._before = QApplication.focusWidget()
        self.field.clear()
        self._find_side()
        self._show()
        self.raise_()
        self.show()
        self._window.show()  # which it is not while the mini player stands for it
        self._window.raise_()  # asked for in the window of a torn off panel, it would lie behind that
        self._window.activateWindow()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def put_away(self) -> None:
        """Close it; whoever had the focus has it again."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.activateWindow()
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def run_current(self) -> None:
        """Run the chosen command, if it can be run now."""
        row = self.current
        command = self._registry.find(row.id) if row is not None else None
        if command is None:
            return
        if not command.action.isEnabled():
            announce(self, tr("Not possible now."))
            return
        self.recent = (command.id, *(other for other in self.recent if other != command.id))[:MOST_RECENT]
        self.put_away()
        command.action.trigger()
        self.recent_changed.emit()

    @property
    def current(self) -> PaletteRow | None:
        """The chosen row."""
        row = self.list.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field's keys are about the list; the window's size is ours."""
        if watched is self._window:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._find_side()
                self._place()
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:  # a command of the window otherwise
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event)
        elif isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYS:
            self._before = None
            self.hide()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Beside the sheet: put it away."""
        self.put_away()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The window steps back."""
        QPainter(self).fillRect(self.rect(), self._veil())

    def _veil(self) -> QColor:
        return with_alpha(self._look.colors.window, _VEIL)

    def _take(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape:
                self.put_away()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.run_current()
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                pass  # there is nowhere else to go
            case key if key in _STEPS and self.model.rows:
                self._choose(self.list.currentIndex().row() + _STEPS[Qt.Key(key)])
            case _:
                return False
        return True

    def _choose(self, row: int) -> None:
        """Within the rows; the steps by one go round."""
        count = len(self.model.rows)
        row = row % count if row in (-1, count) else min(max(row, 0), count - 1)
        self.list.setCurrentIndex(self.model.index(row))
        announce(self.field, self.model.rows[row].said)

    @Slot()
    def _show(self) -> None:
        rows = find_rows(self._registry, self.field.text(), self.recent)
        self.model.set_rows(rows)
        self._none.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._place()
        if rows:
            self.list.setCurrentIndex(self.model.index(0))
            self.list.scrollToTop()
        if self.field.text():
            announce(self.field, rows[0].said if rows else self._none.text())

    def _place(self) -> None:
        window = self._window
        self.setGeometry(window.rect())
        top = max(_MARGIN, int(window.height() * _TOP_SHARE))
        room = window.height() - top - _MARGIN - self.field.sizeHint().height() - 3 * 8
        rows = max(1, min(_MOST_ROWS, len(self.model.rows), room // ROW_HEIGHT))
        self.list.setFixedHeight(rows * ROW_HEIGHT)
        self.sheet.setGeometry(self._side.left(), top, self._side.width(), self.sheet.sizeHint().height())

    def _find_side(self) -> None:
        """In the middle, unless another of the program's windows lies there: no window manager lets us overtake it."""
        window = self._window
        others = window.findChildren(QWidget, options=_OWN) if QApplication.platformName() != "wayland" else []
        over = [other for other in others if other.isWindow() and other.isVisible()]  # Wayland tells no places

        def covered(place: QRect) -> int:
            there = place.translated(window.mapToGlobal(QPoint(0, 0)))
            parts = [there.intersected(other.frameGeometry()) for other in over]
            return sum(part.width() * part.height() for part in parts)

        widest = min(_WIDTH, window.width() - 2 * _MARGIN)
        lefts = [((window.width() - widest) // 2, widest)]
        for width in (widest, min(_NARROWEST, widest)):
            lefts += [(_MARGIN, width), (window.width() - width - _MARGIN, width)]
        places = [QRect(left, 0, width, window.height()) for left, width in lefts]
        self._side = min(places, key=covered)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.run_current()
