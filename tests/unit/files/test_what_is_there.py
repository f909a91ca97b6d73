"""What lies at a path, also at one that cannot be asked about."""

from pathlib import Path

from musicgen_desktop.files.what_is_there import is_file, is_folder, is_there


def test_files_folders_and_links_are_told_apart(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.touch()
    link.symlink_to(tmp_path, target_is_directory=True)
    told = [(is_folder(path), is_file(path), is_there(path)) for path in (tmp_path, file, link, tmp_path / "gone")]
    assert told == [(True, False, True), (False, True, True), (True, False, True), (False, False, False)]


def test_what_cannot_be_asked_about_is_not_there(tmp_path: Path) -> None:
    for impossible in (tmp_path / (256 * "n"), Path("nul\0")):
        assert not any(ask(impossible) for ask in (is_folder, is_file, is_there))
