"""Which device is heard: a small menu at the transport."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.playback.audio_output import OutputDevice
from musicgen_desktop.ui.kit.look import Look

_SIDE = 12


class OutputButton(QPushButton):
    """Opens the list of sound outputs.

    Signals:
        output_chosen: the id of the device that is wished; empty for what the system has.
    """

    output_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("look", "bare")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.setFixedWidth(_SIDE + 4)
        self.setAccessibleName(tr("Sound output"))
        self.list = QMenu(self)
        self.list.setAccessibleName(tr("Sound output"))
        self._group = QActionGroup(self.list)
        self._group.triggered.connect(self._on_triggered)
        self.clicked.connect(self._open)
        self.set_outputs((), "")
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Draw in another theme."""
        self.setIcon(look.icon("chevron_down", "tertiary", _SIDE))

    def set_outputs(self, outputs: tuple[OutputDevice, ...], chosen: str) -> None:
        """List the devices. A chosen one that is not there stays chosen, and says so.

        Args:
            outputs: those that are there.
            chosen: id of one of them; empty for what the system has.
        """
        self.list.clear()
        self._add(tr("Like the system"), "", chosen)
        self.list.addSeparator()
        for output in outputs:
            self._add(output.name, output.id, chosen)
        if chosen and all(output.id != chosen for output in outputs):
            self._add(tr("The one you chose (not connected)"), chosen, chosen)
        heard = next((output.name for output in outputs if output.id == chosen), tr("Like the system"))
        self.setAccessibleDescription(heard)
        self.setToolTip(tr("Which device plays: {device}.", device=heard))

    def _add(self, text: str, output_id: str, chosen: str) -> None:
        action = QAction(text.replace("&", "&&"), self.list)
        action.setCheckable(True)
        action.setChecked(output_id == chosen)
        action.setData(output_id)
        self._group.addAction(action)
        self.list.addAction(action)

    @Slot()
    def _open(self) -> None:
        size = self.list.sizeHint()
        self.list.popup(self.mapToGlobal(self.rect().topRight()) - QPoint(size.width(), size.height()))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.output_chosen.emit(action.data())
