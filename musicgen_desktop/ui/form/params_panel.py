"""The right panel: checkpoint and parameters, made from their specs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from musicgen_desktop.domain.checkpoint import STARTER_ID, Checkpoint
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import DeviceChoice, Ending, PrecisionChoice
from musicgen_desktop.domain.shipped_texts import shipped
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.commands.option_words import fit_asked_words
from musicgen_desktop.ui.form.length_unit import BAR_FIELDS, LengthUnit, bar_specs
from musicgen_desktop.ui.form.negative_prompt import NegativePrompt
from musicgen_desktop.ui.form.param_row import ParamRow
from musicgen_desktop.ui.form.param_rows import ChoiceRow, SeedRow, make_row
from musicgen_desktop.ui.form.param_specs import param_specs
from musicgen_desktop.ui.form.preset_head import PresetHead
from musicgen_desktop.ui.form.sections_editor import SectionsEditor
from musicgen_desktop.ui.form.slider_rows import GlideRow, SliderRow
from musicgen_desktop.ui.form.source_section import SourceSection
from musicgen_desktop.ui.kit.controls import ChoiceBox, FoldButton, add_head, dress, make_button, make_label
from musicgen_desktop.ui.kit.fonts import Size
from musicgen_desktop.ui.kit.look import Look
from musicgen_desktop.ui.kit.switch import Switch

PANEL_WIDTH = 288
_MARGIN, _TOP = 16, 12
_BETWEEN_SECTIONS = 10
"""With these the place to drop a sound is whole in a window of 1280×800."""
_PARAM_FIELDS = (
    "duration", "takes", "seed", "guidance_scale", "guidance_end", "temperature", "temperature_end", "top_k", "top_p",
    "overlap",
)  # fmt: skip


class ParamsPanel(QFrame):
    """Holds the form.

    Attributes:
        head: its first row, in which there is room at the end.
        fit_asked: whether takes are kept to the tempo and key that are asked for.

    Args:
        new_seed: gives the next seed; called for the dice.

    Signals:
        form_changed: the user changed something in it.
        manage_requested: the checkpoint manager shall be opened.
        offer_requested: the checkpoint of the offer shall be installed.
    """

    form_changed = Signal()
    manage_requested = Signal()
    offer_requested = Signal()

    def __init__(self, defaults: GenerationParams, new_seed: Callable[[], int], look: Look) -> None:
        super().__init__()
        self.setObjectName("paramsPanel")
        self._base = defaults
        self._new_seed = new_seed
        self.look = look
        self._checkpoints: tuple[Checkpoint, ...] = ()
        self._rows: dict[str, ParamRow] = {}
        body = QFrame()
        body.setObjectName("paramsBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(_MARGIN, _TOP, _MARGIN, _MARGIN)
        column.setSpacing(0)
        self._add_checkpoint(column)
        self._add_params(column, defaults)
        self.source = SourceSection(lambda: self.look)
        self.negative = NegativePrompt()
        self.sections = SectionsEditor(look)
        column.addSpacing(_BETWEEN_SECTIONS)
        column.addWidget(self.source)
        column.addSpacing(6)
        column.addWidget(self.negative)
        column.addSpacing(6)
        column.addWidget(self.sections)
        column.addStretch()
        self.source.changed.connect(self.form_changed)
        self.negative.changed.connect(self.form_changed)
        self.sections.changed.connect(self.form_changed)
        self.sections.length_requested.connect(self._on_length)
        self._column = column
        self._scroll = scroll = QScrollArea()
        scroll.verticalScrollBar().rangeChanged.connect(self._on_scroll_range)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.apply_look(look)
        self._show_reset()

    @property
    def params(self) -> GenerationParams:
        """The parameters as shown."""
        params = replace(self._base, **{name: self._rows[name].value for name in _PARAM_FIELDS})  # type: ignore[arg-type]
        bars = self.unit.bars
        return replace(params, bars=bars, duration=params.duration if bars is None else bars.seconds)

    @property
    def ending(self) -> Ending:
        """The ending as chosen; a loop has none."""
        return Ending.CUT if self.unit.bars is not None else cast(Ending, self._rows["ending"].value)

    @property
    def device(self) -> DeviceChoice:
        """The device as chosen."""
        return cast(DeviceChoice, self._rows["device"].value)

    @property
    def precision(self) -> PrecisionChoice:
        """The precision as chosen."""
        return cast(PrecisionChoice, self._rows["precision"].value)

    @property
    def seed_locked(self) -> bool:
        """Whether the next job keeps the seed."""
        return self._seed_row.locked

    @property
    def checkpoint(self) -> Checkpoint | None:
        """The chosen checkpoint; None while none is installed."""
        index = self.checkpoint_box.currentIndex()
        return self._checkpoints[index] if 0 <= index < len(self._checkpoints) else None

    def set_params(self, params: GenerationParams) -> None:
        """Fill the form, without a signal."""
        self._base = params
        for name in _PARAM_FIELDS:
            self._rows[name].set_value(getattr(params, name))
        self.unit.set_bars(params.bars)
        self._show_reset()

    def set_seed(self, seed: int) -> None:
        """Show another seed."""
        self._seed_row.set_value(seed)

    def set_seed_locked(self, locked: bool) -> None:
        """Close or open the lock, without a signal."""
        self._seed_row.blockSignals(True)
        self._seed_row.set_locked(locked)
        self._seed_row.blockSignals(False)

    def set_ending(self, ending: Ending) -> None:
        """Choose the ending, without a signal."""
        self._rows["ending"].set_value(ending)
        self._show_reset()

    def set_device(self, device: DeviceChoice) -> None:
        """Choose the device, without a signal."""
        self._rows["device"].set_value(device)

    def set_devices(self, devices: frozenset[str]) -> None:
        """What can compute here; the rest is not offered."""
        row = cast(ChoiceRow, self._rows["device"])
        row.set_offered(devices | {"auto"}, tr("There is no such device in this machine, or its driver is missing."))

    def has_device(self, device: str) -> bool:
        """Whether it is offered."""
        return cast(ChoiceRow, self._rows["device"]).offers(device)

    def set_precision(self, precision: PrecisionChoice) -> None:
        """Choose the precision, without a signal."""
        self._rows["precision"].set_value(precision)

    def set_checkpoints(self, checkpoints: tuple[Checkpoint, ...], chosen_id: str) -> None:
        """List what is installed and choose ``chosen_id``, or the first when it is gone."""
        self._checkpoints = checkpoints
        # The offer comes a moment after the start, and must not move what the user is just about to press.
        policy = self.offer.sizePolicy()
        policy.setRetainSizeWhenHidden(all(checkpoint.id == STARTER_ID for checkpoint in checkpoints))
        self.offer.setSizePolicy(policy)
        self.checkpoint_box.clear()
        for checkpoint in checkpoints:
            built_in = tr("{title} · built in", title=checkpoint.title)
            self.checkpoint_box.addItem(built_in if checkpoint.id == STARTER_ID else checkpoint.title, checkpoint.id)
        self.set_checkpoint(chosen_id)

    def set_offer(self, text: str) -> None:
        """Offer a better checkpoint below the present one; empty for no offer."""
        self.offer.setText(text)
        self.offer.setAccessibleName(text)
        self.offer.setVisible(bool(text))

    def set_memory(self, words: str, fits: bool) -> None:
        """What the job takes of the memory, as a warning with advice when it hardly fits; empty while unknown."""
        self.memory.setText(words)
        dress(self.memory, "tone", "tertiary" if fits else "warning")

    def set_checkpoint(self, checkpoint_id: str) -> None:
        """Choose a checkpoint, without a signal; an unknown one leaves the present choice."""
        index = self.checkpoint_box.findData(checkpoint_id)
        if index >= 0:
            self.checkpoint_box.setCurrentIndex(index)
        self._describe_checkpoint()

    def reveal_source(self) -> None:
        """Scroll to what the music begins with, as soon as it is laid out."""
        QTimer.singleShot(0, self, self._on_reveal)

    def reveal_sections(self) -> None:
        """Scroll to the sections."""
        self._scroll.ensureWidgetVisible(self.sections)

    @property
    def advanced_open(self) -> bool:
        """Whether the advanced parameters are shown."""
        return self.advanced_fold.isChecked()

    def set_advanced_open(self, is_open: bool) -> None:
        """Show or hide the advanced parameters."""
        self.advanced_fold.setChecked(is_open)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.look = look
        for row in self._rows.values():
            row.apply_look(look)
        self.unit.apply_look(look)
        self.presets.apply_look(look)
        self.source.apply_look(look)
        self.sections.apply_look(look)

    def _add_checkpoint(self, column: QVBoxLayout) -> None:
        self.checkpoint_box = ChoiceBox()
        self.checkpoint_box.setAccessibleName(tr("Checkpoint"))
        self.checkpoint_box.setToolTip(
            tr("Which trained weights make the music. Larger ones sound better and take longer.")
        )
        self.checkpoint_box.activated.connect(self._on_checkpoint)
        self._description = make_label("", "tertiary", Size.HEAD)
        self._description.setWordWrap(True)
        self.manage_button = make_button(
            tr("Manage…"), tr("Install, check and remove checkpoints (Ctrl+M)."), "link", tr("Manage checkpoints")
        )
        self.offer = make_button("", tr("See what it needs, and install it. Nothing is fetched yet."), "offer")
        self.memory = make_label("", "tertiary", Size.HEAD, tabular=True)
        self.memory.setWordWrap(True)
        self.memory.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        # Known a while after the start, and that must not move what the user is just about to press.
        self.memory.setMinimumHeight(2 * self.memory.fontMetrics().lineSpacing())
        self.head = add_head(column, tr("Checkpoint"), self.manage_button, self.checkpoint_box)
        column.addSpacing(4)
        column.addWidget(self.checkpoint_box)
        column.addSpacing(6)
        column.addWidget(self._description)
        column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(2)
        column.addWidget(self.memory)
        column.addSpacing(_BETWEEN_SECTIONS)
        self.manage_button.clicked.connect(self.manage_requested)
        self.offer.clicked.connect(self.offer_requested)
        self.set_offer("")
        self.set_memory("", fits=True)

    def _add_params(self, column: QVBoxLayout, defaults: GenerationParams) -> None:
        self.reset_all_button = make_button(
            tr("Reset all"), tr("Every parameter back to its default; prompt and seed stay."), "link"
        )
        keep = self.reset_all_button.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.reset_all_button.setSizePolicy(keep)
        self.reset_all_button.clicked.connect(self._on_reset_all)
        self.presets = PresetHead(tr("Sound"), self.reset_all_button)
        column.addWidget(self.presets)
        column.addSpacing(4)
        self.advanced_fold = FoldButton(
            tr("Advanced"), tr("Finer control over the draw of each sound, and what computes it.")
        )
        advanced = QWidget()
        advanced_column = QVBoxLayout(advanced)
        advanced_column.setContentsMargins(0, 0, 0, 0)
        advanced_column.setSpacing(0)
        length, *others = param_specs(defaults)
        for spec in (length, *bar_specs(), *others):
            row = make_row(spec)
            row.value_changed.connect(self._on_change)
            self._rows[spec.field] = row
            if isinstance(row, GlideRow):
                row.follow(cast(SliderRow, self._rows[spec.follows]))
            (advanced_column if spec.advanced else column).addWidget(row)
        self._add_fit_asked(advanced_column)
        self.unit = LengthUnit(self._rows, self)
        self.unit.changed.connect(self._on_change)
        missing = max(row.missing_width for row in self._rows.values())
        for row in self._rows.values():  # all alike, so that the controls stand in one column
            row.widen_label(max(0, missing))
        column.addSpacing(4)
        column.addWidget(self.advanced_fold, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(advanced)
        advanced.setVisible(False)
        self.advanced_fold.toggled.connect(advanced.setVisible)
        self._seed_row = cast(SeedRow, self._rows["seed"])
        self._seed_row.roll_requested.connect(self._on_roll)
        self._seed_row.lock_changed.connect(self._on_lock)

    def _add_fit_asked(self, column: QVBoxLayout) -> None:
        words, tip = fit_asked_words()
        self.fit_asked = Switch()
        self.fit_asked.setAccessibleName(words)
        label = make_label(words, "secondary")
        label.setWordWrap(True)  # other languages say it longer
        for part in (self.fit_asked, label):
            part.setToolTip(tip)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 6)
        row.addWidget(label, 1)
        row.addWidget(self.fit_asked)
        column.addLayout(row)

    def _on_scroll_range(self, _low: int, high: int) -> None:
        """The scroll bar stands in the margin: fields are as wide with it as without."""
        inner = _MARGIN - (self._scroll.verticalScrollBar().sizeHint().width() if high > 0 else 0)
        left, right = (inner, _MARGIN) if self.isRightToLeft() else (_MARGIN, inner)
        self._column.setContentsMargins(left, _TOP, right, _MARGIN)

    @Slot()
    def _on_reveal(self) -> None:
        self._scroll.ensureWidgetVisible(self.source)

    def _on_change(self) -> None:
        self._show_reset()
        self.form_changed.emit()

    def _on_length(self, seconds: float) -> None:
        self._rows["duration"].set_value(seconds)
        self.unit.set_bars(None)
        self._show_reset()

    def _on_roll(self) -> None:
        self.set_seed(self._new_seed())
        self.form_changed.emit()

    def _on_lock(self, _locked: bool) -> None:
        self.form_changed.emit()

    def _on_checkpoint(self, _index: int) -> None:
        self._describe_checkpoint()
        self.form_changed.emit()

    def _on_reset_all(self) -> None:
        for row in self._rows.values():
            if row is not self._seed_row:
                row.set_value(row.spec.default)
        self.unit.set_bars(None)
        self._show_reset()
        self.form_changed.emit()

    def _show_reset(self) -> None:
        rows = (row for field, row in self._rows.items() if field not in ("seed", *BAR_FIELDS))
        changed = any(row.value != row.spec.default for row in rows)
        self.reset_all_button.setVisible(changed or self.unit.bars is not None)
        self.presets.show_params(self.params)

    def _describe_checkpoint(self) -> None:
        checkpoint = self.checkpoint
        self._description.setText(
            shipped(checkpoint.description) if checkpoint is not None else tr("No checkpoint is installed.")
        )
        self.source.set_checkpoint(checkpoint, self._checkpoints)
