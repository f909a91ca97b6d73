"""``generate`` when the disk or another program is in the way: nothing made is lost, no file is half-written."""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack
from pathlib import Path

import pytest

from musicgen_desktop.app import container
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.events import OnEvent
from musicgen_desktop.domain.request import GenerationRequest, GenerationResult
from musicgen_desktop.engine.fake import FakeEngine
from tests.support.faults.disks import read_only_disk, small_disk
from tests.support.run_program import GATED_PROGRAM, Ended, RunningProgram, run_here, run_program


class _MeddlingEngine(FakeEngine):
    """Does something to the disk while the music is made."""

    def __init__(self, meddle) -> None:
        super().__init__()
        self._meddle = meddle

    def run(self, request: GenerationRequest, on_event: OnEvent, token: CancelToken) -> GenerationResult:
        self._meddle()
        return super().run(request, on_event, token)


@pytest.fixture
def generate(capsys, monkeypatch):
    def generate(out: Path, *options: str | Path, meddle=lambda: None) -> Ended:
        monkeypatch.setattr(container, "_build_engine", lambda: _MeddlingEngine(meddle))
        return run_here(capsys, "generate", "piano", "-o", out, "--duration", "1", "--seed", "1", *options)

    return generate


@pytest.fixture
def rescued(home):
    """List the files in the rescue folder."""
    folder = home / "data" / "rescued"
    return lambda: sorted(folder.iterdir()) if folder.exists() else []


def _is_whole(path: Path) -> bool:
    sound = read_audio(path)
    return sound.audio_values.shape[1] == sound.sampling_rate and sound.tags.recipe is not None


def _free(disk: Path) -> int:
    return shutil.disk_usage(disk).free


def test_a_disk_that_is_full_from_the_start_is_refused(generate, tmp_path):
    with small_disk(tmp_path / "disk", 65_536) as disk:
        ended = generate(disk / "out.wav", meddle=pytest.fail)
        assert ended.code == 1
        assert "is full: 192 kB are needed" in ended.err
        assert list(disk.iterdir()) == []


def test_a_disk_that_fills_up_meanwhile(generate, tmp_path, rescued):
    with small_disk(tmp_path / "disk", 1_000_000) as disk:

        def fill() -> None:
            (disk / "other").write_bytes(bytes(_free(disk)))

        ended = generate(disk / "out.wav", "--takes", "2", "--save-codes", disk / "out.npz", meddle=fill)
        assert [path.name for path in disk.iterdir()] == ["other"]
    assert ended.code == 1
    assert ended.out == ""
    assert "There is not enough room to write out_take1.wav." in ended.err
    assert len(rescued()) == 3
    assert all(f"{path}" in ended.err for path in rescued())
    assert all(_is_whole(path) for path in rescued() if path.suffix == ".wav")


def test_a_disk_without_room_for_all_takes_holds_those_that_fit(generate, tmp_path, rescued):
    with small_disk(tmp_path / "disk", 1_000_000) as disk:

        def leave_room_for_one() -> None:
            (disk / "other").write_bytes(bytes(_free(disk) - 150_000))

        ended = generate(disk / "out.wav", "--takes", "2", "--json", meddle=leave_room_for_one)
        assert ended.code == 1
        assert _is_whole(disk / "out_take1.wav")
        saved = ended.events[-1]
        assert saved["event"] == "save_failed"
        assert saved["paths"] == [str(disk / "out_take1.wav")]
        assert saved["rescued"] == [str(path) for path in rescued()]
        assert sorted(path.name for path in disk.iterdir()) == ["other", "out_take1.wav"]
    assert [_is_whole(path) for path in rescued()] == [True]


def test_two_failures_rescue_both(generate, tmp_path, rescued):
    for _ in range(2):
        folder = tmp_path / "out"
        folder.mkdir()
        ended = generate(folder / "out.wav", meddle=folder.rmdir)
        assert ended.code == 1
        assert "does not exist" in ended.err
        assert str(rescued()[-1].parent) in ended.err
    assert len(rescued()) == 2


def test_nothing_can_be_written_anywhere(generate, tmp_path, home):
    home.write_text("a file where the folder should be")
    folder = tmp_path / "out"
    folder.mkdir()
    ended = generate(folder / "out.wav", meddle=folder.rmdir)
    assert ended.code == 1
    assert "Nothing is lost" not in ended.err
    assert "Create the folder first, or choose another one." in ended.err


def test_a_read_only_folder(generate, tmp_path):
    (tmp_path / "disk").mkdir()
    with read_only_disk(tmp_path / "disk") as disk:
        ended = generate(disk / "out.wav", meddle=pytest.fail)
    assert ended.code == 1
    assert "cannot be written to (Read-only file system)" in ended.err


