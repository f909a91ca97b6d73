"""``library fit``, as somebody types it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from musicgen_desktop.domain.request import GenerationResult
from musicgen_desktop.library.library import Library
from tests.support.library.library_values import make_paths, make_request, make_result
from tests.support.run_program import run_here
from tests.support.sound.groove import LEAD, RATE, groove


@pytest.fixture
def clip(home):
    """A groove at 120 bpm, of a prompt that asks for 126."""
    library = Library.open(make_paths(home))
    request = make_request("dry drums, 126 bpm", job_id="b" * 32)
    sound = groove(120.0, LEAD + 6.0)
    result: GenerationResult = replace(make_result(request), audio_values=sound[None], sampling_rate=RATE)
    (clip,) = library.add_result(request, result)
    library.close()
    return clip


def test_a_clip_becomes_another_one_with_the_tempo_of_its_prompt(capsys, home, clip):
    ended = run_here(capsys, "library", "fit", clip.id[:8], "--json")
    assert ended.code == 0, ended
    told = next(event for event in ended.events if event["event"] == "fitted")
    assert (told["id"], told["tempo"]) == (clip.id, "brought")
    assert told["bpm"] == pytest.approx(120.0, rel=0.01)
    assert told["new_bpm"] == pytest.approx(126.0, rel=0.01)
    assert told["speed"] == pytest.approx(1.05, rel=0.01)
    library = Library.view(make_paths(home))
    new, old = library.clip(told["new_id"]), library.clip(clip.id)
    library.close()
    assert new is not None
    assert old is not None
    assert new.lineage is not None
    assert new.lineage.parent_id == clip.id
    assert new.duration == pytest.approx(old.duration / told["speed"], abs=0.001)
    again = run_here(capsys, "library", "fit", new.id, "--json")
    assert [event["event"] for event in again.events if event["event"] != "progress"] == ["kept"]
    other = run_here(capsys, "library", "fit", new.id, "--bpm", "132", "--json")
    told = next(event for event in other.events if event["event"] == "fitted")
    library = Library.view(make_paths(home))
    newest = library.clip(told["new_id"])
    library.close()
    assert newest is not None
    assert newest.lineage is not None
    assert newest.lineage.parent_id == clip.id  # its sound is not stretched twice
    assert newest.title == new.title


def test_what_cannot_be_is_told_and_changes_nothing(capsys, home, clip):
    ended = run_here(capsys, "library", "fit", clip.id, "--bpm", "40")
    assert ended.code == 1
    assert "cannot be brought from 120 to 40 bpm" in ended.err
    for wrong in (("--bpm", "fast"), ("--bpm", "9"), ("--key", "H7")):
        assert run_here(capsys, "library", "fit", clip.id, *wrong).code == 2
    library = Library.view(make_paths(home))
    assert library.count() == 1
    library.close()
