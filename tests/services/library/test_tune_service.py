"""Tunes are read from all that music can follow, kept with the library exactly as they are, and written as MIDI."""

from __future__ import annotations

import numpy as np
import pytest

from musicgen_desktop.audio.midi_melody import read_midi_melody
from musicgen_desktop.audio.midi_tune import midi_bytes
from musicgen_desktop.domain.errors import FileError, UserError
from musicgen_desktop.domain.source import Melody, Origin, Relation
from musicgen_desktop.domain.tune import REST, Tune
from musicgen_desktop.services.library.source_tasks import SourceQuestion
from musicgen_desktop.services.library.tune_service import TuneService
from tests.services.library.test_library_service_sources import write_tune
from tests.support.library.library_desk import WAIT
from tests.support.library.library_values import RATE

TUNE = Tune((REST, 0, 0, 4, 7, REST, 11, REST, REST))
UNREAD = Origin("", "", 0.0, 0.0, Relation.MELODY)


@pytest.fixture
def tunes(paths, qtbot):
    service = TuneService(paths)
    yield service
    assert service.shutdown(WAIT)


@pytest.fixture
def told(tunes, qtbot):
    """Gives what a signal of the service tells after something is asked."""

    def told(signal, ask, *arguments):
        with qtbot.waitSignal(getattr(tunes, signal), timeout=WAIT) as caught:
            ask(*arguments)
        return caught.args[0]

    return told


def test_a_kept_tune_is_heard_exactly_as_it_was_drawn(desk, tunes, told):
    origin = told("tune_kept", tunes.keep, TUNE, "Drawn \udcff")
    assert (origin.start, origin.stop, origin.relation) == (0.0, TUNE.duration, Relation.MELODY)
    origin.name.encode()
    desk.service.read_source(SourceQuestion("ticket", origin))
    (read,) = desk.wait("source_read")
    assert isinstance(read.source, Melody)
    assert np.array_equal(read.source.chroma, TUNE.chroma)
    assert read.source.origin == origin
    assert told("tune_read", tunes.read, SourceQuestion("", origin), None).tune == TUNE
    assert told("tune_kept", tunes.keep, TUNE, "again").source_id == origin.source_id


def test_a_tune_cannot_be_gone_on_from(desk, tunes, told, tmp_path):
    (tmp_path / "tune.mid").write_bytes(midi_bytes(TUNE))
    kept = told("tune_kept", tunes.keep, TUNE, "Drawn")
    for question in (
        SourceQuestion("kept", Origin("Drawn", "", 0.0, 1.0, source_id=kept.source_id)),
        SourceQuestion("file", Origin("tune.mid", "", 0.0, 0.0), tmp_path / "tune.mid"),
    ):
        desk.service.read_source(question)
    assert all(isinstance(unread.error, UserError) for unread in desk.wait("source_unread", 2))


def test_what_is_taken_of_a_midi_file_is_kept(desk, tmp_path):
    file = tmp_path / "tune.mid"
    file.write_bytes(midi_bytes(TUNE))
    desk.service.read_source(SourceQuestion("first", Origin("tune.mid", "", 0.1, 0.8, Relation.MELODY), file))
    first = desk.wait("source_read")[0].source
    assert (first.origin.name, first.origin.start, first.origin.stop) == ("tune.mid", 0.1, 0.8)
    file.unlink()
    desk.service.read_source(SourceQuestion("again", first.origin))
    again = desk.wait("source_read", 2)[1].source
    assert again.origin == first.origin
    assert np.array_equal(again.chroma, first.chroma)


def test_tunes_of_files_and_clips_are_read_and_nothing_is_kept(desk, tunes, told, tmp_path):
    song = write_tune(tmp_path / "song.wav", 33.0)
    read = told("tune_read", tunes.read, SourceQuestion("ticket", Origin("song.wav", "", 2.0, 0.0), song), None)
    assert (read.ticket, read.length, read.origin.start, read.origin.stop) == ("ticket", 33.0, 2.0, 32.0)
    assert [read.tune.pitches[frame] for frame in (4, -4)] == [9, 4]
    (tmp_path / "tune.mid").write_bytes(midi_bytes(TUNE))
    assert told("tune_read", tunes.read, SourceQuestion("", UNREAD, tmp_path / "tune.mid"), None).tune == TUNE
    (clip,) = desk.save(samples=RATE)
    of_clip = told("tune_read", tunes.read, SourceQuestion("", Origin(clip.title, clip.id, 0.0, 1.0)), clip)
    assert of_clip.length == clip.duration
    assert of_clip.tune.notes
    assert not (desk.paths.data / "sources").exists()


@pytest.mark.parametrize("name", ["poem.mid", "poem.wav", "nowhere.mid"])
def test_what_has_no_tune_is_said_in_words(tunes, told, tmp_path, name):
    if name != "nowhere.mid":
        (tmp_path / name).write_text("Shall I compare thee", encoding="utf-8")
    error = told("failed", tunes.read, SourceQuestion("", UNREAD, tmp_path / name), None)
    assert isinstance(error, UserError)
    assert name in error.message


def test_a_tune_is_written_as_midi_or_not_at_all(tunes, told, tmp_path):
    file = told("tune_exported", tunes.export, TUNE, tmp_path / "tune.mid")
    assert Tune.of_chroma(read_midi_melody(file).chroma) == TUNE
    assert isinstance(told("failed", tunes.export, TUNE, tmp_path / "nowhere" / "tune.mid"), FileError)


def test_a_library_that_cannot_be_written_keeps_no_tune_and_says_so(tunes, told, paths):
    paths.data.mkdir(parents=True, exist_ok=True)
    (paths.data / "sources").touch()
    assert isinstance(told("failed", tunes.keep, TUNE, "Drawn"), FileError)


def test_a_tune_sounds_as_long_as_it_is(tunes, told):
    tone = told("tune_sounded", tunes.sound, TUNE)
    assert tone.tune == TUNE
    assert tone.audio_values.shape == (1, round(TUNE.duration * tone.sampling_rate))
