"""What is wrong with a window for those who read it, and for those who hear it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QHeaderView,
    QLabel,
    QTabBar,
    QWidget,
)

from musicgen_desktop.ui.kit.controls import ElidedLabel
from musicgen_desktop.ui.main_window import MainWindow


def cut_texts(window: MainWindow) -> list[object]:
    """Visible texts that have less room than they need, and what reaches out of its parent."""
    for _ in range(3):  # what is laid out again lays out more
        QApplication.processEvents()
    stage = window.stage
    cut: list[object] = []
    if stage.view is not None and stage.width() < stage.minimumSizeHint().width():
        cut.append(("stage", stage.size(), stage.minimumSizeHint()))
    for panel in (*window.room.sides.values(), stage, window.prompt_bar):
        parent = panel.parentWidget()
        if panel.isVisible() and parent is not None and not parent.rect().contains(panel.geometry()):
            cut.append((panel.objectName(), panel.geometry(), parent.rect()))
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            match widget:
                case QLabel() if widget.text() and not isinstance(widget, ElidedLabel):
                    cut += _cut_label(widget)
                case QAbstractButton() if widget.text() and widget.width() < widget.sizeHint().width() - 1:
                    cut.append((widget.text(), widget.width(), widget.sizeHint().width()))
                case QHeaderView():
                    cut += _cut_heads(widget)
                case QTabBar() if widget.width() < widget.sizeHint().width():
                    cut.append(("tabs", widget.width(), widget.sizeHint().width()))
            cut += _outside(widget)
    return cut


def _cut_label(label: QLabel) -> list[object]:
    needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
    is_low = label.height() < needed - 1
    is_narrow = not label.wordWrap() and label.width() < label.sizeHint().width() - 1
    return [(label.text(), label.size(), label.sizeHint())] if is_low or is_narrow else []


def _cut_heads(header: QHeaderView) -> list[object]:
    if header.orientation() != Qt.Orientation.Horizontal:
        return []
    model, metrics = header.model(), header.fontMetrics()
    texts = [(i, str(model.headerData(i, header.orientation()) or "")) for i in range(header.count())]
    return [
        (text, header.sectionSize(i), metrics.horizontalAdvance(text))
        for i, text in texts
        if not header.isSectionHidden(i) and header.sectionSize(i) < metrics.horizontalAdvance(text)
    ]


def _outside(widget: QWidget) -> list[object]:
    """A widget with a text that its parent shows a part of only; what scrolls may."""
    parent = widget.parentWidget()
    has_text = isinstance(widget, (QLabel, QAbstractButton)) and bool(widget.text())
    while has_text and parent is not None and not widget.isWindow():
        place = QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
        room = parent.rect().adjusted(-1, -1, 1, 1)
        scrolls = isinstance(parent.parentWidget(), QAbstractScrollArea)
        if scrolls:  # down, but not aside
            room.setTop(place.top())
            room.setBottom(place.bottom())
        if not room.contains(place):
            return [(widget.text(), type(parent).__name__, place, room)]  # type: ignore[attr-defined]
        if scrolls or parent.isWindow():
            return []
        parent = parent.parentWidget()
    return []


def nameless(window: MainWindow) -> list[object]:
    """What can be reached by keys, but not be told by ear or by pointing at it."""
    QApplication.processEvents()
    found: list[object] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        if not name.strip() or not widget.toolTip().strip():
            found.append((type(widget).__name__, widget.objectName(), name))
    return found


def close_sheets() -> None:
    """Close what stands over the window."""
    while (over := QApplication.activePopupWidget() or QApplication.activeModalWidget()) is not None:
        over.close()


_SAID = frozenset(
    {
        *(QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton, QAccessible.Role.Link),
        *(QAccessible.Role.EditableText, QAccessible.Role.ComboBox, QAccessible.Role.SpinBox, QAccessible.Role.Slider),
        *(QAccessible.Role.ProgressBar, QAccessible.Role.MenuItem, QAccessible.Role.PageTab, QAccessible.Role.Table),
        *(QAccessible.Role.List, QAccessible.Role.Tree, QAccessible.Role.ColumnHeader, QAccessible.Role.Dialog),
        *(QAccessible.Role.ButtonMenu, QAccessible.Role.ButtonDropDown),
    }
)
"""What a screen reader can only tell by a name."""
_CELLS = (QAccessible.Role.Cell, QAccessible.Role.TreeItem)
"""May be empty: a screen reader says the column."""


def silent(window: MainWindow) -> list[object]:
    """All of the accessibility tree, menus and sheets with it, that a screen reader could not tell apart."""
    QApplication.processEvents()
    found: list[object] = []
    tops = [window, *(widget for widget in window.findChildren(QWidget) if widget.isWindow() and widget.isVisible())]
    waiting = [QAccessible.queryAccessibleInterface(top) for top in tops]
    while waiting:
        interface = waiting.pop()
        if interface is None or not interface.isValid() or interface.state().invisible:
            continue
        role, name = interface.role(), interface.text(QAccessible.Text.Name).strip()
        if not name and (role in _SAID or interface.state().focusable) and role not in _CELLS:
            found.append((role.name, repr(interface.object()), interface.text(QAccessible.Text.Description)))
        waiting += [interface.child(number) for number in range(interface.childCount())]
    return found