def test_a_folder_that_is_not_the_users(generate, tmp_path):
    (tmp_path / "theirs").mkdir(mode=0o500)
    with ExitStack() as stack:
        if os.geteuid() == 0:
            # Nobody is refused as any user would be; root never is.
            os.seteuid(65534)
            stack.callback(os.seteuid, 0)
        ended = generate(tmp_path / "theirs" / "out.wav", meddle=pytest.fail)
    assert ended.code == 1
    assert "does not allow it" in ended.err or "cannot be written to (Permission denied)" in ended.err


def test_overwrite_replaces_what_a_link_points_at(generate, tmp_path):
    (tmp_path / "real.wav").write_text("old")
    (tmp_path / "out.wav").symlink_to("real.wav")
    assert generate(tmp_path / "out.wav", "--overwrite").code == 0
    assert (tmp_path / "out.wav").is_symlink()
    assert _is_whole(tmp_path / "real.wav")


def test_a_file_that_appears_meanwhile_is_left_alone(generate, tmp_path, rescued):
    out = tmp_path / "out.wav"
    ended = generate(out, meddle=lambda: out.write_text("somebody else's"))
    assert ended.code == 1
    assert "exists already and was left as it is." in ended.err
    assert out.read_text() == "somebody else's"
    assert [_is_whole(path) for path in rescued()] == [True]
    assert str(rescued()[0]) in ended.err


@pytest.mark.parametrize("overwrite", [False, True])
def test_two_programs_at_once_on_one_file(overwrite, tmp_path, rescued):
    arguments = ["saving", "generate", "piano", "-o", str(tmp_path / "out.wav"), "--duration", "1", "--json"]
    arguments += ["--overwrite"] * overwrite
    with ExitStack() as stack:
        programs = [stack.enter_context(RunningProgram(*arguments, program=GATED_PROGRAM)) for _ in range(2)]
        for program in programs:
            program.wait_for_words("waiting")
        for program in programs:
            program.go_on()
        endings = [program.ended() for program in programs]
    assert _is_whole(tmp_path / "out.wav")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["out.wav"]
    if overwrite:
        assert [ended.code for ended in endings] == [0, 0]
        return
    winner, loser = sorted(endings, key=lambda ended: ended.code)
    assert (winner.code, loser.code) == (0, 1)
    assert "exists already and was left as it is." in loser.err
    recipe = read_audio(tmp_path / "out.wav").tags.recipe
    assert recipe
    assert recipe.params.seed == winner.events[-1]["seed"]
    assert [_is_whole(path) for path in rescued()] == [True]


def test_two_programs_at_once_on_two_files(tmp_path):
    with ExitStack() as stack:
        programs = [
            stack.enter_context(
                RunningProgram("saving", "generate", "piano", "-o", tmp_path / name, program=GATED_PROGRAM)
            )
            for name in ("a.wav", "b.wav")
        ]
        for program in programs:
            program.wait_for_words("waiting")
        for program in programs:
            program.go_on()
        assert [program.ended().code for program in programs] == [0, 0]
    assert {path.name for path in tmp_path.iterdir() if path.is_file()} == {"a.wav", "b.wav"}


def test_the_reader_of_the_events_goes_away(tmp_path):
    arguments = ["importing", "generate", "a", "b", "-o", str(tmp_path / "out.wav"), "--duration", "1", "--json"]
    with RunningProgram(*arguments, program=GATED_PROGRAM) as running:
        running.wait_for_event(event="job_started")
        running.wait_for_words("waiting")
        running.close_output()
        running.go_on()
        ended = running.ended()
    assert (ended.code, ended.err) == (0, "waiting\n")
    assert _is_whole(tmp_path / "out_1.wav")
    assert _is_whole(tmp_path / "out_2.wav")


@pytest.mark.skipif(os.name != "posix", reason="uses the shell's redirections")
@pytest.mark.parametrize(
    ("redirection", "out", "err"),
    [
        (">&-", "", "1.0 s of music in"),
        ("2>&-", "{path}\n", ""),
        (">&- 2>&-", "", ""),
        ("<&- >&- 2>&-", "", ""),
        ("> /dev/full", "", "The results could not be printed: No space left on device."),
    ],
)
def test_closed_or_full_streams_do_not_cost_the_music(redirection, out, err, tmp_path):
    if "/dev/full" in redirection and not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    path = tmp_path / "out.wav"
    shell = ("sh", "-c", f'exec "$@" {redirection}', "sh", *GATED_PROGRAM)
    ended = run_program("no stage", "generate", "piano", "-o", path, "--duration", "1", program=shell)
    assert ended.code == 0, ended
    assert ended.out == out.format(path=path)
    assert err in ended.err
    assert "Traceback" not in ended.err
    assert _is_whole(path)
