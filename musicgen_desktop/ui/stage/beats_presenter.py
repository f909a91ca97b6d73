"""Corrects the tempo, the bars and the key of the clip on the stage, as the user says or taps them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from musicgen_desktop.domain.beat_grid import beat_grid, even_tempo
from musicgen_desktop.domain.clip import Clip
from musicgen_desktop.domain.clip_change import SetKey, SetTempo
from musicgen_desktop.domain.musical_key import Key
from musicgen_desktop.domain.tapping import Tapping
from musicgen_desktop.domain.tempo import FASTEST, SLOWEST, Tempo
from musicgen_desktop.domain.text import number, tr
from musicgen_desktop.services.library.library_service import LibraryService
from musicgen_desktop.ui.commands.beat_actions import BeatActions
from musicgen_desktop.ui.kit.announce import announce
from musicgen_desktop.ui.stage.beats_sheet import BeatsSheet
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup
from musicgen_desktop.ui.stage.stage import Stage
from musicgen_desktop.ui.stage.stage_presenter import StagePresenter

_ENOUGH_TAPS = 4
_SETTLED_MS = 1_200
"""After the last tap a row of them is one change."""


class BeatsPresenter(QObject):
    """What is said is kept with the clip, and can be undone. While clips are hidden nothing is said of any.

    Attributes:
        clock: gives the seconds of taps.

    Signals:
        tempo_tapped: beats a minute, where nothing is on the stage to which they belong.
        refused: why a tempo cannot be corrected so, in words.
    """

    tempo_tapped = Signal(float)
    refused = Signal(str)

    def __init__(
        self,
        stage: Stage,
        shown: StagePresenter,
        clips: ClipLookup,
        library: LibraryService,
        commands: BeatActions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._shown = shown
        self._clips = clips
        self._library = library
        self.clock: Callable[[], float] = time.monotonic
        self._taps = Tapping()
        self._tapped: tuple[str, float, float] = ("", 0.0, 0.0)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._settled.timeout.connect(self._on_settled)
        self.sheet = BeatsSheet(commands, stage.head.tempo_badge)
        self.sheet.tempo_typed.connect(self._on_typed)
        self.sheet.key_chosen.connect(self._on_key)
        stage.head.tempo_menu_requested.connect(self._open)
        stage.head.key_menu_requested.connect(self._open_key)
        stage.view_changed.connect(self._show)
        commands.tap_tempo.triggered.connect(self._tap)
        commands.bar_here.triggered.connect(self._bar_here)
        commands.half_tempo.triggered.connect(self._half)
        commands.double_tempo.triggered.connect(self._double)
        commands.measured_tempo.triggered.connect(self._as_measured)
        commands.measured_key.triggered.connect(self._key_as_measured)

    @property
    def _clip(self) -> Clip | None:
        return self._clips.clip(self._shown.clip_id)

    @property
    def _tempo(self) -> Tempo | None:
        grid = beat_grid(self._clip) if self._clip is not None else None
        return None if grid is None else even_tempo(grid)

    @property
    def _position(self) -> float:
        return self._stage.waveform.value() / 1000

    @Slot()
    def _open(self) -> None:
        self._show()
        self.sheet.open_below(self._stage.head.tempo_badge, self.sheet.tap)

    @Slot()
    def _open_key(self) -> None:
        self._show()
        self.sheet.open_below(self._stage.head.key_badge, self.sheet.key)

    @Slot()
    def _show(self) -> None:
        view, tempo = self._stage.view, self._tempo
        source, key_source = (view.measures.tempo[1], view.measures.key[1]) if view is not None else ("", "")
        clip, bpm = self._clip, tempo.bpm if tempo is not None else None
        self.sheet.set_tempo(bpm, source, clip is not None, clip is not None and clip.tempo is not None)
        key, is_said = (clip.key, clip.said_key is not None) if clip is not None else (None, False)
        self.sheet.set_key(key, key_source, clip is not None, is_said)

    @Slot()
    def _tap(self) -> None:
        bpm = self._taps.tap(self.clock())
        clip_id = self._shown.clip_id
        if self._taps.count == 1 or clip_id != self._tapped[0]:
            # Whoever taps along begins with a bar.
            self._tapped = clip_id, 0.0, -1.0 if self._shown.is_idle else self._position
        if bpm is None:
            announce(self._stage, tr("Tap on."))
            return
        self._tapped = clip_id, bpm, self._tapped[2]
        words = tr("{bpm:.1f} bpm", bpm=bpm)
        self._stage.head.tempo_badge.setText(tr("tapped {tempo}", tempo=words))
        announce(self._stage, words)
        self._settled.start()

    @Slot()
    def _on_settled(self) -> None:
        clip_id, bpm, began = self._tapped
        clip, bpm = self._clip, round(bpm, 1)
        if self._taps.count < _ENOUGH_TAPS or not bpm:
            if self._stage.view is not None:
                self._stage.head.show_view(self._stage.view)
        elif self._shown.is_empty:
            self.tempo_tapped.emit(bpm)
        elif clip is not None and clip.id == clip_id:
            known = self._tempo or Tempo(bpm)
            said = replace(known, bpm=bpm)
            self._say(clip, said if began < 0 else _with_bar_at(said, began))

    @Slot(float)
    def _on_typed(self, bpm: float) -> None:
        clip = self._clip
        if clip is not None and bpm >= SLOWEST:
            self._say(clip, replace(self._tempo or Tempo(bpm), bpm=bpm))

    @Slot()
    def _bar_here(self) -> None:
        self._correct(lambda tempo: _with_bar_at(tempo, self._position))

    @Slot()
    def _half(self) -> None:
        self._correct(lambda tempo: replace(tempo, bpm=tempo.bpm / 2))

    @Slot()
    def _double(self) -> None:
        self._correct(lambda tempo: replace(tempo, bpm=tempo.bpm * 2))

    @Slot()
    def _as_measured(self) -> None:
        if (clip := self._clip) is not None and clip.tempo is not None:
            self._say(clip, None)

    @Slot(object)
    def _on_key(self, key: Key | None) -> None:
        clip = self._clip
        if clip is None or key == clip.said_key:
            self._show()
            return
        self._library.change_clips([clip.id], SetKey(key))
        if key is not None:
            announce(self._stage, key.name)

    @Slot()
    def _key_as_measured(self) -> None:
        self._on_key(None)

    def _correct(self, correct: Callable[[Tempo], Tempo]) -> None:
        clip, tempo = self._clip, self._tempo
        if clip is None or tempo is None:
            self.refused.emit(tr("No tempo is known here: tap it first."))
            return
        corrected = correct(tempo)
        if SLOWEST <= corrected.bpm <= FASTEST:
            self._say(clip, corrected)
            return
        words = tr(
            "{bpm} bpm cannot be counted: a tempo is from {slowest} to {fastest} bpm.",
            bpm=number(round(corrected.bpm, 1), "g"),
            slowest=number(SLOWEST, "g"),
            fastest=number(FASTEST, "g"),
        )
        self.refused.emit(words)

    def _say(self, clip: Clip, tempo: Tempo | None) -> None:
        self._library.change_clips([clip.id], SetTempo(tempo))
        if tempo is not None:
            announce(self._stage, tr("{bpm:.1f} bpm", bpm=tempo.bpm))


def _with_bar_at(tempo: Tempo, seconds: float) -> Tempo:
    """The first bar is the earliest of those that this one counts with."""
    return replace(tempo, offset=seconds % (tempo.beat * tempo.beats_in_bar))
