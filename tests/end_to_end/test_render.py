"""``render``: a pack in, whole files out, however often it is stopped on the way."""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path

import pytest

from musicgen_desktop.app import container
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.engine.fake import FakeEngine
from tests.support.run_program import GATED_PROGRAM, RunningProgram, run_here

_MANIFEST = "pack.manifest.json"


@pytest.fixture
def pack(tmp_path) -> Path:
    """Where the pack lies."""
    return tmp_path / "pack.toml"


@pytest.fixture
def out(tmp_path) -> Path:
    """Where its files go."""
    return tmp_path / "out"


@pytest.fixture
def render(capsys, monkeypatch, pack, out):
    """Run ``render`` with an engine that needs no time, or another one."""

    def render(text: str, code: int = 0, engine: object = None):
        monkeypatch.setattr(container, "_build_engine", lambda: engine or FakeEngine())
        pack.write_text(text)
        ended = run_here(capsys, "render", pack, out, "--json")
        assert ended.code == code, ended
        assert "Traceback" not in ended.err
        return ended

    return render


def _stamps(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.iterdir() if path.name != _MANIFEST}


def _known(folder: Path) -> dict[str, dict[str, object]]:
    return json.loads((folder / _MANIFEST).read_text())["files"]


def test_takes_made_together_are_the_files_that_generate_makes_alone(render, engine, capsys, tmp_path, out):
    text = 'format = "flac"\nduration = 1.5\n[[clip]]\nprompt = "dusty drums"\nseed = [3, 900, 5, 7]\n'
    batches: list[int] = []

    class Watched:
        """The engine, counting takes."""

        load, unload = engine.load, engine.unload

        def run(self, request, on_event, token):
            batches.append(request.params.takes)
            return engine.run(request, on_event, token)

    assert [event["seed"] for event in render(text, engine=Watched()).events if event["event"] == "rendered"] == [
        3,
        900,
        5,
        7,
    ]
    assert batches == [1, 3]
    for seed in (3, 900, 7):
        alone = tmp_path / f"{seed}.flac"
        arguments = ("generate", "dusty drums", "-o", alone, "--duration", "1.5", "--seed", str(seed))
        assert run_here(capsys, *arguments).code == 0
        assert alone.read_bytes() == (out / f"dusty drums {seed}.flac").read_bytes()
    assert {file["precision"] for file in _known(out).values()} == {"int8"}


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_loops_of_whole_bars_are_those_of_generate_and_are_made_once(render, engine, capsys, tmp_path, out):
    text = 'bars = 1\nbpm = 120\n[[clip]]\nprompt = "drum machine"\nseed = [3, 900]\n'
    events = [event for event in render(text, engine=engine).events if event["event"] == "rendered"]
    for event in events:
        alone = tmp_path / f"{event['seed']}.wav"
        arguments = ("generate", "drum machine", "-o", alone, "--bars", "1", "--bpm", "120", "--seed", event["seed"])
        assert run_here(capsys, *map(str, arguments)).code == 0
        assert alone.read_bytes() == Path(event["path"]).read_bytes()
        cut = _known(out)[Path(event["path"]).name]["loop"]
        assert isinstance(cut, dict)
        assert (cut["fit"] == "exact") == (event["note"] == "")
    assert not [event for event in render(text, engine=engine).events if event["event"] == "rendered"]


def test_killed_at_any_time_it_goes_on_and_touches_nothing_that_is_finished(render, pack, out):
    text = '[[clip]]\nprompt = "piano"\nduration = 1\nseed = "1-40"\n'
    pack.write_text(text)
    before: dict[str, int] = {}
    for seed in (2, 13, 30):
        with RunningProgram("none", "render", pack, out, "--json", program=GATED_PROGRAM) as running:
            running.wait_for_event(event="rendered", seed=seed)
            running.send(signal.SIGKILL)
            assert running.ended().code == -signal.SIGKILL
        files = {name: stamp for name, stamp in _stamps(out).items() if name.endswith(".wav")}
        assert files.items() >= before.items()
        assert seed <= len(files) < 40
        for name in files:
            assert read_audio(out / name).audio_values.shape[-1] == 32_000
        before = files
    ended = render(text)
    summary = ended.events[-1]
    assert (summary["there"], summary["rendered"], summary["failed"]) == (len(before), 40 - len(before), 0)
    assert _stamps(out).items() >= before.items()
    assert sorted(_stamps(out)) == sorted(_known(out))  # neither lock nor parts are left
    assert render(text).events[-1]["rendered"] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to whole consoles only")
