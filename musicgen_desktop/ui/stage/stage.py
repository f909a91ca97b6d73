"""The middle of the window: the chosen take, its siblings and the transport."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from musicgen_desktop.domain.beat_grid import BeatGrid
from musicgen_desktop.domain.tempo import asked_tempo
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.stage.empty_stage import EmptyStage
from musicgen_desktop.ui.stage.overview_strip import OverviewStrip
from musicgen_desktop.ui.stage.stage_head import StageHead
from musicgen_desktop.ui.stage.stage_view import StageView
from musicgen_desktop.ui.stage.takes_strip import TakesStrip
from musicgen_desktop.ui.stage.timeline.time_axis import TimeAxis
from musicgen_desktop.ui.stage.timeline.values import Region
from musicgen_desktop.ui.stage.timeline.waveform_view import WaveformView
from musicgen_desktop.ui.stage.transport import Transport


class Stage(QFrame):
    """Shows one ``StageView`` at a time, and hands on what its parts wish for.

    Signals:
        seek_requested: seconds to go to.
        take_chosen: position of the take that shall be in the big waveform.
        loop_region_requested: the ``Region`` to loop; ``loop_cleared`` forgets it, ``loop_toggled`` loops or not.
        seed_reuse_requested: the seed that shall go into the form.
        example_requested: the prompt that shall be written and made.
        extend_requested: music that goes on from the end of what is shown; ``redo_requested``: its region anew.
        parent_requested: id of the clip that it has grown from, which shall be opened.
        next_requested: what waits to be heard shall be.
        view_changed: something else is on the stage, or more of it.
    """

    seek_requested = Signal(float)
    take_chosen = Signal(int)
    loop_region_requested = Signal(object)
    loop_toggled = Signal(bool)
    loop_cleared = Signal()
    start_requested = Signal()
    play_toggle_requested = Signal()
    volume_requested = Signal(float)
    keep_requested = Signal()
    export_requested = Signal()
    seed_reuse_requested = Signal(object)
    example_requested = Signal(str)
    extend_requested = Signal()
    redo_requested = Signal()
    parent_requested = Signal(str)
    next_requested = Signal()
    view_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("stage")
        self._look = look
        self.view: StageView | None = None
        self._position = 0.0
        self.head = StageHead(look)
        self.axis = TimeAxis(self)
        self.overview = OverviewStrip(self.axis, look)
        self.waveform = WaveformView(self.axis, look)
        self.takes = TakesStrip(look)
        self.transport = Transport(look)
        self.empty = EmptyStage()
        self._lay_out()
        self._connect_parts()
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look
        for part in (self.head, self.overview, self.waveform, self.takes, self.transport):
            part.apply_look(look)

    def show_empty(self) -> None:
        """Nothing is chosen: show prompts to try."""
        self.view = None
        self._stack.setCurrentIndex(0)
        self.view_changed.emit()

    def set_opening(self, opening: bool) -> None:
        """Whether the library is still to tell if there is something to hear: then nobody is greeted as a newcomer."""
        self.empty.set_opening(opening)

    def show_view(self, view: StageView) -> None:
        """Show ``view`` in place of what was there."""
        same = self.view is not None and self.view.job_id == view.job_id
        self.view = view
        take = view.take
        self.head.show_view(view)
        self.waveform.setAccessibleName(tr("Waveform of {title}", title=view.title))
        self.overview.set_waveform(take.waveform)
        self.waveform.set_waveform(take.waveform, take.sound, same)
        self.waveform.set_tempo(self.grid)
        self.waveform.set_marks(view.shape.marks)
        self.waveform.set_markers(take.markers)
        self.waveform.set_hint(view.hint)
        self.takes.show_view(view)
        self.transport.set_sound(take.waveform.made > 0, bool(take.clip_id), take.kept, take.missing)
        self._show_time()
        self._stack.setCurrentIndex(1)
        self.view_changed.emit()

    def set_next(self, words: str) -> None:
        """Say what waits to be heard; empty for nothing."""
        self.head.set_next(words)

    def set_position(self, seconds: float) -> None:
        """Move every playhead."""
        self._position = seconds
        self.overview.set_position(seconds)
        self.waveform.set_position(seconds)
        self._show_time()

    def set_loop(self, region: Region | None, on: bool) -> None:
        """Show the loop."""
        self.waveform.set_loop(region, on)
        self.transport.set_loop(region, on)

    def set_playing(self, playing: bool) -> None:
        """Whether sound is going out now."""
        self.transport.set_playing(playing)

    def set_output(self, has_output: bool, device: str) -> None:
        """Which device plays; without one everything else still works."""
        self.transport.set_output(has_output, device)

    def say_unheard(self) -> None:
        """Somebody wanted to listen where there is nothing to listen with: for those who cannot see the warning."""
        announce(self, tr("No audio output"))

    @property
    def grid(self) -> BeatGrid | None:
        """Where the beats of the chosen take are; None where nobody knows."""
        return self.view and (self.view.measures.grid or asked_tempo(self.view.prompt))

    @property
    def volume(self) -> float:
        """How loud it plays, 0 to 1."""
        return self.transport.volume.value() / 100

    def set_volume(self, volume: float) -> None:
        """Move the volume's slider, without a signal."""
        self.transport.set_volume(volume)

    def step_volume(self, percent: int) -> None:
        """Louder, or with a negative number quieter, as if by hand."""
        self.transport.step_volume(percent)

    @Slot()
    def toggle_mute(self) -> None:
        """Fall silent, or as loud as before."""
        self.transport.toggle_mute()

    def _connect_parts(self) -> None:
        transport = self.transport
        for source, signal in (
            (self.head.seed_requested, self.seed_reuse_requested),
            (self.head.parent_requested, self.parent_requested),
            (self.head.next_requested, self.next_requested),
            (self.overview.seek_requested, self.seek_requested),
            (self.waveform.seek_requested, self.seek_requested),
            (self.waveform.loop_region_requested, self.loop_region_requested),
            (self.takes.take_chosen, self.take_chosen),
            (self.empty.example_requested, self.example_requested),
            (transport.start_requested, self.start_requested),
            (transport.play_toggle_requested, self.play_toggle_requested),
            (transport.loop_toggled, self.loop_toggled),
            (transport.loop_cleared, self.loop_cleared),
            (transport.volume_requested, self.volume_requested),
            (transport.extend_requested, self.extend_requested),
            (transport.redo_requested, self.redo_requested),
            (transport.keep_requested, self.keep_requested),
            (transport.export_requested, self.export_requested),
        ):
            source.connect(signal)

    def _lay_out(self) -> None:
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.head)
        column.addWidget(self.overview)
        column.addWidget(self.waveform, 1)
        column.addWidget(self.takes)
        column.addWidget(self.transport)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(filled)

    def _show_time(self) -> None:
        if self.view is not None:
            waveform = self.view.take.waveform
            self.transport.set_time(self._position, waveform.made, waveform.total)
