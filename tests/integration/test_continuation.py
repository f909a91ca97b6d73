"""Music that goes on from given sound: the codes are the reference's, the sound is the giver's own up to the join."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
import torch

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.checkpoint import Checkpoint
from musicgen_desktop.domain.events import AudioChunk, JobEvent
from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.domain.request import GenerationResult
from musicgen_desktop.domain.source import Continuation, Heard, Origin
from musicgen_desktop.engine.codec.codec_encoder import CodecEncoder
from musicgen_desktop.engine.decoder.delay_pattern import DelayPattern
from musicgen_desktop.engine.decoder.loop import decode_ids
from musicgen_desktop.engine.decoder.sampling import Sampler
from musicgen_desktop.engine.device import Placement
from musicgen_desktop.engine.loader import load_checkpoint
from musicgen_desktop.engine.musicgen import MusicGenEngine
from tests.integration.test_reference_equality import SETTINGS
from tests.support.engine.engine_requests import a_request
from tests.support.engine.reference import Reference
from tests.support.random_checkpoint import SHAPES

GIVEN, NEW, SEED = 33, 30, 5


def a_sound(seconds: float, rate: int, channels: int, seed: int = 1) -> np.ndarray:
    """A chord with some noise, float32 (channels, samples)."""
    t = np.arange(round(seconds * rate)) / rate
    rng = np.random.default_rng(seed)
    chord = sum(np.sin(2 * np.pi * f * t + rng.uniform(0, 6)) for f in (220, 277, 330)) * 0.15
    return np.stack([chord + rng.normal(0, 0.02, len(t)) for _ in range(channels)]).astype(np.float32)


def heard(sound: np.ndarray, rate: int, codes: np.ndarray | None = None) -> Continuation:
    return Continuation(Origin("a song", "", 0.0, sound.shape[-1] / rate), Heard(sound, rate, codes))


@pytest.fixture(scope="module", params=[*SHAPES, "starter"])
def pair(request: pytest.FixtureRequest, checkpoint_of: Callable[[str], Checkpoint]):
    checkpoint = checkpoint_of(request.param)
    return Reference(checkpoint.folder), load_checkpoint(checkpoint, Placement("cpu", "fp32"))


@pytest.mark.parametrize("params", SETTINGS)
@torch.inference_mode()
def test_codes_behind_a_sound_are_those_of_generate(pair, params, record_property):
    reference, loaded = pair
    codec, prompts = loaded.codec, ["slow piano", "loud drums"]
    samples = GIVEN * codec.samples_per_frame - 7
    sounds = torch.from_numpy(
        np.stack([a_sound(samples / codec.sampling_rate, codec.sampling_rate, codec.audio_channels, s) for s in (1, 2)])
    )
    pattern = DelayPattern(loaded.decoder.num_codebooks, codec.audio_channels, GIVEN + NEW, loaded.start_token_id)
    expected, _ = reference.generate(prompts, params, NEW + pattern.max_delay, SEED, sounds)

    given = loaded.codec_encoder().encode(sounds)
    sampler = Sampler(params, [torch.Generator().manual_seed(SEED)])
    conditioning = loaded.prompt_encoder.encode(prompts, params.guided)
    ids, _ = decode_ids(
        loaded.decoder, conditioning, pattern.delay(given), loaded.start_token_id, sampler, lambda *_: True
    )
    codes = pattern.undelay(ids, 0, GIVEN + NEW)
    assert torch.equal(codes[..., :GIVEN], given)
    assert torch.equal(codes, expected)
    record_property("codes_compared", codes.numel())


def run(engine: MusicGenEngine, request) -> tuple[GenerationResult, list[JobEvent]]:
    events: list[JobEvent] = []
    engine.load(request, events.append, CancelToken())
    return engine.run(request, events.append, CancelToken()), events


@pytest.mark.parametrize("name", ["tiny", "stereo", "starter"])
@pytest.mark.parametrize("precision", ["fp32", "int8"])
@pytest.mark.parametrize("channels", [1, 2])
def test_the_given_sound_stays_and_new_music_follows(checkpoint_of, name, precision, channels):
    own = a_sound(3.01, 32_000, channels)
    request = replace(a_request(checkpoint_of(name), duration=2.0, takes=2), source=heard(own, 32_000))
    request = replace(request, precision=precision)
    result, events = run(MusicGenEngine(), request)
    chunks = [event for event in events if isinstance(event, AudioChunk)]
    joined = np.concatenate([chunk.audio_values for chunk in chunks], axis=-1)
    assert np.array_equal(joined, result.audio_values)
    assert [chunk.start for chunk in chunks] == [0, *np.cumsum([c.audio_values.shape[-1] for c in chunks])[:-1]]
    frames = 151 + 100
    assert result.audio_values.shape[-1] == frames * 640 == chunks[0].total_samples
    assert result.codes.shape[-1] == frames
    kept = own.shape[-1] - 640
    expected = own if result.audio_values.shape[1] == channels else own.mean(0, keepdims=True).repeat(3 - channels, 0)
    assert np.array_equal(result.audio_values[0, :, :kept], expected[:, :kept])
    assert np.array_equal(result.audio_values[1, :, :kept], expected[:, :kept])
    assert not np.array_equal(*result.audio_values[:, :, own.shape[-1] :])


def test_codes_that_are_there_are_used_and_give_the_same_music(checkpoint_of, monkeypatch):
    engine, request = MusicGenEngine(), a_request(checkpoint_of("tiny"), duration=2.0)
    parent, _ = run(engine, request)
    sound, codes = parent.audio_values[0], parent.codes[0]
    monkeypatch.setattr(CodecEncoder, "encode", lambda *_: pytest.fail("encoded again"))
    child, _ = run(engine, replace(request, source=heard(sound, 32_000, codes)))
    assert np.array_equal(child.codes[0, :, : codes.shape[-1]], codes)
    assert np.array_equal(child.audio_values[0, :, : sound.shape[-1] - 640], sound[:, :-640])


def test_a_clip_whose_codes_are_gone_is_encoded_again_and_that_is_said(checkpoint_of):
    engine, request = MusicGenEngine(), a_request(checkpoint_of("tiny"), duration=1.0)
    sound = a_sound(1.0, 32_000, 1)
    of_file = heard(sound, 32_000)
    of_clip = replace(of_file, origin=replace(of_file.origin, clip_id="a clip"))
    notes = [run(engine, replace(request, source=source))[0].notes for source in (of_file, of_clip)]
    assert [len(said) for said in notes] == [0, 1]
    assert of_clip.origin.name in notes[1][0]


@pytest.mark.parametrize("name", ["tiny", "starter"])
def test_there_is_no_click_at_the_join(checkpoint_of, name):
    engine, request = MusicGenEngine(), a_request(checkpoint_of(name), duration=3.0)
    parent, _ = run(engine, request)
    sound, codes = parent.audio_values[0], parent.codes[0]
    child, _ = run(engine, replace(request, source=heard(sound, 32_000, codes)))
    steps = np.abs(np.diff(child.audio_values[0, 0]))
    join = sound.shape[-1]
    assert steps[join - 700 : join + 700].max() <= 1.5 * max(steps[: join - 700].max(), steps[join + 700 :].max())


def test_longer_music_is_made_in_windows_each_a_plain_continuation_of_the_last(checkpoint_of, monkeypatch):
    """With the same random stream each window's codes are those of a continuation of what it hears."""
    checkpoint = checkpoint_of("two-codebooks-25hz")
    engine = MusicGenEngine()
    params = GenerationParams(duration=62.0, seed=9, overlap=12.0)
    request = replace(a_request(checkpoint), params=params, precision="fp32")
    result, _ = run(engine, request)
    loaded, rate = engine._loaded, 25
    assert loaded is not None
    assert result.codes.shape[-1] == 62 * rate
    assert result.audio_values.shape[-1] == 62 * 32_000
    sampler = Sampler(params, [torch.Generator().manual_seed(9)])
    codes = torch.empty(1, 2, 0, dtype=torch.long)
    with torch.inference_mode():
        for start, end in ((0, 30), (18, 48), (36, 62)):
            pattern = DelayPattern(2, 1, (end - start) * rate, loaded.start_token_id)
            asked = pattern.delay(codes[:, :, start * rate :])
            conditioning = loaded.prompt_encoder.encode([request.prompt], True)
            ids, _ = decode_ids(loaded.decoder, conditioning, asked, loaded.start_token_id, sampler, lambda *_: True)
            known = codes.shape[-1] - start * rate
            codes = torch.cat([codes, pattern.undelay(ids, known, (end - start) * rate)], dim=-1)
    assert np.array_equal(result.codes, codes.numpy())
    whole = loaded.codec.stream().push(codes, last=True).numpy()
    assert np.allclose(result.audio_values, whole, atol=1e-5)


@pytest.mark.parametrize("at", [0.5, 40.0, 50.3])
def test_a_long_piece_that_is_stopped_keeps_all_so_far(checkpoint_of, at):
    request = a_request(checkpoint_of("two-codebooks-25hz"), duration=62.0)
    engine, token = MusicGenEngine(), CancelToken()
    engine.load(request, lambda _: None, token)

    def stop(event: JobEvent) -> None:
        if isinstance(event, AudioChunk) and event.start >= at * 32_000:
            token.stop()

    result = engine.run(request, stop, token)
    assert result.stopped
    assert at <= result.duration <= at + 2.0
    assert result.codes.shape[-1] * 1280 == result.audio_values.shape[-1]
