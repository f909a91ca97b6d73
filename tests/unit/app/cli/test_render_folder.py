"""What the manifest of a pack says when the disk refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from musicgen_desktop.app.cli.render_folder import MANIFEST_NAME, Rendered, open_folder
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.domain.pack_text import read_pack

_CLIPS = read_pack('duration = 1\n[[clip]]\nprompt = "a"\nseed = "1-4"\n').clips


def test_what_could_not_be_begun_is_not_written_down(tmp_path: Path):
    with open_folder(tmp_path) as folder:
        folder.begin(_CLIPS[:1])
        folder.add(Rendered(_CLIPS[0], b"sound", "", "cpu", "int8"))
        (tmp_path / _CLIPS[2].name).mkdir()  # no file can have its name
        with pytest.raises(FileError):
            folder.begin(_CLIPS[1:])
        folder.write()
    written = (tmp_path / MANIFEST_NAME).read_text(encoding="utf-8")
    assert [clip.name in written for clip in _CLIPS] == [True, False, False, False]
