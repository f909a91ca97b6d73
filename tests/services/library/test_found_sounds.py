"""Which files of a folder are taken for sounds, and what is said of one without any."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import FileError
from musicgen_desktop.services.library.import_tasks import find_sounds

_FORMATS = {".aif": "AIFF", ".opus": "OGG"}


def test_every_ending_that_is_named_where_a_folder_has_no_sounds_can_be_read(tmp_path: Path) -> None:
    ((_, error),) = find_sounds([tmp_path], CancelToken()).refused
    endings = [word.strip(",.") for word in error.advice.split() if word.startswith(".")]
    assert len(endings) >= 6
    for ending in endings:
        file = tmp_path / f"tone.{ending}"
        soundfile.write(file, np.zeros(4800), 48_000, format=_FORMATS.get(f".{ending}"),
                        subtype="OPUS" if ending == "opus" else None)  # fmt: skip
        assert read_audio(file).sampling_rate == 48_000, ending


def test_a_sound_that_cannot_be_read_is_found_all_the_same_so_that_it_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "phone.m4a").write_bytes(b"\0")
    assert find_sounds([tmp_path], CancelToken()).files == (tmp_path / "phone.m4a",)


def test_a_path_that_cannot_be_asked_about_keeps_no_other_from_coming_in(tmp_path: Path) -> None:
    impossible = tmp_path / f"{256 * 'n'}.wav"
    (tmp_path / "tone.wav").touch()
    found = find_sounds([impossible, tmp_path], CancelToken())
    assert found.files == (impossible, tmp_path / "tone.wav")
    with pytest.raises(FileError, match="could not be read"):
        read_audio(impossible)
