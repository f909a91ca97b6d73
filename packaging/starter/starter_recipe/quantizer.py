"""The residual vector quantiser of the codec, in a form that learns."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

_DECAY = 0.99
_DEAD = 0.02
_RESTARTS = 16
_KMEANS_ROUNDS = 8


class LearningQuantizer(nn.Module):
    """Codebooks that follow what they are used for (moving averages), each coding what the one before left over.

    Args:
        codebooks, size, width: how many, with how many codes, of what width.
    """

    def __init__(self, codebooks: int, size: int, width: int) -> None:
        super().__init__()
        self.started: Tensor
        self.codes: Tensor
        self.sums: Tensor
        self.counts: Tensor
        self.scale: Tensor
        self.register_buffer("started", torch.tensor(False))
        self.register_buffer("codes", torch.zeros(codebooks, size, width))
        self.register_buffer("sums", torch.zeros(codebooks, size, width))
        self.register_buffer("counts", torch.ones(codebooks, size))
        self.register_buffer("scale", torch.ones(()))

    @torch.no_grad()
    def start(self, latents: Tensor) -> None:
        """Begin with k-means over latents (n, width). Their variance becomes the fixed scale of the commitment."""
        self.scale.copy_(latents.var())
        residual = latents.clone()
        for index in range(len(self.codes)):
            codes = _kmeans(residual, self.codes.shape[1])
            self.codes[index] = codes
            self.sums[index] = codes
            residual -= codes[_nearest(residual, codes)]
        self.counts.fill_(1.0)
        self.started.fill_(True)

    def forward(self, latents: Tensor) -> tuple[Tensor, Tensor]:
        """Quantise (batch, width, frames); gradients pass straight through.

        Returns the quantised latents and the commitment loss: the squared distance to the codes over the
        variance that the latents had at the start. (Over their present variance it would pull them to zero.)
        """
        batch, width, frames = latents.shape
        flat = latents.permute(0, 2, 1).reshape(-1, width)
        residual, total = flat, torch.zeros_like(flat)
        commitment = latents.new_zeros(())
        for index in range(len(self.codes)):
            chosen = _nearest(residual.detach(), self.codes[index])
            values = self.codes[index][chosen]
            commitment = commitment + (residual - values).square().mean()
            if self.training:
                self._follow(index, residual.detach(), chosen)
            residual = residual - values
            total = total + values
        quantized = flat + (total - flat).detach()
        return quantized.reshape(batch, frames, width).permute(0, 2, 1), commitment / self.scale

    @torch.no_grad()
    def _follow(self, index: int, residual: Tensor, chosen: Tensor) -> None:
        uses = torch.bincount(chosen, minlength=self.counts.shape[1]).to(residual.dtype)
        sums = torch.zeros_like(self.sums[index]).index_add_(0, chosen, residual)
        self.counts[index].mul_(_DECAY).add_(uses, alpha=1 - _DECAY)
        self.sums[index].mul_(_DECAY).add_(sums, alpha=1 - _DECAY)
        self.codes[index] = self.sums[index] / self.counts[index].clamp(min=1e-4)[:, None]
        dead = (self.counts[index] < _DEAD).nonzero()[:, 0]
        if len(dead):
            dead = dead[torch.randperm(len(dead), device=dead.device)[:_RESTARTS]]
            fresh = residual[torch.randint(len(residual), (len(dead),), device=dead.device)]
            # With a count well above the limit a restarted code has time to find users.
            self.codes[index, dead], self.sums[index, dead], self.counts[index, dead] = fresh, 0.3 * fresh, 0.3

    @torch.no_grad()
    def write_into(self, quantizer: Any) -> None:
        """Copy the codebooks into a codec's own quantiser (``EncodecResidualVectorQuantizer``)."""
        for index, layer in enumerate(quantizer.layers):
            layer.codebook.embed.copy_(self.codes[index])
            layer.codebook.embed_avg.copy_(self.sums[index])
            layer.codebook.cluster_size.copy_(self.counts[index])


def _nearest(vectors: Tensor, codes: Tensor) -> Tensor:
    return torch.addmm(codes.square().sum(1), vectors, codes.T, alpha=-2).argmin(1)


def _kmeans(vectors: Tensor, size: int) -> Tensor:
    codes = vectors[torch.randint(len(vectors), (size,), device=vectors.device)].clone()
    for _ in range(_KMEANS_ROUNDS):
        chosen = _nearest(vectors, codes)
        counts = torch.bincount(chosen, minlength=size).to(vectors.dtype)
        sums = torch.zeros_like(codes).index_add_(0, chosen, vectors)
        spare = vectors[torch.randint(len(vectors), (size,), device=vectors.device)]
        codes = torch.where(counts[:, None] > 0, sums / counts.clamp(min=1)[:, None], spare)
    return codes
