import numpy as np
import pytest
import soxr

from musicgen_desktop.services.playback.output_converter import AudioFormat, OutputConverter, SampleType


def _playing(clip):
    """A render function that plays ``clip``, shape (channels, samples), and then silence."""
    position = 0

    def render(frames):
        nonlocal position
        out = np.zeros((frames, clip.shape[0]), dtype=np.float32)
        part = clip[:, position : position + frames].T
        out[: len(part)] = part
        position += frames
        return out

    return render


def _read(converter, device, frames, block=777):
    data = b"".join(converter.read(min(block, frames - start)) for start in range(0, frames, block))
    return np.frombuffer(data, dtype=device.sample_type.value).reshape(-1, device.channels).T


def _noise(channels, samples):
    return np.random.default_rng(0).uniform(-0.5, 0.5, (channels, samples)).astype(np.float32)


def _tones(channels, samples, rate):
    t = np.arange(samples) / rate
    return np.stack([0.5 * np.sin(2 * np.pi * (300 + 200 * c) * t) for c in range(channels)]).astype(np.float32)


def test_the_takes_own_format_passes_untouched():
    clip = _noise(2, 10_000)
    own = AudioFormat(32_000, 2)

    np.testing.assert_array_equal(_read(OutputConverter(_playing(clip), own, own), own, 10_000), clip)


@pytest.mark.parametrize("rate", [44_100, 48_000, 16_000])
def test_resampling_in_small_parts_equals_resampling_at_once(rate):
    clip = _tones(2, 64_000, 32_000)
    device = AudioFormat(rate, 2)

    out = _read(OutputConverter(_playing(clip), AudioFormat(32_000, 2), device), device, rate)

    whole = soxr.resample(clip.T, 32_000, rate).T[:, :rate]
    np.testing.assert_allclose(out, whole, atol=1e-4)


@pytest.mark.parametrize(
    ("channels", "device_channels", "expected"),
    [(1, 2, [0, 0]), (1, 6, [0] * 6), (2, 6, [0, 1, None, None, None, None]), (2, 1, ["mean"])],
)
def test_channels_are_spread_or_mixed(channels, device_channels, expected):
    clip = _noise(channels, 3000)
    device = AudioFormat(32_000, device_channels)

    out = _read(OutputConverter(_playing(clip), AudioFormat(32_000, channels), device), device, 3000)

    for channel, origin in zip(out, expected, strict=True):
        want = clip.mean(axis=0) if origin == "mean" else np.zeros(3000) if origin is None else clip[origin]
        np.testing.assert_allclose(channel, want, atol=1e-7)


@pytest.mark.parametrize("sample_type", [SampleType.INT16, SampleType.INT32])
def test_integers_keep_the_full_scale_without_wrapping(sample_type):
    clip = np.array([[-1.0, -0.5, 0.0, 0.5, 1.0]], dtype=np.float32)
    device = AudioFormat(32_000, 1, sample_type)

    out = _read(OutputConverter(_playing(clip), AudioFormat(32_000, 1), device), device, 5)

    top = np.iinfo(sample_type.value.name).max
    np.testing.assert_allclose(out[0] / top, clip[0], atol=1 / top)
    assert out[0, -1] == top


@pytest.mark.parametrize("device_rate", [48_000, 44_100, 32_000, 22_050])
@pytest.mark.parametrize("back", [0, 3, 700, 6000])
def test_what_is_rendered_anew_joins_what_was_heard_before_it(device_rate, back):
    source, device = AudioFormat(32_000, 1), AudioFormat(device_rate, 1)
    tone = np.sin(2 * np.pi * 440 * np.arange(64_000) / 32_000).astype(np.float32)[:, None]
    place = [0]

    def render(frames):
        place[0] += frames
        return tone[place[0] - frames : place[0]]

    whole = np.frombuffer(OutputConverter(render, source, device).read(device_rate), "<f4")
    place[0] = 0
    converter = OutputConverter(render, source, device)
    unit = 32_000 // np.gcd(32_000, device_rate)
    frame = 10_240 // unit * unit  # where a frame of the device begins
    first = round(frame * device_rate / 32_000)
    parts = [converter.read(first + back)]
    converter.go_back(frame)
    place[0] = frame
    parts.append(converter.read(device_rate - first))

    joined = np.concatenate([np.frombuffer(parts[0], "<f4")[:first], np.frombuffer(parts[1], "<f4")])
    np.testing.assert_allclose(joined, whole, atol=2e-4)
