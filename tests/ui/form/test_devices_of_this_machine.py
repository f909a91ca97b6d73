"""The engine's own look at this machine reaches the form: what can be chosen, and whether the job fits there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from PySide6.QtCore import Qt

from musicgen_desktop.app.container import build_fit_estimates
from musicgen_desktop.domain.fits import Fit
from musicgen_desktop.domain.request import DeviceChoice
from musicgen_desktop.engine.device import find_devices
from tests.support.window.checkpoint_desk import CheckpointDesk

GB = 10**9


def offered(desk: CheckpointDesk) -> set[str]:
    box = desk.window.params_panel._rows["device"].box  # type: ignore[attr-defined]
    model = box.model()
    rows = range(box.count())
    return {box.itemData(row) for row in rows if model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsEnabled}


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """A card of 8 GB, with as much free as this says."""
    card = {"free": 7 * GB}
    ones = torch.ones
    monkeypatch.setattr(torch.version, "cuda", "13.0")
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda including_emulation=True: True)
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda _index=0: (card["free"], 8 * GB))
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda _index=0: "NVIDIA GeForce RTX 4060")
    monkeypatch.setattr(torch, "ones", lambda *size, device="cpu", **more: ones(*size, **more))
    return card


def test_what_this_machine_has_can_be_chosen_and_nothing_else(make_desk: Callable[..., CheckpointDesk]) -> None:
    desk = make_desk(estimate=build_fit_estimates())
    assert {"auto", "cpu", "cuda", "mps"} <= offered(desk)
    desk.journey.generation.warm_up()
    desk.wait(lambda: offered(desk) == {"auto", *(info.device for info in find_devices().devices)})


def test_a_card_can_be_chosen_and_its_free_memory_decides(
    make_desk: Callable[..., CheckpointDesk], card: dict[str, int]
) -> None:
    desk = make_desk(estimate=build_fit_estimates())
    panel, presenter = desk.window.params_panel, desk.journey.wiring.checkpoints.presenter
    desk.journey.generation.warm_up()
    desk.wait(lambda: offered(desk) == {"auto", "cpu", "cuda"})

    def fit_of(device: DeviceChoice) -> Fit:
        panel.set_device(device)
        panel.form_changed.emit()
        desk.wait(lambda: (fit := presenter._fits.get("musicgen-small")) is not None and fit.device == device)
        return presenter._fits["musicgen-small"]

    fit = fit_of("cuda")
    assert fit.free == 7 * GB
    assert fit.fits
    assert fit_of("cpu").free != 7 * GB
    card["free"] = GB // 10
    assert not fit_of("cuda").fits
