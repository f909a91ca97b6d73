"""Judges decoded sound by its complex spectra at three resolutions, so that the codec learns crisp highs."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import leaky_relu

_WINDOWS = (2_048, 1_024, 512)

Verdict = tuple[Tensor, list[Tensor]]
"""What one resolution says: scores, and the features on the way to them."""


class Discriminator(nn.Module):
    """One small convolutional judge per resolution."""

    def __init__(self, channels: int = 32) -> None:
        super().__init__()
        self.judges = nn.ModuleList(_Judge(window, channels) for window in _WINDOWS)

    def forward(self, waveform: Tensor) -> list[Verdict]:
        """Judge waveforms (batch, samples)."""
        return [judge(waveform) for judge in self.judges]


class _Judge(nn.Module):
    def __init__(self, window: int, channels: int) -> None:
        super().__init__()
        self._window = window
        self.register_buffer("shape", torch.hann_window(window), persistent=False)
        strides = (1, 2, 2, 2)
        self.layers = nn.ModuleList(
            nn.Conv2d(2 if i == 0 else channels, channels, (9, 3), stride=(stride, 1), padding=(4, 1))
            for i, stride in enumerate(strides)
        )
        self.score = nn.Conv2d(channels, 1, 3, padding=1)

    def forward(self, waveform: Tensor) -> Verdict:
        spectrum = torch.stft(
            waveform,
            self._window,
            self._window // 4,
            window=self.get_buffer("shape"),
            normalized=True,
            return_complex=True,
        )
        values = torch.view_as_real(spectrum).permute(0, 3, 1, 2)
        features = []
        for layer in self.layers:
            values = leaky_relu(layer(values), 0.2)
            features.append(values)
        return self.score(values), features


def judge_loss(original: list[Verdict], decoded: list[Verdict]) -> Tensor:
    """What the discriminator minimises: original above 1, decoded below −1."""
    pairs = zip(original, decoded, strict=True)
    return torch.stack([torch.relu(1 - o[0]).mean() + torch.relu(1 + d[0]).mean() for o, d in pairs]).mean()


def deceit_losses(original: list[Verdict], decoded: list[Verdict]) -> tuple[Tensor, Tensor]:
    """What the codec minimises: how surely it is found out, and how unlike the features are (relative)."""
    found_out = torch.stack([-scores.mean() for scores, _ in decoded]).mean()
    unlike = [
        (ours - theirs.detach()).abs().mean() / theirs.detach().abs().mean().clamp(min=1e-4)
        for (_, one), (_, other) in zip(decoded, original, strict=True)
        for ours, theirs in zip(one, other, strict=True)
    ]
    return found_out, torch.stack(unlike).mean()
