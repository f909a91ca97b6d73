"""The Starter's own music, thought of in every precision: would the same notes be chosen?"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from musicgen_desktop.domain.params import GenerationParams, take_seeds
from musicgen_desktop.engine.conditioning.conditioning import Conditioning
from musicgen_desktop.engine.decoder.delay_pattern import UNDECIDED
from musicgen_desktop.engine.decoder.loop import decode_ids
from musicgen_desktop.engine.decoder.sampling import Sampler, seeded_generators
from musicgen_desktop.engine.decoder.step_decoder import StepDecoder
from musicgen_desktop.engine.device import Placement, precisions_of
from musicgen_desktop.engine.loader import load_checkpoint
from tests.device.device_bench import DeviceBench
from tests.device.device_report import Finding
from tests.support.engine.comparison import pattern_of
from tests.support.engine.reference import Reference

PROMPT = "warm lo-fi piano, dusty drums, 84 bpm"
CLIPS = 2
_LEAST_AGREED = MappingProxyType({"fp32": 0.999, "fp16": 0.98, "bf16": 0.93, "int8": 0.95})
"""Of first choices that must be those of fp32 on the processor."""

_GREEDY = GenerationParams(do_sample=False)


@torch.inference_mode()
def codes(bench: DeviceBench) -> Iterator[Finding]:
    """Clips are made in fp32 on the processor; every placement then says what it would have chosen at each step."""
    exact = load_checkpoint(bench.starter, Placement("cpu", "fp32"))
    pattern = pattern_of(exact, round(bench.seconds(10) * exact.codec.frame_rate))
    sampler = Sampler(GenerationParams(), seeded_generators(take_seeds(7, CLIPS), "cpu"))
    heard = exact.prompt_encoder.encode([PROMPT], guided=True)
    ids, _ = decode_ids(exact.decoder, heard, pattern.asked(CLIPS), pattern.pad_token_id, sampler, lambda *_: True)
    spoken = pattern.asked(CLIPS) == UNDECIDED
    alone = exact.prompt_encoder.encode([PROMPT], guided=False).repeated(CLIPS)
    expected = _forced(exact.decoder, alone, ids, pattern.pad_token_id)[spoken]
    surprise = cross_entropy(expected, ids[spoken]).item()
    placements = [Placement(bench.device, precision) for precision in precisions_of(bench.device)]
    if "int8" in precisions_of("cpu") and bench.is_card:
        placements.append(Placement("cpu", "int8"))
    for placement in placements:
        name = f"{placement.device} {placement.precision}"
        loaded = load_checkpoint(bench.starter, placement)
        conditioning = loaded.prompt_encoder.encode([PROMPT], guided=False).repeated(CLIPS)
        logits = _forced(loaded.decoder, conditioning, ids, pattern.pad_token_id)[spoken]
        agreed = (logits.argmax(-1) == expected.argmax(-1)).float().mean().item()
        yield Finding(f"{name}: same first choice", 100 * agreed, "%", agreed >= _LEAST_AGREED[placement.precision])
        rise = cross_entropy(logits, ids[spoken]).item() / surprise - 1
        # A second of music says little of it, and that of 8 bits is held by a test over more clips.
        judged = not bench.quick and placement.precision != "int8"
        yield Finding(f"{name}: surprise rises by", 100 * rise, "%", rise <= 0.01 if judged else None)
        made = loaded.codec.stream().push(pattern.undelay(ids, 0, pattern.frames), last=True)
        sound = exact.codec.stream().push(pattern.undelay(ids, 0, pattern.frames), last=True)
        apart = 20 * torch.log10(sound.norm() / (made - sound).norm().clamp_min(1e-9)).item()
        yield Finding(f"{name}: the same codes sound the same but for", -apart, "dB", apart >= 50)
    yield from _against_generate(bench)


def _forced(decoder: StepDecoder, conditioning: Conditioning, ids: Tensor, pad: int) -> Tensor:
    """What a decoder expects at each step of given ids: (rows, codebooks, steps, vocabulary), on the CPU."""
    state = decoder.begin(conditioning, ids.shape[-1])
    heard = torch.cat([torch.full_like(ids[:, :, :1], pad), ids[:, :, :-1]], dim=-1).to(decoder.device)
    return torch.stack([decoder.step(state, heard[:, :, at]).cpu() for at in range(ids.shape[-1])]).permute(1, 2, 0, 3)


def _against_generate(bench: DeviceBench) -> Iterator[Finding]:
    """Greedy codes in fp32, by our loop as the program runs it there and by Transformers' ``generate()``."""
    loaded = load_checkpoint(bench.starter, Placement(bench.device, "fp32"))
    pattern, params = pattern_of(loaded, round(bench.seconds(4) * loaded.codec.frame_rate)), _GREEDY
    sampler = Sampler(params, seeded_generators([0], loaded.decoder.device))
    heard = loaded.prompt_encoder.encode([PROMPT], guided=True)
    ids, _ = decode_ids(loaded.decoder, heard, pattern.asked(1), pattern.pad_token_id, sampler, lambda *_: True)
    ours = pattern.undelay(ids, 0, pattern.frames).cpu()
    theirs, _ = Reference(bench.starter.folder, bench.device).generate([PROMPT], params, pattern.total_steps, 0)
    differing = (ours != theirs).any(1)[0].nonzero()
    same = int(differing[0]) if len(differing) else pattern.frames
    # On a card the two take other kernels, so that a choice between near equals may fall otherwise, and all behind it.
    yield Finding("greedy in fp32, as generate() on this device: frames", f"{same} of {pattern.frames}",
                  holds=same == pattern.frames if not bench.is_card else same >= 25)  # fmt: skip
