"""Spectra of waveforms and the losses made of them. Waveforms are (batch, samples) at 32 kHz."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from starter_recipe.composition import FRAME, SAMPLING_RATE

RESOLUTIONS = ((2_048, 512, 96), (1_024, 256, 80), (512, 128, 64), (256, 64, 40))
"""Window, hop and mel bands."""

_FLOOR = 3e-3


def mel_filters(window: int, bands: int, low: float = 20.0, high: float = 16_000.0) -> Tensor:
    """Triangles of height 1 on Slaney's mel scale, (bands, window // 2 + 1)."""

    def to_mel(hertz: Tensor) -> Tensor:
        return torch.where(
            hertz < 1_000, hertz * 3 / 200, 15 + 27 * torch.log(hertz.clamp(min=1) / 1_000) / math.log(6.4)
        )

    def to_hertz(mel: Tensor) -> Tensor:
        return torch.where(mel < 15, mel * 200 / 3, 1_000 * torch.exp((mel - 15) * math.log(6.4) / 27))

    ends = to_mel(torch.tensor([low, high], dtype=torch.float64))
    corners = to_hertz(torch.linspace(float(ends[0]), float(ends[1]), bands + 2, dtype=torch.float64))
    frequencies = torch.linspace(0, SAMPLING_RATE / 2, window // 2 + 1, dtype=torch.float64)
    rising = (frequencies - corners[:-2, None]) / (corners[1:-1] - corners[:-2])[:, None]
    falling = (corners[2:, None] - frequencies) / (corners[2:] - corners[1:-1])[:, None]
    return torch.minimum(rising, falling).clamp(min=0).float()


class MagnitudeLoss(nn.Module):
    """Differences of magnitude spectra at four resolutions."""

    def __init__(self) -> None:
        super().__init__()
        for window, _, bands in RESOLUTIONS:
            self.register_buffer(f"window_{window}", torch.hann_window(window), persistent=False)
            self.register_buffer(f"mel_{window}", mel_filters(window, bands), persistent=False)

    def forward(self, decoded: Tensor, original: Tensor) -> tuple[Tensor, Tensor]:
        """Mean difference of log-mel spectra, and of linear ones (relative, and of their logarithms)."""
        mel_loss = linear_loss = decoded.new_zeros(())
        for window, hop, _ in RESOLUTIONS:
            ours = self._magnitude(decoded, window, hop)
            theirs = self._magnitude(original, window, hop)
            filters = getattr(self, f"mel_{window}")
            mel_loss = mel_loss + _log_difference(filters @ ours, filters @ theirs)
            relative = (ours - theirs).abs().mean() / theirs.mean().clamp(min=1e-4)
            linear_loss = linear_loss + relative + 0.5 * _log_difference(ours, theirs)
        return mel_loss / len(RESOLUTIONS), linear_loss / len(RESOLUTIONS)

    def _magnitude(self, waveform: Tensor, window: int, hop: int) -> Tensor:
        return _magnitude(waveform, self.get_buffer(f"window_{window}"), hop)


class PitchLoss(nn.Module):
    """Differences of magnitude spectra below 2.5 kHz, in windows that tell the semitones of a bass apart.

    In shorter ones a chord sounds right whose tones are between two keys.
    """

    _WINDOWS, _HIGHEST = (4_096, 8_192), 2_500

    def __init__(self) -> None:
        super().__init__()
        for window in self._WINDOWS:
            self.register_buffer(f"window_{window}", torch.hann_window(window), persistent=False)

    def forward(self, decoded: Tensor, original: Tensor) -> Tensor:
        """Mean of the relative difference and of half that of the logarithms."""
        loss = decoded.new_zeros(())
        for window in self._WINDOWS:
            bins = slice(1, int(self._HIGHEST / SAMPLING_RATE * window))
            shape = self.get_buffer(f"window_{window}")
            ours, theirs = (_magnitude(sound, shape, window // 4)[:, bins] for sound in (decoded, original))
            relative = (ours - theirs).abs().mean() / theirs.mean().clamp(min=1e-4)
            loss = loss + relative + 0.5 * _log_difference(ours, theirs)
        return loss / len(self._WINDOWS)


def _magnitude(waveform: Tensor, shape: Tensor, hop: int) -> Tensor:
    window = len(shape)
    spectrum = torch.stft(waveform, window, hop, window=shape, return_complex=True)
    return (spectrum.real.square() + spectrum.imag.square() + 1e-9).sqrt() / math.sqrt(window)


def _log_difference(ours: Tensor, theirs: Tensor) -> Tensor:
    return (torch.log(ours + _FLOOR) - torch.log(theirs + _FLOOR)).abs().mean()


class ComplexLoss(nn.Module):
    """Distance of complex spectra below 4 kHz, each bin relative to its running mean magnitude.

    Unlike magnitudes it tells phases apart, which is what keeps the pitch; the highest bins would be noise.
    """

    _WINDOW, _HOP, _HIGHEST = 1_024, 256, 4_000

    def __init__(self) -> None:
        super().__init__()
        self._bins = int(self._HIGHEST / SAMPLING_RATE * self._WINDOW)
        self.register_buffer("shape", torch.hann_window(self._WINDOW), persistent=False)
        self.mean_magnitudes: Tensor
        self.register_buffer("mean_magnitudes", torch.zeros(self._bins - 1))

    def forward(self, decoded: Tensor, original: Tensor) -> Tensor:
        """The mean over all bins and frames."""
        theirs = self._spectrum(original)
        with torch.no_grad():
            means = theirs.abs().mean((0, 2)) + 1e-4
            fresh = bool((self.mean_magnitudes == 0).all())
            self.mean_magnitudes.copy_(means if fresh else 0.99 * self.mean_magnitudes + 0.01 * means)
        difference = self._spectrum(decoded) - theirs
        size = (difference.real.square() + difference.imag.square() + 1e-7).sqrt()
        return (size / self.mean_magnitudes[None, :, None]).mean()

    def _spectrum(self, waveform: Tensor) -> Tensor:
        spectrum = torch.stft(waveform, self._WINDOW, self._HOP, window=self.get_buffer("shape"), return_complex=True)
        return spectrum[:, 1 : self._bins]


class StripeLoss(nn.Module):
    """How much of the error lies at multiples of the frame rate, over what the music has beside them.

    In a held sound all codes are alike, so that whatever the decoder does wrong it does fifty times a second: a hum
    that is told from music by its lines.
    """

    _LOW, _HIGH = 2_000, 10_000

    def forward(self, decoded: Tensor, original: Tensor) -> Tensor:
        """Logarithm of the error's energy on the lines over the original's beside them, 0 where there is little."""
        samples = original.shape[1]
        frames = samples // FRAME  # a line every so many bins
        window = torch.hann_window(samples, device=original.device)
        lines = torch.arange(self._LOW, self._HIGH, SAMPLING_RATE // FRAME, device=original.device)
        lines = lines * frames // (SAMPLING_RATE // FRAME)
        error = torch.fft.rfft((decoded - original) * window).abs().square()
        music = torch.fft.rfft(original * window).abs().square()
        on = error[:, _around(lines, 0)].mean(1)
        beside = music[:, _around(lines, frames // 2)].mean(1) + _FLOOR**2 * samples
        return torch.log1p(on / beside).mean()


def _around(lines: Tensor, bins: int) -> Tensor:
    """Three bins about each line, moved up."""
    return (lines[:, None] + bins + torch.arange(-1, 2, device=lines.device)).flatten()
