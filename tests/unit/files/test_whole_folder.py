from pathlib import Path

import pytest

from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.files.whole_folder import holds_folder, write_folder

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
