"""Outlines are asked for a few at a time, the newest wish first, and one that cannot be had holds nothing up."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from musicgen_desktop.domain.family import Family
from musicgen_desktop.ui.stage.clip_lookup import ClipLookup
from tests.support.window.scripted_window import clip, waveform
from tests.support.window.window_journey import SHORT, WAIT, Journey

CLIPS = tuple(clip(number, "t", "p") for number in range(40))


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def lookup(qtbot: QtBot, asked: list[str]) -> ClipLookup:
    made = ClipLookup()
    made.tell(CLIPS)
    made.waveform_wanted.connect(asked.append)
    return made


def test_the_newest_wish_is_granted_first(lookup: ClipLookup, asked: list[str]) -> None:
    for wanted in CLIPS:
        assert lookup.waveform(wanted.id) is None
    at_once = len(asked)
    assert at_once < 10
    lookup.set_waveform(asked[0], waveform(1))
    assert asked[at_once:] == [CLIPS[-1].id]
    assert lookup.waveform(asked[0]) is not None


def test_outlines_that_cannot_be_had_or_whose_clips_go_hold_no_others_up(lookup: ClipLookup, asked: list[str]) -> None:
    for wanted in CLIPS:
        lookup.waveform(wanted.id)
    for place in range(len(CLIPS)):
        gone = asked[place]
        lookup.forget((gone,)) if place % 2 else lookup.give_waveform_up(gone)
    assert sorted(asked) == [wanted.id for wanted in CLIPS]
    lookup.waveform(asked[0])
    assert len(asked) == len(CLIPS)


def test_of_outdated_clips_those_that_are_held_stay_and_the_others_are_asked_for(lookup: ClipLookup) -> None:
    told: list[tuple[str, ...]] = []
    lookup.tell_family(Family(CLIPS[0], (CLIPS[0], CLIPS[1]), (), ()))
    lookup.clips_told.connect(told.append)
    lookup.outdate(frozenset(clip.id for clip in CLIPS[:4]))
    assert told == [(CLIPS[2].id, CLIPS[3].id)]
    assert [lookup.clip(clip.id) for clip in CLIPS[:5]] == [CLIPS[0], CLIPS[1], None, None, CLIPS[4]]


def test_outlines_of_clips_that_were_outdated_meanwhile_hold_no_others_up(lookup: ClipLookup, asked: list[str]) -> None:
    for wanted in CLIPS:
        lookup.waveform(wanted.id)
    at_once = len(asked)
    lookup.outdate(frozenset(asked))
    for gone in asked[:at_once]:
        lookup.end_waveform(gone)
    assert len(asked) == 2 * at_once


def test_the_library_ends_the_wish_for_an_outline_that_it_has_not(
    make_journey: Callable[..., Journey], qtbot: QtBot
) -> None:
    clips, asked = make_journey(settings=SHORT).window.clips, list[str]()
    clips.waveform_wanted.connect(asked.append)
    clips.tell(CLIPS)
    for unknown in CLIPS:
        clips.waveform(unknown.id)
    qtbot.waitUntil(lambda: set(asked) == {unknown.id for unknown in CLIPS}, timeout=WAIT)
