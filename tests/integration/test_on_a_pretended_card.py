"""Every kind of job on a card that is none: no mixture of devices, nothing waited for in a step, and the same music."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.domain.source import Continuation, Heard, Melody, Origin, Redo, Relation
from musicgen_desktop.engine import job
from musicgen_desktop.engine.codec.codec import Codec
from musicgen_desktop.engine.decoder import loop
from musicgen_desktop.engine.decoder.sampling import NonFiniteLogitsError, Sampler, seeded_generators
from musicgen_desktop.engine.decoder.static_loop import StaticLoop
from musicgen_desktop.engine.decoder.torch_decoder import IncrementalDecoder
from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.job import Job
from musicgen_desktop.engine.loader import LoadedCheckpoint, load_checkpoint
from musicgen_desktop.engine.probes import decoder_probe, sound_probe
from musicgen_desktop.engine.self_check import Probe, SelfCheck
from tests.support.engine.comparison import pattern_of
from tests.support.engine.engine_requests import a_checkpoint, a_request
from tests.support.engine.pretended_card import PretendedCard
from tests.support.random_checkpoint import write_published_checkpoint

RATE = 32_000
CPU, CARD = Placement("cpu", "fp32"), Placement("cuda", "fp32")
# What torch says where a network of several layers with a memory is on a card that it knows nothing of.
pytestmark = pytest.mark.filterwarnings("ignore:PyTorch was compiled without cuDNN")
SOUND = (np.random.default_rng(4).standard_normal((1, 2 * RATE)) / 10).astype(np.float32)
TUNE = np.eye(12, dtype=np.float32)[[0, 0, 4, 7]]

Change = Callable[[GenerationRequest], GenerationRequest]


def grown(source: object) -> Change:
    return lambda request: replace(request, source=source)


def played(**params: object) -> Change:
    return lambda request: replace(request, params=replace(request.params, **params))


def origin(relation: Relation, start: float, stop: float) -> Origin:
    return Origin("a sound", "", start, stop, relation)


CODES = np.random.default_rng(5).integers(0, 64, (4, 100))
WISHES = {
    "words": ("small", lambda request: request),
    "no words": ("small", lambda request: replace(request, prompt="")),
    "other words": ("small", lambda request: replace(request, negative_prompt="drums")),
    "takes that glide": ("small", played(takes=3, top_p=0.9, guidance_end=1.0, temperature_end=0.5)),
    "greedy, unguided": ("small", played(do_sample=False, guidance_scale=1.0)),
    "stereo": ("stereo-small", played(takes=2)),
    "behind codes": ("small", grown(Continuation(origin(Relation.CONTINUATION, 0, 2), Heard(SOUND, RATE, CODES)))),
    "behind a sound": ("small", grown(Continuation(origin(Relation.CONTINUATION, 0, 2), Heard(SOUND, RATE)))),
    "within a sound": ("small", grown(Redo(origin(Relation.REDO, 0.7, 1.4), Heard(SOUND, RATE)))),
    "a tune": ("melody", grown(Melody(origin(Relation.MELODY, 0, 1), TUNE, 4.0))),
    "a tune, no words": (
        "melody", lambda request: replace(request, prompt="", source=Melody(origin(Relation.MELODY, 0, 1), TUNE, 4.0))),
    "no tune, no words": ("melody", lambda request: replace(request, prompt="")),
}  # fmt: skip


class _NoEvent:
    """What orders copies on a real card."""

    def record(self) -> None: ...
    def synchronize(self) -> None: ...


@pytest.fixture(scope="module")
def checkpoint_of(tmp_path_factory):
    """Checkpoints of the published shapes, but tiny."""
    folder: Path = tmp_path_factory.mktemp("published")

    def find(name: str):
        if not (folder / name).exists():
            write_published_checkpoint(folder / name, name, tiny=True)
        return a_checkpoint(folder / name)

    return find


@pytest.fixture(autouse=True)
def _what_needs_a_real_card(monkeypatch, one_thread):
    """Random streams, events and recordings live on the card itself."""
    monkeypatch.setattr(job, "seeded_generators", lambda seeds, device: seeded_generators(seeds, "cpu"))
    monkeypatch.setattr(loop, "record_step", lambda loop: loop.step)
    monkeypatch.setattr(torch.cuda, "Event", _NoEvent)


def made(request: GenerationRequest, placement: Placement) -> tuple[GenerationResult, PretendedCard]:
    card = PretendedCard()
    with torch.inference_mode(), card if placement.device == "cuda" else nullcontext():
        loaded = load_checkpoint(request.checkpoint, placement)
        card.waits.clear()
        result = Job(loaded, request, (), lambda _event: None, CancelToken()).run(loaded.decoder, placement)
    return result, card


@pytest.mark.parametrize("wish", WISHES)
def test_a_job_is_the_same_on_the_card_and_mixes_no_devices(checkpoint_of, wish):
    name, change = WISHES[wish]
    request = change(a_request(checkpoint_of(name), duration=0.4))
    expected, _ = made(request, CPU)
    result, card = made(request, CARD)
    assert np.array_equal(result.codes, expected.codes)
    assert np.allclose(result.audio_values, expected.audio_values, atol=1e-5)
    # The prompt, whether takes hear the same, and a few for each piece of sound: none for each step.
    assert 0 < len(card.waits) < result.codes.shape[-1] / 4 + 10


@pytest.mark.parametrize("params", [GenerationParams(), GenerationParams(do_sample=False, guidance_end=1.0)])
@torch.inference_mode()
def test_every_step_is_the_same_calls_on_the_same_memory_and_waits_for_nothing(checkpoint_of, params):
    """Else what is recorded once would not be what each step is."""
    with PretendedCard() as card:
        loop = static_loop(load_checkpoint(checkpoint_of("small"), CARD), params)
        steps, places = [], []
        for _ in range(4):
            card.calls.clear()
            card.waits.clear()
            loop.step()
            steps.append(list(card.calls))
            places.append([tensor.inner.data_ptr() for tensor in loop.__dict__.values() if hasattr(tensor, "inner")])
            assert card.waits == []
    assert len(steps[0]) > 50
    assert steps[0] == steps[1] == steps[2] == steps[3]
    assert places[0] == places[1] == places[2] == places[3]


def static_loop(loaded: LoadedCheckpoint, params: GenerationParams) -> StaticLoop:
    assert isinstance(loaded.decoder, IncrementalDecoder)
    pattern = pattern_of(loaded, 20)
    sampler = Sampler(params, seeded_generators([3, 4], "cpu"))
    sampler.glide(torch.linspace(0, 1, pattern.total_steps).to("cuda"))
    heard = loaded.prompt_encoder.encode(["piano"], params.guided)
    return StaticLoop(loaded.decoder, heard, pattern.asked(2).to("cuda"), pattern.pad_token_id, sampler)


def test_numbers_that_overflow_on_the_card_are_made_in_fp32_from_there_on(checkpoint_of, monkeypatch):
    """The codes that a broken decoder has left on the card are heard by the next one."""
    request, predict = a_request(checkpoint_of("small"), duration=0.4), IncrementalDecoder.step_at
    expected, _ = made(request, CPU)

    def overflowing(self, state, ids, position):
        logits = predict(self, state, ids, position)
        return torch.where(position == 15, torch.nan, logits)

    with torch.inference_mode(), PretendedCard():
        loaded = load_checkpoint(request.checkpoint, CARD)
        begun = Job(loaded, request, (), lambda _event: None, CancelToken())
        monkeypatch.setattr(IncrementalDecoder, "step_at", overflowing)
        with pytest.raises(NonFiniteLogitsError):
            begun.run(loaded.decoder, CARD)
        monkeypatch.setattr(IncrementalDecoder, "step_at", predict)
        result = begun.run(loaded.decoder, CARD)
    assert np.array_equal(result.codes[..., :12], expected.codes[..., :12])
    assert result.codes.shape == expected.codes.shape


def test_the_self_check_runs_on_the_card():
    with PretendedCard():
        check = SelfCheck([Probe(decoder_probe)])
        assert check.is_right(CARD)


def test_sound_is_computed_in_whole_fp32(checkpoint_of, monkeypatch):
    """cuDNN would round what it multiplies to ten bits."""
    allowed: list[bool] = []
    loaded = load_checkpoint(checkpoint_of("small"), CPU)
    convolve = torch.nn.functional.conv1d

    def watched(*args, **kwargs):
        allowed.append(torch.backends.cudnn.allow_tf32)
        return convolve(*args, **kwargs)

    monkeypatch.setattr(torch.nn.functional, "conv1d", watched)
    with torch.inference_mode():
        codes = loaded.codec_encoder().encode(torch.from_numpy(SOUND)[None])
        assert isinstance(loaded.codec, Codec)
        loaded.codec.stream().push(codes, last=True)
        sound_probe(CPU)
    assert len(allowed) > 10
    assert not any(allowed)
    assert torch.backends.cudnn.allow_tf32
