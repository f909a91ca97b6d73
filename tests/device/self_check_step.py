"""The program's own self-check of each precision, and how far off its probes are."""

from __future__ import annotations

from collections.abc import Iterator

from musicgen_desktop.engine.device import Placement, precisions_of
from musicgen_desktop.engine.probes import decoder_probe, sound_probe
from musicgen_desktop.engine.self_check import SelfCheck, difference
from tests.device.device_bench import DeviceBench
from tests.device.device_report import Finding


def self_check(bench: DeviceBench) -> Iterator[Finding]:
    """Raises nothing: a card that computes wrongly is a finding."""
    exact = Placement("cpu", "fp32")
    for precision in precisions_of(bench.device):
        if precision == "int8":  # the probes have no weights of 8 bits
            continue
        placement = Placement(bench.device, precision)
        yield Finding(f"{precision}: passes", "", holds=SelfCheck().is_right(placement))
        off = difference(decoder_probe(placement), decoder_probe(exact))
        yield Finding(f"{precision}: steps are off by", off, "of their spread")
    off = difference(sound_probe(Placement(bench.device, "fp32")), sound_probe(exact))
    yield Finding("sound is off by", off, "of its spread")
