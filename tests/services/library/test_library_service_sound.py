import dataclasses
import os
import shutil
import sys

import numpy as np
import pytest

from musicgen_desktop.audio.loudness import measure_lufs
from musicgen_desktop.audio.peaks import PeaksPyramid
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.clip_change import Rename
from musicgen_desktop.domain.errors import FileError, UserError
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.domain.source import Origin
from musicgen_desktop.services.library import clip_tasks
from musicgen_desktop.services.library.clip_values import LayDown
from musicgen_desktop.services.library.sound_values import Piece
from musicgen_desktop.services.library.source_tasks import SourceQuestion
from tests.support.library.library_desk import WAIT
from tests.support.library.library_values import RATE, make_request, make_result


def broken(*_):
    raise ZeroDivisionError


def drawn_outline(paths, clip):
    """Where the waveform of a clip is kept."""
    return paths.peaks / f"{clip.id}{clip_tasks.PEAKS_SUFFIX}"


class TestSound:
    def test_a_clip_sounds_as_it_was_made(self, desk):
        request = make_request(takes=2)
        result = make_result(request, channels=2, amplitude=1.8)
        desk.service.save_result(request, result)
        clips = desk.wait("clip_added", 2)
        assert clips[1].gain < 1
        desk.service.load_audio(clips[1].id)
        (audio,) = desk.wait("audio_loaded")
        assert audio.clip_id == clips[1].id
        assert audio.sampling_rate == RATE
        assert audio.audio_values.dtype == np.float32
        assert not audio.audio_values.flags.writeable
        np.testing.assert_allclose(audio.audio_values, result.audio_values[1], atol=1.8 * 2**-22)
        assert audio.peaks.frames == audio.audio_values.shape[1]

    def test_a_waveform_is_drawn_once_and_then_read_from_the_cache(self, desk, monkeypatch):
        (clip,) = desk.save()
        desk.service.load_peaks(clip.id)
        (first,) = desk.wait("peaks_ready")
        clip.audio_path.unlink()
        desk.service.load_peaks(clip.id)
        second = desk.wait("peaks_ready", 2)[1]
        assert first.clip_id == second.clip_id == clip.id
        for one, other in zip(first.peaks.window(0, 1_600, 50), second.peaks.window(0, 1_600, 50), strict=True):
            np.testing.assert_array_equal(one, other)

    def test_a_clip_that_is_saved_brings_its_waveform_along(self, desk, paths):
        (clip,) = desk.save()
        assert drawn_outline(paths, clip).exists()
        clip.audio_path.unlink()
        desk.service.load_peaks(clip.id)
        assert desk.wait("peaks_ready")[0].peaks.frames == 1_600

    def test_a_waveform_is_drawn_once_for_all_who_want_it(self, desk, monkeypatch):
        drawn = []
        append = PeaksPyramid.append
        monkeypatch.setattr(PeaksPyramid, "append", lambda *args: (drawn.append(args), append(*args)))
        (clip,) = desk.save()
        desk.service.load_audio(clip.id)
        desk.service.load_peaks(clip.id)
        (audio,), (peaks,) = desk.wait("audio_loaded"), desk.wait("peaks_ready")
        assert peaks.peaks is audio.peaks
        desk.service.load_audio(clip.id)
        assert desk.wait("audio_loaded", 2)[1].peaks.frames == 1_600
        assert len(drawn) == 1

    @pytest.mark.parametrize("wish", ["load_audio", "load_peaks"])
    def test_a_bug_while_reading_is_reported_and_the_wish_can_be_repeated(self, desk, paths, monkeypatch, qtbot, wish):
        (clip,) = desk.save()
        with monkeypatch.context() as patch, qtbot.captureExceptions() as raised:
            patch.setattr(clip_tasks, "read_clip", broken)
            drawn_outline(paths, clip).unlink()
            getattr(desk.service, wish)(clip.id)
            qtbot.waitUntil(lambda: len(raised) > 0, timeout=WAIT)
        assert raised[0][0] is ZeroDivisionError
        getattr(desk.service, wish)(clip.id)
        desk.wait("audio_loaded" if wish == "load_audio" else "peaks_ready")
        assert not desk.service.clip(clip.id).missing

    @pytest.fixture
    def laid_down(self, desk, desks, paths):
        """A library that is closed for a while, and a clip that nobody has been told of."""
        (clip,) = desk.save()
        desk.save(make_request(job_id="newer"))
        assert desk.service.close(WAIT)
        again = desks(paths).open()
        assert again.service.clip(clip.id) is None
        again.service.questions.ask(LayDown(), lambda _none: None)
        return again, clip

    @pytest.mark.parametrize("wish", ["load_audio", "load_peaks"])
    def test_a_wish_that_the_library_refused_can_be_repeated(self, laid_down, wish):
        desk, clip = laid_down
        getattr(desk.service, wish)(clip.id)
        desk.wait("library_problem" if wish == "load_audio" else "peaks_ended")
        desk.service.open()
        getattr(desk.service, wish)(clip.id)
        desk.wait("audio_loaded" if wish == "load_audio" else "peaks_ready")

    def test_whoever_waits_for_a_source_or_for_files_is_told_that_the_library_refused(self, laid_down):
        desk, clip = laid_down
        desk.service.read_source(SourceQuestion("ticket", Origin(clip.title, clip.id, 0.0, 1.0)))
        desk.service.hand_over([Piece(clip.id)], ExportFormat(".wav"))
        (unread,), (unmade,) = desk.wait("source_unread"), desk.wait("not_handed_over")
        assert unread.ticket == "ticket"
        assert unmade.pieces == (Piece(clip.id),)
        assert isinstance(unread.error, UserError)
        assert isinstance(unmade.error, UserError)
        assert desk.witness.of("library_problem") == []

    def test_a_waveform_that_is_not_to_come_is_told_as_that(self, desk):
        (clip,) = desk.save()
        desk.service.load_peaks(clip.id)
        assert desk.wait("peaks_ended") == [clip.id]
        assert len(desk.witness.of("peaks_ready")) == 1
        clip.audio_path.unlink()
        desk.service.load_audio(clip.id)
        desk.wait("clip_changed")
        desk.service.load_peaks(clip.id)
        desk.service.load_peaks("0" * 32)
        assert desk.wait("peaks_ended", 4)[-2:] == [clip.id, "0" * 32]
        assert len(desk.witness.of("peaks_ready")) == 1

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
    def test_a_pipe_in_the_cache_holds_nobody_up(self, desk, paths):
        (clip,) = desk.save()
        drawn_outline(paths, clip).unlink()
        os.mkfifo(drawn_outline(paths, clip))
        desk.service.load_peaks(clip.id)
        assert desk.wait("peaks_ready")[0].clip_id == clip.id

    @pytest.mark.parametrize("content", [b"", b"garbage", None], ids=["empty", "garbage", "another clip"])
    def test_a_wrong_cache_is_drawn_again(self, desk, content):
        (clip,) = desk.save()
        other = desk.save(make_request(job_id="other"), samples=3_200)[0]
        desk.service.load_peaks(other.id)
        desk.wait("peaks_ready")
        cache = desk.paths.peaks / f"{clip.id}.peaks"
        cache.write_bytes(content if content is not None else (desk.paths.peaks / f"{other.id}.peaks").read_bytes())
        desk.service.load_peaks(clip.id)
        assert desk.wait("peaks_ready", 2)[1].peaks.frames == 1_600

    def test_waveforms_of_clips_that_are_gone_are_removed_while_there_is_time(self, desk, desks, paths):
        kept, gone = desk.save(make_request(takes=2))
        for number, clip in enumerate((kept, gone)):
            desk.service.load_peaks(clip.id)
            desk.wait("peaks_ready", number + 1)
        desk.service.delete_clips([gone.id])
        assert desk.service.close(WAIT)
        again = desks(paths).open()
        again.qtbot.waitUntil(lambda: [path.stem for path in paths.peaks.iterdir()] == [kept.id], timeout=WAIT)

    @pytest.mark.parametrize("how", ["gone", "truncated", "another sound"])
    def test_a_clip_whose_file_is_gone_or_damaged_is_told_and_marked_and_others_play(self, desk, how):
        lost, whole = desk.save(make_request(takes=2))
        longer = desk.save(make_request(job_id="longer"), samples=3_200)[0]
        if how == "gone":
            lost.audio_path.unlink()
        elif how == "truncated":
            lost.audio_path.write_bytes(lost.audio_path.read_bytes()[:-500])
        else:
            shutil.copyfile(longer.audio_path, lost.audio_path)
        desk.service.load_audio(lost.id)
        desk.service.load_audio(whole.id)
        assert [audio.clip_id for audio in desk.wait("audio_loaded")] == [whole.id]
        assert desk.wait("clip_changed")[0] == dataclasses.replace(lost, missing=True)
        (unreadable,) = desk.wait("clip_unreadable")
        assert unreadable.clip_id == lost.id
        assert isinstance(unreadable.error, FileError)
        assert unreadable.error.advice

    def test_a_waveform_that_cannot_be_drawn_marks_the_clip_without_a_word(self, desk, paths):
        (clip,) = desk.save()
        drawn_outline(paths, clip).unlink()
        clip.audio_path.unlink()
        desk.service.load_peaks(clip.id)
        assert desk.wait("clip_changed")[0].missing
        assert desk.witness.of("clip_unreadable") == []
        assert desk.witness.of("peaks_ready") == []


