"""An accelerator that computes wrongly is found before it makes music."""

from __future__ import annotations

import pytest
import torch

from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.probes import decoder_probe, sound_probe
from musicgen_desktop.engine.self_check import Probe, SelfCheck, difference

CARD = Placement("cuda", "fp16")


def on_the_cpu(probe, precision="fp32"):
    """A probe whose every device is really the CPU in a certain precision."""
    return Probe(lambda placement: probe(Placement("cpu", "fp32" if placement.device == "cpu" else precision)))


def spoilt(probe, spoil, follows_precision=True):
    """A probe that goes wrong on every device but the CPU."""

    def run(placement):
        numbers = probe(Placement("cpu", "fp32"))
        return numbers if placement.device == "cpu" else spoil(numbers)

    return Probe(run, follows_precision)


def failing(error):
    def spoil(numbers):
        raise error

    return spoil


@pytest.mark.parametrize("precision", ["fp32", "fp16", "bf16"])
def test_a_device_that_only_rounds_passes(precision):
    check = SelfCheck([on_the_cpu(decoder_probe, precision), on_the_cpu(sound_probe, precision)])
    assert check.is_right(Placement("cuda", precision))
    assert check.faults == {}


@pytest.mark.parametrize(("precision", "tolerance"), [("fp16", 0.01), ("bf16", 0.08)])
def test_rounding_is_well_within_the_tolerance(precision, tolerance):
    off = difference(decoder_probe(Placement("cpu", precision)), decoder_probe(Placement("cpu", "fp32")))
    assert 0 < off < tolerance / 4


@pytest.mark.parametrize("probe", [decoder_probe, sound_probe])
@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(torch.zeros_like, id="silence"),
        pytest.param(lambda x: x * torch.nan, id="not a number"),
        pytest.param(lambda x: x.roll(1, dims=-1), id="shifted"),
        pytest.param(lambda x: x * 1.3, id="too loud"),
        pytest.param(lambda x: x + 0.3 * x.std() * torch.randn(x.shape), id="noise"),
        pytest.param(lambda x: x[..., :-1], id="too short"),
    ],
)
def test_a_device_with_wrong_numbers_fails(probe, spoil):
    for precision in ("fp32", "fp16", "bf16"):
        check = SelfCheck([spoilt(probe, spoil, follows_precision=probe is decoder_probe)])
        assert not check.is_right(Placement("cuda", precision))
        assert "CUDA gave wrong numbers" in check.faults["cuda"]


@pytest.mark.parametrize("error", [RuntimeError("no kernel image"), NotImplementedError("conv1d on MPS")])
def test_a_device_that_breaks_down_fails(error):
    check = SelfCheck([spoilt(sound_probe, failing(error))])
    assert not check.is_right(Placement("mps", "fp32"))
    assert "MPS failed its self-check" in check.faults["mps"]


def test_each_device_and_precision_is_asked_once_and_the_cpu_never():
    asked = []

    def probe(placement):
        asked.append(placement)
        return torch.arange(3.0)

    check = SelfCheck([Probe(probe)])
    for placement in (Placement("cpu", "fp32"), CARD, CARD, Placement("cuda", "fp32"), CARD):
        assert check.is_right(placement)
    assert [placement for placement in asked if placement.device == "cuda"] == [CARD, Placement("cuda", "fp32")]


def test_probes_leave_the_random_stream_alone():
    torch.manual_seed(5)
    expected = torch.rand(3)
    torch.manual_seed(5)
    decoder_probe(Placement("cpu", "fp32"))
    sound_probe(Placement("cpu", "fp32"))
    assert torch.equal(torch.rand(3), expected)
