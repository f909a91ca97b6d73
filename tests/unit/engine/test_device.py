"""Where a job runs and in what, decided before anything is loaded, with reasons in words."""

from __future__ import annotations

import psutil
import pytest
import torch

from musicgen_desktop.domain.errors import DeviceError
from musicgen_desktop.domain.fits import DeviceInfo
from musicgen_desktop.engine import device
from musicgen_desktop.engine.device import (
    MachineDevices,
    Placement,
    choose_placement,
    choose_threads,
    find_devices,
    precisions_of,
)

PROCESSOR = DeviceInfo("cpu", "Processor, 4 cores", 16 * 10**9, 9 * 10**9)
APPLE = DeviceInfo("mps", "Apple GPU", 12 * 10**9, 8 * 10**9)
CARD = DeviceInfo("cuda", "NVIDIA GeForce RTX 4060", 8 * 10**9, 7 * 10**9)
PLAIN = MachineDevices((PROCESSOR,), ("no graphics card that PyTorch can use was found",))
MAC = MachineDevices((APPLE, PROCESSOR), ())
GAMER = MachineDevices((CARD, PROCESSOR), ())


@pytest.fixture(autouse=True)
def _a_card_that_knows_bf16(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda including_emulation=True: True)


def test_the_processor_is_found_with_name_cores_and_memory():
    found = find_devices("Acme 9000").devices[-1]
    assert found.device == "cpu"
    assert found.name == f"Acme 9000, {psutil.cpu_count(logical=False)} cores"
    assert found.memory == psutil.virtual_memory().total
    assert 0 < found.free < found.memory
    assert "GB of memory" in found.in_words()


def test_a_machine_without_a_card_says_why_it_computes_on_the_processor(monkeypatch):
    monkeypatch.setattr(torch.version, "cuda", None)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    assert [info.device for info in find_devices().devices] == ["cpu"]
    assert choose_placement("auto", "auto").reason == "CPU: no graphics card that PyTorch can use was found."


def test_a_card_is_told_by_its_name_and_memory(monkeypatch):
    monkeypatch.setattr(torch.version, "cuda", "13.0")
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "mem_get_info", lambda index=0: (7 * 10**9, 8 * 10**9))
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda index=0: CARD.name)
    ones = torch.ones
    monkeypatch.setattr(torch, "ones", lambda *size, device="cpu", **more: ones(*size, **more))
    assert find_devices().devices[0] == CARD


def test_a_driver_that_is_too_old_is_the_reason(monkeypatch):
    def old_driver() -> bool:
        import warnings

        warnings.warn("CUDA initialization: The NVIDIA driver on your system is too old.\nUpdate it.", stacklevel=1)
        return False

    monkeypatch.setattr(torch.version, "cuda", "13.0")
    monkeypatch.setattr(torch.cuda, "is_available", old_driver)
    assert choose_placement("auto", "auto").reason == (
        "CPU: the graphics card cannot be used "
        "(CUDA initialization: The NVIDIA driver on your system is too old)."
    )  # fmt: skip


def test_a_card_that_fails_when_used_is_the_reason(monkeypatch):
    def too_old(*size: int, device: str) -> None:
        raise RuntimeError("CUDA error: no kernel image is available for execution on the device\nmore")

    monkeypatch.setattr(torch.version, "cuda", "13.0")
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch, "ones", too_old)
    machine = find_devices()
    assert [info.device for info in machine.devices] == ["cpu"]
    assert "no kernel image" in machine.missing[0]


def test_auto_takes_the_best_device_and_its_precision():
    assert choose_placement("auto", "auto", machine=GAMER) == Placement("cuda", precisions_of("cuda")[0])
    assert choose_placement("auto", "auto", machine=MAC) == Placement("mps", "fp32")
    assert choose_placement("auto", "auto", machine=PLAIN) == Placement("cpu", precisions_of("cpu")[0])
    assert (precisions_of("cpu")[0], precisions_of("cuda")[0]) == ("int8", "fp16")
    assert choose_placement("auto", "auto", machine=GAMER).reason == (
        "CUDA: NVIDIA GeForce RTX 4060 is faster than the processor."
    )


def test_auto_leaves_8_bits_out_where_the_decoder_or_the_processor_cannot(monkeypatch):
    assert choose_placement("auto", "auto", machine=PLAIN, can_be_quantised=False) == Placement("cpu", "fp32")
    assert choose_placement("auto", "auto", machine=GAMER, can_be_quantised=False) == Placement("cuda", "fp16")
    monkeypatch.setattr(device, "native_variant", lambda: "")
    assert choose_placement("auto", "auto", machine=PLAIN) == Placement("cpu", "fp32")


def test_what_the_user_chose_is_taken_without_a_reason():
    placement = choose_placement("cpu", "fp16", machine=GAMER)
    assert (placement, placement.reason, placement.dtype) == (Placement("cpu", "fp16"), "", torch.float16)


def test_auto_takes_a_device_that_computes_in_the_chosen_precision():
    placement = choose_placement("auto", "bf16", machine=MAC)
    assert placement == Placement("cpu", "bf16")
    assert "only device here that computes in bf16" in placement.reason


def test_a_device_that_computed_wrongly_is_left_out_and_said():
    faults = {"cuda": "The card gives wrong numbers."}
    for asked in ("auto", "cuda"):
        placement = choose_placement(asked, "auto", faults, GAMER)
        assert placement == Placement("cpu", precisions_of("cpu")[0])
        assert placement.notes == ("The card gives wrong numbers.",)
    assert choose_placement("auto", "auto", faults, GAMER).reason == "CPU: the graphics card computes wrongly."
    assert choose_placement("cpu", "auto", faults, GAMER).notes == ()


def test_a_device_that_is_not_there_is_refused():
    with pytest.raises(DeviceError, match="no CUDA device"):
        choose_placement("cuda", "auto", machine=PLAIN)


def test_a_precision_that_the_device_cannot_compute_in_is_refused():
    with pytest.raises(DeviceError, match=r"Apple GPU cannot compute in bf16.*fp32, fp16, auto"):
        choose_placement("mps", "bf16", machine=MAC)


def test_a_card_without_bf16_does_not_offer_it(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda including_emulation=True: False)
    assert "bf16" not in precisions_of("cuda")


def test_the_codec_stays_off_mps():
    assert Placement("mps", "fp32").codec_device == "cpu"
    assert Placement("cuda", "fp16").codec_device == "cuda"


def test_a_small_decoder_computes_on_one_thread_and_a_large_one_on_every_core(monkeypatch):
    monkeypatch.setattr(psutil, "cpu_count", lambda logical=True: 6)
    assert choose_threads(8_400_000) == 1
    assert choose_threads(420_000_000) == 6
    assert [choose_threads(420_000_000, most) for most in (4, 6, 64)] == [4, 6, 6]
    assert choose_threads(8_400_000, 4) == 1
    monkeypatch.setattr(psutil, "cpu_count", lambda logical=True: None)
    assert choose_threads(420_000_000) == 1
