"""A small window for listening while one works elsewhere: what plays, and the few things to do with it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFont, QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.controls import ElidedLabel, make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size, font
from musicgen_desktop.ui.kit.in_sight import bring_into_sight
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.message_bar import MessageBar
from musicgen_desktop.ui.kit.texts import format_position
from musicgen_desktop.ui.kit.waveform_data import EMPTY
from musicgen_desktop.ui.stage.overview_strip import OverviewStrip
from musicgen_desktop.ui.stage.stage_view import StageView
from musicgen_desktop.ui.stage.timeline.time_axis import TimeAxis

_NARROWEST, _WIDTH, _WIDEST = 320, 360, 900
_SMALL_ICON = QSize(14, 14)


class MiniPlayer(QWidget):
    """Emits wishes; shows the take that is on the stage. Closing it leads back to the big window.

    Args:
        window: the big one, which owns it and whose style it has.

    Signals:
        play_toggle_requested, keep_requested, mute_requested: as in the big window.
        seek_requested: seconds to go to.
        step_requested: the next clip (1) or the one before (-1).
        volume_requested: 0 to 100.
        on_top_requested: whether it shall stay above the windows of other programs.
        back_requested: the big window shall be there again.
    """

    play_toggle_requested = Signal()
    keep_requested = Signal()
    mute_requested = Signal()
    seek_requested = Signal(float)
    step_requested = Signal(int)
    volume_requested = Signal(int)
    on_top_requested = Signal(bool)
    back_requested = Signal()

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.setObjectName("miniPlayer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(tr("MusicGen Desktop"))
        self._look = look
        self._view: StageView | None = None
        self._messages: MessageBar | None = None
        self._running = ""
        self._position = 0.0
        self._playing = self._silent = False
        self._ends = self._placed = False
        self.title = ElidedLabel()
        self.title.setFont(font(Size.BODY, QFont.Weight.DemiBold))
        self.facts = make_label(tone="tertiary", size=Size.CHIP, tabular=True)
        self.on_top = make_button(
            "", tr("Keep this window above those of other programs."), "bare", tr("Above other windows")
        )
        self.on_top.setCheckable(True)
        self.back = make_button("", tr("Back to the big window (Esc)."), "bare", tr("Back to the big window"))
        self.strip = OverviewStrip(TimeAxis(self), look)
        self.strip.setToolTip(tr("The whole take. Click to hear it from there."))
        self.previous = make_button("", tr("The clip before this one in the library."), "icon", tr("Previous clip"))
        self.play = make_button("", tr("Play or pause (Space)."), "play", tr("Play"))
        self.next = make_button("", tr("The clip after this one in the library."), "icon", tr("Next clip"))
        self.keep = make_button(
            tr("Keep"), tr("Mark this take as a keeper, or take the mark away (K)."), name=tr("Keep")
        )
        self.speaker = make_button("", tr("Mute, or as loud as before."), "bare", tr("Mute"))
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setMinimumWidth(56)
        self.volume.setMaximumWidth(120)
        self.volume.setAccessibleName(tr("Volume"))
        self.volume.setToolTip(tr("How loud it plays, 0 to 100. Exported files are not changed by it. Default: 80."))
        self.note = make_label(tr("No audio output"), "warning", Size.CHIP)
        self.note.setToolTip(
            tr("No sound device was found. Everything else works; plug one in and press play to listen.")
        )
        self.note.hide()
        self._lay_out()
        for button, signal in (
            (self.play, self.play_toggle_requested),
            (self.keep, self.keep_requested),
            (self.speaker, self.mute_requested),
            (self.back, self.back_requested),
        ):
            button.clicked.connect(signal)
        self.previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self.next.clicked.connect(lambda: self.step_requested.emit(1))
        self.on_top.toggled.connect(self.on_top_requested)
        self.strip.seek_requested.connect(self.seek_requested)
        self.volume.valueChanged.connect(self.volume_requested)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.activated.connect(self.back_requested)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        self.strip.apply_look(look)
        for button, icon in ((self.previous, "to_start"), (self.next, "to_next")):
            button.setIcon(look.icon(icon, "text"))
        self.back.setIcon(look.icon("expand", "secondary", 14))
        self.back.setIconSize(_SMALL_ICON)
        self.on_top.setIconSize(_SMALL_ICON)
        self._show_state()

    def focus_play(self) -> None:
        """Let Space play, as soon as there is something to play."""
        (self.play if self.play.isEnabled() else self).setFocus()

    def show_view(self, view: StageView | None) -> None:
        """Show the chosen take of ``view``, or that there is nothing."""
        self._view = view
        self.title.set_text(view.title if view is not None else tr("Nothing to hear yet"))
        self.strip.set_waveform(view.take.waveform if view is not None else EMPTY)
        self._show_state()
        self._show_facts()

    def set_running(self, info: str) -> None:
        """How far the job is that is being made; empty for none."""
        self._running = info
        self._show_facts()

    def set_position(self, seconds: float) -> None:
        """Move the playhead."""
        self._position = seconds
        self.strip.set_position(seconds)
        self._show_facts()

    def set_playing(self, playing: bool) -> None:
        """Whether sound is going out now."""
        self._playing = playing
        self._show_state()

    def set_volume(self, percent: int, silent: bool) -> None:
        """Move the slider, without a signal."""
        self.volume.blockSignals(True)
        self.volume.setValue(percent)
        self.volume.blockSignals(False)
        self._silent = silent or percent == 0
        self._show_state()

    def set_output(self, has_output: bool) -> None:
        """Whether there is a device that plays."""
        self.note.setVisible(not has_output)
        self.speaker.setVisible(has_output)
        self.volume.setVisible(has_output)

    def set_on_top(self, on_top: bool) -> None:
        """Stay above other programs' windows, or not; without a signal."""
        self.on_top.blockSignals(True)
        self.on_top.setChecked(on_top)
        self.on_top.blockSignals(False)
        self._show_state()
        shown = self.isVisible()
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on_top)
        if shown:
            self.show()

    @property
    def kept_place(self) -> bytes:
        """Where it lay when it was seen last, for ``place``; empty for nowhere yet."""
        return bytes(self.saveGeometry().data()) if self._placed else b""

    def place(self, geometry: bytes) -> None:
        """Take over an earlier ``kept_place``."""
        if geometry:
            self._placed = self.restoreGeometry(QByteArray(geometry))

    def take_in(self, messages: MessageBar) -> None:
        """Show what is told below everything else, until this window is hidden."""
        self._messages = messages
        self._column.addWidget(messages)
        messages.setVisible(bool(messages.lines))

    def leave(self) -> None:
        """End for good: the program closes."""
        self._ends = True
        self.close()

    def showEvent(self, event: QShowEvent) -> None:
        """A window of its own, which is there while the one that owns it is not."""
        super().showEvent(event)
        self._fit()  # known once it has its style
        self.windowHandle().setTransientParent(None)  # type: ignore[arg-type]
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose)  # Qt takes it away with each change of a flag
        bring_into_sight(self)
        self._placed = True

    def hideEvent(self, event: QHideEvent) -> None:
        """Messages are told where the user is."""
        super().hideEvent(event)
        if self._messages is not None and not event.spontaneous():
            self._messages.come_home()
            self._messages = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that have more room take fewer lines."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """A message comes or goes."""
        answer = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return answer

    def closeEvent(self, event: QCloseEvent) -> None:
        """Lead back, but at the end."""
        if self._ends:
            super().closeEvent(event)
            return
        event.ignore()
        self.back_requested.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.facts)
        head.addWidget(self.on_top)
        head.addWidget(self.back)
        deeds = QWidget()
        deeds.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs to the right in every language
        row = QHBoxLayout(deeds)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.previous, self.play, self.next, self.keep):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(self.speaker)
        row.addWidget(self.volume, 1)
        row.addWidget(self.note)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.strip)
        column.addWidget(deeds)
        self.setMinimumWidth(_NARROWEST)
        self.setMaximumWidth(_WIDEST)
        self.resize(_WIDTH, self.sizeHint().height())

    def _fit(self) -> None:
        if self.isVisible():
            self.setFixedHeight(max(self._column.totalHeightForWidth(self.width()), self.sizeHint().height()))

    def _show_state(self) -> None:
        take = self._view.take if self._view is not None else None
        look = self._look
        ready = take is not None and take.waveform.made > 0
        if not ready and self.focusWidget() is self.play:
            self.setFocus()  # Qt would hand it on to the next button, and Space would press that
        self.play.setEnabled(ready)
        if ready and self.focusWidget() is self:
            self.play.setFocus()
        self.play.setIcon(look.icon("pause" if self._playing else "play", "window"))
        self.play.setAccessibleName(tr("Pause") if self._playing else tr("Play"))
        kept = take is not None and take.kept
        self.keep.setEnabled(take is not None and bool(take.clip_id))
        self.keep.setText(" " + (tr("Kept") if kept else tr("Keep")))
        self.keep.setAccessibleName(self.keep.text().strip())
        self.keep.setIcon(look.icon("kept" if kept else "keep", "accent" if kept else "secondary", 14))
        self.keep.setIconSize(_SMALL_ICON)
        self.speaker.setIcon(look.icon("volume_off" if self._silent else "volume", "tertiary"))
        self.speaker.setAccessibleName(tr("Unmute") if self._silent else tr("Mute"))
        pinned = self.on_top.isChecked()
        self.on_top.setIcon(look.icon("pinned" if pinned else "pin", "accent" if pinned else "secondary", 14))

    def _show_facts(self) -> None:
        waveform = self._view.take.waveform if self._view is not None else EMPTY
        time = tr("{position} / {total}", position=format_position(self._position),
                  total=format_position(waveform.total))  # fmt: skip
        self.facts.setText(self._running or (time if self._view is not None else ""))
