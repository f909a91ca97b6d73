import zipfile

import pytest

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.files.growing_zip import GrowingZip, reading_zip


def add(path, **contents):
    writer = GrowingZip(path)
    for name, data in contents.items():
        with writer.adding(name) as target:
            target.write(data)
    writer.commit()
    writer.close()


def contents(path):
    with reading_zip(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_any_program_reads_what_was_added_in_several_turns(tmp_path):
    path = tmp_path / "it.zip"
    add(path, one=b"1" * 1000)
    add(path, two=b"2" * 1000)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.read("one") == b"1" * 1000
    assert contents(path) == {"one": b"1" * 1000, "two": b"2" * 1000}


def test_cut_off_at_any_byte_what_was_committed_before_is_there(tmp_path):
    path = tmp_path / "it.zip"
    add(path, one=b"1" * 40)
    before = path.stat().st_size
    add(path, two=b"2" * 40, three=b"")
    whole = path.read_bytes()
    for length in range(before, len(whole)):
        path.write_bytes(whole[:length])
        assert contents(path) == {"one": b"1" * 40}
    path.write_bytes(whole)
    assert contents(path).keys() == {"one", "two", "three"}


def test_after_a_cut_the_next_turn_goes_on_from_the_last_commit(tmp_path):
    path = tmp_path / "it.zip"
    add(path, one=b"1" * 40)
    whole = path.read_bytes()
    inner = tmp_path / "inner.zip"
    with zipfile.ZipFile(inner, "w") as other:
        other.writestr("harm", b"of a member that is a zip itself")
    path.write_bytes(whole + b"PK\x03\x04half a member" + inner.read_bytes() + b"and so on")
    add(path, two=b"2")
    assert contents(path) == {"one": b"1" * 40, "two": b"2"}
    assert path.stat().st_size < len(whole) + 400


def test_what_was_not_committed_is_gone_when_it_is_closed(tmp_path):
    path = tmp_path / "it.zip"
    add(path, one=b"1")
    before = path.read_bytes()
    writer = GrowingZip(path)
    with writer.adding("two") as target:
        target.write(b"2" * 1000)
    assert writer.uncommitted > 1000
    writer.close()
    assert path.read_bytes() == before


@pytest.mark.parametrize("data", [b"", b"not a zip", b"PK\x05\x06" + b"\xff" * 18, bytes(3_000_000)])
def test_what_is_no_zip_is_refused_in_words(tmp_path, data):
    path = tmp_path / "it.zip"
    path.write_bytes(data)
    with pytest.raises(FileError), reading_zip(path):
        pass
    with pytest.raises(FileError):
        GrowingZip(path)
    assert path.read_bytes() == data
