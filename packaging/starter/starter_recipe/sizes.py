"""How large the networks are and how long each stage lasts: for the test, for processors, for a GPU."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from starter_recipe.styles import ALL_KEYS, SIX_KEYS


@dataclass(frozen=True, slots=True)
class Sizes:
    """All choices of one run.

    Attributes:
        keys: "six" or "all".
        codec_batch, codec_crop: examples a step, and their length in frames.
        judge_channels: width of the discriminator that judges the codec in the last part; 0 for none.
        workers: processes that compose and render beside the training; 0 to do it in between.
        clip_frames: length of a clip of tokens; whole tracks are better remembered than cut ones.
        shard_clips, shards: clips in a shard of tokens, and how many there are; after the last comes the first again.
        curriculum: (share of the training from which it holds, lengths in frames of which each step chooses one),
            rising. Short ones hold more clips: what a caption says is learnt from their beginnings, and its key from
            the very first notes alone, since all later ones follow from those before.
        batch_frames: frames in one step of the decoder, over all its sequences.
        decoder_warm_up: steps in which its learning rate rises.
        shares: part of the time for codec, text encoder, decoder (with tokenising) and polishing.
        steps: steps of the four instead of time, for runs that must be repeatable; None for time.
        hidden_size: of the decoder; unlike ``text_width``, so that there is a projection between them.
        bf16: train under autocast on any device. (Processors without instructions for it are slower that way.)
    """

    keys: str = "six"
    num_filters: int = 16
    codebook_size: int = 1_024
    codec_width: int = 64
    codec_batch: int = 6
    codec_crop: int = 40
    codec_rate: float = 1e-3
    judge_channels: int = 0
    kmeans_batches: int = 40
    workers: int = 0
    vocabulary: int = 1_500
    vocabulary_captions: int = 8_000
    text_width: int = 192
    text_layers: int = 2
    text_batch: int = 96
    text_rate: float = 1.5e-3
    hidden_size: int = 256
    layers: int = 6
    heads: int = 8
    dropout: float = 0.0
    clip_frames: int = 1_500
    shard_clips: int = 128
    shards: int = 40
    curriculum: tuple[tuple[float, tuple[int, ...]], ...] = (
        (0.0, (40, 160, 320, 320)),
        (0.4, (40, 160, 320, 640)),
        (0.75, (40, 160, 320, 640, 640, 1_500)),
    )
    batch_frames: int = 2_400
    decoder_rate: float = 8e-4
    decoder_warm_up: int = 40
    shares: tuple[float, float, float, float] = (0.3, 0.02, 0.53, 0.15)
    steps: tuple[int, int, int, int] | None = None
    bf16: bool = False

    @property
    def key_choice(self) -> tuple[tuple[int, bool], ...]:
        """Root and minor of each key that the composer may use."""
        return ALL_KEYS if self.keys == "all" else SIX_KEYS

    def record(self) -> dict[str, Any]:
        """As it is kept beside the state."""
        return asdict(self)


PROCESSOR = Sizes()

# In half precision two bytes a weight: with 19 million weights the folder stays below 40 MB.
GPU = Sizes(
    keys="all",
    num_filters=20,
    codec_batch=64,
    codec_crop=80,
    codec_rate=5e-4,
    judge_channels=32,
    workers=12,
    hidden_size=320,
    layers=7,
    heads=10,
    dropout=0.05,
    shard_clips=2_048,
    shards=24,
    curriculum=((0.0, (40, 250, 500)), (0.2, (40, 250, 1_000)), (0.4, (40, 250, 1_000, 1_500))),
    batch_frames=48_000,
    decoder_rate=8e-4,
    bf16=True,
)

TOY = Sizes(
    num_filters=4,
    codebook_size=64,
    codec_width=16,
    codec_batch=2,
    codec_crop=20,
    judge_channels=4,
    kmeans_batches=8,
    vocabulary=400,
    vocabulary_captions=500,
    text_width=32,
    text_layers=1,
    text_batch=8,
    hidden_size=48,
    layers=2,
    heads=2,
    clip_frames=120,
    shard_clips=6,
    shards=3,
    curriculum=((0.0, (60,)), (0.5, (60, 120))),
    batch_frames=240,
    decoder_warm_up=2,
    steps=(12, 6, 8, 3),
)
