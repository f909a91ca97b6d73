"""The checkpoint manager: a sheet in the place of stage and library, under the prompt, which stays in reach."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from musicgen_desktop.domain.checkpoint import STARTER_ID
from musicgen_desktop.domain.installation import HubOptions
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.services.checkpoints.checkpoint_values import CheckpointOverview
from musicgen_desktop.ui.checkpoints.checkpoint_ask import CheckpointWish, Question
from musicgen_desktop.ui.checkpoints.checkpoint_connection import CheckpointConnection
from musicgen_desktop.ui.checkpoints.checkpoint_detail import CheckpointDetail
from musicgen_desktop.ui.checkpoints.checkpoint_item_model import CheckpointItemModel, CheckpointRow
from musicgen_desktop.ui.checkpoints.checkpoint_list import CheckpointList
from musicgen_desktop.ui.kit.controls import ElidedLabel, make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.rows_item_model import RowRole

LIST_WIDTH = 320
_DETAIL, _CONNECTION, _EMPTY = 0, 1, 2
_WINDOW_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class CheckpointPanel(QFrame):
    """Emits wishes; the presenter answers them.

    Signals:
        wish_requested: a ``CheckpointWish`` and a checkpoint's id.
        answered: a ``Question`` and whether it was agreed to.
        current_changed: id of the checkpoint whose details are shown.
        import_folder_requested, import_file_requested: a checkpoint shall be copied in.
        link_requested: a folder shall be used where it is.
        import_cancel_requested: the import or move that runs shall end.
        options_changed: ``HubOptions`` as they are now.
        move_requested: checkpoints shall be kept in another folder.
        reveal_requested: the folder of checkpoints shall be shown in the file manager.
        close_requested: back to the music.
        opened: the manager came to the front; what it shows may be old.
    """

    wish_requested = Signal(object, str)
    answered = Signal(object, bool)
    current_changed = Signal(str)
    import_folder_requested = Signal()
    import_file_requested = Signal()
    link_requested = Signal()
    import_cancel_requested = Signal()
    options_changed = Signal(object)
    move_requested = Signal()
    reveal_requested = Signal()
    close_requested = Signal()
    opened = Signal()

    def __init__(self, model: CheckpointItemModel, look: Look) -> None:
        super().__init__()
        self.setObjectName("checkpointPanel")
        self.setAccessibleName(tr("Checkpoint manager"))
        self.look = look
        self._model = model
        self._current = STARTER_ID
        self.list = CheckpointList(model, look)
        self.detail = CheckpointDetail(look)
        self.connection = CheckpointConnection()
        self.summary = ElidedLabel()
        self.network = ElidedLabel()
        self.folder_task = ElidedLabel()
        self.folder_task_cancel = make_button(tr("Cancel"), tr("End this, and delete what was copied."), "link")
        self.import_button = make_button(
            tr("Import…"), tr("Copy a checkpoint in from this machine, or drop it on the window. No network is used.")
        )
        self.close_button = make_button(tr("Done"), tr("Back to the music (Esc)."))
        self.connection_button = make_button(
            tr("Connection and folder…"), tr("The offline switch, a mirror, a proxy, and where checkpoints are kept.")
        )
        self.connection_button.setCheckable(True)
        self._import_menu = self._make_import_menu()
        self._pages = QStackedWidget()
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.activated.connect(self._on_activated)
        self.list.removal_requested.connect(self._on_removal)
        self.list.clicked.connect(self._on_clicked)
        self.detail.wish_requested.connect(self.wish_requested)
        self.detail.ask.answered.connect(self._on_answer)
        self.import_button.clicked.connect(self._on_import)
        self.folder_task_cancel.clicked.connect(self.import_cancel_requested)
        self.close_button.clicked.connect(self.close_requested)
        self.connection.options_changed.connect(self.options_changed)
        self.connection.move_requested.connect(self.move_requested)
        self.connection.reveal_requested.connect(self.reveal_requested)
        self.connection_button.toggled.connect(self._on_connection)
        model.modelReset.connect(self._on_reset)
        model.dataChanged.connect(self._on_data)
        self.set_network(network_open=False, offline=True)
        self.set_folder_task("")
        self._on_reset()

    @property
    def current_row(self) -> CheckpointRow | None:
        """The checkpoint whose details are shown."""
        row = self._model.row_of(self._current)
        return self._model.rows[row] if row >= 0 else None

    @property
    def ground(self) -> QWidget:
        """What messages float over."""
        return self._pages

    def show_checkpoint(self, checkpoint_id: str) -> None:
        """Bring a checkpoint's details to the front; an unknown id leaves what is shown."""
        row = self._model.row_of(checkpoint_id)
        if row >= 0:
            self.connection_button.setChecked(False)
            self.list.setCurrentIndex(self._model.index(row))

    def ask(self, question: Question) -> None:
        """Ask below the details of the question's checkpoint."""
        self.show_checkpoint(question.checkpoint_id)
        self.detail.ask_question(question)

    def set_overview(self, overview: CheckpointOverview) -> None:
        """What is there altogether, and where."""
        installed = [status for status in overview.statuses if status.checkpoint is not None]
        parts = [tr("{count} installed", count=len(installed))]
        parts.append(format_bytes(sum(status.bytes_on_disk for status in overview.statuses)))
        if overview.free_bytes is not None:
            parts.append(tr("{size} free", size=format_bytes(overview.free_bytes)))
        self.summary.set_text(" · ".join(parts))
        self.summary.set_tip(str(overview.folder))
        self.connection.set_folder(overview.folder, overview.free_bytes)

    def set_options(self, options: HubOptions) -> None:
        """How the network is reached, as the settings say."""
        self.connection.set_options(options)

    def set_network(self, network_open: bool, offline: bool) -> None:
        """The truth about the network: ``offline`` is the switch."""
        if network_open:
            self.network.set_text(tr("Online while this is fetched") if offline else tr("Online for installations"))
        else:
            self.network.set_text(tr("Offline · an installation asks first"))

    def set_folder_task(self, words: str) -> None:
        """An import or move that runs, in words; empty for none."""
        self.folder_task.set_text(words)
        self.folder_task.setVisible(bool(words))
        self.folder_task_cancel.setVisible(bool(words))

    def begin(self) -> None:
        """Be opened: the rows have the focus, and the details are shown."""
        self.connection_button.setChecked(False)
        self.focus_list()
        self.opened.emit()

    def focus_list(self) -> None:
        """Put the focus on the rows."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.look = look
        self.list.apply_look(look)
        self.detail.apply_look(look)

    def event(self, event: QEvent) -> bool:
        """Keep keys about the music away from what cannot be seen now: K, Delete, the numbers of takes."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
            command = event.key() in _WINDOW_KEYS or Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
            if plain and not command:
                event.accept()
                return True
        return super().event(event)

    def _make_import_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(tr("From a folder…"), self.import_folder_requested.emit)
        menu.addAction(tr("From an archive…"), self.import_file_requested.emit)
        menu.addSeparator()
        menu.addAction(tr("Use a folder where it is…"), self.link_requested.emit)
        return menu

    def _lay_out(self) -> None:
        title = make_label(tr("Checkpoints"))
        title.setFont(font(Size.TITLE, QFont.Weight.DemiBold))
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(8)
        head.addWidget(title)
        head.addSpacing(8)
        head.addWidget(self.summary)
        head.addStretch()
        head.addWidget(self.folder_task)
        head.addWidget(self.folder_task_cancel)
        head.addSpacing(8)
        head.addWidget(self.import_button)
        head.addWidget(self.close_button)
        top = QFrame()
        top.setObjectName("checkpointHead")
        top.setFixedHeight(52)
        top.setLayout(head)
        for label in (self.summary, self.network, self.folder_task):
            label.setProperty("tone", "secondary")
            label.setFont(font(Size.CHIP, tabular=True))
        foot_frame = QFrame()
        foot_frame.setObjectName("checkpointFoot")
        foot = QVBoxLayout(foot_frame)
        foot.setContentsMargins(16, 10, 16, 12)
        foot.setSpacing(6)
        foot.addWidget(self.network)
        foot.addWidget(self.connection_button)
        left = QFrame()
        left.setObjectName("checkpointLeft")
        left.setFixedWidth(LIST_WIDTH)
        left_column = QVBoxLayout(left)
        left_column.setContentsMargins(0, 0, 1, 0)
        left_column.setSpacing(0)
        left_column.addWidget(self.list, 1)
        left_column.addWidget(foot_frame)
        empty = make_label(tr("Looking for checkpoints…"), "tertiary")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for page in (_scrolled(self.detail), _scrolled(self.connection), empty):
            self._pages.addWidget(page)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addLayout(row, 1)

    def _on_reset(self) -> None:
        rows = self._model.rows
        if rows:
            row = max(0, self._model.row_of(self._current))
            self.list.setCurrentIndex(self._model.index(row))
        self._show_page()

    def _on_data(self) -> None:
        row = self.current_row
        if row is not None:
            self.detail.show_row(row)

    def _on_current(self, index: QModelIndex) -> None:
        row = index.data(RowRole.ROW)
        if row is not None:
            self._current = row.id
            self.detail.show_row(row)
            self.connection_button.setChecked(False)
            self.current_changed.emit(row.id)

    def _on_clicked(self, _index: QModelIndex) -> None:
        self.connection_button.setChecked(False)

    def _on_activated(self, _index: QModelIndex) -> None:
        """Enter does the main thing."""
        for wish in (CheckpointWish.USE, CheckpointWish.INSTALL, CheckpointWish.REPAIR):
            if not self.detail.buttons[wish].isHidden():
                self.detail.buttons[wish].click()
                return

    def _on_removal(self) -> None:
        if not self.detail.buttons[CheckpointWish.REMOVE].isHidden():
            self.detail.buttons[CheckpointWish.REMOVE].click()

    def _on_answer(self, question: Question, agreed: bool) -> None:
        self._on_data()
        self.focus_list()
        self.answered.emit(question, agreed)

    def _on_import(self) -> None:
        self._import_menu.popup(self.import_button.mapToGlobal(self.import_button.rect().bottomLeft()))

    def _on_connection(self, _shown: bool) -> None:
        self._show_page()

    def _show_page(self) -> None:
        if self.connection_button.isChecked():
            self._pages.setCurrentIndex(_CONNECTION)
        else:
            self._pages.setCurrentIndex(_DETAIL if self._model.rows else _EMPTY)


def _scrolled(page: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    page.setObjectName("checkpointPage")
    scroll.setWidget(page)
    return scroll
