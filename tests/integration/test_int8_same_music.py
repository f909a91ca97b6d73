"""8 bits make the same music: the Starter, in int8, thinks of its own clips and plays them as it does in fp32."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.params import GenerationParams, take_seeds
from musicgen_desktop.engine.conditioning.conditioning import Conditioning
from musicgen_desktop.engine.decoder.delay_pattern import UNDECIDED, DelayPattern
from musicgen_desktop.engine.decoder.loop import decode_ids
from musicgen_desktop.engine.decoder.sampling import Sampler, seeded_generators
from musicgen_desktop.engine.decoder.torch_decoder import IncrementalDecoder
from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.loader import LoadedCheckpoint, load_checkpoint
from musicgen_desktop.engine.musicgen import MusicGenEngine
from musicgen_desktop.engine.native.native_library import native_variant
from musicgen_desktop.engine.runner import JobRunner
from tests.support.engine.engine_requests import a_request, result_of, run_job
from tests.support.random_checkpoint import STARTER

PROMPTS = ("warm lo-fi piano, dusty drums, 84 bpm", "fast techno, driving bass", "solo acoustic guitar, sad, no drums")
SECONDS = 5
CLIPS = 2


@pytest.fixture(scope="module")
def decoders(checkpoint_of: Callable[[str], Checkpoint]) -> tuple[LoadedCheckpoint, LoadedCheckpoint]:
    starter = checkpoint_of("starter")
    return load_checkpoint(starter, Placement("cpu", "fp32")), load_checkpoint(starter, Placement("cpu", "int8"))


@pytest.fixture(scope="module")
@torch.inference_mode()
def own_clips(decoders) -> list[tuple[Conditioning, Tensor, DelayPattern]]:
    """Clips that the exact one makes of some prompts: what it heard, and its delayed ids."""
    loaded, clips = decoders[0], []
    frames = round(SECONDS * loaded.codec.frame_rate)
    pattern = DelayPattern(loaded.decoder.num_codebooks, loaded.codec.audio_channels, frames, loaded.start_token_id)
    for prompt in PROMPTS:
        sampler = Sampler(GenerationParams(), seeded_generators(take_seeds(7, CLIPS), "cpu"))
        conditioning = loaded.prompt_encoder.encode([prompt], guided=True).repeated(CLIPS)
        ids, _ = decode_ids(
            loaded.decoder, conditioning, pattern.asked(CLIPS), pattern.pad_token_id, sampler, lambda ids, steps: True
        )
        clips.append((loaded.prompt_encoder.encode([prompt], guided=False).repeated(CLIPS), ids, pattern))
    return clips


def forced_logits(decoder: IncrementalDecoder, conditioning: Conditioning, ids: Tensor, pad: int) -> Tensor:
    """What a decoder expects at each step of given ids: (steps, rows, codebooks, vocabulary)."""
    state = decoder.begin(conditioning, ids.shape[-1])
    heard = torch.cat([torch.full_like(ids[:, :, :1], pad), ids[:, :, :-1]], dim=-1)
    return torch.stack([decoder.step(state, heard[:, :, step]) for step in range(ids.shape[-1])])


@torch.inference_mode()
def test_its_own_clips_surprise_it_no_more_and_it_would_choose_the_same(decoders, own_clips, capsys):
    exact, rounded = decoders
    surprise, agreed = {"fp32": [], "int8": []}, []
    for conditioning, ids, pattern in own_clips:
        spoken = pattern.asked(CLIPS) == UNDECIDED
        chosen = {}
        for name, loaded in (("fp32", exact), ("int8", rounded)):
            logits = forced_logits(loaded.decoder, conditioning, ids, pattern.pad_token_id).permute(1, 2, 0, 3)[spoken]
            surprise[name].append(torch.nn.functional.cross_entropy(logits, ids[spoken]))
            chosen[name] = logits.argmax(-1)
        agreed.append((chosen["fp32"] == chosen["int8"]).float().mean())
    exact_nats, rounded_nats = (torch.stack(surprise[name]).mean().item() for name in ("fp32", "int8"))
    rise, agreement = rounded_nats / exact_nats - 1, torch.stack(agreed).mean().item()
    with capsys.disabled():
        print(
            f"\nStarter, its own clips: {exact_nats:.4f} nats in fp32, {rounded_nats:.4f} in int8 "
            f"({100 * rise:+.2f} %), the same first choice in {100 * agreement:.2f} %"
        )
    assert rise <= 0.01
    assert agreement >= 0.95


@torch.inference_mode()
def test_the_same_codes_sound_the_same(decoders, own_clips, capsys):
    ratios = []
    for _, ids, pattern in own_clips:
        codes = pattern.undelay(ids, 0, pattern.frames)
        exact, rounded = (loaded.codec.stream().push(codes, last=True) for loaded in decoders)
        ratios.append(20 * torch.log10(exact.norm() / (exact - rounded).norm()).item())
    with capsys.disabled():
        print(f"\nStarter, its own clips: in int8 they sound as in fp32, but for {-min(ratios):.0f} dB or less")
    assert min(ratios) > 40


def test_the_same_request_gives_the_same_audio_in_another_process(checkpoint_of):
    request = replace(a_request(checkpoint_of("starter"), duration=4.0, takes=2), precision="int8")
    here = result_of(run_job(JobRunner(MusicGenEngine, lambda checkpoint, token: checkpoint), request))
    script = (
        "import sys, hashlib; from dataclasses import replace; from pathlib import Path\n"
        "from musicgen_desktop.engine.musicgen import MusicGenEngine\n"
        "from musicgen_desktop.engine.runner import JobRunner\n"
        "from tests.support.engine.engine_requests import a_checkpoint, a_request, result_of, run_job\n"
        "request = replace(a_request(a_checkpoint(Path(sys.argv[1])), duration=4.0, takes=2), precision='int8')\n"
        "sound = result_of(run_job(JobRunner(MusicGenEngine, lambda c, t: c), request)).audio_values\n"
        "sys.stdout.write(hashlib.sha256(sound.tobytes()).hexdigest())"
    )
    there = subprocess.run(
        [sys.executable, "-c", script, str(STARTER)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert (here.precision, here.variant, here.threads) == ("int8", native_variant(), torch.get_num_threads())
    assert np.abs(here.audio_values).max() > 0.01
    assert there.stdout == hashlib.sha256(here.audio_values.tobytes()).hexdigest()
