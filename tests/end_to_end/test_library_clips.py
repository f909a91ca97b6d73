"""``library list``, ``search``, ``show``, ``tag`` and ``export``, as somebody types them."""

from __future__ import annotations

import itertools
import json
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
import soundfile

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.clip_change import AddTags, Rate
from musicgen_desktop.domain.export_format import ExportFormat, ExportPreset
from musicgen_desktop.domain.settings import Settings
from musicgen_desktop.files.lock import only_one_for_now
from musicgen_desktop.library.library import Library
from musicgen_desktop.library.library_paths import lock_file
from musicgen_desktop.system.settings_file import SettingsFile
from tests.support.library.library_values import RATE, make_paths, make_request, make_result
from tests.support.run_program import run_here, run_program


@pytest.fixture
def paths(home):
    return make_paths(home)


@pytest.fixture
def clips(paths):
    """Two takes of piano, four stars the first, and one of drums with a tag."""
    library = Library.open(paths)
    piano, drums = make_request("warm piano", takes=2, job_id="a" * 32), make_request("dry drums", job_id="b" * 32)
    added = [clip for request in (piano, drums) for clip in library.add_result(request, make_result(request))]
    library.change([added[0].id], Rate(4))
    library.change([added[2].id], AddTags(("böse", "loop")))
    added = library.read([clip.id for clip in added])
    library.close()
    return added


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "out é"
    folder.mkdir()
    return folder


def test_they_start_without_qt_and_torch(clips, folder):
    code = (
        "import sys\nfrom musicgen_desktop.app.cli.main import main\nmain(['library', 'list'])\n"
        f"main(['library', 'export', '--search', 'drums', '-o', {str(folder)!r}])\n"
        "print(sorted({'torch', 'transformers', 'PySide6.QtCore', 'huggingface_hub'} & set(sys.modules)))"
    )
    ended = run_program(program=(sys.executable, "-c", code))
    assert ended.out.splitlines()[-1] == "[]", ended
    assert [file.name for file in folder.iterdir()] == ["dry drums.wav"]


def test_a_list_has_a_line_for_each_clip_that_fits(capsys, clips):
    ended = run_here(capsys, "library", "list")
    assert ended.code == 0
    lines = ended.out.splitlines()
    assert sorted(line.split()[0] for line in lines) == sorted(clip.id[:8] for clip in clips)
    assert any("#böse #loop" in line for line in lines)
    assert run_here(capsys, "library", "list", "--ids", "--stars", "4").out.split() == [clips[0].id]
    assert run_here(capsys, "library", "list", "--ids", "--tag", "loop", "--since", "2020-01-01").out.split() == [
        clips[2].id
    ]
    assert run_here(capsys, "library", "list", "--ids", "--until", "2020-01-01").out == ""
    two = run_here(capsys, "library", "list", "--ids", "--sort", "title", "--ascending", "--most", "2").out.split()
    assert two[0] == clips[2].id
    assert len(two) == 2


def test_words_find_clips_and_json_tells_all_fields(capsys, clips):
    ended = run_here(capsys, "library", "search", "pia", "--json")
    assert {event["id"] for event in ended.events} == {clips[0].id, clips[1].id}
    for words in (["-piano"], ["-piano", "-key:am"], ["--", "-piano"]):  # first in the line, and yet no option
        ended = run_here(capsys, "library", "search", *words)
        assert ended.out.startswith(clips[2].id[:8])
        assert run_here(capsys, "library", "search", "--ids", *words).out == f"{clips[2].id}\n"
    assert run_here(capsys, "library", "search", "-piano", "--ids", "--stars", "5").out == ""
    assert run_here(capsys, "library", "search", "-h").code == 0
    assert run_here(capsys, "library", "search", "BOSE", "--json").events == [
        {
            "event": "clip",
            "id": clips[2].id,
            "title": "dry drums",
            "prompt": "dry drums",
            "origin": "made",
            "created_at": clips[2].created_at.isoformat(),
            "duration": clips[2].duration,
            "sampling_rate": RATE,
            "channels": clips[2].channels,
            "checkpoint": clips[2].checkpoint_id,
            "seed": clips[2].seed,
            "take": 1,
            "takes": 1,
            "rating": 0,
            "colour": None,
            "tags": ["böse", "loop"],
            "kept": False,
            "notes": "",
            "markers": [],
            "parent": None,
            "bpm": None,
            "tempo": None,
            "key": None,
            "said_key": None,
            "analysis": None,
            "missing": False,
            "file": str(clips[2].audio_path),
        }
    ]
    assert run_here(capsys, "library", "search", "nothing of this").out == ""


