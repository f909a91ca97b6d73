import json
from dataclasses import replace

import pytest

from musicgen_desktop.audio.encode import encode_audio
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.clip import JobState
from musicgen_desktop.library.library import Library
from tests.support.library.library_values import make_request, make_result
from tests.support.library.made_clips import recipe_of


@pytest.fixture
def orphans(paths):
    """Two clips whose job has no ending and whose rows were never written, as after a crash."""
    library = Library.open(paths)
    request = make_request("warm piano", takes=2)
    library.record_job(request)
    clips = library.add_result(request, make_result(request, amplitude=1.5))
    library.jobs.set_state(request.job_id, JobState.RUNNING)
    library._clips.remove_rows([clip.id for clip in clips])
    library.close()
    return clips


def test_orphans_with_a_recipe_get_their_row_back(paths, orphans):
    library = Library.open(paths)
    assert library.clips() == orphans
    assert library.notices == ()
    assert [job.state for job in library.jobs.all()] == [JobState.FINISHED]
    assert [entry.uses for entry in library.prompts.search()] == [1]
    library.close()


def test_a_job_with_only_some_of_its_takes_stays_interrupted(paths, orphans):
    orphans[1].audio_path.unlink()
    library = Library.open(paths)
    assert library.clips() == orphans[:1]
    assert [job.state for job in library.jobs.all()] == [JobState.INTERRUPTED]
    library.close()


def test_orphans_that_nobody_can_explain_go_to_the_trash(paths, orphans):
    orphans[0].audio_path.write_bytes(b"not sound")
    orphans[1].audio_path.unlink()
    library = Library.open(paths)
    assert library.clips() == ()
    assert [path for path in paths.clips.rglob("*") if path.is_file()] == []
    names = {path.name for path in paths.trash.iterdir()}
    assert {orphans[0].audio_path.name, orphans[0].codes_path.name, orphans[1].codes_path.name} <= names
    assert library.undo_delete() == ()
    library.close()


def rewrite(clip, changes):
    """Change the comment in the clip's file; None takes a field out."""
    audio = read_audio(clip.audio_path)
    fields = {**json.loads(audio.tags.comment), **changes}
    tags = replace(audio.tags, comment=json.dumps({key: value for key, value in fields.items() if value is not None}))
    clip.audio_path.write_bytes(encode_audio(audio.audio_values, audio.sampling_rate, ".flac", tags).data)


@pytest.mark.parametrize("changes", [{"format": 99}, {"sources": [{"kind": "melody"}]}, {"format": 4, "clip": None}])
def test_an_orphan_of_a_newer_version_is_kept_as_a_clip_and_its_recipe_is_not_touched(paths, orphans, changes):
    rewrite(orphans[0], changes)
    Library.open(paths).close()
    library = Library.open(paths)
    clip = library.clip(orphans[0].id)
    assert clip is not None
    assert recipe_of(clip).made_by_newer
    assert clip.prompt == "warm piano"
    assert library.notices == ()
    assert not list(paths.trash.glob("*.flac"))
    library.delete_clips([clip.id])
    assert library.undo_delete() == (clip,)
    library.close()
    text = json.loads(recipe_of(clip).newer_text)
    assert {key: text[key] for key in changes if key in text} == {key: changes[key] for key in changes if changes[key]}


def test_orphans_that_cannot_be_read_just_now_stay_where_they_are(paths, orphans, monkeypatch):
    def refuse(path, mode="r"):
        raise PermissionError(13, "not now", str(path))

    with monkeypatch.context() as patch:
        patch.setattr("musicgen_desktop.audio.read.inspect_container", refuse)
        library = Library.open(paths)
        assert library.clips() == ()
        library.close()
    library = Library.open(paths)
    assert library.clips() == orphans
    library.close()


def test_an_orphan_without_codes_is_a_clip_without_codes(paths, orphans):
    orphans[0].codes_path.unlink()
    library = Library.open(paths)
    assert [clip.codes_path for clip in library.clips()] == [None, orphans[1].codes_path]
    library.close()


def test_half_written_files_are_removed_and_foreign_files_are_not_touched(paths):
    folder = paths.clips / "2024" / "05"
    folder.mkdir(parents=True)
    paths.backups.mkdir()
    half = [folder / ".0123456789abcdef.part", paths.backups / "library-x.sqlite3.part"]
    foreign = [folder / "my own.flac", folder / "notes.txt", paths.clips / ("f" * 31 + ".flac")]
    for path in half + foreign:
        path.write_bytes(b"something")
    library = Library.open(paths)
    assert not any(path.exists() for path in half)
    assert all(path.read_bytes() == b"something" for path in foreign)
    assert library.clips() == ()
    library.close()
