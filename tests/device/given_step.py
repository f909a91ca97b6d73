"""Music that goes on from a sound: hearing it at once gives the codes of hearing it step by step."""

from __future__ import annotations

from collections.abc import Iterator

import torch

from musicgen_desktop.engine.decoder.prefill import begin_behind
from musicgen_desktop.engine.device import Placement, precisions_of
from musicgen_desktop.engine.loader import load_checkpoint
from musicgen_desktop.engine.self_check import difference
from tests.device.codes_step import PROMPT
from tests.device.device_bench import DeviceBench
from tests.device.device_report import Finding
from tests.support.engine.comparison import pattern_of


@torch.inference_mode()
def given(bench: DeviceBench) -> Iterator[Finding]:
    """The logits behind given codes, and the codes of a sound as the processor has them."""
    frames = 75 if bench.quick else 600
    sound = torch.randn(1, 1, 32_000, generator=torch.Generator().manual_seed(3)) / 10
    expected = load_checkpoint(bench.starter, Placement("cpu", "fp32")).codec_encoder().encode(sound)
    for precision in (name for name in precisions_of(bench.device) if name != "int8"):
        loaded = load_checkpoint(bench.starter, Placement(bench.device, precision))
        pattern, decoder = pattern_of(loaded, frames + 5), loaded.decoder
        codes = torch.randint(loaded.codebook_size, (1, decoder.num_codebooks, frames))
        asked = pattern.delay(codes.repeat(2, 1, 1)).to(decoder.device)
        heard = loaded.prompt_encoder.encode([PROMPT], guided=True)
        state, last, first = begin_behind(decoder, heard, asked, pattern.pad_token_id, halves=2)
        at_once = decoder.step(state, last.repeat(2, 1)).cpu()
        slowly = decoder.begin(heard.repeated(2), asked.shape[-1])
        inputs = torch.nn.functional.pad(asked[:, :, :first], (1, 0), value=pattern.pad_token_id)
        logits = [decoder.step(slowly, inputs[:, :, step].repeat(2, 1)) for step in range(first + 1)][-1].cpu()
        off = difference(at_once, logits)
        limit = {"fp32": 0.005, "fp16": 0.02, "bf16": 0.15}[precision]
        yield Finding(f"{precision}: heard at once it is off by", off, "of its spread", off <= limit)
        same = (loaded.codec_encoder().encode(sound) == expected).float().mean().item()
        yield Finding(f"{precision}: codes of a sound as the processor's", 100 * same, "%", same >= 0.98)
