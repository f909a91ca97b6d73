"""The shape of a piece: sections with prompts of their own, how it ends, what glides."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.events import AudioChunk, JobEvent
from musicgen_desktop.domain.request import Ending, Section
from musicgen_desktop.engine.decoder.delay_pattern import DelayPattern
from musicgen_desktop.engine.decoder.loop import decode_ids
from musicgen_desktop.engine.decoder.sampling import Sampler
from musicgen_desktop.engine.musicgen import MusicGenEngine
from tests.integration.test_continuation import a_sound, heard, run
from tests.support.engine.engine_requests import a_request

RATE = 32_000
SECTIONS = (Section("slow piano", 2.0), Section("loud drums", 1.5), Section("", 2.5))


def test_each_section_is_a_continuation_with_its_own_prompt(checkpoint_of):
    engine = MusicGenEngine()
    request = replace(a_request(checkpoint_of("tiny"), duration=6.0), sections=SECTIONS, precision="fp32")
    result, _ = run(engine, request)
    loaded = engine._loaded
    assert loaded is not None
    codes = torch.empty(1, loaded.decoder.num_codebooks, 0, dtype=torch.long)
    sampler = Sampler(request.params, [torch.Generator().manual_seed(3)])
    with torch.inference_mode():
        for section in SECTIONS:
            pattern = DelayPattern(
                loaded.decoder.num_codebooks, 1, codes.shape[-1] + round(section.duration * 50), loaded.start_token_id
            )
            conditioning = loaded.prompt_encoder.encode([section.prompt], True)
            ids, _ = decode_ids(
                loaded.decoder, conditioning, pattern.delay(codes), loaded.start_token_id, sampler, lambda *_: True
            )
            codes = pattern.undelay(ids, 0, pattern.frames)
    assert np.array_equal(result.codes, codes.numpy())


def test_one_section_is_the_piece_without_sections(checkpoint_of):
    engine, request = MusicGenEngine(), a_request(checkpoint_of("starter"), duration=2.0)
    plain, _ = run(engine, request)
    same, _ = run(engine, replace(request, prompt="a name", sections=(Section(request.prompt, 2.0),)))
    assert np.array_equal(plain.audio_values, same.audio_values)


def test_sections_reach_over_windows(checkpoint_of):
    sections = (Section("slow piano", 20.0), Section("loud drums", 25.0))
    request = replace(a_request(checkpoint_of("two-codebooks-25hz"), duration=45.0), sections=sections)
    result, _ = run(MusicGenEngine(), request)
    assert result.codes.shape[-1] == 45 * 25


@pytest.mark.parametrize("sections", [(Section("a", 2.0),), (Section("a", 0.0), Section("b", 6.0))])
def test_sections_that_do_not_add_up_are_refused(checkpoint_of, sections):
    with pytest.raises(InvalidRequestError, match="section"):
        replace(a_request(checkpoint_of("tiny"), duration=6.0), sections=sections).validate()


@pytest.mark.parametrize("name", ["tiny", "stereo", "starter"])
def test_a_fade_ends_in_nothing_and_leaves_the_rest(checkpoint_of, name):
    engine, request = MusicGenEngine(), a_request(checkpoint_of(name), duration=7.0, takes=2)
    plain, _ = run(engine, request)
    faded, _ = run(engine, replace(request, ending=Ending.FADE))
    assert np.array_equal(faded.audio_values[..., : 4 * RATE], plain.audio_values[..., : 4 * RATE])
    assert np.abs(faded.audio_values[..., -1]).max() == 0
    assert np.abs(faded.audio_values).max() > 0
    half = round(5.5 * RATE)
    assert np.allclose(faded.audio_values[..., half], plain.audio_values[..., half] / 4, atol=1e-4)
    assert np.array_equal(faded.codes, plain.codes)


@pytest.mark.parametrize("name", ["tiny", "stereo", "starter"])
@pytest.mark.parametrize("given", [False, True])
def test_a_natural_ending_comes_within_four_seconds(checkpoint_of, name, given):
    engine, request = MusicGenEngine(), a_request(checkpoint_of(name), duration=3.0, takes=2)
    before = 0
    if given:
        before = 64_640
        request = replace(request, source=heard(a_sound(2.02, RATE, 1), RATE))
    plain, _ = run(engine, request)
    ended, events = run(engine, replace(request, ending=Ending.NATURAL))
    asked = before + 3 * RATE
    # A piece that goes on is not yet at its end there: the codec's last samples differ.
    assert np.array_equal(ended.audio_values[..., : asked - RATE // 2], plain.audio_values[..., : asked - RATE // 2])
    assert asked < ended.audio_values.shape[-1] <= asked + 4 * RATE
    assert np.abs(ended.audio_values[..., -1]).max() == 0
    assert not ended.stopped
    assert ended.codes.shape[-1] == -(-ended.audio_values.shape[-1] // 640)
    joined = np.concatenate([event.audio_values for event in events if isinstance(event, AudioChunk)], axis=-1)
    assert np.array_equal(joined, ended.audio_values)


def test_a_fade_that_is_stopped_keeps_all_so_far(checkpoint_of):
    request = replace(a_request(checkpoint_of("tiny"), duration=20.0), ending=Ending.NATURAL)
    engine, token = MusicGenEngine(), CancelToken()
    engine.load(request, lambda _: None, token)

    def stop(event: JobEvent) -> None:
        if isinstance(event, AudioChunk):
            token.stop()

    result = engine.run(request, stop, token)
    assert result.stopped
    assert result.codes.shape[-1] * 640 == result.audio_values.shape[-1]


@pytest.mark.parametrize(
    "ends", [{"guidance_end": 3.0, "temperature_end": 1.0}, {"guidance_end": None, "temperature_end": None}]
)
def test_what_glides_nowhere_is_the_same_bits(checkpoint_of, ends):
    engine, request = MusicGenEngine(), a_request(checkpoint_of("starter"), duration=2.0)
    plain, _ = run(engine, request)
    same, _ = run(engine, replace(request, params=replace(request.params, **ends)))
    assert np.array_equal(plain.audio_values, same.audio_values)


@pytest.mark.parametrize(
    "params",
    [
        {"guidance_end": 1.0},
        {"guidance_scale": 1.0, "guidance_end": 6.0},
        {"temperature_end": 0.2},
        {"temperature": 0.5, "temperature_end": 1.5, "guidance_end": 1.0},
    ],
)
def test_what_glides_begins_alike_and_ends_otherwise(checkpoint_of, params):
    engine, request = MusicGenEngine(), a_request(checkpoint_of("tiny"), duration=4.0, **params)
    plain, _ = run(engine, replace(request, params=replace(request.params, guidance_end=None, temperature_end=None)))
    glided, _ = run(engine, request)
    assert not np.array_equal(glided.codes, plain.codes)


def test_a_glide_to_no_heat_ends_where_greedy_choice_does(checkpoint_of):
    """At the last step the temperature is the end's: the line is over the new frames of all windows."""
    params = {"duration": 45.0, "top_k": 1, "temperature": 2.0, "temperature_end": 0.1}
    engine, request = MusicGenEngine(), a_request(checkpoint_of("two-codebooks-25hz"), **params)
    glided, _ = run(engine, request)
    greedy, _ = run(engine, replace(request, params=replace(request.params, do_sample=False, temperature_end=None)))
    assert np.array_equal(glided.codes, greedy.codes)