def test_all_of_a_clip_is_shown_by_the_beginning_of_its_id(capsys, clips):
    page = run_here(capsys, "library", "show", clips[0].id[:6]).out
    assert "★★★★" in page
    assert str(clips[0].audio_path) in page
    (event,) = run_here(capsys, "library", "show", clips[0].id, "--json").events
    assert event["recipe"]["prompt"] == "warm piano"
    assert event["made_again"] is None


def test_a_clip_that_was_made_again_tells_whether_it_is_the_same(capsys, paths, clips):
    request = make_request("warm piano", job_id="again", seed=clips[0].recipe.params.of_take(clips[0].take).seed)
    with closing(Library.open(paths)) as library:
        (again,) = library.add_result(request, make_result(request))
    (event,) = run_here(capsys, "library", "show", again.id, "--json").events
    assert event["made_again"]["first"] == clips[0].id
    assert set(event["made_again"]) == {"first", "same", "apart"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["show"],
        ["show", "xyz"],
        ["show", ""],
        ["show", "--search", "xyz"],
        ["export", "--search", "xyz", "-o", "."],
        ["fit", "--search", "xyz"],
        ["tag", "--search", "xyz", "--add", "x"],
        ["tag", "--search", "piano"],
        ["tag", "--rename", "nobody has it", "x"],
        ["tag", "--rename", "loop", " "],
        ["tag", "--rename", "loop", "x", "--search", "piano"],
        ["tag", "--forget", "loop", "--add", "x"],
    ],
)
def test_what_names_no_clip_or_no_tag_is_said_in_words(capsys, clips, arguments):
    ended = run_here(capsys, "library", *arguments)
    assert (ended.code, ended.out) == (1, "")
    assert len(ended.err.splitlines()) == 2


def test_an_id_that_begins_several_clips_names_none(capsys, clips):
    first = sorted(clips, key=lambda clip: clip.id)
    common = next((a.id[:1] for a, b in itertools.pairwise(first) if a.id[0] == b.id[0]), "")
    assert run_here(capsys, "library", "show", common).code == 1


def test_tags_are_given_and_taken(capsys, clips):
    ended = run_here(capsys, "library", "tag", "--search", "piano", "--add", "soft", "--add", "Loop", "--json")
    assert ended.events == [{"event": "tagged", "clips": 2, "changed": 2}]
    assert run_here(capsys, "library", "list", "--ids", "--tag", "loop").out.count("\n") == 3
    run_here(capsys, "library", "tag", clips[2].id, "--remove", "loop")
    assert run_here(capsys, "library", "list", "--ids", "--tag", "loop").out.count("\n") == 2


def test_tags_are_called_otherwise_joined_and_forgotten_everywhere(capsys, clips):
    run_here(capsys, "library", "tag", clips[0].id, "--add", "Schleife", "--add", "leise")
    ended = run_here(capsys, "library", "tag", "--rename", "schleife", "loop", "--rename", "BÖSE", "evil", "--json")
    assert ended.events == [
        {"event": "tag_moved", "tag": "schleife", "name": "loop", "changed": 1},
        {"event": "tag_moved", "tag": "BÖSE", "name": "evil", "changed": 1},
    ]
    run_here(capsys, "library", "tag", "--forget", "leise")
    listed = run_here(capsys, "library", "list", "--json").events
    assert {clip["id"]: clip["tags"] for clip in listed} == {
        clips[0].id: ["loop"],
        clips[1].id: [],
        clips[2].id: ["evil", "loop"],
    }


def test_a_library_that_is_open_elsewhere_is_listed_and_exported_but_not_tagged(capsys, paths, clips, folder):
    library = Library.open(paths)
    with only_one_for_now(lock_file(paths), "it"):
        assert run_here(capsys, "library", "list", "--ids").out.count("\n") == 3
        assert run_here(capsys, "library", "export", clips[0].id, "-o", folder).code == 0
        assert run_here(capsys, "library", "tag", clips[0].id, "--add", "x").code == 1
    library.close()


