"""Trains the codec: first to keep the waveform, then through the quantiser, then the magnitudes, then its crispness."""

from __future__ import annotations

from functools import partial
from typing import Any

import torch
from torch import Tensor, nn
from transformers import EncodecConfig, EncodecModel

from starter_recipe.composition import FRAME, SAMPLING_RATE
from starter_recipe.device import Place
from starter_recipe.discriminator import Discriminator, deceit_losses, judge_loss
from starter_recipe.examples import waveforms
from starter_recipe.producers import Producers
from starter_recipe.quantizer import LearningQuantizer
from starter_recipe.sizes import Sizes
from starter_recipe.spectral import ComplexLoss, MagnitudeLoss

CODEBOOKS = 4
_QUANTIZE_FROM = 0.12
_MAGNITUDES = (0.15, 0.55)
_ADVERSARIAL_FROM = 0.6
_COMMITMENT = 0.05
_WARM_UP = 80
_SEED = 1_000_000


def codec_config(sizes: Sizes) -> EncodecConfig:
    """32 kHz mono at 50 frames a second, four codebooks."""
    bits = (sizes.codebook_size - 1).bit_length()
    return EncodecConfig(
        target_bandwidths=[CODEBOOKS * bits * (SAMPLING_RATE // FRAME) / 1_000],
        sampling_rate=SAMPLING_RATE,
        audio_channels=1,
        normalize=False,
        hidden_size=sizes.codec_width,
        codebook_dim=sizes.codec_width,
        codebook_size=sizes.codebook_size,
        num_filters=sizes.num_filters,
        num_residual_layers=1,
        upsampling_ratios=[8, 5, 4, 4],
        num_lstm_layers=1,
        use_causal_conv=False,
        use_conv_shortcut=False,
        chunk_length_s=None,
    )


def new_codec(sizes: Sizes) -> Any:
    """A codec before training.

    The recurrent layer of its encoder is silenced for good: with weights of zero it adds nothing, so a code
    depends on the sound near its frame alone, and a bar that is repeated is the same codes again.
    """
    codec: Any = EncodecModel(codec_config(sizes))
    with torch.no_grad():
        for name, weight in codec.named_parameters():
            if name.endswith("bias"):
                weight.zero_()
            elif ".lstm." in name:
                weight.mul_(0.5)
        # Music is quieter than what the layers expect at their start.
        codec.encoder.layers[0].conv.parametrizations.weight.original0.mul_(3.0)
        codec.decoder.layers[-1].conv.parametrizations.weight.original0.mul_(0.3)
    silence_memory(codec)
    return codec


def silence_memory(codec: Any) -> None:
    """Set the encoder's recurrent layer to zero and keep it there."""
    for name, weight in codec.encoder.named_parameters():
        if ".lstm." in name:
            with torch.no_grad():
                weight.zero_()
            weight.requires_grad_(False)


class Distance(nn.Module):
    """How far decoded sound is from the original: waveform and complex spectra first, magnitudes later."""

    def __init__(self) -> None:
        super().__init__()
        self.magnitudes = MagnitudeLoss()
        self.phases = ComplexLoss()

    def forward(self, decoded: Tensor, original: Tensor, share: float) -> tuple[Tensor, dict[str, Tensor]]:
        """The loss and its parts; ``share`` from 0 to 1 is how much the magnitudes count."""
        mel, linear = self.magnitudes(decoded, original)
        phases = self.phases(decoded, original)
        relative = (decoded - original).square().mean() / original.square().mean().clamp(min=1e-6)
        absolute = (decoded - original).abs().mean()
        loss = 2 * phases + relative + 4 * absolute + (0.1 + 0.5 * share) * mel + 0.25 * share * linear
        return loss, {"mel": mel.detach(), "phases": phases.detach(), "relative": relative.detach()}


class CodecTraining:
    """The stage "codec"; see ``stage.Training``."""

    def __init__(self, sizes: Sizes, place: Place) -> None:
        torch.manual_seed(0)
        self._sizes = sizes
        self._place = place
        self._producers = Producers(partial(waveforms, sizes), sizes.workers)
        self._codec = new_codec(sizes).to(place.device).train()
        self._quantizer = LearningQuantizer(CODEBOOKS, sizes.codebook_size, sizes.codec_width).to(place.device)
        self._distance = Distance().to(place.device)
        self._weights = [weight for weight in self._codec.parameters() if weight.requires_grad]
        self._optimizer = torch.optim.AdamW(self._weights, sizes.codec_rate, betas=(0.8, 0.98), weight_decay=1e-3)
        self._judge = Discriminator(sizes.judge_channels).to(place.device) if sizes.judge_channels else None
        self._judge_optimizer = (
            torch.optim.AdamW(self._judge.parameters(), sizes.codec_rate * 0.5, betas=(0.5, 0.9))
            if self._judge
            else None
        )

    def step(self, number: int, progress: float) -> dict[str, float]:
        """One step on fresh music."""
        original = torch.from_numpy(self._producers.get(_SEED + number)).to(self._place.device)
        with self._place.autocast():
            latents = self._codec.encoder(original[:, None])
        latents = latents.float()
        commitment = latents.new_zeros(())
        if progress >= _QUANTIZE_FROM:
            if not self._quantizer.started:
                self._quantizer.start(self._many_latents())
            latents, commitment = self._quantizer(latents)
        with self._place.autocast():
            decoded = self._codec.decoder(latents)
        decoded = decoded.float()[:, 0]
        begin, full = _MAGNITUDES
        loss, report = self._distance(decoded, original, min(1.0, max(0.0, (progress - begin) / (full - begin))))
        loss = loss + _COMMITMENT * commitment
        if self._judge is not None and progress >= _ADVERSARIAL_FROM:
            loss = loss + self._deceive(decoded, original, report)
        self._follow_schedule(number, progress)
        self._optimizer.zero_grad()
        loss.backward()
        norm = nn.utils.clip_grad_norm_(self._weights, 3.0)
        if torch.isfinite(norm):
            self._optimizer.step()
        return {name: float(value) for name, value in report.items()} | {"commitment": float(commitment.detach())}

    def state(self) -> dict[str, Any]:
        """Codec (with its codebooks in place), quantiser, losses' running means and optimisers."""
        self._quantizer.write_into(self._codec.quantizer)
        state: dict[str, Any] = {
            "codec": self._codec.state_dict(),
            "quantizer": self._quantizer.state_dict(),
            "complex": self._distance.phases.state_dict(),
            "optimizer": self._optimizer.state_dict(),
        }
        if self._judge is not None and self._judge_optimizer is not None:
            state |= {"judge": self._judge.state_dict(), "judge_optimizer": self._judge_optimizer.state_dict()}
        return state

    def restore(self, state: dict[str, Any]) -> None:
        """The reverse of ``state``."""
        self._codec.load_state_dict(state["codec"])
        self._quantizer.load_state_dict(state["quantizer"])
        self._distance.phases.load_state_dict(state["complex"])
        self._optimizer.load_state_dict(state["optimizer"])
        if self._judge is not None and self._judge_optimizer is not None:
            self._judge.load_state_dict(state["judge"])
            self._judge_optimizer.load_state_dict(state["judge_optimizer"])

    def close(self) -> None:
        """End the processes that make examples."""
        self._producers.close()

    def _deceive(self, decoded: Tensor, original: Tensor, report: dict[str, Tensor]) -> Tensor:
        """Let the judge learn, then have it judge the codec."""
        assert self._judge is not None
        assert self._judge_optimizer is not None
        verdict = judge_loss(self._judge(original), self._judge(decoded.detach()))
        self._judge_optimizer.zero_grad()
        verdict.backward()
        self._judge_optimizer.step()
        found_out, unlike = deceit_losses(self._judge(original), self._judge(decoded))
        report["judge"] = verdict.detach()
        return 0.2 * found_out + unlike

    def _follow_schedule(self, number: int, progress: float) -> None:
        rate = self._sizes.codec_rate * min(1.0, (number + 1) / _WARM_UP) * (0.03 + 0.97 * (1 - progress))
        for group in self._optimizer.param_groups:
            group["lr"] = rate

    @torch.no_grad()
    def _many_latents(self) -> Tensor:
        latents = []
        for index in range(self._sizes.kmeans_batches):
            batch = torch.from_numpy(self._producers.get(index)).to(self._place.device)
            with self._place.autocast():
                latents.append(self._codec.encoder(batch[:, None]).float())
        return torch.cat(latents).permute(0, 2, 1).reshape(-1, self._sizes.codec_width)
