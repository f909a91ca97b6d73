import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.audio.recording_file import UNFINISHED, RecordingFile, recover_recordings
from tests.support.faults.disks import small_disk

RATE = 16_000
STEP = 2.0**-23


def noise(samples: int, channels: int = 1) -> np.ndarray:
    return np.random.default_rng(1).uniform(-1.2, 1.2, (channels, samples)).astype(np.float32)


@pytest.mark.parametrize("channels", [1, 2])
def test_what_was_recorded_is_read_again(tmp_path: Path, channels: int) -> None:
    sound = noise(3 * RATE, channels)
    file = RecordingFile(tmp_path / "recordings" / "hum.wav", RATE, channels)
    for start in range(0, sound.shape[1], 777):
        file.write(sound[:, start : start + 777])
    assert file.duration == 3.0
    path = file.finish()
    read = read_audio(path)
    assert (path.name, read.sampling_rate, read.audio_values.shape) == ("hum.wav", RATE, sound.shape)
    assert np.abs(read.audio_values - np.clip(sound, -1, 1)).max() <= 2 * STEP
    assert [found.name for found in path.parent.iterdir()] == ["hum.wav"]


def test_an_odd_number_of_bytes_is_a_whole_file_too(tmp_path: Path) -> None:
    file = RecordingFile(tmp_path / "hum.wav", RATE, 1)
    file.write(noise(RATE + 1))
    assert read_audio(file.finish()).audio_values.shape == (1, RATE)


def test_no_recording_takes_the_place_of_another(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        file = RecordingFile(tmp_path / "hum.wav", RATE, 1)
        file.write(noise(RATE))
        names.append(file.finish().name)
    assert names == ["hum.wav", "hum (2).wav", "hum (3).wav"]


def test_a_recording_thrown_away_leaves_nothing(tmp_path: Path) -> None:
    file = RecordingFile(tmp_path / "hum.wav", RATE, 1)
    file.write(noise(RATE))
    file.discard()
    assert not list(tmp_path.iterdir())


def test_a_recording_that_was_cut_off_is_made_whole(tmp_path: Path) -> None:
    sound = noise(RATE, 2)
    RecordingFile(tmp_path / "empty.wav", RATE, 1).leave()
    file = RecordingFile(tmp_path / "hum.wav", RATE, 2)
    file.write(sound)
    file.leave()
    with (tmp_path / f"hum.wav{UNFINISHED}").open("ab") as part:
        part.write(b"\1\2\3\4")  # a frame that was not written whole
    (tmp_path / f"poem.wav{UNFINISHED}").write_text("Shall I compare thee to a summer's day? " * 3)
    assert recover_recordings(tmp_path) == (tmp_path / "hum.wav",)
    assert read_audio(tmp_path / "hum.wav").audio_values.shape == sound.shape
    assert sorted(found.name for found in tmp_path.iterdir()) == ["hum.wav", f"poem.wav{UNFINISHED}"]
    assert recover_recordings(tmp_path) == ()


KILLED = """
import numpy, pathlib, sys
from musicgen_desktop.audio.recording_file import RecordingFile
file = RecordingFile(pathlib.Path(sys.argv[1]), 16_000, 1)
while True:
    file.write(numpy.zeros((1, 16_000), numpy.float32))
    print(file.frames, flush=True)
"""


def test_a_killed_program_loses_nothing_of_its_recording(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", KILLED, tmp_path / "hum.wav"], stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        frames = [int(program.stdout.readline()) for _ in range(3)][-1]
        program.kill()
    assert recover_recordings(tmp_path) == (tmp_path / "hum.wav",)
    assert read_audio(tmp_path / "hum.wav").audio_values.shape[1] >= frames


def test_a_full_disk_keeps_what_it_took(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 256 * 1024) as disk:
        file = RecordingFile(disk / "hum.wav", RATE, 1)
        for _ in range(50):
            file.write(noise(RATE // 10))
        with pytest.raises(OSError, match="space"):
            file.write(noise(RATE))
        taken = file.frames
        kept = read_audio(file.finish()).audio_values
        assert 0 <= taken - kept.shape[1] <= 1
        assert kept.shape[1] >= 5 * RATE - 1