def test_clips_are_exported_with_every_option_and_touch_no_other_file(capsys, clips, folder):
    seed = clips[0].seed
    mine = folder / f"{seed} warm piano (0.02-0.06 s).flac"
    mine.write_bytes(b"mine")
    options = ["--format", "flac", "--name", "{seed} {title} {bpm}", "--rate", "48000", "--mono", "--bits", "16",
               "--loudness", "peak", "--fade-out", "0.01", "--no-recipe", "--from", "0.02", "--to", "0.06",
               "--tempo", "80", "--transpose", "-2"]  # fmt: skip
    ended = run_here(capsys, "library", "export", "--search", "piano", "-o", folder, *options, "--json")
    files = [event["file"] for event in ended.events if event["event"] == "exported"]
    assert [Path(file).name for file in files] == [f"{mine.stem} {number}.flac" for number in (2, 3)]
    assert mine.read_bytes() == b"mine"
    for file in files:
        info = soundfile.info(file)
        assert (info.samplerate, info.channels, info.subtype) == (48_000, 1, "PCM_16")
        assert info.frames == pytest.approx(0.05 * 48_000, abs=2)
        tags = read_audio(Path(file)).tags
        assert (tags.comment, tags.recipe) == ("warm piano", None)


def test_a_preset_of_the_window_is_used_and_may_be_changed(capsys, paths, clips, folder):
    mine = ExportPreset("For Anna", ExportFormat(".ogg", quality="small", recipe=False, pattern="Anna {title}"))
    SettingsFile(paths.settings_file).save(Settings(export_presets=(mine,)))
    run_here(capsys, "library", "export", clips[2].id, "-o", folder, "--preset", "for anna")
    run_here(capsys, "library", "export", clips[2].id, "-o", folder, "--preset", "To share", "--format", "wav")
    assert sorted(file.name for file in folder.iterdir()) == ["Anna dry drums.ogg", "dry drums.wav"]
    assert run_here(capsys, "library", "export", clips[2].id, "-o", folder, "--preset", "nobody's").code == 1


def test_a_bundle_is_a_folder_or_a_zip_file(capsys, clips, folder):
    for options in (["--bundle"], ["--zip"]):
        run_here(capsys, "library", "export", clips[2].id, "-o", folder, *options)
    bundle, file = sorted(folder.iterdir())
    assert bundle.is_dir()
    assert file.name == f"{bundle.name}.zip"
    with zipfile.ZipFile(file) as archive:
        assert len(archive.namelist()) == len(list(bundle.iterdir()))
    assert run_here(capsys, "library", "export", clips[2].id, "-o", folder, "--zip", "--format", "wav").code == 1


def test_a_clip_that_cannot_be_written_keeps_no_other_from_it(capsys, clips, folder):
    clips[0].audio_path.unlink()
    ended = run_here(capsys, "library", "export", *(clip.id for clip in clips), "-o", folder, "--json")
    assert ended.code == 1
    assert [event["name"] for event in ended.events if event["event"] == "failed"] == [clips[0].id]
    assert len(list(folder.iterdir())) == 2


@pytest.mark.parametrize(
    "wrong", [["--name", "{mood}"], ["-o", "/not/there"], ["--from", "3", "--to", "2"], ["--from", "nan"]]
)
def test_what_cannot_be_is_refused_before_anything_is_written(capsys, clips, folder, wrong):
    ended = run_here(capsys, "library", "export", clips[0].id, "-o", folder, *wrong)
    assert ended.code == 1
    assert list(folder.iterdir()) == []


def test_no_file_tells_a_path_of_this_machine(capsys, paths, clips, folder):
    for suffix in ("wav", "flac", "mp3", "ogg", "opus"):
        run_here(capsys, "library", "export", clips[0].id, "-o", folder, "--format", suffix)
    assert len(list(folder.iterdir())) == 5
    for file in folder.iterdir():
        assert json.dumps(str(paths.data)).strip('"').encode() not in file.read_bytes()


@pytest.mark.parametrize("wrong", [["--tempo", "79"], ["--tempo", "fast"], ["--transpose", "13"]])
def test_a_tempo_or_pitch_that_is_not_offered_is_refused(capsys, clips, folder, wrong):
    ended = run_here(capsys, "library", "export", clips[0].id, "-o", folder, *wrong)
    assert ended.code == 2
    assert "from" in ended.err
    assert list(folder.iterdir()) == []
