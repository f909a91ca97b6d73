"""Where keys are changed: the commands by group, and beneath them what the chosen one is run by."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.key_bindings import KeyBindings, with_twin
from musicgen_desktop.ui.commands.key_field import KeyField
from musicgen_desktop.ui.commands.registry import Command, CommandRegistry, keys_in_words
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.controls import ElidedLabel, make_label, make_sheet_button
from musicgen_desktop.ui.kit.fonts import font, head_font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.search_field import SearchField
from musicgen_desktop.ui.kit.texts import left_to_right

_ID = Qt.ItemDataRole.UserRole
_KEYS_WIDTH, _USUAL_WIDTH = 190, 170
_ROOM_FOR_USUAL = 600
_STRIP_HEIGHT = 92


class ShortcutsPage(QWidget):
    """A change acts at once, in the window too.

    Args:
        registry: the commands.
        bindings: changes their keys, and tells when somebody else does.
    """

    def __init__(self, registry: CommandRegistry, bindings: KeyBindings, look: Look) -> None:
        super().__init__()
        self.title = tr("Shortcuts")
        self._registry = registry
        self._bindings = bindings
        self._items: dict[str, QTreeWidgetItem] = {}
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._adds = False
        self._wanted: tuple[QKeySequence, ...] = ()
        self.search = SearchField(
            tr("Search commands and keys"), tr("Shows the commands that have these words, or these keys."), look
        )
        self.reset_all = make_sheet_button(tr("Reset all"), tr("Give every command the keys that it comes with."))
        self.tree = self._make_tree()
        self.strip = QStackedWidget()
        self.strip.setFixedHeight(_STRIP_HEIGHT)
        self.strip.addWidget(self._make_chosen())
        self.strip.addWidget(self._make_listening())
        self.strip.addWidget(self._make_question())
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.search, 1)
        head.addWidget(self.reset_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.tree, 1)
        column.addWidget(self.strip)
        self.search.textChanged.connect(self._on_search)
        QShortcut(Qt.Key.Key_Down, self.search, self.tree.setFocus, context=Qt.ShortcutContext.WidgetShortcut)
        self.reset_all.clicked.connect(bindings.reset_all)
        self.tree.currentItemChanged.connect(self._show_chosen)
        self.tree.itemActivated.connect(self._on_change)
        self.tree.installEventFilter(self)
        bindings.changed.connect(self._refresh)
        self._fill()
        self._refresh()

    def show_matching(self, terms: Sequence[str]) -> bool:
        """Show only the commands that have all ``terms`` (small letters) in text, group or keys; whether there is one.

        All are shown for terms of the page's own name.
        """
        if all(term in self.title.casefold() for term in terms):
            terms = ()
        for group, items in self._groups:
            for item in items:
                said = " ".join((group.text(0), item.text(0), item.text(1), item.toolTip(0))).casefold()
                item.setHidden(not all(term in said for term in terms))
            group.setHidden(all(item.isHidden() for item in items))
        return not all(group.isHidden() for group, _ in self._groups)

    @property
    def chosen(self) -> Command | None:
        """The command that the strip is about."""
        item = self.tree.currentItem()
        return self._registry.find(item.data(0, _ID) or "") if item is not None else None

    def choose(self, command_id: str) -> None:
        """Choose a command of the list."""
        self.tree.setCurrentItem(self._items[command_id])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the commands' names have it."""
        super().resizeEvent(event)
        self.tree.setColumnHidden(2, event.size().width() < _ROOM_FOR_USUAL)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete takes the keys of the chosen command away; it is about no clip here."""
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Delete:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._on_remove()
        return event.type() == QEvent.Type.KeyPress

    def _make_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("shortcuts")
        tree.setAccessibleName(tr("Commands"))
        tree.setToolTip(tr("Enter changes the keys of the chosen command, Del takes them away."))
        tree.setColumnCount(3)
        tree.setHeaderLabels([tr("Command"), tr("Keys"), tr("Usually")])
        tree.setRootIsDecorated(False)
        tree.setIndentation(14)
        tree.setUniformRowHeights(True)
        tree.setExpandsOnDoubleClick(False)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, tree.header().ResizeMode.Stretch)
        tree.setColumnWidth(1, _KEYS_WIDTH)
        tree.setColumnWidth(2, _USUAL_WIDTH)
        tree.setTabKeyNavigation(False)
        return tree

    def _make_chosen(self) -> QWidget:
        self._name = ElidedLabel()
        self._name.setFont(font(weight=QFont.Weight.DemiBold))
        self._keys = make_label(tone="secondary")
        self.change = make_sheet_button(tr("New keys…"), tr("Press other keys for this command (Enter)."))
        self.add = make_sheet_button(tr("More keys…"), tr("Press keys that shall run this command too."))
        self.remove = make_sheet_button(tr("No keys"), tr("Take its keys away (Del)."))
        self.reset = make_sheet_button(tr("Reset"), tr("Give it the keys that it comes with."))
        self.change.clicked.connect(self._on_change)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.reset.clicked.connect(self._on_reset)
        words = QHBoxLayout()
        words.addWidget(self._name)
        words.addWidget(self._keys)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.change, self.add, self.remove, self.reset):
            row.addWidget(button)
        row.addStretch(1)
        return _card(words, row)

    def _make_listening(self) -> QWidget:
        self._asks = make_label()
        self.field = KeyField()
        self.field.pressed.connect(self._on_pressed)
        self.field.given_up.connect(self._on_given_up)
        words, row = QHBoxLayout(), QHBoxLayout()
        words.addWidget(self._asks)
        row.addWidget(self.field)
        return _card(words, row)

    def _make_question(self) -> QWidget:
        self.conflict = ElidedLabel()
        self.replace = make_sheet_button(tr("Replace"), tr("Take the keys away there, and give them to this command."))
        self.cancel = make_sheet_button(tr("Cancel"), tr("Leave all keys as they are."))
        self.replace.clicked.connect(self._on_replace)
        self.cancel.clicked.connect(self._on_cancel)
        words, row = QHBoxLayout(), QHBoxLayout()
        words.addWidget(self.conflict)
        words.addStretch(1)
        row.setSpacing(8)
        row.addWidget(self.replace)
        row.addWidget(self.cancel)
        row.addStretch(1)
        card = _card(words, row)
        QShortcut(Qt.Key.Key_Escape, card, self._on_cancel, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return card

    def _fill(self) -> None:
        for title, commands in self._registry.groups.items():
            group = QTreeWidgetItem([title])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.setFont(0, head_font())
            group.setForeground(0, self.palette().placeholderText())
            self.tree.addTopLevelItem(group)
            group.setFirstColumnSpanned(True)
            items = [self._make_item(command) for command in commands]
            group.addChildren(items)
            self._groups.append((group, items))
        self.tree.expandAll()
        self.tree.setCurrentItem(self._groups[0][1][0])

    def _make_item(self, command: Command) -> QTreeWidgetItem:
        item = QTreeWidgetItem([command.text])
        item.setData(0, _ID, command.id)
        item.setToolTip(0, command.place)
        self._items[command.id] = item
        return item

    def _in_order(self, keys: str) -> str:
        return left_to_right(keys) if keys and self.isRightToLeft() else keys

    @Slot()
    def _refresh(self) -> None:
        any_changed = False
        for command in self._registry:
            changed = self._bindings.is_changed(command)
            any_changed |= changed
            item = self._items[command.id]
            item.setText(1, self._in_order(command.keys))
            usual = keys_in_words(command.default_keys) or tr("none")
            item.setText(2, self._in_order(usual) if changed else "")
            item.setFont(1, font(weight=QFont.Weight.DemiBold if changed else QFont.Weight.Normal))
        self.reset_all.setEnabled(any_changed)
        self._show_chosen()

    @Slot()
    def _show_chosen(self) -> None:
        self.strip.setCurrentIndex(0)
        command = self.chosen
        self.strip.setVisible(command is not None)
        if command is not None:
            self._name.set_text(command.text)
            self._keys.setText(self._in_order(command.keys) if command.keys else tr("no keys"))
            self.remove.setEnabled(bool(command.keys))
            self.reset.setEnabled(self._bindings.is_changed(command))

    @Slot(str)
    def _on_search(self, text: str) -> None:
        self.show_matching(text.casefold().split())

    @Slot()
    def _on_change(self) -> None:
        self._listen(adds=False)

    @Slot()
    def _on_add(self) -> None:
        self._listen(adds=True)

    def _listen(self, adds: bool) -> None:
        command = self.chosen
        if command is None:
            return
        self._adds = adds
        self._asks.setText(tr("Keys for “{command}”:", command=command.text))
        self.field.clear()
        self.strip.setCurrentIndex(1)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_pressed(self, key: QKeySequence) -> None:
        command, refusal = self.chosen, self._bindings.refusal(key)
        if command is None:
            return
        if refusal:
            self.field.setText(refusal)
            announce(self, refusal)
            return
        earlier = tuple(command.action.shortcuts()) if self._adds else ()
        self._give((*(old for old in earlier if old != key), *with_twin(key)))

    def _give(self, keys: tuple[QKeySequence, ...]) -> None:
        command = self.chosen
        if command is None:
            return
        rivals = self._bindings.rivals(command, keys)
        if not rivals:
            self._bindings.set_keys(command, keys)
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, tr("{command}: {keys}", command=command.text, keys=command.keys))
            return
        self._wanted = keys
        taken = [key for key in keys if any(key in rival.action.shortcuts() for rival in rivals)]
        names = ", ".join(f"“{rival.text}”" for rival in rivals)
        self.conflict.set_text(
            tr(
                "{keys} is {names}. Give it to “{command}” instead?",
                keys=keys_in_words(taken),
                names=names,
                command=command.text,
            )
        )
        self.strip.setCurrentIndex(2)
        self.replace.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.conflict.accessibleName())

    @Slot()
    def _on_given_up(self) -> None:
        if self.strip.currentIndex() == 1:
            was_here = self.field.hasFocus()
            self.strip.setCurrentIndex(0)
            if was_here:
                self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_replace(self) -> None:
        command = self.chosen
        if command is not None:
            self._bindings.set_keys(command, self._wanted)
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_cancel(self) -> None:
        self.strip.setCurrentIndex(0)
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_remove(self) -> None:
        if self.chosen is not None:
            self._bindings.set_keys(self.chosen, ())

    @Slot()
    def _on_reset(self) -> None:
        if self.chosen is not None:
            self._give(self.chosen.default_keys)


def _card(*rows: QHBoxLayout) -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    column = QVBoxLayout(card)
    column.setContentsMargins(14, 10, 14, 10)
    column.setSpacing(8)
    for row in rows:
        column.addLayout(row)
    return card
