"""The process that measures: a line for each sound, and its end when whoever asked has died."""

import subprocess
import sys

import numpy as np

from musicgen_desktop.analysis.measure_child import MEASURE, measured_in, order_to_measure
from musicgen_desktop.audio.encode import encode_audio
from musicgen_desktop.audio.read import read_audio
from musicgen_desktop.audio.tags import AudioTags
from musicgen_desktop.system.resources import resource
from tests.support.sound.clicks import RATE, clicks


def test_it_measures_says_what_cannot_be_read_and_ends_with_its_input(tmp_path):
    good, broken, long = (tmp_path / name for name in ("good.flac", "broken.flac", "long.flac"))
    good.write_bytes(encode_audio(clicks(120.0), RATE, ".flac", AudioTags()).data)
    broken.write_bytes(good.read_bytes()[:300])
    long.write_bytes(encode_audio(np.tile(clicks(120.0), 30), RATE, ".flac", AudioTags()).data)
    samples = clicks(120.0).shape[1]
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "musicgen_desktop", MEASURE, str(resource("drum_network", "weights.npz"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        for path, length in ((broken, samples), (good, samples + 1), (good, samples)):
            process.stdin.write(order_to_measure(path, 1, length, 1.0))
        process.stdin.flush()
        unread, other, measured = (measured_in(process.stdout.readline()) for _ in range(3))
        assert (unread, other) == (None, None)
        assert measured is not None
        assert measured.rhythm is not None
        drumless = resource("examples", "ambient.ogg")
        take = read_audio(drumless).audio_values
        channels, length = take.shape
        process.stdin.write(order_to_measure(drumless, channels, length, 1.0))
        process.stdin.flush()
        heard = measured_in(process.stdout.readline())
        assert heard is not None
        assert heard.drums is not None
        assert not heard.drums.are_heard
        process.stdin.write(order_to_measure(long, 1, 30 * samples, 1.0))
        process.stdin.close()  # as when the window is killed
        assert process.wait(timeout=60) == 0
        assert process.stdout.read() == b""
