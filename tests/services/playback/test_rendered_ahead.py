import numpy as np

from musicgen_desktop.services.playback.output_converter import AudioFormat
from musicgen_desktop.services.playback.play_ahead import PlayAhead
from musicgen_desktop.services.playback.rendered_ahead import RenderedAhead

MONO = AudioFormat(1000, 1)
MARGIN = 4


class Counting:
    """A stream whose frames tell their number."""

    def __init__(self):
        self.next = 0

    def render(self, frames):
        self.next += frames
        return (np.arange(self.next - frames, self.next)[:, None] / 10_000).astype(np.float32)


def parts(lead_in=0):
    stream, queue = Counting(), PlayAhead(MONO)
    queue.go_to(lead_in)
    return stream, queue, RenderedAhead(queue, stream.render, MONO, MONO)


def taken(queue, count):
    values = np.frombuffer(queue.device.read(count * MONO.bytes_per_frame).data(), dtype="<f4")
    return np.round(values * 10_000).astype(int).tolist()


def test_so_much_lies_ahead_of_the_device_as_was_wished():
    stream, queue, ahead = parts(lead_in=10)

    ahead.fill(0.1)
    assert (queue.written, stream.next) == (100, 90)
    taken(queue, 30)
    ahead.fill(0.1)

    assert (queue.written, stream.next) == (130, 120)
    assert ahead.seconds_at(30) == 0.02, "the stream begins behind the silence that was sent ahead"
    assert ahead.seconds_at(5) == 0.0


def test_what_is_taken_back_is_rendered_anew_behind_what_the_device_may_take_meanwhile():
    stream, queue, ahead = parts()
    ahead.fill(0.1)
    taken(queue, 30)

    assert ahead.take_back() == 30 + MARGIN
    stream.next = 500
    ahead.fill(0.1)

    assert taken(queue, MARGIN + 3) == [30, 31, 32, 33, 500, 501, 502]


def test_what_was_before_the_stream_is_never_taken_back():
    stream, queue, ahead = parts(lead_in=50)
    ahead.fill(0.1)
    taken(queue, 20)

    assert ahead.take_back() == 0
    stream.next = 500
    ahead.fill(0.1)

    assert taken(queue, 32) == [0] * 30 + [500, 501]
    assert ahead.seconds_at(50) == 0.0


def test_a_device_that_overtook_hears_all_that_comes_later():
    _, queue, ahead = parts()
    ahead.fill(0.05)
    taken(queue, 80)

    ahead.fill(0.1)

    assert taken(queue, MARGIN + 3) == [0] * MARGIN + [50, 51, 52]
    assert ahead.seconds_at(80 + MARGIN) == 0.05
    assert ahead.seconds_at(80 + MARGIN + 10) == 0.06
