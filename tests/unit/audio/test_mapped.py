"""Long sounds in a file without a name: the same numbers, and no memory while nobody reads them."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.audio.mapped import LONG_BYTES, mapped
from tests.support.faults.disks import read_only_disk


def long_sound(channels: int = 2) -> np.ndarray:
    return np.random.default_rng(1).normal(size=(channels, LONG_BYTES // 4)).astype(np.float32)


def private_bytes() -> int:
    """Memory of this process that no file stands behind."""
    words = Path("/proc/self/status").read_text().split()
    return int(words[words.index("RssAnon:") + 1]) * 1024


def test_the_same_numbers_come_back_read_only_and_nothing_lies_in_the_folder(tmp_path):
    sound = long_sound()
    for values in (sound, sound[:, 5:], sound[1:]):
        held = mapped(values, tmp_path / "sources")
        assert np.array_equal(held, values)
        assert not held.flags.writeable
        assert list((tmp_path / "sources").iterdir()) == []
    assert mapped(sound[:, :1000], tmp_path).base is sound


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads Linux's figures")
def test_what_waits_takes_no_memory(tmp_path):
    sound = long_sound(1)
    mapped(sound, tmp_path)  # what the first one allocates
    before = private_bytes()
    waiting = [mapped(sound, tmp_path) for _ in range(8)]
    assert private_bytes() - before < sound.nbytes
    assert all(held[0, -1] == sound[0, -1] for held in waiting)


def test_a_disk_that_takes_no_file_leaves_them_in_memory(tmp_path):
    sound = long_sound(1)
    with read_only_disk(tmp_path):
        assert mapped(sound, tmp_path) is sound
