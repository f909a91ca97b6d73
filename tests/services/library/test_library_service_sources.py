"""What a job begins with is read from clips and files, and is still there when the job is made again."""

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from musicgen_desktop.audio.file_inspection import inspect_container
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.errors import FileError, UserError
from musicgen_desktop.domain.source import Continuation, Melody, Origin, Redo, Relation
from musicgen_desktop.services.library.clip_tasks import read_clip
from musicgen_desktop.services.library.source_tasks import SourceQuestion
from tests.support.faults.disks import small_disk
from tests.support.library.library_values import RATE, make_request, make_result


def origin_of(clip, stop):
    return Origin(clip.title, clip.id, 0.0, stop)


def ask(desk, origin, file=None):
    before = len(desk.witness.of("source_read"))
    desk.service.read_source(SourceQuestion("ticket", origin, file))
    (read,) = desk.wait("source_read", before + 1)[before:]
    assert read.ticket == "ticket"
    return read.source


@pytest.fixture
def file(tmp_path):
    sound = np.random.default_rng(3).integers(-(2**22), 2**22, (RATE, 2)).astype(np.int32) << 8
    path = tmp_path / "guitar.wav"
    soundfile.write(path, sound, RATE, "PCM_24")
    return path


def test_a_clip_is_heard_up_to_the_join_with_its_codes(desk):
    (clip,) = desk.save(samples=RATE)
    source = ask(desk, origin_of(clip, 0.5))
    assert isinstance(source, Continuation)
    assert source.origin == origin_of(clip, 0.5)
    whole, _ = read_clip(clip)
    assert np.array_equal(source.heard.audio_values, whole[:, : RATE // 2])
    codes = source.heard.codes
    assert codes is not None
    assert np.array_equal(codes, make_result(make_request(), samples=RATE).codes[0])
    assert not source.heard.audio_values.flags.writeable
    assert not codes.flags.writeable


@pytest.mark.parametrize("damage", ["gone", "no archive", "no codes"])
def test_without_codes_the_sound_is_there_to_be_encoded(desk, damage):
    (clip,) = desk.save(samples=RATE)
    if damage == "gone":
        clip.codes_path.unlink()
    elif damage == "no archive":
        clip.codes_path.write_bytes(b"PK nonsense")
    else:
        np.savez(clip.codes_path, codes=np.array(["a", "b"]))
    assert ask(desk, origin_of(clip, 1.0)).heard.codes is None


@pytest.mark.parametrize("stop", [1.0, 0.3])
def test_a_child_of_a_loud_clip_has_the_same_samples_on_disk_and_to_the_ear(desk, stop):
    (clip,) = desk.save(samples=RATE, amplitude=1.8)
    assert clip.gain < 1
    source = ask(desk, origin_of(clip, stop))
    request = replace(make_request("more", "child"), source=source)
    result = make_result(request, samples=RATE)
    heard = source.heard.audio_values
    whole = np.concatenate([heard[None], result.audio_values], axis=-1)
    desk.service.save_result(request, replace(result, audio_values=whole))
    child = desk.wait("clip_added", 2)[1]
    samples = heard.shape[1]
    before, after = (read_audio(each.audio_path).audio_values[:, :samples] for each in (clip, child))
    assert np.array_equal(before, after)
    before, after = (read_clip(each)[0][:, :samples] for each in (clip, child))
    assert np.array_equal(before, after)
    assert child.recipe.origin == origin_of(clip, stop)


def test_what_is_taken_of_a_file_is_kept_for_the_next_time(desk, file):
    first = ask(desk, Origin(file.name, "", 0.25, 0.75), file)
    assert first.origin.source_id
    assert (first.origin.start, first.origin.stop) == (0.25, 0.75)
    file.unlink()
    again = ask(desk, first.origin)
    assert again.origin == first.origin
    assert np.array_equal(again.heard.audio_values, first.heard.audio_values)


def test_the_same_part_of_a_file_is_kept_once(desk, file):
    origins = {ask(desk, Origin(file.name, "", 0.0, 0.5), file).origin.source_id for _ in range(2)}
    assert len(origins) == 1
    assert len(list((desk.paths.data / "sources").iterdir())) == 1


@pytest.mark.parametrize(
    "origin",
    [
        Origin("gone", "0" * 32, 0.0, 1.0),
        Origin("gone", "", 0.0, 1.0, source_id="0" * 32),
        Origin("elsewhere", "", 0.0, 1.0, source_id="../../elsewhere"),
    ],
)
def test_a_source_that_is_gone_is_said_in_words(desk, origin):
    desk.service.read_source(SourceQuestion("ticket", origin))
    (unread,) = desk.wait("source_unread")
    assert isinstance(unread.error, UserError)
    assert origin.name in unread.error.message


def test_nothing_before_the_playhead_is_said_in_words(desk):
    (clip,) = desk.save(samples=RATE)
    desk.service.read_source(SourceQuestion("ticket", origin_of(clip, 0.02)))
    (unread,) = desk.wait("source_unread")
    assert clip.title in unread.error.message


def test_a_region_is_made_anew_within_the_whole_sound(desk):
    (clip,) = desk.save(samples=RATE)
    origin = Origin(clip.title, clip.id, 0.25, 0.5, Relation.REDO)
    source = ask(desk, origin)
    assert isinstance(source, Redo)
    assert source.origin == origin
    assert np.array_equal(source.heard.audio_values, read_clip(clip)[0])


def write_tune(path, seconds=2.0):
    t = np.arange(round(seconds * 32_000)) / 32_000
    soundfile.write(path, 0.3 * np.sin(2 * np.pi * np.where(t < seconds / 2, 440.0, 659.26) * t), 32_000)
    return path


def test_the_tune_of_a_file_is_followed_and_still_there_when_the_file_is_gone(desk, tmp_path):
    song = write_tune(tmp_path / "song.wav")
    first = ask(desk, Origin(song.name, "", 0.0, 0.0, Relation.MELODY), song)
    assert isinstance(first, Melody)
    assert (first.origin.start, first.origin.stop) == (0.0, 2.0)
    assert [int(row.argmax()) for row in (first.chroma[2], first.chroma[-3])] == [9, 4]
    song.unlink()
    again = ask(desk, first.origin)
    assert again.origin == first.origin
    assert np.array_equal(again.chroma, first.chroma)


def test_the_tune_of_a_clip_is_followed_for_thirty_seconds_at_most(desk):
    (clip,) = desk.save(samples=RATE)
    source = ask(desk, Origin(clip.title, clip.id, 0.0, 1.0, Relation.MELODY))
    assert isinstance(source, Melody)
    assert source.chroma.shape[1] == 12
    long = ask(desk, Origin("long", "", 0.0, 0.0, Relation.MELODY), write_tune(desk.paths.data / "long.wav", 33.0))
    assert long.origin.stop == 30.0
    assert len(long.chroma) == 235


def test_silence_has_no_tune_and_that_is_said_in_words(desk, tmp_path):
    soundfile.write(tmp_path / "silent.wav", np.zeros(32_000), 32_000)
    desk.service.read_source(
        SourceQuestion("ticket", Origin("silent.wav", "", 0.0, 0.0, Relation.MELODY), tmp_path / "silent.wav")
    )
    (unread,) = desk.wait("source_unread")
    assert isinstance(unread.error, UserError)
    assert "silent.wav" in unread.error.message


def test_a_file_that_is_gone_before_it_is_read_is_said_in_words(desk, file):
    file.unlink()
    unread = fail(desk, file)
    assert isinstance(unread, FileError)
    assert isinstance(unread.__cause__, FileNotFoundError)


@pytest.mark.parametrize("relation", [Relation.CONTINUATION, Relation.MELODY])
def test_a_file_that_is_deleted_or_cut_short_while_it_is_read_loses_nothing(desk, file, relation, monkeypatch):
    def spoil(how):
        def inspect(opened, size):
            how(file)
            return inspect_container(opened, size)

        monkeypatch.setattr("musicgen_desktop.audio.read.inspect_container", inspect)

    spoil(lambda path: os.truncate(path, 1_000))
    assert isinstance(fail(desk, file, relation), FileError)
    assert not list((desk.paths.data / "sources").glob("*"))
    file = write_tune(file)
    spoil(Path.unlink)
    source = ask(desk, Origin(file.name, "", 0.0, 1.0, relation), file)
    monkeypatch.undo()
    again = ask(desk, source.origin)
    assert again.origin == source.origin


def test_a_full_disk_is_said_and_nothing_half_written_stays(desk, file):
    sources = desk.paths.data / "sources"
    sources.mkdir()
    with small_disk(sources, 4096):
        assert isinstance(fail(desk, file), FileError)
        assert list(sources.iterdir()) == []
    ask(desk, Origin(file.name, "", 0.0, 1.0), file)


def fail(desk, file, relation=Relation.CONTINUATION):
    """Why a file cannot be grown from."""
    before = len(desk.witness.of("source_unread"))
    desk.service.read_source(SourceQuestion("ticket", Origin(file.name, "", 0.0, 0.0, relation), file))
    return desk.wait("source_unread", before + 1)[before].error
