"""What computes the music, and with how much of the machine."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QPushButton

from musicgen_desktop.domain.request import DEVICE_CHOICES, PRECISION_CHOICES
from musicgen_desktop.domain.text import tr
from musicgen_desktop.ui.kit.controls import make_sheet_button
from musicgen_desktop.ui.settings.setting_controls import MenuChoice, SettingChoice
from musicgen_desktop.ui.settings.setting_rows import SettingsPage


class DevicePage(SettingsPage):
    """Where to compute.

    Args:
        idle: the menu's choices of how long a checkpoint stays in memory.
        free, cuda_pack, check: commands that have buttons here.
        cores: of the processor.
        threads: as chosen now; 0 leaves it to the program.

    Signals:
        chosen: "device", "precision" or "threads", and its new value.
    """

    chosen = Signal(str, object)

    def __init__(
        self, idle: QActionGroup, free: QAction, cuda_pack: QAction, check: QAction, cores: int, threads: int
    ) -> None:
        super().__init__(tr("Device and speed"))
        self.device = SettingChoice(tuple((_device_words(device), device) for device in DEVICE_CHOICES), "auto")
        self.precision = SettingChoice(tuple((_precision_words(each), each) for each in PRECISION_CHOICES), "auto")
        counts = sorted({0, *(cores >> halvings for halvings in range(cores.bit_length())), threads})
        self.threads = SettingChoice(tuple((_threads_words(count), count) for count in counts), threads)
        self.idle = MenuChoice(idle)
        self._device_row = self.add(tr("Device"), self.device)
        self.add(
            tr("Precision"),
            self.precision,
            tr("Fewer bits are faster and take less memory. Automatic: 8 bits on the processor, 16 on a CUDA card."),
        )
        self.add(
            tr("Processor threads"),
            self.threads,
            tr("Automatic finds out while it makes music; fewer leave cores to your DAW. Holds from the next job on."),
        )
        self.add_group(tr("Memory"))
        self.add(
            tr("Free the checkpoint's memory"),
            self.idle,
            tr("When nothing was made for so long. The next job loads it again, which takes some seconds."),
        )
        self.add(tr("Free it now"), _door(free, tr("Free")), tr("The next job loads it again."))
        self.add_group(tr("This installation"))
        self.add(
            tr("CUDA pack"),
            _door(cuda_pack, tr("Open…")),
            tr("Lets an NVIDIA card compute; brought from files."),
        )
        self.add(
            tr("Check"),
            _door(check, tr("Check…")),
            tr("Tries what the program needs, and says what is wrong."),
        )
        for name, box in (("device", self.device), ("precision", self.precision), ("threads", self.threads)):
            box.setObjectName(name)
            box.value_chosen.connect(self._on_chosen)

    def show_choices(self, device: str, precision: str) -> None:
        """What the form has."""
        self.device.set_value(device)
        self.precision.set_value(precision)

    def show_devices(self, has: Callable[[str], bool], reason: str) -> None:
        """What is there, and why "auto" takes what it takes."""
        for device in DEVICE_CHOICES[1:]:
            self.device.offer(
                device, has(device), tr("There is no such device in this machine, or its driver is missing.")
            )
        said = tr("Automatic takes the fastest that computes right.")
        self._device_row.say(f"{said} {reason}".strip())

    @property
    def reason(self) -> str:
        """What is said of the device."""
        return self._device_row.sentence

    @Slot(object)
    def _on_chosen(self, value: object) -> None:
        self.chosen.emit(self.sender().objectName(), value)


def _door(action: QAction, words: str) -> QPushButton:
    button = make_sheet_button(words, action.text())
    button.clicked.connect(action.trigger)
    return button


def _device_words(device: str) -> str:
    return {"auto": tr("Automatic"), "cpu": tr("Processor"), "cuda": "CUDA", "mps": "MPS"}[device]


def _precision_words(precision: str) -> str:
    return {"auto": tr("Automatic"), "int8": tr("8 bits"), "fp16": "fp16", "bf16": "bf16", "fp32": "fp32"}[precision]


def _threads_words(count: int) -> str:
    return tr("at most {count}", "at most {count}", count) if count else tr("Automatic")
