"""The window: lays the panels out, hands them the look, folds them away, remembers how it stood."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QHideEvent, QPaintEvent, QResizeEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.settings import ThemeChoice
from musicgen_desktop.domain.text import tr
from musicgen_desktop.domain.vocabulary import Vocabulary
from musicgen_desktop.ui.checkpoints.checkpoint_item_model import CheckpointItemModel
from musicgen_desktop.ui.checkpoints.checkpoint_panel import CheckpointPanel
from musicgen_desktop.ui.clips.library_panel import LibraryPanel
from musicgen_desktop.ui.clips.rows.clip_item_model import ClipItemModel
from musicgen_desktop.ui.commands.actions import Actions
from musicgen_desktop.ui.commands.command_desk import CommandDesk
from musicgen_desktop.ui.commands.menus import Menus
from musicgen_desktop.ui.form.history_item_model import HistoryItemModel
from musicgen_desktop.ui.form.history_panel import PANEL_WIDTH as HISTORY_WIDTH
from musicgen_desktop.ui.form.history_panel import HistoryPanel
from musicgen_desktop.ui.form.params_panel import PANEL_WIDTH as PARAMS_WIDTH
from musicgen_desktop.ui.form.params_panel import ParamsPanel
from musicgen_desktop.ui.form.prompt_bar import PromptBar
from musicgen_desktop.ui.kit.digit_keys import DigitKeys
from musicgen_desktop.ui.kit.file_drop import FileDrop
from musicgen_desktop.ui.kit.finer_screens import FinerScreens
from musicgen_desktop.ui.kit.focus_ring import FocusRing
from musicgen_desktop.ui.kit.icons import Icons
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.kit.motion import is_still
from musicgen_desktop.ui.kit.shortcut_guard import ShortcutGuard, is_typing
from musicgen_desktop.ui.kit.stylesheet import build_stylesheet
from musicgen_desktop.ui.kit.theme import Theme, build_palette, choose_theme
from musicgen_desktop.ui.mini.mini_player import MiniPlayer
from musicgen_desktop.ui.panel_desk import PanelDesk
from musicgen_desktop.ui.queue.queue_item_model import QueueItemModel
from musicgen_desktop.ui.queue.queue_panel import QueuePanel
from musicgen_desktop.ui.room.panel_counts import PanelCounts
from musicgen_desktop.ui.room.panel_room import PanelRoom
from musicgen_desktop.ui.room.panel_window import PanelWindow
from musicgen_desktop.ui.room.room_panel import (
    BOTTOM,
    HISTORY,
    LEFT,
    LIBRARY,
    PARAMS,
    QUEUE,
    RIGHT,
    RoomPanel,
    make_panel,
)
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup
from musicgen_desktop.ui.stage.stage import Stage
from musicgen_desktop.ui.status_line import StatusLine
from musicgen_desktop.ui.window_state import WindowState

_FIRST_SIZE = QSize(1440, 900)
_SMALLEST = QSize(720, 560)
_LIBRARY_WIDTH, _QUEUE_WIDTH = 420, 320
_FRAME = QSize(16, 48)
"""Room for what the window manager draws around a window, which is not known before it is shown."""


class MainWindow(QMainWindow):
    """Owns all panels and item models as public attributes; ``wiring`` connects them.

    Args:
        app: for its style, palette and focus changes.
        themes: by id; "dark" and "light" must be there.
        icons: in any colour.
        vocabulary: words for prompts.
        defaults: the parameters that reset gives.
        new_seed: gives a fresh seed.
        now: the present time, aware.
        theme: what it wears at first.

    Signals:
        first_painted: the window was drawn for the first time.
        closing: the user closes the window; it is still there.
    """

    first_painted = Signal()
    closing = Signal()

    def __init__(
        self,
        app: QApplication,
        themes: dict[str, Theme],
        icons: Icons,
        vocabulary: Vocabulary,
        defaults: GenerationParams,
        new_seed: Callable[[], int],
        now: Callable[[], datetime],
        theme: ThemeChoice = "system",
    ) -> None:
        super().__init__()
        self._app = app
        self._themes = themes
        self._icons = icons
        self._choice: ThemeChoice = theme
        self._painted = False
        look = self._look = Look(choose_theme(themes, theme, app.styleHints().colorScheme()), icons)
        self.setWindowTitle("MusicGen Desktop")
        self.clips = ClipLookup(self)
        self.clip_model = ClipItemModel(self.clips, now, self)
        self.history_model = HistoryItemModel(now, self)
        self.queue_model = QueueItemModel(self)
        self.checkpoint_model = CheckpointItemModel(self)
        self.message_bar = MessageBar(look)
        self.prompt_bar = PromptBar(look, vocabulary)
        self.history_panel = HistoryPanel(self.history_model, look)
        self.stage = Stage(look)
        self.params_panel = ParamsPanel(defaults, new_seed, look)
        self.library_panel = LibraryPanel(self.clip_model, look, now)
        self.queue_panel = QueuePanel(self.queue_model, look)
        self.checkpoint_panel = CheckpointPanel(self.checkpoint_model, look)
        self.status_line = StatusLine(look)
        self.commands = Actions(self, themes)
        self.menus = Menus(self.commands, self.menuBar())
        self.command_desk = CommandDesk(self, self.commands, self.menuBar(), look)
        self._digit_keys = DigitKeys(app.platformName(), self._action_of_digit, self)
        self.room = PanelRoom(app, self, self.stage, self._make_panels(), look)
        self.counts = PanelCounts(self.room, self.clip_model, self.queue_model)
        self.mini_player = MiniPlayer(self, look)
        self._desk = PanelDesk(self.room, self.commands, self.status_line, self._digit_keys, self._uncover)
        central = self._lay_out()
        self.file_drop = FileDrop(self, central, lambda: self.room.side_of(LIBRARY))
        self.room.window_made.connect(self._on_panel_window)
        self._ring = FocusRing(app, central, look)
        self._guard = ShortcutGuard(app, self)
        FinerScreens(app, self, icons, self.set_theme)
        self._connect_own()
        app.styleHints().colorSchemeChanged.connect(self._on_color_scheme)
        self._apply(look)
        self._bound_to(self.screen())
        self.resize(_FIRST_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self.prompt_bar.edit.setFocus()

    def set_theme(self, choice: ThemeChoice | None = None) -> None:
        """Dress in the chosen theme, or anew in the present one."""
        self._choice = choice or self._choice
        self.commands.set_theme(self._choice)
        theme = choose_theme(self._themes, self._choice, self._app.styleHints().colorScheme())
        if choice is None or theme != self._look.theme:
            self._look = Look(theme, self._icons)
            self._apply(self._look)

    @property
    def checkpoints_shown(self) -> bool:
        """Whether the checkpoint manager covers stage and library."""
        return self._sheets.currentWidget() is self.checkpoint_panel

    @Slot()
    def show_checkpoints(self) -> None:
        """Lay the checkpoint manager over stage and library."""
        self._sheets.setCurrentWidget(self.checkpoint_panel)
        self.checkpoint_panel.begin()

    @Slot()
    def show_music(self) -> None:
        """Put the checkpoint manager away; whoever types in the prompt goes on typing."""
        self._uncover()

    @Slot()
    def show_form(self) -> None:
        """Bring prompt and parameters to the front, ready to be written over."""
        self.show_music()
        self.room.reveal(PARAMS)
        self.params_panel.reveal_source()
        self._on_focus_prompt()

    @Slot()
    def show_recorder(self) -> None:
        """Bring the recorder to the front and into focus."""
        self.show_music()
        self.room.reveal(PARAMS)
        self.params_panel.reveal_source()
        self.params_panel.source.recorder.record.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _uncover(self) -> bool:
        covered = self.checkpoints_shown
        if covered:
            typing = self.prompt_bar.edit.hasFocus()
            self._sheets.setCurrentWidget(self.room.area)
            if not typing:
                self.focus_stage()
        return covered

    def focus_stage(self) -> None:
        """Put the focus on the music, so that Space, 1 to 8, K and Delete are about it."""
        for widget in (self.stage.waveform, self.library_panel.view):
            if widget.isVisible():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.prompt_bar.edit.clearFocus()

    def save_state(self) -> bytes:
        """Place, size, folds and columns, for ``restore_state``."""
        return WindowState(
            geometry=bytes(self.saveGeometry().data()),
            splitter=bytes(self.room.area.saveState().data()),
            room=self.room.state(),
            mini=self.mini_player.kept_place,
            mini_on_top=self.commands.room.mini_on_top.isChecked(),
            columns=bytes(self.library_panel.header_state().data()),
            history_open=self.room.folds.wanted[LEFT],
            params_open=self.room.folds.wanted[RIGHT],
            bottom_open=self.room.folds.wanted[BOTTOM],
            advanced_open=self.params_panel.advanced_open,
            cards=self.library_panel.shows_grid,
            draft=self.prompt_bar.text,
            sections=self.params_panel.sections.sections,
            queue=tuple(row.id for row in self.queue_model.rows),
        ).to_bytes()

    def restore_state(self, data: bytes) -> None:
        """Stand as when ``save_state`` gave ``data``; what is not understood is passed over."""
        state = WindowState.from_bytes(data)
        self.restoreGeometry(QByteArray(state.geometry))
        self.room.area.restoreState(QByteArray(state.splitter))
        if state.columns:
            self.library_panel.restore_header(QByteArray(state.columns))
        self.library_panel.set_grid(state.cards)
        self.room.restore(state.room)
        self.mini_player.place(state.mini)
        self.commands.room.mini_on_top.setChecked(state.mini_on_top)
        self.room.folds.set_wanted({LEFT: state.history_open, RIGHT: state.params_open, BOTTOM: state.bottom_open})
        self.params_panel.set_advanced_open(state.advanced_open)
        if state.draft:
            self.prompt_bar.set_prompt(state.draft)
        self.params_panel.sections.set_sections(state.sections)
        self.queue_model.earlier_order = state.queue

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the keys that lie where digits lie; there is nothing to watch before."""
        super().showEvent(event)
        self.windowHandle().installEventFilter(self._digit_keys)
        self.windowHandle().screenChanged.connect(self._bound_to, Qt.ConnectionType.UniqueConnection)
        if not event.spontaneous():
            self.mini_player.hide()
            QTimer.singleShot(0, self.room.show_windows)

    def hideEvent(self, event: QHideEvent) -> None:
        """Panels that lie in windows of their own are not seen alone."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.room.hide_windows()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first time."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what does not fit."""
        super().resizeEvent(event)
        self.room.folds.fit(event.size())

    def changeEvent(self, event: QEvent) -> None:
        """Borders change sides with the reading direction."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.set_theme()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell, and close without a question."""
        self.closing.emit()
        self.mini_player.leave()
        super().closeEvent(event)

    def _make_panels(self) -> tuple[RoomPanel, ...]:
        history, params, library, queue = self.history_panel, self.params_panel, self.library_panel, self.queue_panel
        return (
            make_panel(HISTORY, tr("Prompt history"), history, LEFT, HISTORY_WIDTH, history.head),
            make_panel(PARAMS, tr("Parameters"), params, RIGHT, PARAMS_WIDTH, params.head),
            make_panel(LIBRARY, tr("Library"), library, BOTTOM, _LIBRARY_WIDTH, library.search),
            make_panel(QUEUE, tr("Queue"), queue, BOTTOM, _QUEUE_WIDTH, queue.buttons),
        )

    def _lay_out(self) -> QWidget:
        central = QWidget()
        central.setObjectName("central")
        central.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.prompt_bar)
        self._sheets = QStackedWidget()
        self._sheets.addWidget(self.room.area)
        self._sheets.addWidget(self.checkpoint_panel)
        column.addWidget(self._sheets, 1)
        column.addWidget(self.status_line)
        self.message_bar.setParent(central)
        self.message_bar.float_over(self.checkpoint_panel.ground, self.stage.waveform, self.stage)
        self.setCentralWidget(central)
        self.library_panel.set_context_actions(self.menus.for_clips)
        self.stage.waveform.addActions(self.menus.for_stage)
        self.stage.waveform.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return central

    def _connect_own(self) -> None:
        """What concerns the window alone."""
        commands = self.commands
        commands.quit.triggered.connect(self.close)
        commands.show_library.triggered.connect(self.show_library)
        commands.show_queue.triggered.connect(self.show_queue)
        commands.focus_prompt.triggered.connect(self._on_focus_prompt)
        commands.find_clip.triggered.connect(self._on_find_clip)
        commands.find_prompt.triggered.connect(self._on_find_prompt)
        commands.leave_field.triggered.connect(self._on_leave_field)
        commands.rename.triggered.connect(self._on_rename)
        commands.room.mini_on_top.toggled.connect(self.mini_player.set_on_top)
        commands.manage_checkpoints.triggered.connect(self.show_checkpoints)
        self.checkpoint_panel.close_requested.connect(self.show_music)

    @Slot(object)
    def _on_panel_window(self, window: PanelWindow) -> None:
        """Files can be let go over it too."""
        self.file_drop.watch(window, window.side)

    def _apply(self, look: Look) -> None:
        self._app.setPalette(build_palette(look.theme))
        self.setStyleSheet(build_stylesheet(look.theme, self.isRightToLeft(), is_still()))
        for part in (self.message_bar, self.prompt_bar, self.history_panel, self.stage, self.params_panel,
                     self.library_panel, self.queue_panel, self.room, self.checkpoint_panel, self.status_line,
                     self._ring, self.mini_player, self.commands.marks, self.command_desk):  # fmt: skip
            part.apply_look(look)

    @Slot(QScreen)
    def _bound_to(self, screen: QScreen) -> None:
        """However small a screen is, or magnified, the window can be made to fit."""
        self.setMinimumSize(_SMALLEST.boundedTo(screen.availableSize() - _FRAME))

    @Slot(Qt.ColorScheme)
    def _on_color_scheme(self, _scheme: Qt.ColorScheme) -> None:
        if self._choice == "system":
            self.set_theme("system")

    @Slot()
    def show_library(self) -> None:
        """Bring the library to the front and into focus."""
        self._desk.reveal(LIBRARY)
        self.library_panel.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def show_queue(self) -> None:
        """Bring the queue to the front and into focus."""
        self._desk.reveal(QUEUE)
        self.queue_panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_rename(self) -> None:
        self._desk.reveal(LIBRARY)
        self.library_panel.edit_title()

    @Slot()
    def _on_focus_prompt(self) -> None:
        self.activateWindow()  # out of a window of panels too
        self.prompt_bar.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.prompt_bar.edit.selectAll()

    @Slot()
    def _on_find_clip(self) -> None:
        self._desk.reveal(LIBRARY)
        self.library_panel.search.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_find_prompt(self) -> None:
        self._desk.reveal(HISTORY)
        self.history_panel.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_leave_field(self) -> None:
        """Away from typing, so that one-key commands work; nothing typed is lost. Away from the manager too."""
        focus, leave_comparison = self._app.focusWidget() or self, self.commands.comparing.leave_comparison
        if self.checkpoints_shown and self.checkpoint_panel.isAncestorOf(focus):
            self.show_music()
        elif self.checkpoints_shown:
            self.checkpoint_panel.focus_list()
        elif leave_comparison.isEnabled() and self.stage.isAncestorOf(focus):
            leave_comparison.trigger()
        else:
            self.room.folds.close_drawers()
            self.activateWindow()
            self.focus_stage()

    def _action_of_digit(self, digit: int) -> QAction | None:
        """None where the key is text or about what is not seen."""
        if self.checkpoints_shown or is_typing(self._app.focusWidget()):
            return None
        return self.commands.registry.action_of(str(digit))
