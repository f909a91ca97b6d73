"""The page of the checkpoint manager about the network and the folder: the switch, the mirror, the place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.installation import HubOptions
from musicgen_desktop.domain.settings import clean_endpoint, clean_proxy, clean_token
from musicgen_desktop.domain.text import tr
from musicgen_desktop.files.sizes import format_bytes
from musicgen_desktop.ui.kit.controls import CheckBox, ElidedLabel, fill_page, make_button, make_head, make_label
from musicgen_desktop.ui.kit.fonts import Size

_HEADS_WIDTH = 96


@dataclass(frozen=True, slots=True)
class _FieldSpec:
    name: str
    label: str
    placeholder: str
    tip: str
    clean: Callable[[str], str]
    secret: bool = False


def _field_specs() -> tuple[_FieldSpec, ...]:
    return (
        _FieldSpec(
            "endpoint",
            tr("Mirror"),
            "https://huggingface.co",
            tr("Where checkpoints are fetched from. Empty: the Hugging Face Hub itself."),
            clean_endpoint,
        ),
        _FieldSpec(
            "proxy",
            tr("Proxy"),
            tr("the system's own"),
            tr("Where connections go through, such as http://proxy.example.org:3128. Empty: what the system says."),
            clean_proxy,
        ),
        _FieldSpec(
            "token",
            tr("Access token"),
            tr("not needed for MusicGen"),
            tr("Only for private repositories. Kept in a file that only you can read, and sent to the mirror alone."),
            clean_token,
            secret=True,
        ),
    )


class CheckpointConnection(QWidget):
    """Signals:
    options_changed: ``HubOptions`` as they are now; only when every field is an address.
    move_requested: another folder is wished for.
    reveal_requested: the folder shall be shown in the file manager.
    """

    options_changed = Signal(object)
    move_requested = Signal()
    reveal_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._specs = _field_specs()
        self._told: HubOptions | None = None
        self.offline = CheckBox(
            tr("Stay offline: open no connection"),
            tr("On: nothing is ever fetched, unless you agree to it for one installation. Default: on."),
        )
        words = make_label(
            tr(
                "Music is always made on this machine. Only an installation needs the network: it asks first, goes "
                "online while it fetches, and then closes the connection again."
            ),
            "secondary",
        )
        words.setWordWrap(True)
        self.fields = {spec.name: self._make_field(spec) for spec in self._specs}
        self.errors = {spec.name: make_label("", "error", Size.CHIP) for spec in self._specs}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        grid.setColumnMinimumWidth(0, _HEADS_WIDTH)
        for index, spec in enumerate(self._specs):
            label = make_label(spec.label, "tertiary")
            label.setBuddy(self.fields[spec.name])
            grid.addWidget(label, 2 * index, 0)
            grid.addWidget(self.fields[spec.name], 2 * index, 1)
            error = self.errors[spec.name]
            error.setWordWrap(True)
            error.hide()
            grid.addWidget(error, 2 * index + 1, 1)
        self.folder = ElidedLabel()
        self.free = make_label("", "secondary", tabular=True)
        self.move_button = make_button(
            tr("Move…"), tr("Keep checkpoints in another folder, and bring those that are there along.")
        )
        self.reveal_button = make_button(tr("Show folder"), tr("Open it in the file manager."))
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.move_button)
        place.addWidget(self.reveal_button)
        place.addWidget(self.free)
        place.addStretch()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, gap in (
            (make_head(tr("Connection")), 10),
            (self.offline, 6),
            (words, 14),
            (grid, 22),
            (make_head(tr("Folder")), 8),
            (self.folder, 10),
            (place, 0),
        ):
            if isinstance(part, CheckBox):
                column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading)
            elif isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
            column.addSpacing(gap)
        column.addStretch()
        fill_page(self, column)
        self.offline.toggled.connect(self._on_changed)
        self.move_button.clicked.connect(self.move_requested)
        self.reveal_button.clicked.connect(self.reveal_requested)

    def set_options(self, options: HubOptions) -> None:
        """Fill the page, without a signal."""
        self._told = options
        self.offline.blockSignals(True)
        self.offline.setChecked(options.offline)
        self.offline.blockSignals(False)
        for spec in self._specs:
            self.fields[spec.name].setText(getattr(options, spec.name))
            self.errors[spec.name].hide()

    def set_folder(self, folder: Path, free_bytes: int | None) -> None:
        """Where checkpoints are kept."""
        self.folder.set_text(str(folder))
        self.free.setText("" if free_bytes is None else tr("{size} free", size=format_bytes(free_bytes)))

    def _make_field(self, spec: _FieldSpec) -> QLineEdit:
        edit = QLineEdit()
        edit.setPlaceholderText(spec.placeholder)
        edit.setAccessibleName(spec.label)
        edit.setToolTip(spec.tip)
        edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if spec.secret:
            edit.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
            edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        edit.editingFinished.connect(self._on_changed)
        return edit

    def _on_changed(self) -> None:
        values: dict[str, str] = {}
        for spec in self._specs:
            error = self.errors[spec.name]
            try:
                values[spec.name] = spec.clean(self.fields[spec.name].text())
            except InvalidRequestError as problem:
                error.setText(f"{problem.message} {problem.advice}")
                self.fields[spec.name].setAccessibleDescription(error.text())
                error.show()
            else:
                self.fields[spec.name].setAccessibleDescription("")
                error.hide()
        if len(values) < len(self._specs):
            return
        options = HubOptions(offline=self.offline.isChecked(), **values)
        if options != self._told:
            self.set_options(options)
            self.options_changed.emit(options)
