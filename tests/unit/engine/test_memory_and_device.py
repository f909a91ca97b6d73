"""What fits and where it runs, decided before anything is loaded."""

from __future__ import annotations

import psutil
import pytest
import torch

from musicgen_desktop.domain.errors import DeviceError, MemoryShortageError
from musicgen_desktop.engine.device import Placement, available_devices, choose_placement, choose_threads
from musicgen_desktop.engine.memory import available_memory, check_fits, count_weights, memory_errors_in_words
from tests.support.random_checkpoint import SHAPES, random_model, write_random_checkpoint


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_random_checkpoint(tmp_path_factory.mktemp("checkpoint") / "tiny", SHAPES["tiny"])


def test_weights_are_counted_from_the_headers(folder):
    model = random_model(SHAPES["tiny"])
    assert count_weights(folder) == pytest.approx(sum(p.numel() for p in model.parameters()), rel=0.1)


def test_a_checkpoint_that_does_not_fit_is_refused_with_numbers(folder):
    check_fits(folder, "Tiny", lambda: 10**9)
    with pytest.raises(MemoryShortageError, match=r"Tiny needs about 0\.0 GB .* only 0\.0 GB are free"):
        check_fits(folder, "Tiny", lambda: 1_000)


def test_available_memory_is_that_of_this_machine():
    assert 10**8 < available_memory() < 10**14


@pytest.mark.parametrize(
    "error", [MemoryError(), RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried"),
              torch.OutOfMemoryError("CUDA out of memory")]
)  # fmt: skip
def test_every_way_to_say_out_of_memory_becomes_words(error):
    with pytest.raises(MemoryShortageError, match="shorter"), memory_errors_in_words():
        raise error


def test_other_errors_stay_what_they_are():
    with pytest.raises(RuntimeError, match="else"), memory_errors_in_words():
        raise RuntimeError("something else")


def test_auto_takes_the_best_device_and_its_precision():
    best = next(iter(available_devices()))
    placement = choose_placement("auto", "auto")
    assert placement == Placement(best, "fp16" if best == "cuda" else "fp32")
    assert choose_placement("cpu", "auto") == Placement("cpu", "fp32")
    assert choose_placement("cpu", "fp16").dtype is torch.float16


def test_a_device_that_is_not_there_is_refused(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(DeviceError, match="no CUDA device"):
        choose_placement("cuda", "auto")


def test_the_codec_stays_off_mps():
    assert Placement("mps", "fp32").codec_device == "cpu"
    assert Placement("cuda", "fp16").codec_device == "cuda"


def test_a_small_decoder_computes_on_one_thread_and_a_large_one_on_every_core(monkeypatch):
    monkeypatch.setattr(psutil, "cpu_count", lambda logical: 6)
    assert choose_threads(8_400_000) == 1
    assert choose_threads(420_000_000) == 6
    monkeypatch.setattr(psutil, "cpu_count", lambda logical: None)
    assert choose_threads(420_000_000) == 1
