import numpy as np

from musicgen_desktop.services.playback.output_converter import AudioFormat
from musicgen_desktop.services.playback.play_ahead import PlayAhead

STEREO = AudioFormat(1000, 2)


def frames(first, last):
    """Frames that tell their number, as bytes."""
    return np.repeat(np.arange(first, last, dtype="<f4"), 2).tobytes()


def taken(ahead, count):
    """What the device takes next: the first channel."""
    values = np.frombuffer(ahead.device.read(count * STEREO.bytes_per_frame).data(), dtype="<f4")
    return values[::2].tolist()


def test_the_device_takes_what_was_written_and_silence_behind_it():
    ahead = PlayAhead(STEREO)
    ahead.write(frames(1, 5))

    assert taken(ahead, 6) == [1, 2, 3, 4, 0, 0]
    assert (ahead.taken, ahead.written) == (6, 4)


def test_what_the_device_has_not_taken_can_be_written_anew():
    ahead = PlayAhead(STEREO)
    ahead.write(frames(1, 9))
    assert taken(ahead, 2) == [1, 2]

    ahead.go_to(4)
    ahead.write(frames(50, 52))
    assert taken(ahead, 5) == [3, 4, 50, 51, 7], "until it is replaced the old sound goes on"
    ahead.silence_rest()

    assert taken(ahead, 2) == [0, 0], "nothing of what was taken back is heard"


def test_a_writer_that_was_overtaken_goes_on_behind_the_device():
    ahead = PlayAhead(STEREO)
    ahead.write(frames(1, 3))
    taken(ahead, 5)

    ahead.go_to(ahead.taken)
    ahead.write(frames(3, 6))

    assert taken(ahead, 3) == [3, 4, 5]


def test_the_memory_is_turned_without_a_seam():
    ahead = PlayAhead(STEREO, seconds=0.02)
    heard = []
    number = 0
    while number < 300:
        if ahead.room(0.011) < 0:
            ahead.turn()
        ahead.write(frames(number, number + 8))
        number += 8
        heard += taken(ahead, 8 if len(heard) else 5)  # three frames stay ahead

    ahead.turn()

    assert heard == list(range(len(heard)))
    assert ahead.taken == len(heard)
    assert taken(ahead, 5) == [len(heard), len(heard) + 1, len(heard) + 2, 0, 0], "no old lap is heard again"
