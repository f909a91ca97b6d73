"""``library`` with check, backup and restore, as somebody types it."""

from __future__ import annotations

import sys

import numpy as np
import pytest
import soundfile

from musicgen_desktop.domain.clip import ClipOrigin
from musicgen_desktop.files.lock import only_one_for_now
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.library_paths import lock_file
from tests.support.library.library_values import make_paths, make_request, make_result
from tests.support.run_program import run_here, run_program
from tests.support.sound.groove import RATE, groove


@pytest.fixture
def paths(home):
    return make_paths(home)


@pytest.fixture
def clips(paths):
    library = Library.open(paths)
    request = make_request(takes=2)
    added = library.add_result(request, make_result(request))
    library.close()
    return added


def test_it_starts_without_qt_and_torch(clips):
    code = (
        "import sys\nfrom musicgen_desktop.app.cli.main import main\nmain(['library', 'check'])\n"
        "print(sorted({'torch', 'transformers', 'PySide6.QtCore', 'huggingface_hub'} & set(sys.modules)))"
    )
    ended = run_program(program=(sys.executable, "-c", code))
    assert ended.out.splitlines()[-1] == "[]", ended


def test_a_whole_library_is_clean(capsys, clips):
    ended = run_here(capsys, "library", "check", "--json")
    assert ended.code == 0
    assert ended.events[-1] == {"event": "checked", "clips": 2, "findings": 0, "clean": True}


def test_a_missing_sound_is_named_and_the_check_fails(capsys, clips):
    clips[0].audio_path.unlink()
    ended = run_here(capsys, "library", "check", "--json")
    assert ended.code == 1
    found = [event for event in ended.events if event["event"] == "finding"]
    assert [(event["kind"], event["id"]) for event in found] == [("missing sound", clips[0].id)]


def test_what_is_mended_is_not_found_again(capsys, clips):
    clips[0].codes_path.unlink()
    assert run_here(capsys, "library", "check", "--repair").code == 0
    assert run_here(capsys, "library", "check", "--json").events[-1]["findings"] == 0


def test_another_folder_can_be_named(capsys, clips, tmp_path):
    ended = run_here(capsys, "library", "check", "--json", "--home", tmp_path / "elsewhere")
    assert ended.events[-1]["clips"] == 0


def test_a_library_that_is_open_elsewhere_can_be_looked_at_and_not_mended(capsys, paths, clips):
    library = Library.open(paths)
    with only_one_for_now(lock_file(paths), "it"):
        assert run_here(capsys, "library", "check", "--json").events[-1]["clips"] == 2
        assert run_here(capsys, "library", "check", "--repair").code == 1
    library.close()


def test_a_backup_brings_back_what_was_lost(capsys, clips, tmp_path):
    archive = tmp_path / "backup.zip"
    made = run_here(capsys, "library", "backup", archive, "--verify", "--json").events[-1]
    assert (made["event"], made["clips"], made["added"]) == ("backed up", 2, 5)
    clips[0].audio_path.unlink()
    ended = run_here(capsys, "library", "restore", archive, "--json")
    assert ended.events[-1]["clips"] == 2
    assert run_here(capsys, "library", "check").code == 0


def test_proving_an_archive_changes_nothing(capsys, clips, tmp_path):
    archive = tmp_path / "backup.zip"
    run_here(capsys, "library", "backup", archive)
    clips[0].audio_path.unlink()
    assert run_here(capsys, "library", "restore", archive, "--verify", "--json").events[-1]["event"] == "verified"
    archive.write_bytes(archive.read_bytes()[:-1])
    assert run_here(capsys, "library", "restore", archive).code == 1
    assert not clips[0].audio_path.exists()


def test_a_library_in_use_is_backed_up_and_not_restored(capsys, paths, clips, tmp_path):
    library = Library.open(paths)
    with only_one_for_now(lock_file(paths), "it"):
        assert run_here(capsys, "library", "backup", tmp_path / "backup.zip").code == 0
        assert run_here(capsys, "library", "restore", tmp_path / "backup.zip").code == 1
    library.close()


def test_sounds_come_in_and_what_is_none_is_told(capsys, paths, tmp_path):
    folder = tmp_path / "sounds"
    (folder / "deep").mkdir(parents=True)
    (folder / "note.txt").write_text("no sound")
    (folder / "deep" / "broken.mp3").write_text("no sound either")
    for name in ("a.wav", "deep/b.flac"):
        soundfile.write(folder / name, np.full((800, 1), 0.25), 8_000, subtype="PCM_16")
    ended = run_here(capsys, "library", "import", folder, tmp_path / "missing.wav", "--json")
    assert ended.code == 1
    assert [event["title"] for event in ended.events if event["event"] == "imported"] == ["a", "b"]
    failed = [event["name"] for event in ended.events if event["event"] == "failed"]
    assert failed == [str(folder / "deep" / "broken.mp3"), str(tmp_path / "missing.wav")]
    assert ended.events[-1] == {"event": "imported all", "imported": 2, "refused": 2}
    library = Library.open(paths)
    assert {clip.origin for clip in library.clips()} == {ClipOrigin.IMPORTED}
    library.close()
    assert run_here(capsys, "library", "check").code == 0


def test_what_is_brought_is_measured_unless_it_shall_not_be(capsys, paths, tmp_path):
    soundfile.write(tmp_path / "groove.wav", groove(119.8, 8.0).T, RATE, subtype="FLOAT")
    soundfile.write(tmp_path / "tone.wav", np.full((800, 1), 0.25), 8_000, subtype="PCM_16")
    ended = run_here(capsys, "library", "import", tmp_path / "groove.wav", "--json")
    measured = next(event for event in ended.events if event["event"] == "measured")
    assert measured["bpm"] == pytest.approx(119.8, abs=0.5)
    assert {"Importing", "Measuring"} <= {event["text"] for event in ended.events if event["event"] == "progress"}
    run_here(capsys, "library", "import", tmp_path / "tone.wav", "--no-measure")
    library = Library.open(paths)
    assert {clip.title: clip.analysis is not None for clip in library.clips()} == {"groove": True, "tone": False}
    library.close()


def test_a_moved_library_is_found_again_and_its_lost_disk_is_told(capsys, paths, clips, tmp_path):
    there = tmp_path / "disk" / "music"
    assert run_here(capsys, "library", "move", there, "--json").events[-1]["folder"] == str(there)
    (paths.clips / clips[0].audio_path.relative_to(paths.clips)).unlink()  # in the old place
    assert run_here(capsys, "library", "check", "--json").events[-1]["clips"] == 2
    there.rename(tmp_path / "unplugged")
    assert run_here(capsys, "library", "check").code == 1
    assert not there.exists()


def test_a_lost_database_is_rebuilt(capsys, paths, clips):
    paths.library_file.unlink()
    assert run_here(capsys, "library", "rebuild", "--json").events[-1] == {"event": "rebuilt", "clips": 2}
    assert run_here(capsys, "library", "check").code == 0
