"""What the disk refuses while something is fetched becomes words."""

from __future__ import annotations

import pytest

from musicgen_desktop.checkpoints.disk.part_file import open_part, part_path, publish_part
from musicgen_desktop.domain.errors import FileError
from tests.support.faults.disks import small_disk


def test_a_place_where_nothing_can_be_made(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(FileError), open_part(tmp_path / "file" / "model.safetensors", 10):
        pass


def test_a_full_disk_keeps_what_was_fetched_and_a_new_version_begins_from_nothing(tmp_path):
    with small_disk(tmp_path / "disk", 65_536) as disk:
        target = disk / "model.safetensors"
        with open_part(target, 100_000) as part:
            part.append(b"x" * 30_000)
            with pytest.raises(FileError):
                part.append(b"y" * 70_000)
            assert 30_000 <= part.size == part_path(target).stat().st_size
            part.restart()
            assert part.size == part_path(target).stat().st_size == 0


def test_a_part_that_is_gone_gets_no_name(tmp_path):
    with pytest.raises(FileError):
        publish_part(tmp_path / "model.safetensors")
