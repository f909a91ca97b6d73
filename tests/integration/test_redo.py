"""A region that is made anew: what stands around it stays, bit by bit and in its place."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import InvalidRequestError
from musicgen_desktop.domain.events import AudioChunk, JobEvent
from musicgen_desktop.domain.request import GenerationRequest
from musicgen_desktop.domain.source import Heard, Origin, Redo, Relation
from musicgen_desktop.engine.given_sound import NOT_ENCODED
from musicgen_desktop.engine.musicgen import MusicGenEngine
from tests.integration.test_continuation import a_sound, run
from tests.support.engine.engine_requests import a_request

RATE, FRAME, SLACK = 32_000, 640, 8_000


def region(request: GenerationRequest, sound: np.ndarray, start: float, stop: float, codes=None) -> GenerationRequest:
    return replace(request, source=Redo(Origin("a song", "", start, stop, Relation.REDO), Heard(sound, RATE, codes)))


@pytest.mark.parametrize("name", ["tiny", "stereo", "starter"])
@pytest.mark.parametrize(
    ("start", "stop"), [(2.003, 3.5), (0.0, 1.5), (0.05, 0.5), (3.0, 6.013), (3.0, 6.0), (5.0, 5.9), (1.0, 1.1)]
)
def test_all_around_a_region_stays_as_it_was(checkpoint_of, name, start, stop):
    own = a_sound(6.013, RATE, 2 if name == "stereo" else 1)
    request = region(a_request(checkpoint_of(name), takes=2), own, start, stop)
    result, events = run(MusicGenEngine(), request)
    joined = np.concatenate([event.audio_values for event in events if isinstance(event, AudioChunk)], axis=-1)
    assert np.array_equal(joined, result.audio_values)
    first, last = round(start * RATE), round(stop * RATE)
    to_the_end = own.shape[-1] - last < FRAME
    assert result.audio_values.shape[-1] == (301 * FRAME if to_the_end else own.shape[-1])
    assert result.codes.shape[-1] == 301
    for take in result.audio_values:
        assert np.array_equal(take[:, : max(0, first - SLACK)], own[:, : max(0, first - SLACK)])
        if not to_the_end:
            assert np.array_equal(take[:, last + SLACK :], own[:, last + SLACK :])
        middle = slice(first + FRAME, max(first + 2 * FRAME, last - SLACK))
        assert not np.array_equal(take[:, middle], own[:, middle])
    assert not np.array_equal(*result.audio_values)


def test_codes_around_the_region_stay_and_serve_the_next_child(checkpoint_of):
    engine, request = MusicGenEngine(), a_request(checkpoint_of("starter"), duration=6.0)
    parent, _ = run(engine, request)
    child, _ = run(engine, region(request, parent.audio_values[0], 2.0, 4.0, parent.codes[0]))
    differing = np.flatnonzero((child.codes[0] != parent.codes[0]).any(axis=0))
    assert differing.min() >= 100
    assert differing.max() < 213
    assert (child.codes >= 0).all()
    assert child.notes == parent.notes


def test_what_was_not_heard_has_no_codes(checkpoint_of):
    result, _ = run(MusicGenEngine(), region(a_request(checkpoint_of("tiny")), a_sound(6.0, RATE, 1), 2.0, 3.0))
    assert (result.codes[0, :, :138] >= 0).all()
    assert (result.codes[0, :, 164:] == NOT_ENCODED).all()


def test_codes_of_another_shape_are_made_again_and_that_is_said(checkpoint_of):
    request = region(a_request(checkpoint_of("tiny")), a_sound(6.0, RATE, 1), 2.0, 3.0, np.zeros((2, 300), np.int64))
    result, _ = run(MusicGenEngine(), request)
    assert any("a song" in note for note in result.notes)


def test_a_region_that_is_stopped_is_new_up_to_there(checkpoint_of):
    own, engine, token = a_sound(12.0, RATE, 1), MusicGenEngine(), CancelToken()
    request = region(a_request(checkpoint_of("tiny")), own, 2.0, 10.0)
    engine.load(request, lambda _: None, token)

    def stop(event: JobEvent) -> None:
        if isinstance(event, AudioChunk) and event.start > 4 * RATE:
            token.stop()

    result = engine.run(request, stop, token)
    assert result.stopped
    assert result.audio_values.shape[-1] == own.shape[-1]
    assert np.array_equal(result.audio_values[0, :, 7 * RATE :], own[:, 7 * RATE :])
    assert not np.array_equal(result.audio_values[0, :, 3 * RATE : 4 * RATE], own[:, 3 * RATE : 4 * RATE])


@pytest.mark.parametrize(("start", "stop"), [(-1, 2), (2, 1), (2, 2), (5, 7), (7, 8), (1, 1.01), (float("nan"), 2)])
def test_a_region_that_is_none_is_refused_in_words(checkpoint_of, start, stop):
    with pytest.raises(InvalidRequestError, match="region"):
        region(a_request(checkpoint_of("tiny")), a_sound(6.0, RATE, 1), start, stop).validate()
