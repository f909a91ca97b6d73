"""Naming, checking and rescuing the files of ``generate``, below the command."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from musicgen_desktop.app.cli.outputs import JobFiles, Outputs
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import FileError, JobCancelledError
from musicgen_desktop.domain.export_format import ExportFormat
from tests.support.library.library_values import make_request, make_result


@pytest.fixture
def outputs(tmp_path):
    return Outputs(tmp_path / "song.v2.wav", tmp_path / "c.NPZ", False, ExportFormat(), tmp_path / "home" / "rescued")


@pytest.mark.parametrize(
    ("prompts", "takes", "names"),
    [
        (1, 1, [["song.v2.wav", "c.NPZ"]]),
        (1, 2, [["song.v2_take1.wav", "song.v2_take2.wav", "c.NPZ"]]),
        (2, 1, [["song.v2_1.wav", "c_1.NPZ"], ["song.v2_2.wav", "c_2.NPZ"]]),
        (1, 10, [[*(f"song.v2_take{take}.wav" for take in range(1, 11)), "c.NPZ"]]),
    ],
)
def test_names(prompts, takes, names, outputs, tmp_path):
    jobs = outputs.plan(prompts, takes, 1.0)
    assert [[path.relative_to(tmp_path).as_posix() for path in job.all] for job in jobs] == names


def test_a_relative_path_is_one_in_the_current_folder(outputs, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert replace(outputs, audio=Path("x.wav"), codes=None).plan(1, 1, 1.0) == [JobFiles((Path("x.wav"),), None)]


def test_room_is_asked_for_all_takes_together(outputs, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda folder: SimpleNamespace(free=1_000_000))
    outputs.plan(1, 1, 5.0)
    with pytest.raises(FileError, match=r"1\.9 MB are needed, 1\.0 MB are free"):
        outputs.plan(2, 1, 5.0)
    with pytest.raises(FileError, match="is full"):
        outputs.plan(1, 2, 5.0)


def test_sound_beyond_full_scale_is_turned_down_and_says_so(outputs):
    request = make_request(takes=2)
    result = make_result(request, amplitude=2.0)
    files = outputs.plan(1, 2, 0.1)[0]
    saved = outputs.save(request, result, files, CancelToken())
    assert saved.error is None
    assert saved.written == files.all
    for gain, path, made in zip(saved.gains, files.audio, result.audio_values, strict=True):
        assert gain == pytest.approx(1 / np.abs(made).max())
        assert np.abs(read_audio(path).audio_values - made * gain).max() < 1e-6


def test_codes_come_back_as_they_were(outputs):
    request = make_request(takes=3)
    result = make_result(request)
    files = outputs.plan(1, 3, 0.1)[0]
    outputs.save(request, result, files, CancelToken())
    assert np.array_equal(np.load(files.codes)["codes"], result.codes)


def test_cancelling_before_the_first_file_writes_none(outputs, tmp_path):
    request = make_request()
    files = outputs.plan(1, 1, 0.1)[0]
    token = CancelToken()
    token.cancel()
    with pytest.raises(JobCancelledError):
        outputs.save(request, make_result(request), files, token)
    assert list(tmp_path.iterdir()) == []


def test_a_stop_while_saving_keeps_everything(outputs):
    request = make_request()
    token = CancelToken()
    token.stop()
    files = outputs.plan(1, 1, 0.1)[0]
    assert outputs.save(request, make_result(request), files, token).written == files.all


def test_a_rescued_file_never_replaces_another(outputs, tmp_path):
    """Two jobs that lose the same name keep both sounds."""
    files = JobFiles((tmp_path / "gone" / "x.wav",), None)
    rescued = [
        outputs.save(request, make_result(request), files, CancelToken()).rescued
        for request in (make_request(job_id="1" * 32, seed=1), make_request(job_id="2" * 32, seed=2))
    ]
    sounds = [read_audio(paths[0]).audio_values for paths in rescued]
    assert not np.array_equal(*sounds)  # pyright: ignore[reportArgumentType]


def test_a_name_at_the_limit_of_the_disk_is_rescued_under_a_shorter_one(outputs, tmp_path):
    files = JobFiles((tmp_path / "gone" / f"{'x' * 250}.wav",), None)
    saved = outputs.save(make_request(job_id="1" * 32), make_result(make_request()), files, CancelToken())
    assert saved.error
    assert str(saved.rescued[0]) in saved.error.advice
    assert saved.rescued[0].is_file()