def test_interrupted_it_ends_in_order_and_keeps_others_out_before(pack, out, capsys):
    pack.write_text('[[clip]]\nprompt = "piano"\nduration = 1\nseed = "1-3"\n')
    with RunningProgram("generating", "render", pack, out, "--json", program=GATED_PROGRAM) as running:
        running.wait_for_words("waiting")
        assert run_here(capsys, "render", pack, out).code == 1
        running.interrupt()
        running.wait_for_words("Press Ctrl-C again")
        running.go_on()
        ended = running.ended()
    assert ended.code == 130
    assert [event["event"] for event in ended.events][-2:] == ["summary", "cancelled"]
    assert [path.name for path in out.iterdir()] == [_MANIFEST]
    assert _known(out) == {}


def test_a_changed_pack_makes_only_what_is_new(render, out):
    render('[[clip]]\nprompt = ["a", "b"]\nduration = 1\n')
    before = _stamps(out)
    changed = '[[clip]]\nprompt = ["a", "c"]\nduration = 1\n[[clip]]\nprompt = "b"\nduration = 2\n'
    made = [event["prompt"] for event in render(changed).events if event["event"] == "rendered"]
    assert made == ["c", "b"]
    assert _stamps(out)["a 0.wav"] == before["a 0.wav"]
    assert read_audio(out / "b 0.wav").audio_values.shape[-1] == 64_000


def test_what_cannot_be_made_is_told_with_its_line_and_stops_nothing(render, out):
    text = "\n".join(
        [
            *("duration = 1", "[[clip]]", 'prompt = "x"', "sed = 1"),
            *("[[clip]]", 'prompt = "y"', 'checkpoint = "nobody"', "[[clip]]", 'prompt = "good"', ""),
        ]
    )
    ended = render(text, code=1)
    assert [event["line"] for event in ended.events if event["event"] == "failed"] == [4, 5]
    assert sorted(_known(out)) == ["good 0.wav"]


@pytest.mark.allow_error_logs
def test_a_bug_is_reported_and_stops_nothing(capsys, monkeypatch, pack, out):
    engine = FakeEngine(failures={"hopeless": ValueError("why")})
    pack.write_text('[[clip]]\nprompt = ["hopeless", "good"]\nduration = 1\n')
    monkeypatch.setattr(container, "_build_engine", lambda: engine)
    ended = run_here(capsys, "render", pack, out, "--json")
    assert ended.code == 3
    assert "please report it" in ended.err
    assert sorted(_known(out)) == ["good 0.wav"]


def test_files_of_others_are_never_touched(render, out):
    out.mkdir()
    (out / "a 0.wav").write_bytes(b"mine")
    (out / "b 0.wav").mkdir()
    text = '[[clip]]\nprompt = ["a", "b", "c"]\nduration = 1\n'
    assert render(text, code=1).events[-1]["failed"] == 2
    assert (out / "a 0.wav").read_bytes() == b"mine"
    (out / "c 0.wav").write_bytes(b"edited")
    assert render(text, code=1).events[-1]["failed"] == 3
    assert (out / "c 0.wav").read_bytes() == b"edited"


def test_a_damaged_manifest_and_a_busy_or_impossible_folder_are_said(render, out, pack, capsys):
    out.mkdir()
    (out / _MANIFEST).write_text('{"version": 1, "files": [')
    render('[[clip]]\nprompt = "a"\n', code=1)
    assert run_here(capsys, "render", pack, pack).code == 1
    assert run_here(capsys, "render", out, out).code == 1
    assert run_here(capsys, "render", out / "none.toml", out).code == 1
    pack.write_bytes(b"\xff\xfe[[clip]]")
    assert run_here(capsys, "render", pack, out).code == 1


def test_for_people_there_is_a_table_and_files_go_to_stdout(pack, out, capsys, monkeypatch):
    monkeypatch.setattr(container, "_build_engine", FakeEngine)
    pack.write_text('[[clip]]\nprompt = "a"\nduration = 1\nseed = "1-2"\n')
    ended = run_here(capsys, "render", pack, out)
    assert ended.code == 0
    assert ended.out.splitlines() == [str(out / "a 1.wav"), str(out / "a 2.wav")]
    assert any(line.split() == ["Clips", "made", "2"] for line in ended.err.splitlines())