class TestExport:
    @pytest.fixture
    def folder(self, tmp_path):
        folder = tmp_path / "exports é"
        folder.mkdir()
        return folder

    @pytest.mark.parametrize("suffix", [".wav", ".flac", ".ogg", ".mp3"])
    def test_files_get_the_clips_names_and_never_replace_others(self, desk, folder, suffix):
        (folder / f"warm piano (take 1){suffix}").write_bytes(b"mine")
        clips = desk.save(make_request("warm piano", takes=3), samples=16_000)
        desk.service.change_clips([clips[2].id], Rename("Öde / Ende…"))
        desk.wait("clip_changed")
        desk.service.export_clips([clip.id for clip in clips], folder, ExportFormat(suffix))
        files = desk.wait("exported")[0].files
        assert [file.name for file in files] == [
            f"warm piano (take 1) 2{suffix}",
            f"warm piano (take 2){suffix}",
            f"Öde _ Ende… (take 3){suffix}",
        ]
        assert (folder / f"warm piano (take 1){suffix}").read_bytes() == b"mine"
        assert len(list(folder.iterdir())) == 4
        for clip, file in zip(clips, files, strict=True):
            audio = read_audio(file)
            assert audio.tags.recipe == clip.recipe
            assert audio.sampling_rate == RATE
        assert read_audio(files[2]).tags.title == "Öde / Ende… (take 3)"

    def test_one_clip_gets_the_chosen_name_and_takes_nobody_elses(self, desk, folder):
        (clip,) = desk.save()
        form = ExportFormat(".wav", pattern="chosen")
        desk.service.export_clips([clip.id], folder, form)
        (file,) = desk.wait("exported")[0].files
        assert file == folder / "chosen.wav"
        np.testing.assert_array_equal(read_audio(file).audio_values, read_audio(clip.audio_path).audio_values)
        before = file.read_bytes()
        desk.service.export_clips([clip.id], folder, form)
        assert desk.wait("exported", 2)[1].files == (folder / "chosen 2.wav",)
        assert file.read_bytes() == before
        assert read_audio(file).tags.title == "warm piano"

    def test_a_clip_can_be_made_as_loud_as_wished(self, desk, folder):
        (clip,) = desk.save(samples=32_000, amplitude=0.05)
        desk.service.export_clips([clip.id], folder, ExportFormat(".wav", level=-14.0))
        audio = read_audio(desk.wait("exported")[0].files[0])
        assert measure_lufs(audio.audio_values, RATE) == pytest.approx(-14.0, abs=0.1)

    def test_what_was_exported_before_a_failure_is_told_with_it(self, desk, folder):
        first, second, third = desk.save(make_request(takes=3))
        second.audio_path.unlink()
        desk.service.export_clips([first.id, second.id, third.id], folder, ExportFormat(".wav"))
        assert len(desk.wait("exported")[0].files) == 1
        assert isinstance(desk.wait("library_problem")[0], FileError)
        assert len(list(folder.iterdir())) == 1

    def test_what_was_exported_before_a_bug_is_told_and_the_bug_reported(self, desk, folder, monkeypatch, qtbot):
        first, second = desk.save(make_request(takes=2))
        read_clip = clip_tasks.read_clip
        monkeypatch.setattr(
            "musicgen_desktop.services.library.sound_exports.read_clip",
            lambda clip, region: broken() if clip.id == second.id else read_clip(clip, region),
        )
        with qtbot.captureExceptions() as raised:
            desk.service.export_clips([first.id, second.id], folder, ExportFormat(".wav"))
            assert len(desk.wait("exported")[0].files) == 1
            qtbot.waitUntil(lambda: len(raised) > 0, timeout=WAIT)
        assert raised[0][0] is ZeroDivisionError

    @pytest.mark.parametrize(("target", "suffix"), [("", ".xyz"), ("missing", ".wav")])
    def test_impossible_targets_are_told_in_words(self, desk, folder, target, suffix):
        clips = desk.save(make_request(takes=2))
        desk.service.export_clips([clip.id for clip in clips], folder / target, ExportFormat(suffix))
        assert desk.wait("library_problem")[0].advice
        assert desk.wait("exported")[0].files == ()
        assert list(folder.iterdir()) == []

    def test_a_cancelled_export_leaves_whole_files_and_tells_how_many(self, desk, folder):
        clips = desk.save(make_request(takes=8), samples=32_000)
        desk.service.exporting.connect(lambda progress: desk.service.cancel_exports() if progress.done == 2 else None)
        desk.service.export_clips([clip.id for clip in clips] * 10, folder, ExportFormat(".flac"))
        (exported,) = desk.wait("exported")
        assert 2 <= len(exported.files) < exported.asked == 80
        assert sorted(folder.iterdir()) == sorted(exported.files)
        for file in exported.files:
            read_audio(file)
        assert desk.witness.of("library_problem") == []

    def test_closing_waits_for_an_export_and_tells_its_end(self, desk, folder):
        clips = desk.save(make_request(takes=8), samples=32_000)
        desk.service.export_clips([clip.id for clip in clips], folder, ExportFormat(".mp3"))
        assert desk.service.close(WAIT)
        assert len(desk.witness.of("exported")[0].files) == 8
        assert len(list(folder.iterdir())) == 8
