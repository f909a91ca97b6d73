import numpy as np
import pytest

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.export_format import ExportFormat
from musicgen_desktop.services.library.sound_values import Piece
from tests.support.library.library_values import make_request

WAV = ExportFormat(".wav")


def handed(desk, *pieces, count=1, form=WAV):
    desk.service.hand_over(pieces, form)
    return desk.wait("handed_over", count)[-1].files


def test_another_program_gets_a_whole_well_named_file_the_same_each_time(desk, paths):
    first, second = desk.save(make_request("warm: piano/bass", takes=2))
    files = handed(desk, Piece(first.id), Piece(second.id))
    assert [file.name for file in files] == ["warm_ piano_bass (take 1).wav", "warm_ piano_bass (take 2).wav"]
    assert all(file.is_relative_to(paths.library_file.parent / "dragged") for file in files)
    made = read_audio(first.audio_path)
    assert np.array_equal(read_audio(files[0]).audio_values, made.audio_values)
    before = files[0].stat().st_mtime_ns
    assert handed(desk, Piece(first.id), count=2) == files[:1]
    assert files[0].stat().st_mtime_ns == before


def test_a_region_is_cut_at_its_samples(desk):
    (clip,) = desk.save(make_request("warm piano"))
    start, stop = 0.02, clip.duration / 2
    (file,) = handed(desk, Piece(clip.id, (start, stop)))
    made, cut = read_audio(clip.audio_path), read_audio(file)
    first, last = (round(time * made.sampling_rate) for time in (start, stop))
    assert np.array_equal(cut.audio_values, made.audio_values[:, first:last])
    assert file.name == f"warm piano (0.02-{stop:.2f} s).wav"


def test_what_another_program_has_changed_stays_as_it_is(desk):
    (clip,) = desk.save(make_request("warm piano"))
    (file,) = handed(desk, Piece(clip.id))
    file.write_bytes(b"edited there")
    (other,) = handed(desk, Piece(clip.id), count=2)
    assert other.name == "warm piano 2.wav"
    assert file.read_bytes() == b"edited there"


def test_a_clip_without_its_file_is_said_to_be_so(desk):
    (clip,) = desk.save(make_request("warm piano"))
    clip.audio_path.unlink()
    desk.service.hand_over([Piece(clip.id)], WAV)
    (end,) = desk.wait("not_handed_over")
    assert isinstance(end.error, FileError)
    assert end.pieces == (Piece(clip.id),)


@pytest.mark.parametrize(
    "form",
    [ExportFormat(".ogg"), ExportFormat(".wav", 32), ExportFormat(".mp3", level=-14.0, quality=192, fade_in=0.1)],
    ids=["ogg", "float", "mp3"],
)
def test_the_same_sound_asked_for_again_in_any_form_is_the_same_file(desk, form):
    (clip,) = desk.save(make_request("warm piano"), samples=32_000)
    (file,) = handed(desk, Piece(clip.id), form=form)
    assert handed(desk, Piece(clip.id), form=form, count=2) == (file,)
    assert [other.name for other in file.parent.iterdir()] == [f"warm piano{form.suffix}"]
