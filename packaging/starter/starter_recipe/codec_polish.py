"""Polishes the codec's decoder when its codes stand: the same codes, sounding more like what they stand for."""

from __future__ import annotations

from functools import partial
from typing import Any

import torch
from torch import Tensor, nn

from starter_recipe.codec_training import Distance, new_codec
from starter_recipe.device import Place
from starter_recipe.examples import waveforms
from starter_recipe.producers import Producers
from starter_recipe.sizes import Sizes
from starter_recipe.spectral import PitchLoss, StripeLoss

_STRIPES = 0.5
_PITCH = 1.0
_FEW = 0.75
"""Share of the few loops, where the decoder of codes plays no others."""
_RATE = 0.5
_SEED = 5_000_000


class CodecPolish:
    """The stage "polish"; see ``stage.Training``. Encoder and codebooks stay as they are, so all tokens stay true.

    Args:
        trained: the codec's weights.
    """

    def __init__(self, sizes: Sizes, place: Place, trained: dict[str, Tensor]) -> None:
        torch.manual_seed(0)
        self._sizes = sizes
        self._place = place
        self._producers = Producers(partial(waveforms, sizes, few=_FEW * sizes.few_loops), sizes.workers)
        self._codec = new_codec(sizes).to(place.device).eval()
        self._codec.load_state_dict(trained)
        self._codec.decoder.train()
        self._distance = Distance().to(place.device)
        self._stripes = StripeLoss()
        self._pitch = PitchLoss().to(place.device)
        self._weights = list(self._codec.decoder.parameters())
        self._optimizer = torch.optim.AdamW(self._weights, sizes.codec_rate, betas=(0.8, 0.98), weight_decay=1e-3)

    def step(self, number: int, progress: float) -> dict[str, float]:
        """One step on fresh music."""
        original = torch.from_numpy(self._producers.get(_SEED + number)).to(self._place.device)
        with torch.no_grad():
            codes = self._codec.quantizer.encode(self._codec.encoder(original[:, None]))
            latents = self._codec.quantizer.decode(codes)
        with self._place.autocast():
            decoded = self._codec.decoder(latents)
        decoded = decoded.float()[:, 0]
        loss, report = self._distance(decoded, original, share=1.0)
        stripes = self._stripes(decoded, original)
        pitch = self._pitch(decoded, original)
        for group in self._optimizer.param_groups:
            group["lr"] = _RATE * self._sizes.codec_rate * (0.03 + 0.97 * (1 - progress))
        self._optimizer.zero_grad()
        (loss + _STRIPES * stripes + _PITCH * pitch).backward()
        norm = nn.utils.clip_grad_norm_(self._weights, 3.0)
        if torch.isfinite(norm):
            self._optimizer.step()
        report |= {"stripes": stripes.detach(), "pitch": pitch.detach()}
        return {name: float(value) for name, value in report.items()}

    def state(self) -> dict[str, Any]:
        """Codec, running means of the loss, optimiser."""
        return {
            "codec": self._codec.state_dict(),
            "complex": self._distance.phases.state_dict(),
            "optimizer": self._optimizer.state_dict(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """The reverse of ``state``."""
        self._codec.load_state_dict(state["codec"])
        self._distance.phases.load_state_dict(state["complex"])
        self._optimizer.load_state_dict(state["optimizer"])

    def close(self) -> None:
        """End the processes that make examples."""
        self._producers.close()
