import errno
from pathlib import Path

import pytest

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.files.whole_folder import holds_folder, write_folder
from tests.support.faults.disks import small_disk
from tests.support.faults.reasons import because

_CONTENTS = {"a.wav": b"sound", "é.mid": b"notes"}


def test_a_folder_gets_its_name_with_all_its_files(tmp_path: Path) -> None:
    write_folder(tmp_path / "bundle", _CONTENTS)

    assert [entry.name for entry in tmp_path.iterdir()] == ["bundle"]
    assert holds_folder(tmp_path / "bundle", _CONTENTS)
    assert not holds_folder(tmp_path / "bundle", {**_CONTENTS, "a.wav": b"other"})
    assert not holds_folder(tmp_path / "bundle", {"a.wav": b"sound"})
    assert not holds_folder(tmp_path / "none", _CONTENTS)


def test_what_is_there_is_not_touched_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "bundle").mkdir()
    with pytest.raises(FileError):
        write_folder(tmp_path / "bundle", _CONTENTS)
    with pytest.raises(FileError):
        write_folder(tmp_path / "missing" / "bundle", _CONTENTS)
    assert [entry.name for entry in tmp_path.iterdir()] == ["bundle"]
    assert not list((tmp_path / "bundle").iterdir())


def test_a_full_disk_is_told_of_the_folder_that_was_asked_for(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 65_536) as folder:
        with pytest.raises(FileError, check=because(errno.ENOSPC)) as caught:
            write_folder(folder / "bundle", {**_CONTENTS, "b.wav": bytes(1_000_000)})
        assert ".part" not in caught.value.advice
        assert not list(folder.iterdir())
